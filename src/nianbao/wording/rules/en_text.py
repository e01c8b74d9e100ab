"""The rules about texts in English: P, S."""

from nianbao.wording.rules.words import words

_PROSE_WHY = (
    "Numbers in the text should agree with the tables; where two readings are reasonable, "
    "either will do."
)
_PROSE = {
    "": "“{words}”, but the tables have {readings}, off by {gap}",
    "none": "“{words}”, but the tables have {readings}",
}
_PROSE_ADVICE = "check text and tables, and correct the wrong one"
_EMPTY = "“{title}” is empty"
_SHORT = "characters in “{title}”: only {count}"
_SHOULD = "“{found}” should be “{expected}”"
_NEEDLESS = "“{words}” is not needed, the table can stand alone"

EN_TEXT = {
    "P-01": words(
        "Applications received: text and Table 3 agree",
        "“收到”, “受理” and “新收” may mean those received this year, or these and those carried "
        "over; published reports have both.",
        _PROSE,
        _PROSE_ADVICE,
    ),
    "P-02": words(
        "Carried over and processed: text and Table 3 agree",
        _PROSE_WHY,
        _PROSE,
        _PROSE_ADVICE,
    ),
    "P-03": words("Outcomes: text and Table 3 agree", _PROSE_WHY, _PROSE, _PROSE_ADVICE),
    "P-04": words(
        "Applicants and channels: the numbers agree with their total",
        "The numbers of a breakdown should add up to its total; natural persons and organizations "
        "should also agree with Table 3.",
        _PROSE | {"split": "{terms} = {found}, but the total is {expected}, off by {gap}"},
        "check the numbers and correct the wrong one",
    ),
    "P-05": words(
        "Reconsideration and litigation: text and Table 4 agree",
        "Litigation is direct litigation + litigation after reconsideration; if the text counts "
        "otherwise (say, cases of earlier years), give the reason.",
        _PROSE,
        _PROSE_ADVICE,
    ),
    "P-06": words(
        "“均已办结” and “均获维持” agree with the tables",
        "If some are carried over, not all are closed; if there are other results, not all are "
        "upheld.",
        "“{words}”, but “{where}” is {found}",
        "correct the text or check the figures",
    ),
    "P-07": words(
        "Section 6 reports the information processing fee",
        "The fee is reported in Section 6 (“国办函〔2020〕109号”); if there was none, say so.",
        "Section 6 does not mention the information processing fee",
        "give cases and amount in yuan; if none, write “本年度未收取政府信息公开信息处理费”",
    ),
    "P-08": words(
        "The information processing fee is within the fees of Table 2",
        "It is an administrative fee; Table 2 is in 10,000 yuan, Section 6 in yuan.",
        "“{words}”, that is {found} yuan, more than the {expected} yuan of Table 2",
        "check both amounts and their units",
    ),
    "P-09": words(
        "The information processing fee is a possible amount",
        "By application: 10 a month free, 11 to 30 at 100 yuan each, then 100 yuan more each for "
        "every further 10. By page: 30 free, 31 to 100 at 10 yuan each, 101 to 200 at 20 yuan, "
        "beyond 200 at 40 yuan.",
        "“{words}”, but neither by application nor by page can it be {found} yuan",
        "check the amount; recompute it with nianbao fee",
    ),
    "P-10": words(
        "Regulations and normative documents: text and Table 2 agree",
        _PROSE_WHY,
        _PROSE,
        _PROSE_ADVICE,
    ),
    "P-11": words(
        "Where the text says no application was received, Table 3 has none",
        "If text and table disagree on whether there were any, no reader can tell which is true.",
        {"": _PROSE["none"], "none": _PROSE["none"]},
        _PROSE_ADVICE,
    ),
    "P-12": words(
        "Bound figures name a cell of the form",
        "{{section.row.column}} in the text follows the figure of that cell, which the form must "
        "have.",
        "“{words}” names no cell of the form",
        "bind it again, or write the number",
    ),
    "P-13": words(
        "Bound figures are filled in",
        "While the bound cell is blank, the text has no number to show.",
        "the text shows “{where}”, which is not filled in",
        "fill in that cell first",
    ),
    "P-14": words(
        "Licences, penalties, compulsion and fees: text and Table 2 agree",
        "If the text counts decisions made public, not all decisions, let it say so.",
        _PROSE,
        _PROSE_ADVICE,
    ),
    "S-01": words(
        "All six sections are there, titled as in the form",
        "Document No. 30 gives a report six sections; titles may follow its annex or its body.",
        {
            "empty": _EMPTY,
            "missing": "“{title}” was not found",
            "order": "“{words}” is out of order",
            "wording": "title “{found}” should be “{expected}”",
            "listed": "the preface lists “{found}” among the sections, but not “{expected}”",
        },
        "correct it to match the form",
    ),
    "S-02": words(
        "Numbering runs “一、”, “（一）”, “1.”, “（1）”",
        "Official documents number their levels in this order; the program numbers sections and "
        "parts, so type no number there.",
        {
            "heading": "heading “{line}” has a typed number and would be numbered twice",
            "title": "“{line}” is the title of a section and does not belong in the text",
            "level": "“{line}” uses “一、”, the level of the sections",
            "order": "the number of “{line}” does not follow the last one",
            "printed": "number “{found}” of the title should be “{expected}”",
        },
        "delete the typed number, or use the right level",
    ),
    "S-03": words(
        "Period, title and text name the same year",
        "A report covers 1 January to 31 December of its year.",
        {
            "period": "period “{found}” should be “{expected}”",
            "title": "year {found} of the title should be {expected}",
            "prose": "“{words}” names {found}, but the report is of {expected}",
        },
        "check the year, and correct what is left of last year's text",
    ),
    "S-04": words(
        "The form is the one of the year",
        "From 2021 the form is that of Document No. 30, for 2019 and 2020 that of Document No. 60; "
        "the columns of Table 2 and the rows of other handling differ.",
        {
            "": "“{name}” is not for {year}",
            "column": "“{found}” is a column of another year's form",
        },
        "use the form of the report's year",
    ),
    "S-05": words(
        "Rows and columns are named as in the form",
        "The names are those of the annex to Document No. 30; “规范性文件” is a name of 2019.",
        _SHOULD,
        "use the name in the form",
    ),
    "S-06": words(
        "Document numbers are correct, with “〔〕”",
        "The form is “国办公开办函〔2021〕30号”, the rules on the information processing fee are "
        "“国办函〔2020〕109号”.",
        {
            "number": _SHOULD,
            "brackets": "the year in “{found}” should stand in “〔〕”",
        },
        "correct the document number",
    ),
    "S-07": words(
        "The disclosure “条例” is cited by its full name, in 《》",
        "The full name is 《中华人民共和国政府信息公开条例》.",
        {
            "name": _SHOULD,
            "marks": "“{found}” should stand in 《》",
        },
        "correct the name",
    ),
    "S-08": words(
        "Nothing of a template is left",
        "Words such as “（具体网址）” and “XX” are gaps of a template.",
        {
            "residue": "“{words}” seems left over from a template",
            "to_fill": "“{words}” is not filled in yet",
            "announced": _NEEDLESS,
        },
        "complete or delete it",
    ),
    "S-09": words(
        "The overview has in principle at most 1000 characters",
        "Document No. 30 asks for brevity: in principle at most 1000 characters.",
        "this section has {found} characters, {gap} more than {expected}",
        "shorten it where you can",
    ),
    "S-10": words(
        "The overview covers every required aspect",
        "Five aspects: proactive disclosure, disclosure on application, information management, "
        "platforms, supervision and support; a people's government adds assessment, public review "
        "and accountability.",
        "not covered: {missing}",
        "add what is missing",
    ),
    "S-11": words(
        "Problems and improvements have substance",
        "They should be truthful and specific; an empty section, a mere “无” or fewer than 10 "
        "characters count as an error.",
        {
            "empty": _EMPTY,
            "short": _SHORT,
            "thin": f"{_SHORT}, rather thin",
        },
        "state the problems and what will be done about them",
    ),
    "S-12": words(
        "Punctuation, spaces, ordinals and doubled words",
        "Chinese takes full-width marks, in pairs, and no spaces; “一是”, “二是” follow in order.",
        {
            "comma": "“{words}” has half-width punctuation ({count} in all)",
            "brackets": "“{words}” has half-width brackets ({count} in all)",
            "space": "“{words}” has a space ({count} in all)",
            "doubled_mark": "“{words}” has doubled punctuation ({count} in all)",
            "doubled_word": "“{words}” has a doubled word ({count} in all)",
            "order": "“{words}” does not follow the last ordinal",
            "lone_quote": "a quotation mark of “{words}” has no mate ({count} in all)",
            "lone_title": "a title mark of “{words}” has no mate ({count} in all)",
            "lone_bracket": "a bracket of “{words}” has no mate ({count} in all)",
        },
        "correct it",
    ),
    "S-13": words(
        "All three tables are filled in",
        "A report that lacks a table is sent back; “该部分以表格形式报告” is a template's note.",
        {
            "empty": "the table of “{title}” is not filled in",
            "left_over": _NEEDLESS,
        },
        "fill in the table, delete needless words",
    ),
    "S-14": words(
        "The figures are not all those of last year",
        "If all figures are last year's, last year's file was probably used by mistake.",
        "every figure is the same as in {year}",
        "check whether this is the right file",
    ),
    "S-15": words(
        "The title is organization + year + “年政府信息公开工作年度报告”",
        "Document No. 30 prescribes no title; this is the usual one.",
        "the title is “{found}”, usually “{expected}”",
        "unless another is required, clear the title and the program writes it",
    ),
    "S-16": words(
        "The organization has the same name throughout",
        "Title, preface, text and signature should name the same organization.",
        {
            "title": "title “{found}” does not name the organization “{expected}”",
            "text": "“{found}” differs from the organization “{expected}” in one character",
        },
        "check the name of the organization",
    ),
    "S-17": words(
        "Figure cells hold only half-width digits",
        "Full-width digits, thousands separators and units hinder the roll-up.",
        "“{found}” of “{row}” is not a plain number",
        "use half-width digits",
    ),
    "S-18": words(
        "No identity card numbers",
        "The report is public and must not disclose personal information.",
        "“{words}” is an identity card number",
        "delete it",
    ),
    "S-19": words(
        "No mobile numbers in the text",
        "A personal mobile number may disclose personal information; use a landline.",
        "“{words}” is a mobile number",
        "check whether it may be public; the contact belongs under “联系方式”",
    ),
}
