"""Export in the editor."""

EXPORT = {
    "导出": "Export",
    "导出为 Word、网页、Excel、Markdown 或者 CSV": "as Word, web page, Excel, Markdown or CSV",
    "Word 文档，供报送、排版": "Word document, to hand in or to lay out",
    "网页，供网站发布": "web page, to publish",
    "Excel 工作簿，总计随改随算": "Excel workbook; totals keep computing",
    "Markdown 文本": "Markdown text",
    "CSV 表格，每行一个数字": "CSV table, one figure a line",
    "导出的是现在的内容，不必先保存。": "What stands here now is exported, saved or not.",
    "导出（文件夹 {folder}）": "Export (folder {folder})",
    "{file} 已存在。替换后原内容不能恢复。": (
        "{file} exists. Once replaced, its content cannot be brought back."
    ),
    "正在导出 {file}…": "Exporting {file}…",
    "{file} 正被其他程序改动，没有导出": "{file} is being changed by another program; not exported",
    "年报还有 {count} 个错误没有改正，并且没有填完": (
        "the report has {count} errors and is not filled in yet"
    ),
    "年报还有 {count} 个错误没有改正": "the report has {count} errors",
    "年报没有填完": "the report is not filled in yet",
    "{lacks}；导出的是现在的内容。": "Note: {lacks}; what stands here now is exported.",
    "已导出 {file}；{lacks}": "Exported {file}; {lacks}",
    "已导出 {file}，在文件夹 {folder}": "Exported {file} into the folder {folder}",
}
