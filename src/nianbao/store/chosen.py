"""One choice written into the settings file; all else in it stays as the user wrote it."""

import contextlib
import os
import tempfile
from pathlib import Path

import tomli
import tomlkit

from nianbao.places import settings_file


class NotUnderstood(ValueError):
    """The settings file is no TOML, or not one that a line could be put into."""


def keep_choice(name: str, value: str) -> None:
    """Have the settings file say this; it is made if need be. OSError, or NotUnderstood."""
    # A link to it, as keepers of settings make them, stays one.
    path = Path(os.path.realpath(settings_file()))
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    _write(path, with_choice(text, name, value))


def with_choice(text: str, name: str, value: str) -> str:
    """The text of a settings file with one choice more or another one; NotUnderstood."""
    try:
        document = tomlkit.parse(text)
        document[name] = value
        changed = document.as_string()
        if tomli.loads(changed) == {**tomli.loads(text), name: value}:
            return changed
    except ValueError as error:
        raise NotUnderstood(str(error)) from error
    raise NotUnderstood(name)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
    handle, new = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            os.fsync(file.fileno())
        os.chmod(new, mode)
        os.replace(new, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(new)
        raise
