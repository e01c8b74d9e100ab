"""What is wrong with the settings file."""

SETTINGS = {
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
    "设置中的 lang 应为 zh 或者 en": "the setting lang must be zh or en",
}
