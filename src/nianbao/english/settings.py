"""What the user can choose, and what is wrong with the settings file."""

SETTINGS = {
    # themes
    "深色": "dark",
    "浅色": "light",
    "高对比": "high contrast",
    "16 色": "16 colours",
    "无颜色（粗体、下划线、反色）": "no colour (bold, underlined, reversed)",
    "现在是：{theme}": "Now: {theme}",
    "以后也用": "Keep it",
    "只用这一次": "This time only",
    "以后也用这种配色吗？": "Keep this theme?",
    "写入设置文件的 theme 一行，其余不动。": (
        "It is written to the line theme of the settings file; the rest stays."
    ),
    "设置文件不能写入（{why}）": "the settings file cannot be written ({why})",
    "已写入设置文件：theme = {name}": "Written to the settings file: theme = {name}",
    "设置文件不能读取（{why}）": "the settings file cannot be read ({why})",
    "设置文件不能读懂（{why}）": "the settings file cannot be understood ({why})",
    "设置中没有“{name}”一项": "there is no setting “{name}”",
    '设置的 [keys] {name} 应为按键，例如 "Ctrl+S" 或者 ["F5", "Ctrl+R"]': (
        '[keys] {name} in the settings must be a key such as "Ctrl+S" or ["F5", "Ctrl+R"]'
    ),
    "设置的 [keys] 中没有“{name}”这个命令": "[keys] in the settings names no command “{name}”",
    "设置的 [keys] {name}：不能用“{key}”作按键": (
        "[keys] {name} in the settings: “{key}” cannot be a key of a command"
    ),
    "设置的 [keys] {name}：{key} 已用于 {other}": (
        "[keys] {name} in the settings: {key} already gives {other}"
    ),
    "设置中的 {name} 应为 {values}": "the setting {name} must be {values}",
    " 或者 ": " or ",
}
