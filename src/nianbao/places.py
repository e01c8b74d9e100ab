"""Where settings and state lie, told without a library that takes longer than the question."""

import os
import sys

SETTINGS = "settings.toml"


def settings_file() -> str:
    """The file in which the user says how the program should behave; it need not exist."""
    return os.path.join(_folder("XDG_CONFIG_HOME", ".config", "user_config_dir"), SETTINGS)


def state_folder() -> str:
    """The private folder in which the program keeps what it needs again; it need not exist."""
    return _folder("XDG_STATE_HOME", ".local/state", "user_state_dir")


def _folder(variable: str, usual: str, asked: str) -> str:
    """What platformdirs would say; importing it takes a tenth of a `check`."""
    home = os.environ.get("HOME")
    base = os.environ.get(variable) or (f"{home}/{usual}" if home else "")
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ and os.path.isabs(base):
        return os.path.join(base, "nianbao")
    import platformdirs

    return str(getattr(platformdirs, asked)("nianbao", appauthor=False))
