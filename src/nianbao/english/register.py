"""What a register of applications gave, and what is doubtful in it."""

REGISTER = {
    "没有填写，未计入": "not filled in, not counted",
    "“{text}”不是存在的日期，应写作 2024-03-05，未计入": (
        "“{text}” is no date, write 2024-03-05; not counted"
    ),
    "“{text}”没有依次写年（四位）、月、日，应写作 2024-03-05，未计入": (
        "“{text}” is not year (four digits), month, day; write 2024-03-05; not counted"
    ),
    "{decided} 早于收到日期 {received}，未计入": (
        "{decided} is before the date of receipt {received}, not counted"
    ),
    "{date} 不在 {first} 年至 {last} 年之内，未计入": (
        "{date} is not from {first} to {last}, not counted"
    ),
    "“{text}”不能对应到表中的一项，未计入": "“{text}” is no row or column of the form, not counted",
    "“{text}”包括表中的几项，应写明是哪一项，未计入": (
        "“{text}” covers several rows of the form, say which; not counted"
    ),
    "与第 {first} 行重复，未计入": "repeats line {first}, not counted",
    "与第 {first} 行的申请人、收到日期、内容都相同，请核对是否重复；已计入": (
        "applicant, date of receipt and content as in line {first}, check for a repetition; counted"
    ),
    "收到后 {days} 个工作日才答复，超过 {limit} 个": (
        "answered {days} working days after receipt, more than {limit}"
    ),
    "至年底已 {days} 个工作日没有答复，超过 {limit} 个": (
        "not answered for {days} working days at the end of the year, more than {limit}"
    ),
    "申请在上年或以前已办结，不在本年表三之内，其复议、诉讼未计入表四，请核对": (
        "closed last year or before and not in Table 3 of this year; its reconsideration and "
        "litigation are not counted in Table 4, please check"
    ),
    "“{text}”看不出是否延期，期限按已延期计算": (
        "“{text}” does not tell whether the time was extended; taken as extended"
    ),
    "“{text}”不是金额（元），未计入收费": "“{text}” is no amount in yuan, not counted as a fee",
    "“{text}”不是工作日数，没有扣除": "“{text}” is no number of working days, not deducted",
    "收到日期在本年之后，不计入本年": "received after this year, not counted",
    "工作日按周一至周五计算，未计法定节假日和调休（可用 --holidays 指明）": (
        "working days are Monday to Friday; public holidays are not known (see --holidays)"
    ),
    "补正、征求第三方意见的时间未从期限中扣除（可用“扣除工作日”一列写明）": (
        "time for clarification or a third party is not deducted (see the column “扣除工作日”)"
    ),
    "列名（第 {line} 行）：{columns}": "headings (line {line}): {columns}",
    "；没有 {columns}": "; missing: {columns}",
    "只读了工作表“{sheet}”；另有 {others}，可用 --sheet 指明": (
        "only the sheet “{sheet}” was read; there are {others}, see --sheet"
    ),
    "没有“行政复议结果”一列，表四未统计": "no column “行政复议结果”, Table 4 is not counted",
    "没有“行政诉讼结果”一列，表四的行政诉讼未统计": (
        "no column “行政诉讼结果”, the litigation of Table 4 is not counted"
    ),
    "编号 {number}": "number {number}",
    "{date} 收到": "received {date}",
    "{date} 答复": "answered {date}",
    "未答复": "not answered",
    "{cell}：{count} 件": "{cell}: {count}",
    "{year} 年：计入 {count} 件": "{year}: applications counted: {count}",
    "，其他年度 {count} 件": ", of other years: {count}",
    "，未计入 {count} 件": ", not counted: {count}",
    "；本年办结的申请收费 {count} 件，共 {amount} 元": (
        "; charged among those closed this year: {count}, {amount} yuan in all"
    ),
    "{cell}原为 {before}，改为台账的 {figure}": "{cell} was {before}, now {figure} by the register",
    "{cell}已改填 {entered}，没有改动；台账为 {figure}": (
        "{cell} was entered as {entered} and left so; the register has {figure}"
    ),
}
