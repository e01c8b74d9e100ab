"""The user's text as inert Markdown or HTML."""

import html
import re
import unicodedata

_INLINE = re.compile(r"[\\`*_\[\]<>|~&$#]")
_LINE_START = re.compile(r"^([+\-=>:!])")
_ORDERED = re.compile(r"^(\d{1,9})([.)])")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]"
)


def clean(text: str) -> str:
    """The text without characters that act instead of being read."""
    kept = _INVISIBLE.sub("", text.replace("\t", " "))
    return "".join(c for c in kept if unicodedata.category(c) != "Cs")


def inline(text: str) -> str:
    """One line of text as a paragraph of Markdown that shows just these characters."""
    return _ORDERED.sub(r"\1\\\2", _LINE_START.sub(r"\\\1", cell(text)))


def cell(text: str) -> str:
    """One line of text as a cell of a Markdown table."""
    return _INLINE.sub(lambda match: "\\" + match[0], clean(text.replace("\n", " ")).strip())


def hypertext(text: str) -> str:
    """One line of text as HTML."""
    return html.escape(clean(text.replace("\n", " ")), quote=True)
