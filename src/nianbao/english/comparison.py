"""What is said of reports side by side."""

COMPARISON = {
    "{names}政府信息公开工作年度报告比较（{years}）": (
        "Comparison of information disclosure annual reports: {names} ({years})"
    ),
    "主要数字": "Main figures",
    "没有变化": "no change",
    "行": "row",
    "增减": "change",
    "增减率": "rate",
    "走势": "trend",
    "新增": "new",
    "无此项": "absent",
    "注：{note}": "note: {note}",
    "原：{sentence}": "was: {sentence}",
    "  原": "  was",
    "文字相似度 {share}": "similarity {share}",
    "改 {count} 句": "sentences changed: {count}",
    "增 {count} 句": "added: {count}",
    "删 {count} 句": "removed: {count}",
    "留 {count} 句": "kept: {count}",
    "各份年报的单位名称不同，请核实是否同一单位": (
        "the reports name different bodies, check whether it is the same one"
    ),
    "{year}的格式无此项的有 {count} 行，不作比较": (
        "rows that the form of {year} does not have, not compared: {count}"
    ),
    "带{mark}的合计尚有未填的格": "sums with {mark} still have blank cells",
    "增减和文字部分是{now}与{before}相比": "changes and texts compare {now} with {before}",
    "{year}（{name}）另有 {count} 格在{newest}中没有对应项": (
        "{year} ({name}): cells without a counterpart in the {newest}: {count}"
    ),
}
