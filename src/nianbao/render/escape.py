"""The user's text as inert Markdown, HTML or plain words."""

import re
import unicodedata

from nianbao.wording.visible import visible

_INLINE = re.compile(r"[\\`*_\[\]<>|~&$#]")
_LINE_START = re.compile(r"^([+\-=>:!])")
_ORDERED = re.compile(r"^(\d{1,9})([.)])")
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
# What `html.escape` does, without the megabyte of names that its module knows.
_ACTING = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"},
)
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without characters that act instead of being read."""
    line = text.replace("\t", " ")
    return line if line.isprintable() else "".join(filter(_seen, line))


def _seen(character: str) -> bool:
    return character == "\n" or unicodedata.category(character) not in _HIDDEN


def shown(text: str) -> str:
    """One line of text that any XML can hold; what acts or hides is written as ⟨U+XXXX⟩."""
    line = visible(text.replace("\t", " ").replace("\n", " "))
    return _NO_CHARACTER.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", line).strip()


def inline(text: str) -> str:
    """One line of text as a paragraph of Markdown that shows just these characters."""
    return _ORDERED.sub(r"\1\\\2", _LINE_START.sub(r"\\\1", cell(text)))


def cell(text: str) -> str:
    """One line of text as a cell of a Markdown table."""
    return _INLINE.sub(lambda match: "\\" + match[0], clean(text.replace("\n", " ")).strip())


def hypertext(text: str) -> str:
    """One line of text as HTML."""
    return clean(text.replace("\n", " ")).translate(_ACTING)
