"""How to fill in Table 3: what the help on section 三, its rows and columns says."""

_ARTICLE = "See Article {} of the Disclosure Regulations"
_ARTICLE_14 = _ARTICLE.format(14)
_ARTICLE_16 = _ARTICLE.format(16)
_ARTICLE_30 = _ARTICLE.format(30)

APPLICATIONS = {
    "逐件按申请人类别和最终办理结果统计。": (
        "Each application is counted by the type of its applicant and by its final result."
    ),
    "逐件按申请人类别和最终办理结果统计，每件只计一个结果。": (
        "Each application is counted by the type of its applicant and by its final result, one "
        "result each."
    ),
    "各列须符合：第一项加第二项之和，等于第三项加第四项之和。30号文未另附填报说明。": (
        "In every column item 1 + item 2 = item 3 + item 4. Document No. 30 has no other "
        "instructions."
    ),
    "各列须符合：第一项加第二项之和，等于第三项加第四项之和。": (
        "In every column item 1 + item 2 = item 3 + item 4."
    ),
    "某一情形归入哪一行有疑问的，请向主管部门核实。": (
        "If in doubt about the row of a case, ask the department in charge."
    ),
    # Applicants
    "以个人名义提出的申请计入本列。": "Applications made in a person's own name.",
    "常见差错：同一申请收到时与办结时类别不同，致两列一多一少而总计相符。": (
        "A common slip: an application has one type when received and another when closed, so "
        "that one column is too high and one too low while the total is right."
    ),
    "公司、企业等以营利为目的的申请人计入本列。": (
        "Companies, enterprises and other applicants that work for profit."
    ),
    "员工以个人名义申请的，一般计入自然人。": (
        "Employees who ask in their own name usually count as natural persons."
    ),
    "科研院所等以科学研究为主的单位计入本列。": (
        "Institutes and other bodies that mainly do research."
    ),
    "研究人员以个人名义申请的，一般计入自然人。": (
        "Researchers who ask in their own name usually count as natural persons."
    ),
    "基金会、慈善组织等以社会公益为目的的组织计入本列。": (
        "Foundations, charities and other organizations for the public good."
    ),
    "能否归入本列有疑问的，可看登记证书载明的类型和宗旨。": (
        "If in doubt, look at the type and purpose in the certificate of registration."
    ),
    "律师事务所等法律服务机构以自身名义申请的，计入本列。": (
        "Law firms and other legal service providers that ask in their own name."
    ),
    "律师受委托代为申请的，一般按委托人的类别计入。": (
        "A lawyer who asks for a client usually counts by the type of the client."
    ),
    "不属于前四类的法人或者其他组织计入本列。": (
        "Legal persons and other organizations of none of the four types before."
    ),
    "本列在“法人或其他组织”之内，个人申请不计入。": (
        "The column is part of “法人或其他组织” (organizations); applications of persons do not "
        "count."
    ),
    "自然人与法人或其他组织各列之和，由程序计算，无需填写。": (
        "The sum of natural persons and all organizations; computed, not filled in."
    ),
    # Received and carried over
    "统计期限为本年1月1日至12月31日。": "From 1 January to 31 December of the year.",
    "已公布的年报以本年1月1日至12月31日为统计期限。": (
        "Published reports count from 1 January to 31 December of the year."
    ),
    "只计本年新收到的申请，上年未办结的计入第二项。": (
        "Only applications received this year; those left open last year count in item 2."
    ),
    "文字部分所写“收到”数量，有的年报指本项，有的指第一、二项之和，请写明。": (
        "By “收到” (received) the texts of some reports mean this item, of others items 1 and 2 "
        "together; say which."
    ),
    "核对时要求与上年年报“四、结转下年度继续办理”逐列相等。": (
        "Checks want it to equal “四、结转下年度继续办理” of last year's report, column by column."
    ),
    "确需更正上年数据的，请备注原因。": (
        "If last year's figure must be corrected, give the reason in a note."
    ),
    "2018年度年报格式不同，2019年度的本项可按申请登记台账填写。": (
        "The reports of 2018 have another form; for 2019 take this item from the register of "
        "applications."
    ),
    # Granted
    "申请内容全部予以公开的，计入本行。": "Applications granted in full.",
    "信息已主动公开、告知获取方式和途径的，一般也计入本行。": (
        "Usually also those where the information is public already and the applicant was told "
        "how to get it."
    ),
    "区分处理的，只计这一情形，不计其他情形。": (
        "An application whose parts are treated differently counts here and nowhere else."
    ),
    "即同一申请中一部分公开、一部分不公开的，只在本行计1件。": (
        "That is, an application partly granted and partly refused counts as 1 in this row only."
    ),
    # Refused
    "因依法确定为国家秘密而不予公开的，计入本行。": (
        "Refused because the information is lawfully classified as a state secret."
    ),
    "可对照《条例》第十四条理解；工作秘密、内部资料一般不计入。": (
        f"{_ARTICLE_14}; work secrets and internal papers usually do not count."
    ),
    "因法律、行政法规禁止公开而不予公开的，计入本行；国家秘密计入上一行。": (
        "Refused because a law or administrative regulation prohibits disclosure; state secrets "
        "count in the row above."
    ),
    "可对照《条例》第十四条理解；仅有规章或者文件限制的，一般不计入。": (
        f"{_ARTICLE_14}; what only a rule or a document restricts usually does not count."
    ),
    "一般指公开后可能危及国家安全、公共安全、经济安全、社会稳定。": (
        "Usually what may endanger national, public or economic security or social stability."
    ),
    "可对照《条例》第十四条理解。": f"{_ARTICLE_14}.",
    "因涉及商业秘密、个人隐私等，公开会损害第三方合法权益而不予公开的，计入本行。": (
        "Refused because trade secrets, privacy or other lawful interests of a third party would "
        "be harmed."
    ),
    "可对照《条例》第十五条理解；征求意见后决定公开的，不计入。": (
        f"{_ARTICLE.format(15)}; what is granted after the third party was heard does not count."
    ),
    "三类一般指人事管理、后勤管理、内部工作流程，可对照《条例》第十六条理解。": (
        "The three kinds are usually personnel, logistics and internal procedures; see Article 16 "
        "of the Disclosure Regulations."
    ),
    "常见差错：误写为“三类内容事务信息”。": "A common slip: it is written “三类内容事务信息”.",
    "四类一般指讨论记录、过程稿、磋商信函、请示报告。": (
        "The four kinds are usually records of discussions, drafts, letters of consultation, and "
        "requests and reports to superiors."
    ),
    "可对照《条例》第十六条理解。": f"{_ARTICLE_16}.",
    "因属于行政执法案卷信息而不予公开的，计入本行。": (
        "Refused because the information is part of a law enforcement file."
    ),
    "可对照《条例》第十六条理解；依法应当公开的执法决定除外。": (
        f"{_ARTICLE_16}; not enforcement decisions that the law wants published."
    ),
    "工商、不动产登记资料等另有查询规定、告知申请人依照办理的，计入本行。": (
        "Company or real estate registers and the like, which have rules of their own for "
        "inquiries, and the applicant was told to follow them."
    ),
    "可对照《条例》第三十六条第七项理解。": "See Article 36, item 7 of the Disclosure Regulations.",
    # Cannot be provided
    "经检索信息不存在，或者不属于本机关负责公开的，一般计入本行。": (
        "Usually when a search finds no such information, or its disclosure is the duty of "
        "another body."
    ),
    "能够确定负责公开的机关的，一般同时告知申请人，仍计入本行。": (
        "If the body in charge is known, the applicant is usually told; it still counts here."
    ),
    "需要对现有信息加工、分析或者重新制作才能提供的，计入本行。": (
        "What could be given only after existing information is processed, analysed or made anew."
    ),
    "可对照《条例》第三十八条理解。": f"{_ARTICLE.format(38)}.",
    "申请人已经补正、内容仍不明确的，计入本行；可对照《条例》第三十条理解。": (
        "The applicant has clarified, and the application is still unclear; see Article 30 of the "
        "Regulations."
    ),
    "申请人逾期没有补正的，计入“（六）其他处理”第1行。": (
        "An applicant who did not clarify in time counts in row 1 of “（六）其他处理”."
    ),
    "申请人逾期没有补正的，一般计入“（六）其他处理”。": (
        "An applicant who did not clarify in time usually counts in “（六）其他处理”."
    ),
    # Not handled
    "以申请公开的形式进行信访、举报、投诉等活动的，计入本行。": (
        "Petitions, reports, complaints and the like in the form of an application."
    ),
    "一般告知申请人通过相应渠道提出；不是所有信访件都计入。": (
        "The applicant is usually told the right channel; not every petition counts here."
    ),
    "已经答复、同一申请人又申请相同内容的，计入本行。": (
        "The same applicant asks again for what was answered already."
    ),
    "可对照《条例》第三十六条第六项理解。": "See Article 36, item 6 of the Disclosure Regulations.",
    "要求提供政府公报、报刊、书籍等公开出版物的，计入本行。": (
        "Applications for gazettes, newspapers, books and other publications."
    ),
    "一般同时告知申请人获取的途径，仍计入本行。": (
        "The applicant is usually told where to get it; it still counts here."
    ),
    "数量、频次明显超过合理范围，说明的理由不合理而不予处理的，计入本行。": (
        "Clearly too many or too frequent applications, not handled because the reasons given "
        "are no good ones."
    ),
    "可对照《条例》第三十五条理解；理由合理、继续办理的，按办理结果计入。": (
        f"{_ARTICLE.format(35)}; with good reasons it is handled and counts by its result."
    ),
    "申请人已经取得信息，又要求本机关予以确认或者重新出具的，计入本行。": (
        "The applicant has the information, and asks this body to confirm or reissue it."
    ),
    # Other handling
    "已告知补正、申请人无正当理由逾期不补正的，计入本行。": (
        "The applicant was asked to clarify and did not in time, without good reason."
    ),
    "可对照《条例》第三十条理解；补正后仍不明确的，计入“（四）无法提供”第3行。": (
        f"{_ARTICLE_30}; what is clarified and still unclear counts in row 3 of “（四）无法提供”."
    ),
    "已发出信息处理费收费通知、申请人逾期未缴而不再处理的，计入本行。": (
        "A fee notice was issued, the applicant did not pay in time, and the application is no "
        "longer handled."
    ),
    "本年没有发出收费通知的，本行一般为0。": "Usually 0 if no fee notice was issued this year.",
    "已公布的年报中，申请人主动撤回申请的计入其他处理。": (
        "Published reports count applications withdrawn by the applicant as other handling."
    ),
    "60号文曾提示，其他处理用于少数情形，数量多的，主管部门应当予以关注。": (
        "Document No. 60 said that other handling is for rare cases, and that the department in "
        "charge should look at bodies with many."
    ),
    "能够归入以上各行的，请勿计入本行。": "Not for what belongs in one of the rows above.",
    "本行用于少数情形；数量较多的，主管部门应当予以关注。": (
        "This row is for rare cases; the department in charge should look at bodies with many."
    ),
    "申请人逾期不补正、撤回申请等，无法归入以上各行的，计入本行。": (
        "Not clarified in time, withdrawn and the like, where none of the rows above fits."
    ),
    # Totals
    "本年度办理结果各行之和，由程序计算，无需填写。": (
        "The sum of all results of the year; computed, not filled in."
    ),
    "与第四项相加，等于第一项加第二项之和。": "Together with item 4 it equals item 1 + item 2.",
    "截至12月31日尚未办结、转入下年继续办理的申请。": (
        "Applications still open on 31 December, which are handled next year."
    ),
    "与第三项相加，等于第一项加第二项之和。": "Together with item 3 it equals item 1 + item 2.",
    "核对时要求与下年年报第二项逐列相等，请保留台账。": (
        "Checks want it to equal item 2 of next year's report, column by column; keep the register."
    ),
}
