"""The help on the options of each command."""

OPTIONS = {
    "类型": "KIND",
    "输出格式": "format of the output",
    "写入文件，不给则输出到屏幕": "write to a file; without it, to the screen",
    "年报 .toml 文件": "report file .toml",
    "要新建的 .toml 文件": "the .toml file to make",
    "要新建的 .toml 文件；有 --units 的，写入这个文件夹": (
        "the .toml file to make; with --units the folder to write into"
    ),
    "单位名单，.xlsx 或者 .csv：为其中每家新建一份": (
        "list of bodies, .xlsx or .csv: make a report for each of them"
    ),
    # new
    "编制单位全称": "full name of the reporting body",
    "报告年度": "year of the report",
    "上年年报：填入上年结转，沿用单位类型；有 --units 的，为各单位上年年报的文件夹": (
        "last year's report: what it carried over is filled in, the kind of body kept; with "
        "--units a folder with those of the bodies"
    ),
    # import
    "已有的年报": "a report that exists as a document",
    "原文空白的格录为 0；不写则留作未填": (
        "take cells that are blank in the document as 0; without it they stay blank"
    ),
    # register
    "依申请公开台账，.csv 或者 .xlsx 文件": "register of applications, a .csv or .xlsx file",
    "要新建的年报 .toml 文件": "the report file .toml to make",
    "写入已有的年报，只改表三、表四": "write into a report that exists, only Tables 3 and 4",
    "新建空白台账，.csv 或者 .xlsx 文件": "make a blank register, a .csv or .xlsx file",
    "统计年度": "the year to count",
    "指明列名，如 收到日期=收件时间，以后也照此读取；列名留空则不再照此": (
        "the heading of a column, as received=DATE-IN, now and in later calls; without a "
        "heading it is forgotten"
    ),
    "要读的工作表": "the sheet to read",
    "节假日，每行一个日期，补班日前加 +": (
        "holidays, one date a line, + before a weekend day that is worked"
    ),
    "列出一格的申请，如 applications.received.total": (
        "list the applications behind a cell, such as applications.received.total"
    ),
    # render
    "格式；不给则看输出文件的后缀（.md、.html、.docx、.xlsx、.csv），看不出的为 markdown": (
        "format; else by the suffix of the output (.md, .html, .docx, .xlsx, .csv), else markdown"
    ),
    "Markdown 的表格写法：竖线，或带合并单元格的 HTML": (
        "tables in Markdown: pipes, or HTML with merged cells"
    ),
    "Word 的三张表用横排页面": "Word: the three tables on landscape pages",
    "网页只要正文，可粘贴到网站后台": "HTML: the body only, to be pasted into a website",
    # check
    "年报 .toml 文件，或者 .docx、.html、.pdf、.md 等文件；文件夹则为其中的全部年报": (
        "report files .toml, or .docx, .html, .pdf, .md files; of a folder all reports in it"
    ),
    "上年年报：.toml、.docx 等文件，或者放有各单位上年年报的文件夹": (
        "last year's report, a file .toml, .docx and so on, or a folder with those of the bodies"
    ),
    "上年各单位年报的文件夹，逐家核对跨年度的规则": (
        "folder with last year's reports: the rules between years judge each body by its own"
    ),
    "所汇总的各单位年报，取舍与 rollup 相同": (
        "the reports that this one adds up, chosen as rollup does"
    ),
    "只核对这些规则，如 T3,P-01": "check only these rules, as T3,P-01",
    "不核对这些规则": "do not check these rules",
    "说明规则，不核对文件": "explain rules, check no file",
    "同时核对的进程数，默认按处理器数": "processes at a time, by default one a processor",
    # compare
    "较早的年报 .toml 文件，或者文档": "the older report file .toml, or a document",
    "较晚的年报，可以有多份；按年份排列": "newer reports, any number; sorted by year",
    "输出格式；不给则看输出文件的后缀（.txt、.json、.html），看不出的为 text": (
        "format; else by the suffix of the output (.txt, .json, .html), else text"
    ),
    "只比较一个部分，如 overview": "compare only one section, as overview",
    "没有变化的也列出": "list what did not change, too",
    # roll-up
    "各单位年报：.toml 文件，.docx 等文件，或者放有这些文件的文件夹": (
        "the reports: .toml files, .docx and the like, or folders of them"
    ),
    "写入汇总年报 .toml；不给则只列情况": (
        "write the total as a report .toml; without it, only tell"
    ),
    "汇总年报的编制单位全称": "full name of the body that reports the total",
    "汇总哪一年度，默认为多数年报的年度": "the year to add up, by default that of most reports",
    "单位名单，.xlsx 或者 .csv：单位名称、类别、应报（期限）；不给则用文件夹中或其旁边的": (
        "list of bodies, .xlsx or .csv, with columns name, kind, expected (yes, no, or until "
        "when); else the one in or beside the folder"
    ),
    "同一单位几份年报内容不同时，计最新的一份，或者计这个文件；默认都不计": (
        "if reports of one body differ, count the newest or this file; by default none"
    ),
    "列出某一格由哪些单位的数字相加而成": "list the bodies whose figures make up a cell",
    "各单位的退改、催报通知，每家一份，写入新文件夹": (
        "letters to the bodies, in Chinese: what to mend, or that nothing came; into a new folder"
    ),
    "各单位问题清单：.txt、.csv、.json、.xlsx": (
        "write the findings of all bodies: .txt, .csv, .json, .xlsx"
    ),
    "输出改为长表，每行一个数字，供数据库读取": (
        "write a long table instead, one figure a row, for databases"
    ),
    "只相加，不核对各单位年报": "add up only, do not check the reports",
    "有读不出的文件即停止，不写汇总年报": "stop if a file cannot be read, write no total",
    "覆盖已有的输出文件；已有的汇总年报保留文字": (
        "overwrite files; of a total that exists the texts are kept"
    ),
    "进程数，默认按处理器数": "processes, by default one a processor",
    # schema
    "只写出这一版表式的格式": "only the shape of this edition",
    # fee
    "按件计收：同一申请人一个自然月内的申请件数": (
        "by case: applications of one applicant in one calendar month"
    ),
    "按量计收：一件申请的页数": "by page: pages of one application",
    # doctor
    "输出运行日志，不含年报内容、文件名和单位名": (
        "print the log; it has no report, file name or name of a body"
    ),
    "编辑界面被强行结束后，把终端恢复成平常的样子": (
        "make the terminal usable again after the editor was killed"
    ),
    "清除恢复数据（不含正在编辑的）；写明文件的，也清除文件旁边的": (
        "remove recovery data, but not of what is being edited; with a file, also what lies "
        "beside it"
    ),
}
