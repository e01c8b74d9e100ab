"""Chinese locales for a test, made where the machine has none."""

import os
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

_LETTERS = 'LC_CTYPE\ncopy "POSIX"\nEND LC_CTYPE\n'


def made(folder: Path, *encodings: str) -> dict[str, dict[str, str]]:
    """The environment of a terminal in each encoding, by a locale made in the folder.

    A locale tells Python the name of its encoding, so its table of characters may be short.
    Without `localedef` Python is told the encoding instead, and the test says so.
    """
    if shutil.which("localedef") is None:
        warnings.warn("no localedef here: PYTHONIOENCODING stands for a locale", stacklevel=2)
        return {each: {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": each} for each in encodings}
    found = {each: _made(folder, each) for each in encodings}
    for encoding, environment in found.items():
        assert _encoding_of_python(environment) == encoding.lower(), environment
    return found


def _made(folder: Path, encoding: str) -> dict[str, str]:
    name = f"zh_CN.{encoding}"
    definition, characters = folder / "letters", folder / encoding
    definition.write_text(_LETTERS, encoding="ascii")
    characters.write_text(_character_map(encoding), encoding="ascii")
    subprocess.run(
        ["localedef", "-c", "--no-archive", "-i", definition, "-f", characters, folder / name],
        stderr=subprocess.DEVNULL,  # it warns of what a short locale leaves out, and exits with 1
        check=False,
    )
    return {"LOCPATH": str(folder), "LC_ALL": "", "LANG": name}


def _character_map(encoding: str) -> str:
    head = f"<code_set_name> {encoding}\n<comment_char> %\n<escape_char> /\n"
    head += "<mb_cur_min> 1\n<mb_cur_max> 4\n"
    ascii_only = "".join(f"<U{n:04X}> /x{n:02x} c\n" for n in range(128))
    return f"{head}CHARMAP\n{ascii_only}END CHARMAP\n"


def _encoding_of_python(environment: dict[str, str]) -> str:
    code = "import sys; assert not sys.flags.utf8_mode; print(sys.stdout.encoding)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "", **environment},
        check=True,
    )
    return done.stdout.decode("ascii").strip()
