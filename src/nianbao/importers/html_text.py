"""The text of a page as a browser shows it, and the numbers in its attributes."""

import re

from nianbao.importers.document import seen

# A line break of the source between Chinese characters is no space.
_CHINESE = "\u2014\u2018-\u201f\u2026\u2e80-\uffef"
_SOURCE_BREAK = re.compile(rf"(?<=[{_CHINESE}])[ \t]*[\r\n][ \t\r\n]*(?=[{_CHINESE}])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NUMBER = re.compile(r"[\s\\\"'+]*(\d{1,9})")


def span(text: str) -> int:
    """The number that a browser reads; 1 if there is none."""
    match = _NUMBER.match(text)
    return int(match[1]) if match else 1


def tidy(line: str) -> str:
    """A line without what is not seen: breaks of the source, runs of blanks, invisible signs."""
    text = _SOURCE_BREAK.sub("", line)
    return seen(_BLANKS.sub(" ", text).replace("\u00a0", " "))
