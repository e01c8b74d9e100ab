"""Reports in the Word document of an office."""

TEMPLATES = {
    "模板": "TEMPLATE",
    "日期": "DATE",
    "Word 用本单位的模板（.docx），保留其版式": (
        "Word within a document of your office (.docx), whose look it keeps"
    ),
    "模板中 {{日期}} 处的成文日期，不给则为当天": (
        "the date for “{{日期}}” in the template; without it, today"
    ),
    "应为日期，如 2025-01-20，不是 {text}": "expected a date such as 2025-01-20, not {text}",
    "模板应为 Word 文件（.docx），这是{found}；请用 Word 或 WPS 另存为 .docx 再用": (
        "a template must be a Word document (.docx), this is {found};"
        " save it as .docx with Word or WPS"
    ),
    "这是“Strict Open XML”格式；请用 Word 另存为“Word 文档（.docx）”再用": (
        "this is “Strict Open XML”; save it with Word as “Word Document (.docx)”"
    ),
    "模板中有 {count} 处 {mark}，应为一处": (
        "“{mark}” stands {count} times in the template, it must stand there once"
    ),
    "模板中的 {mark} 应在正文中单独成段，不能在表格、文本框、页眉、页脚中": (
        "“{mark}” must be a paragraph of its own in the body of the template,"
        " not in a table, text box, header or footer"
    ),
    "模板的版心宽 {width} 毫米，放不下表格，应不小于 {least} 毫米": (
        "the text of the template is {width} mm wide, too narrow for the tables;"
        " it must be at least {least} mm"
    ),
    "模板中的 {mark} 不是可用的占位符，原样保留": (
        "“{mark}” in the template stands for nothing and is left as it is"
    ),
    "模板中这样的占位符另有 {count} 个": "{count} more such places in the template",
    "模板中有未接受的修订，原样保留；公开前请用 Word 或 WPS 接受或者拒绝": (
        "the template has tracked changes, which are left as they are;"
        " accept or reject them with Word or WPS before publishing"
    ),
    "这是模板文件，未写入；请写到另一个文件": (
        "this is the template, nothing was written; write to another file"
    ),
    "{option} 只与 --template 同用": "{option} is only used with --template",
    "旧格式的 Word、WPS 文件": "an old Word or WPS document",
    "空文件": "an empty file",
    "Excel 文件": "an Excel workbook",
    "RTF 文件": "an RTF file",
    "旧格式的表格文件": "an old workbook",
    "二进制的 Excel 文件": "a binary Excel workbook",
    "XML 文件": "an XML file",
}
