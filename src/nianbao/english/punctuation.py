"""What stands between words; Chinese has signs of its own for it."""

PUNCTUATION = {
    "＋": " + ",
    "（{said}）": " ({said})",
    "{name}：{said}": "{name}: {said}",
    "{name}＝{said}": "{name} = {said}",
    "“{row}”的“{column}”": "“{column}” of “{row}”",
    "{row}的{column}": "{column} of {row}",
    "{first}等{count}项": "{first} and others ({count})",
    "{names}等{count}家": "{names} and others ({count})",
    "第 {line} 行": "line {line}",
    "第 {number} 段": "paragraph {number}",
    "第 {page} 页": "page {page}",
    "表 {number}": "table {number}",
    "{body} {year}年": "{body} {year}",
    "{year}年{number}": "{year}{number}",
}
