"""Which language a command line asks for, or else the settings."""

import os

from nianbao import tongue
from nianbao.places import settings_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

OPTION = "--lang"


def heard(words: "Sequence[str]") -> list[str]:
    """The words of a command line without `--lang NAME`, which is spoken from now on.

    Where it does not stand the settings decide. UnknownTongue if the program does not speak it.
    """
    left, name = without_option(words)
    tongue.speak(_chosen() if name is None else name)
    return left


def _chosen() -> str:
    if not os.path.lexists(settings_file()):
        return "zh"
    from nianbao import choices

    return choices.read().lang


def without_option(words: "Sequence[str]") -> "tuple[list[str], str | None]":
    """The words of a command line without `--lang NAME` or `--lang=NAME`, and that name."""
    left: list[str] = []
    name = None
    rest = iter(words)
    for word in rest:
        if word == "--":
            return [*left, word, *rest], name
        if word == OPTION:
            name = next(rest, "")
        elif word.startswith(f"{OPTION}="):
            name = word.partition("=")[2]
        else:
            left.append(word)
    return left, name
