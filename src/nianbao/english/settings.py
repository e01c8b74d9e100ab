"""What is wrong with the settings file."""

SETTINGS = {
    "设置文件不能读取（{why}）": "the settings file cannot be read ({why})",
    "设置文件不能读懂（{why}）": "the settings file cannot be understood ({why})",
    "设置中没有“{name}”一项": "there is no setting “{name}”",
    "设置中的 lang 应为 zh 或者 en": "the setting lang must be zh or en",
}
