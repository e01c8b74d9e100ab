"""What is said around the manual."""

HELP = {
    "题目": "topic",
    "不给则列出全部题目": "without one all topics are listed",
    "用户手册，各题：\n\n{topics}\n例如：nianbao help 填表": (
        "The user manual, its topics:\n\n{topics}\nFor example: nianbao help tables"
    ),
    "nianbao：手册中没有“{topic}”；现有：\n{topics}": (
        "nianbao: the manual has no “{topic}”; there are:\n{topics}"
    ),
}
