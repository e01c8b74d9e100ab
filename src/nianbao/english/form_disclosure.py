"""How to fill in Table 2: what the help on section 二, its rows and columns says."""

DISCLOSURE = {
    "只填《条例》第二十条第（一）（五）（六）（八）项所列内容，数据截至12月31日。": (
        "Only what Article 20, items 1, 5, 6 and 8 of the Disclosure Regulations lists, as of "
        "31 December."
    ),
    "确无发生的，已公布的年报多填0，也有留空或者填“/”的。": (
        "Where there was nothing, most published reports have 0, some a blank or “/”."
    ),
    "请勿沿用2019年格式的表头；2021年以后的年报中仍时有误用。": (
        "Do not keep the column heads of the form of 2019; reports after 2021 still do at times."
    ),
    "表格列《条例》第二十条第（一）（五）（六）（八）（九）项所列内容。": (
        "The table has what Article 20, items 1, 5, 6, 8 and 9 of the Disclosure Regulations lists."
    ),
    "本表只用于2019年度和2020年度；2021年度起表头不同，请勿混用。": (
        "This table serves the years 2019 and 2020 only; from 2021 on the heads differ."
    ),
    "确无发生的，有的年报填0，2020年也有地方要求留空。": (
        "Where there was nothing, some reports have 0; in 2020 some places asked for a blank."
    ),
    # Documents
    "本年1月1日至12月31日制定并发布的件数。": (
        "Documents made and issued from 1 January to 31 December of the year."
    ),
    "修订的文件如何计算没有统一说法，有的年报计入本列并注明“其中修订若干件”。": (
        "How to count amended documents is not settled; some reports count them here and add a "
        "note, “其中修订若干件” (so many of them amended)."
    ),
    "本年宣布废止的件数。": "Documents declared repealed this year.",
    "有的年报把有效期届满自然失效的件数一并计入，并予注明。": (
        "Some reports also count those whose term ran out, and say so in a note."
    ),
    "填截至12月31日的情况。": "As of 31 December.",
    "填仍然有效的全部件数，包括往年制发的，不是只填本年制发的。": (
        "All documents still in force, those of earlier years included, not only this year's."
    ),
    "一般等于上年现行有效加本年制发减本年废止；因清理等不相等的，请备注原因。": (
        "Usually last year's in force + issued - repealed; if not, after a review of the stock or "
        "the like, give the reason in a note."
    ),
    "仅有规章制定权的机关填报；县级以下机关和乡镇、街道一般没有这项数据。": (
        "Only for bodies that may make regulations; those at county level and below, townships and "
        "subdistricts usually have none."
    ),
    "没有制定权的机关，已公布的年报多填0，也有填“/”的。": (
        "Bodies without this power mostly have 0 in published reports, some have “/”."
    ),
    "没有制定权的机关，已公布的年报有填0的，也有填“/”的。": (
        "Bodies without this power have 0 in some published reports, “/” in others."
    ),
    "常见差错：乡镇、街道把普通文件填入本行。": (
        "A common slip: townships and subdistricts enter ordinary documents here."
    ),
    "一般指对外发布、涉及公众权利义务、在一定期限内反复适用的文件。": (
        "Usually documents issued to the public that concern its rights and duties and apply "
        "repeatedly for some time."
    ),
    "规划、批复、会议纪要、内部管理制度等一般不计入。": (
        "Plans, replies, minutes, internal rules and the like usually do not count."
    ),
    "常见差错：沿用2019年格式的名称“规范性文件”。": (
        "A common slip: “规范性文件”, the name in the form of 2019, is kept."
    ),
    "本年1月1日至12月31日新制作的件数，不论是否公开。": (
        "Documents made from 1 January to 31 December of the year, published or not."
    ),
    "与2021年格式的“本年制发件数”不是同一口径，请勿直接对比。": (
        "Not counted like “本年制发件数” in the form of 2021; do not compare the two directly."
    ),
    "本年新公开的件数；往年制作、本年才公开的也计入。": (
        "Documents published this year, also those made in earlier years."
    ),
    "截至年末对外公开的全部件数，包括往年公开的。": (
        "All documents public at the end of the year, those published earlier included."
    ),
    "与2021年格式的“现行有效件数”不是同一口径，请勿直接对比。": (
        "Not counted like “现行有效件数” in the form of 2021; do not compare the two directly."
    ),
    "本格式的名称为“规范性文件”，2021年格式改为“行政规范性文件”。": (
        "The name in this form is “规范性文件”; the form of 2021 has “行政规范性文件”."
    ),
    # Decisions
    "填本年作出的全部决定；已公开的和依法不公开的都计入。": (
        "All decisions made this year, those published and those lawfully not published."
    ),
    "填整数。": "An integer.",
    "填本年作出的全部行政许可决定，不论是否公开。": (
        "All licensing decisions made this year, published or not."
    ),
    "填决定的件数，不是许可事项的项数；不予许可的决定一般也计入。": (
        "The number of decisions, not of items that need a licence; decisions not to license "
        "usually count, too."
    ),
    "填本年作出的全部行政处罚决定，不论是否公开。": (
        "All penalty decisions made this year, published or not."
    ),
    "填决定的件数，不是罚款金额，也不是处罚事项的项数。": (
        "The number of decisions, not the amount of fines, nor the number of penalty items."
    ),
    "填本年作出的全部行政强制决定，不论是否公开。": (
        "All decisions on compulsion made this year, published or not."
    ),
    "行政强制措施和行政强制执行的决定一般都计入。": (
        "Decisions on compulsory measures and on compulsory enforcement usually both count."
    ),
    "行政强制措施和行政强制执行一般都计入。": (
        "Compulsory measures and compulsory enforcement usually both count."
    ),
    "本年作出的处理决定件数，不论是否公开。": "Decisions made this year, published or not.",
    "上一年末的许可、服务等项目数，一般取自上年年报或者事项清单。": (
        "Items of licensing, service and the like at the end of last year, usually from last "
        "year's report or the list of items."
    ),
    "上一年末的处罚、强制项目数，一般取自上年年报或者事项清单。": (
        "Items of penalty and compulsion at the end of last year, usually from last year's report "
        "or the list of items."
    ),
    "填事项的项数，不是办理的件数。": "The number of items, not of cases handled.",
    "填事项的项数，不是决定的件数。": "The number of items, not of decisions.",
    "项目数比上一年的增减，减少填负数，没有变化填0。": (
        "How many items more than last year; negative if fewer, 0 if unchanged."
    ),
    "已公布的年报有写作“+3”“减4”的。": ("Some published reports write “+3” or “减4” (4 fewer)."),
    "前两列填许可事项的项数，第三列填许可决定的件数。": (
        "Items of licensing in the first two columns, decisions in the third."
    ),
    "不予许可的决定一般也计入第三列。": (
        "Decisions not to license usually count in the third column, too."
    ),
    "行政许可以外、直接面向公众的管理和服务事项，如确认、给付、备案。": (
        "Items of administration and service other than licences that directly face the public, "
        "such as confirmations, payments, filings."
    ),
    "本行为2019年格式所有，2021年格式已取消。": (
        "A row of the form of 2019; the form of 2021 no longer has it."
    ),
    "前两列填处罚事项的项数，第三列填处罚决定的件数，不是罚款金额。": (
        "Items of penalty in the first two columns, decisions in the third, not amounts of fines."
    ),
    "前两列填强制事项的项数，第三列填强制决定的件数。": (
        "Items of compulsion in the first two columns, decisions in the third."
    ),
    # Fees and procurement
    "单位为万元。": "In 10,000 yuan.",
    "小数位数各地不一，已公布的年报中有保留2位、4位或者6位的。": (
        "The number of decimals differs; published reports have 2, 4 or 6."
    ),
    "请留意以元计的金额须先除以10000。": "Mind that an amount in yuan is first divided by 10,000.",
    "填本年实际收取的行政事业性收费总额，一般可与财务部门核对。": (
        "All administrative fees actually collected this year; the finance office can usually "
        "check it."
    ),
    "政府信息公开信息处理费的收取情况另在第六部分报告，单位为元。": (
        "The information processing fee for disclosure is reported in Section 6, in yuan."
    ),
    "上一年末的收费项目数，一般取自上年年报或者事项清单。": (
        "Items of fees at the end of last year, usually from last year's report or the list of "
        "items."
    ),
    "填收费项目的项数，不是金额。": "The number of fee items, not an amount.",
    "本格式只填收费项目的数量及其增减，不填金额。": (
        "This form asks for the number of fee items and its change, not for amounts."
    ),
    "收费项目一般可与财政部门公布的目录清单核对。": (
        "Fee items can usually be checked against the list that the finance authority publishes."
    ),
    "本年实施的政府集中采购项目的数量。": (
        "Projects of centralized government procurement this year."
    ),
    "本年政府集中采购的金额合计；栏名未写单位，本程序按万元处理。": (
        "The total of centralized government procurement this year; the column names no unit, "
        "this program takes it for 10,000 yuan."
    ),
    "填本年政府集中采购的项目数量和金额，一般可与财务部门核对。": (
        "Projects and amounts of centralized government procurement this year; the finance office "
        "can usually check them."
    ),
}
