"""The language of the sentences: Chinese as it stands in the code, or English in its place.

`tr` stands around every sentence for the user that has no entry of its own in a table of two
languages. The Chinese sentence is the key; `nianbao.english` has what it is in English. What
belongs to the form or to a report is not translated; `gloss` explains a label.
"""

# Without `typing`, which showing the help need not wait for.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    Tongue = Literal["zh", "en"]

TONGUES = ("zh", "en")

_spoken: "Tongue" = "zh"
_english: "Mapping[str, str]" = {}


class UnknownTongue(ValueError):
    """A language that the program does not speak; its argument is what was asked for."""


def speak(name: str) -> None:
    """Speak this language from now on; UnknownTongue if there is no such one."""
    global _spoken, _english
    if name == "en":
        from nianbao.english import ENGLISH

        _spoken, _english = "en", ENGLISH
    elif name == "zh":
        _spoken, _english = "zh", {}
    else:
        raise UnknownTongue(name)


def spoken() -> "Tongue":
    """The language that is spoken now."""
    return _spoken


def tr(sentence: str, /, **facts: object) -> str:
    """The Chinese sentence in the language that is spoken, its `{facts}` filled in."""
    said = _english.get(sentence, sentence)
    return said.format(**facts) if facts else said


def in_english(sentence: str) -> str:
    """The sentence in English whatever is spoken; empty if there is none."""
    from nianbao.english import ENGLISH

    return ENGLISH.get(sentence, "")


def gloss(label: str) -> str:
    """What a label of the form means, in English; empty while Chinese is spoken."""
    return _english.get(label, "")
