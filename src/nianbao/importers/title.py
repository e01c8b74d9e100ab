"""The title of a report: which lines it is, whose report it says it is, and of which year."""

import re
from collections.abc import Sequence

from nianbao.importers.margins import is_portal
from nianbao.importers.normal import normal
from nianbao.record import Value
from nianbao.report.foreign import Paragraph

_TITLE = re.compile(
    r"(?P<name>.*?)(?:关于)?(?P<year>\d{4})\s*年?(?:度)?\s*(?P<name2>.*?)政府信息公开(?:工作)?"
    r"\s*(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?报告"
)
_IN_NUMERALS = re.compile("二[〇○零][〇○零一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_RANGE = re.compile(r"\s*[-–—~至]\s*\d{4}\s*年?(?:度)?")
"""What follows the first of several years."""

_LONGEST_TITLE = 60
_LABEL = re.compile(r"\s*(?:名\s*称|标\s*题|题\s*名)[:\s]\s*")
"""What portals put before the title in their own table."""

_KIND = re.compile(r"\s*[-•·]?\s*(?:[【\[(][^】\])]{1,6}[】\])]|附件\s*\d*\s*[:\s]\s*)?\s*")
"""A mark of a list, or what a page says of its form (【图文】, 附件1：), before the title."""

_BODY = re.compile(
    r"[^\s,，。;；:：、>|《》]{2,29}[局办处委厅镇乡府室会部署院所站队社校学司行道心关]"
)
_PLACE = re.compile(r"[^\s,，。;；:：、>|《》]{1,12}[省市县区州盟旗]")
"""A report of a whole place, which titles call by its name alone."""

_GENERAL = ("我", "本", "各", "区县", "市县")


class Title(Value):
    """The lines that are the title: from which one on, how many, and what they say."""

    first: int = 0
    count: int = 0
    text: str = ""
    name: str = ""
    year: int = 0
    several_years: bool = False


def find_title(lines: Sequence[Paragraph]) -> Title:
    """The line that is the title, or the lines that it is broken into."""
    texts = [line.text.strip() for line in lines]
    for label in (None, _LABEL):
        for count in (1, 2, 3):
            for first in range(len(lines) - count + 1):
                title = _title_at(texts, first, count, label)
                if title:
                    return _below_its_body(texts, title)
    if lines and lines[0].level == 1:
        return Title(0, 1, lines[0].text.strip())
    return Title()


_BESIDE = re.compile(r"\s*[_|]\s*|\s+[-–—]+\s+|[-–—]+(?=[^-–—]*$)")
"""What stands between the title of a page and that of its portal."""


def title_said(texts: Sequence[str]) -> Title:
    """The title among what a page is called: one that names a body, or else a year."""
    parts = [part.strip() for text in texts for part in (text, *_BESIDE.split(text))]
    found = [title for part in parts if (title := _title_at([part], 0, 1, None))]
    named = (title for title in found if is_whose(title.name))
    return next(named, found[0] if found else Title())


def _title_at(
    texts: Sequence[str], first: int, count: int, label: re.Pattern[str] | None
) -> Title | None:
    """The title that some lines make; behind this label, if there is to be one."""
    text = "".join(texts[first : first + count])
    if bool(_LABEL.match(normal(text))) != (label is not None):
        return None
    text = _behind(_KIND, _behind(_LABEL, text))
    text = text[1:-1] if text.startswith("《") and text.find("》") == len(text) - 1 else text
    match = _TITLE.fullmatch(_with_digits(normal(text)))
    if not match or len(text) >= _LONGEST_TITLE or is_portal(text):
        return None
    name = _name(text, match)
    if _RANGE.match(match["name2"]):
        return Title(first, count, text, _RANGE.sub("", name), several_years=True)
    return Title(first, count, text, name, int(match["year"]))


def _with_digits(text: str) -> str:
    """A text with a year in Chinese numerals as one in digits, each in the place of the other."""
    return _IN_NUMERALS.sub(lambda match: match[0].translate(_DIGITS), text)


def _below_its_body(texts: Sequence[str], title: Title) -> Title:
    """The title together with the name of the body where that has a line of its own above it."""
    above = "".join(texts[title.first - 1].split()) if title.first else ""
    if title.name or not is_body(above) or is_portal(above):
        return title
    return Title(title.first - 1, title.count + 1, above + title.text, above, title.year)


def said_again(texts: Sequence[str], title: Title) -> set[int]:
    """Which lines before the first sentence only say the title again, or whose report it is."""
    found: set[int] = set()
    for at, text in enumerate(texts if title.text else ()):
        if "。" in text:
            break
        counts = (count for count in (1, 2, 3) if _says(texts[at : at + count], title))
        name = "".join(text.split()) == title.name
        found.update(range(at, at + next(counts, int(name))))
    return found


def _says(texts: Sequence[str], title: Title) -> bool:
    """Tell whether some lines are the title of the same report."""
    text = _behind(_KIND, "".join(text.strip() for text in texts))
    short = len(text) < _LONGEST_TITLE
    match = _TITLE.fullmatch(_with_digits(normal(text))) if short else None
    return match is not None and _name(text, match) in (title.name, "")


def _behind(pattern: re.Pattern[str], text: str) -> str:
    """What follows a pattern that a text begins with."""
    match = pattern.match(normal(text))
    return written(text)[match.end() :] if match else text


def is_body(text: str) -> bool:
    """Tell whether some words may be the name of a body."""
    return bool(_BODY.fullmatch(text)) and not text.startswith(_GENERAL)


def is_whose(text: str) -> bool:
    """Tell whether a title may name whose report it is so: a body, or a place."""
    place = bool(_PLACE.fullmatch(text)) and not text.startswith((*_GENERAL, "全"))
    return place or is_body(text)


def _name(text: str, match: re.Match[str]) -> str:
    """The name of the body, as it is written where that can be told."""
    kept = written(text)
    return re.sub(r"\s+", "", kept[slice(*match.span("name"))] + kept[slice(*match.span("name2"))])


def written(text: str) -> str:
    """A text as it is written, where places in it are those in its normal form; else this form."""
    plain = normal(text)
    return text if len(text) == len(plain) else plain
