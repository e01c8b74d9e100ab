"""The list of findings, and what help says besides the form and the manual."""

FINDINGS = {
    "问题 {count} 个": "findings: {count}",
    "{head}，未核对 {skipped} 条": "{head}, not judged: {skipped}",
    "未核对": "not judged",
    "回车 转到  F4 采用建议  F2 说明理由  Esc 关闭": "Enter Go to  F4 Apply  F2 Explain  Esc Close",
    "Esc 关闭": "Esc Close",
    "F7 进入清单": "F7 Into the list",
    "问题清单打开着：回车转到该处后再录入；Esc 关闭清单": (
        "the list is open: Enter goes to the place, then type; Esc closes the list"
    ),
    "{text}（待填）": "{text} (to be filled in)",
    "{text}（已说明）": "{text} (explained)",
    "{text}（已说明，仍须改正）": "{text} (explained, still to be corrected)",
    "理由：{reason}": "Reason: {reason}",
    "处理：{advice}": "To do: {advice}",
    "建议：{words}": "Suggestion: {words}",
    "建议：{words}；F4 采用": "Suggestion: {words}; F4 applies it",
    "建议 {number}/{count}：{words}": "Suggestion {number}/{count}: {words}",
    "建议 {number}/{count}（左右键换）：{words}；F4 采用": (
        "Suggestion {number}/{count} (←→ others): {words}; F4 applies it"
    ),
    "此项没有建议，请转到该处改正": "no suggestion for this one; go there and mend it",
    "此项没有建议，请转到该处改正，或者说明理由": (
        "no suggestion here: go there and correct it, or explain it"
    ),
    "已改正：{words}；Ctrl+Z 可撤销": "corrected: {words}; Ctrl+Z undoes it",
    "理由": "reason",
    "写明为何可以保留": "why it may stand",
    "说明理由：{rule}": "Explain {rule}",
    "说明理由：{rule}；此项属于必须改正的，说明后仍计为错误": (
        "Explain {rule}; it must be corrected and counts as an error even when explained"
    ),
    "已说明理由": "explained",
    "已取消说明": "explanation removed",
    # help
    "官方": "official",
    "惯例": "practice",
    "供参考": "advice",
    "官方：见{basis}及有关法规；惯例：各地做法；供参考：未见明文。": (
        "official: {basis} and the law; practice: what offices do; advice: nowhere in writing."
    ),
    "依申请公开台账": "Register of applications",
    "数字后的 ' 表示与台账相同，* 表示与台账不同；改填后仍保留台账的数字。": (
        "Behind a figure ' says that the register has the same, * that it has another; "
        "the figure of the register is kept."
    ),
    "用户手册：{title}": "Manual: {title}",
}
