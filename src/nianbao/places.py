"""Where the files of the user lie, told without a library that takes longer than the question."""

import os
import sys

SETTINGS = "settings.toml"


def settings_file() -> str:
    """The file in which the user says how the program should behave; it need not exist."""
    home = os.environ.get("HOME")
    base = os.environ.get("XDG_CONFIG_HOME") or (f"{home}/.config" if home else "")
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ and os.path.isabs(base):
        return os.path.join(base, "nianbao", SETTINGS)
    import platformdirs

    return os.path.join(platformdirs.user_config_dir("nianbao", appauthor=False), SETTINGS)
