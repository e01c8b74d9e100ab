"""The new report: the three steps, what the start page and the editor say of it."""

WIZARD = {
    "新建年报（1/3）单位和年份": "New report (1/3): body and year",
    "新建年报（2/3）单位类型": "New report (2/3): kind of body",
    "新建年报（3/3）文字提纲": "New report (3/3): outline of the texts",
    "不填则为 {year}；有上年年报的，为其下一年": "{year}, or the year after the last report",
    "{organization} {year}年年报。": "Report of {organization} for {year}. ",
    "文件名；没有的不填，以后也可选定": "file; may be left empty and chosen later",
    "单位类型决定公开的期限和应写的内容。": (
        "The kind decides until when the report is published and what it must tell. "
    ),
    "写好小标题和常用的话，待填之处标明“待填”": "headings, usual sentences, gaps to fill in",
    "从空白开始": "empty texts",
    "总体情况、存在问题、其他事项三部分的文字，可以先列好提纲。": (
        "The three sections of text may begin with an outline."
    ),
    "F8 转到下一处待填": "F8 goes to the next gap",
    "有上年年报的，按 Ctrl+E 选定": "Ctrl+E chooses last year's report",
    "单位类型应为 {kinds} 之一，现为 {kind}": "the kind of body is one of {kinds}, not {kind}",
    "单位类型：部门、乡镇街道、人民政府": "kind of body: “部门”, “乡镇街道” or “人民政府”",
    "写入文字部分的提纲和常用的话，待填之处标明“待填”": (
        "begin the texts with headings and usual sentences; gaps are marked “待填”"
    ),
}
