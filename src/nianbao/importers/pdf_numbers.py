"""The page numbers of a PDF and what browsers print beside them: no text of the document."""

import re
from collections.abc import Iterator, Sequence

from nianbao.importers.normal import normal
from nianbao.importers.pdf_lines import Line

_NUMBER = re.compile(
    r"[-—–―－─·•]\s*\d{1,4}\s*[-—–―－─·•]|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?"
)
# Day and hour before the title of the page; its address before the number.
_BROWSER_HEAD = re.compile(
    r"\d{1,4}([/-])\d{1,2}\1\d{1,4},?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s+(?P<title>.*))?"
)
_BROWSER_FOOT = re.compile(r"(?:https?://|file://|about:)\S+\s+\d{1,4}\s*/\s*\d{1,4}")
_BARE = re.compile(r"\d{1,3}(?:\s*/\s*\d{1,3})?")

Pages = Sequence[Sequence[Line]]


def without_numbers(pages: Pages) -> Iterator[list[Line]]:
    """The lines of each page but its number; a bare number is one if all pages count on."""
    pages = [_without_browser(lines) for lines in pages]
    numbers = _last_bare(pages)
    for lines in pages:
        rest = lines[:-1] if lines and lines[-1] in numbers else lines
        yield [line for line in rest if not _NUMBER.fullmatch(line.text)]


def browser_titles(pages: Pages) -> tuple[str, ...]:
    """What a browser calls the page that it printed, above the first of these; () if none did."""
    head = pages[0][0].text if pages and pages[0] else ""
    match = _BROWSER_HEAD.fullmatch(normal(head))
    return (match["title"],) if match and match["title"] else ()


def _without_browser(lines: Sequence[Line]) -> Sequence[Line]:
    """A page but for the first and the last line that a browser puts on it."""
    if lines and _BROWSER_HEAD.fullmatch(normal(lines[0].text)):
        lines = lines[1:]
    if lines and _BROWSER_FOOT.fullmatch(normal(lines[-1].text)):
        lines = lines[:-1]
    return lines


def _last_bare(pages: Pages) -> list[Line]:
    """The last lines of the pages if they number them; a first page may be without."""
    last = [lines[-1] for lines in pages if lines and _BARE.fullmatch(lines[-1].text)]
    steps = {int(re.split(r"\D", line.text)[0]) - line.page for line in last}
    return last if len(last) > 1 and len(last) >= len(pages) - 1 and len(steps) == 1 else []
