"""What is said of a document: why it is not read, what it offers, what is doubtful."""

IMPORTS = {
    "文件过大（{size} 字节），不超过 {limit} 字节才能导入": (
        "too large ({size} bytes), at most {limit} can be imported"
    ),
    "文件展开后内容过多，未读取；请用 Word 或 WPS 打开后另存再试": (
        "too much content when unpacked, not read; save it anew in Word or WPS"
    ),
    "文件内容过多：{what}超过 {limit} 个，未读取": (
        "too much content: more than {limit} {what}, not read"
    ),
    "文件嵌套过深（超过 {limit} 层），未读取": (
        "nested too deeply (more than {limit} levels), not read"
    ),
    "文件过于复杂，{limit} 秒内未能读完；请另存为 Word 文件（.docx）": (
        "too intricate to be read within {limit} seconds; save it as Word (.docx) and import that"
    ),
    "文件已损坏或不完整，无法读取；请用原来的软件打开后重新保存": (
        "damaged or incomplete, cannot be read; open and save it with the program that made it"
    ),
    "文件设有密码或限制，无法读取；请打开后另存为不加密的文件": (
        "protected, cannot be read; open it and save it without a password"
    ),
    "这是旧格式的 Word、WPS 文件；请用 Word 或 WPS 打开，另存为 .docx": (
        "an old Word or WPS file; save it as .docx in Word or WPS and import that"
    ),
    "这是旧格式的表格文件；请用 Excel 或 WPS 打开，另存为 .xlsx": (
        "an old workbook; save it as .xlsx in Excel or WPS and import that"
    ),
    "文件中没有可读的文字（可能是扫描件或者图片）": "no readable text (perhaps a scan or picture)",
    "没有读到年报的内容（没有各部分的标题）；请确认是年报全文": (
        "no report in it (no titles of sections); is it the full text of a report?"
    ),
    "台账应为 .csv 或者 .xlsx 文件，这是 {found}": (
        "a register must be a .csv or .xlsx file, this is {found}"
    ),
    "没有找到列名；前 {rows} 行中应有一行写明 {columns}": (
        "no headings found; one of the first {rows} rows must name {columns}"
    ),
    "列名（第 {line} 行）中没有 {columns}；可用 --map {example}=列名 指明，"
    "不认识的列名有 {others}": (
        "the headings (line {line}) lack {columns}; say --map {example}=HEADING; "
        "headings that are not known: {others}"
    ),
    "列名（第 {line} 行）中没有 {heading}": "the headings (line {line}) lack {heading}",
    "没有名为 {sheet} 的工作表，或者其中没有列名；可用的有 {sheets}": (
        "there is no sheet {sheet}, or it has no headings; there are {sheets}"
    ),
    "读取此类文件需要组件 {library}；请运行 pip install 'nianbao[office]'": (
        "to read such files {library} is needed; run pip install 'nianbao[office]'"
    ),
    "压缩包内含有越出文件夹的路径，未读取": "the archive has a path out of its folder, not read",
    "不能导入这种文件（{found}）；可导入 .docx、.xlsx、.html、.pdf、.txt、.md": (
        "such a file cannot be imported ({found}); .docx, .xlsx, .html, .pdf, .txt, .md can"
    ),
    "部件": "parts",
    "标记": "elements",
    "单元格": "cells",
    "列": "columns",
    "字符": "characters",
    "属性": "attributes",
    "合并单元格": "merged cells",
    "页": "pages",
    "图片": "a picture",
    "压缩包": "an archive",
    "幻灯片": "slides",
    "单文件网页": "a single-file web page",
    "二进制文件": "a binary file",
    "纯文本": "plain text",
    "Word 文件": "a Word file",
    "网页": "a web page",
    # Doubts, in short
    "已对应": "matched",
    "存疑": "doubtful",
    "未对应": "unmatched",
    "名称不尽相同": "label differs",
    "单位不同": "other unit",
    "个数不符": "wrong count",
    "空格过多": "many blanks",
    "有空白的格": "blank cells",
    "空白录为 0": "blank as 0",
    "连写已拆开": "split",
    "拆法不止一种": "several splits",
    "分写已合并": "joined",
    "重复出现": "repeated",
    "列名不符": "headings differ",
    "没有列名": "no headings",
    "列名不全": "some headings",
    "原文没有此行": "no such row",
    "没有找到此表": "no such table",
    "标题不尽相同": "title differs",
    "没有标题": "no title",
    "两种格式": "two forms",
    "另有年报": "another report",
    "合计不符": "total differs",
    "没有年度": "no year",
    "年度待核对": "check the year",
    "没有单位": "no body",
    "未用到": "not used",
    # Doubts, in full
    "行的名称与表式不尽相同，请核对是否为同一行": (
        "the label differs from the form, check whether it is the same row"
    ),
    "单位与本列不同，没有换算，请核对后再录入": (
        "another unit than this column, not converted, check before you enter it"
    ),
    "不是数字，不能录入": "no number, cannot be entered",
    "数字的个数与列数不符，不知道各属哪一列": (
        "not as many figures as columns, it is unknown which belongs where"
    ),
    "空格多于列数，各数字属于哪一列是推断的，请核对": (
        "more blanks than columns, the columns are inferred, please check"
    ),
    "{count} 格{why}": "{count} cells {why}",
    "原文空白，留作未填；有的单位数字为 0 时不填，"
    "确系如此的，可用 nianbao import --blank-as-zero 录为 0": (
        "are blank in the document and stay blank; some offices print nothing for 0: "
        "if so here, nianbao import --blank-as-zero takes them as 0"
    ),
    "原文空白，已按 --blank-as-zero 录为 0": (
        "are blank in the document, taken as 0 as --blank-as-zero says"
    ),
    "连写的数字已按合计拆开": "figures without a gap were split to fit the total",
    "连写的数字有几种拆法，请选定一种": (
        "figures without a gap can be split in several ways, please choose"
    ),
    "分开写的数字已按合计合并": "a figure with a gap was joined to fit the total",
    "同一行在原文中出现了不止一次，数字不同，请选定一种": (
        "the row appears more than once with different figures, please choose"
    ),
    "列的名称或者次序与表式不同，请逐列核对后再取": (
        "headings or their order differ from the form, check each column first"
    ),
    "原文没有列名，按表式的次序对应，请核对": (
        "no headings in the original, matched in the order of the form, please check"
    ),
    "没有认出全部列名，按表式的次序对应，请核对": (
        "not every heading is known, matched in the order of the form, please check"
    ),
    "原文中没有找到这一行": "the row was not found in the original",
    "原文中没有找到这张表的数字": "no figures of this table were found in the original",
    "原文中没有找到这一部分": "this section was not found in the original",
    "标题与表式不尽相同": "the title differs from the form",
    "原文中没有这一部分的标题，已按表中的名称对应": (
        "no title of this section in the original, matched by the labels of the table"
    ),
    "原文中同时有两种年度格式的行列，请逐行核对": (
        "rows and columns of two forms in the original, check row by row"
    ),
    "标题中没有报告年度，这是文中最先出现的年份，请核对": (
        "no title names the year; this is the first one in the text, please check"
    ),
    "这是又一份年报的标题，其后的内容可能不属于本年报，请核对": (
        "the title of one more report; what follows may not be of this one, please check"
    ),
    "几处合计与各格之和不符，可能少了或者多了一格，请核对": (
        "several totals are not the sums, a figure may be lost or strange, please check"
    ),
    "原文中没有找到报告年度，请在封面填写": "no year was found, fill it in on the cover",
    "原文的标题中没有编制单位，请在封面填写": (
        "no body in the title of the original, fill it in on the cover"
    ),
    "原文中有这些内容，没有对应到表式": "this stands in the original and was not matched",
    # Summary
    "文字": "text",
    "表格": "tables",
    "未录入": "not entered",
    "数字 {count} 个": "figures: {count}",
    "文字 {count} 段": "texts: {count}",
    "{state} {count} 处": "{state}: {count}",
    "{taken}；原文 {characters} 字（{parts}）": (
        "{taken}; characters of the original: {characters} ({parts})"
    ),
    "；可能是：{choices}": "; may be: {choices}",
}
