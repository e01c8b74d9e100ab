"""Until when reports are published."""

DEADLINES = {
    "{year}年{month}月{day}日": "{year}-{month}-{day}",
    "已过 {days} 天": "{days} days ago",
    "还有 {days} 天": "{days} days left",
    "今天截止": "today is the last day",
    "{day}前公开，{left}": "by {day}, {left}",
    "本年报应在{day}前公开，{left}": "This report is to be published by {day}, {left}",
    "{year}年度的年报，{kinds}应在{day}前公开，{left}": (
        "Reports of {year}, {kinds}: to be published by {day}, {left}"
    ),
}
