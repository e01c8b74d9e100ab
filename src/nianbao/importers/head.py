"""What stands before the first section: title, body, year, preface."""

import re
from collections.abc import Iterator, Sequence

from nianbao.form.model import Form
from nianbao.importers.margins import is_page, is_portal
from nianbao.importers.normal import normal
from nianbao.importers.sections import title_likeness
from nianbao.record import Value
from nianbao.report.foreign import Block, Paragraph

_TITLE = re.compile(
    r"(?P<name>.*?)(?:关于)?(?P<year>\d{4})\s*年?(?:度)?\s*(?P<name2>.*?)政府信息公开(?:工作)?"
    r"(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?报告"
)
_LONGEST_TITLE = 60
_LABEL = re.compile(r"\s*(?:名\s*称|标\s*题|题\s*名)[:\s]\s*")
"""What portals put before the title in their own table."""

_KIND = re.compile(r"\s*[-•·]?\s*(?:[【\[(][^】\])]{1,6}[】\])])?\s*")
"""A mark of a list, or what a page says of its form (【图文】), before the title."""


_BODY = re.compile(
    r"[^\s,，。;；:：、>|《》]{2,29}[局办处委厅镇乡府室会部署院所站队社校学司行道心关]"
)
_GENERAL = ("我", "本", "各", "区县", "市县")
_SAID = re.compile(
    r"现(?:面向社会|向社会)?(?:公布|公开|发布)(?P<name>[^\s,。;:、《》]{3,30}?)20\d{2}年(?:度)?政府信息公开"
)
_YEAR = re.compile(r"(?P<year>20\d{2})\s*年")


class Head(Value):
    """The head of a report; `left` are its lines that nothing was made of."""

    organization: str = ""
    kind: str = ""
    year: int = 0
    title: str = ""
    preface: str = ""
    period: str = ""
    contact: str = ""
    left: tuple[Paragraph, ...] = ()


class _Title(Value):
    """The lines that are the title: from which one on, how many, and what they say."""

    first: int = 0
    count: int = 0
    text: str = ""
    name: str = ""
    year: int = 0


def read_head(form: Form, blocks: Sequence[Block], body: str) -> Head:
    """Title, body, year and preface; the year is looked for in the text if the title has none."""
    lines = list(_lines(blocks))
    title = _title(lines)
    # What stands before the title belongs to the page, not to the report.
    before, behind = lines[: title.first], lines[title.first + title.count :]
    beside, own = _parted(form, behind, title)
    left = [*before, *beside]
    rest = [line.text.strip() for line in own]
    named = {label: _named(rest, label) for label in _NAMED}
    rest = [line for line in rest if not line.startswith(_NAMED)]
    said = named["年份："]
    year = int(said) if said.isdecimal() else title.year or _year_of("\n".join([*rest, body]))
    return Head(
        organization=named["编制单位："] or title.name or _said_name(rest),
        kind=named["单位类型："],
        year=year,
        title=title.text,
        preface="\n".join(rest),
        period=named["统计期限："],
        contact=named["联系方式："],
        left=tuple(left),
    )


def _parted(
    form: Form, lines: Sequence[Paragraph], title: _Title
) -> tuple[list[Paragraph], list[Paragraph]]:
    """What is of the page among the lines below the title, and what is of the report.

    What stands between the title and the same title again is of the page, too; the repetition
    itself is neither.
    """
    again = _again([line.text for line in lines], title)
    last = max(again, default=-1)
    new = [(at < last, line) for at, line in enumerate(lines) if at not in again]
    marked = [(within or _is_beside(form, line), line) for within, line in new]
    beside = [line for of_page, line in marked if of_page]
    return beside, [line for of_page, line in marked if not of_page]


def _is_beside(form: Form, line: Paragraph) -> bool:
    """Tell whether a line belongs to the page, or to a list of the sections."""
    listed = any(title_likeness(section, line) == 1 for section in form.sections)
    return listed or is_page(line.text) or is_portal(line.text)


def _lines(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The lines that say something; a table before the report is a line for each of its rows."""
    for block in blocks:
        if isinstance(block, Paragraph):
            lines = [block]
        else:
            rows = (" ".join(filter(None, row)) for row in block.rows)
            lines = [Paragraph(text, block.place) for text in rows]
        yield from (line for line in lines if line.text.strip())


_NAMED = ("编制单位：", "单位类型：", "年份：", "统计期限：", "联系方式：")
"""What our own reports put on a line of its own."""


def _named(lines: Sequence[str], label: str) -> str:
    return next((line.removeprefix(label) for line in lines if line.startswith(label)), "")


def _title(lines: Sequence[Paragraph]) -> _Title:
    """The line that is the title, or the lines that it is broken into."""
    texts = [line.text.strip() for line in lines]
    for label in (None, _LABEL):
        for count in (1, 2, 3):
            for first in range(len(lines) - count + 1):
                title = _title_at(texts, first, count, label)
                if title:
                    return _below_its_body(texts, title)
    if lines and lines[0].level == 1:
        return _Title(0, 1, lines[0].text.strip())
    return _Title()


def _title_at(
    texts: Sequence[str], first: int, count: int, label: re.Pattern[str] | None
) -> _Title | None:
    """The title that some lines make; behind this label, if there is to be one."""
    text = "".join(texts[first : first + count])
    if bool(_LABEL.match(normal(text))) != (label is not None):
        return None
    text = _behind(_KIND, _behind(_LABEL, text))
    match = _TITLE.fullmatch(normal(text))
    if not match or len(text) >= _LONGEST_TITLE or is_portal(text):
        return None
    return _Title(first, count, text, _name(text, match), int(match["year"]))


def _below_its_body(texts: Sequence[str], title: _Title) -> _Title:
    """The title together with the name of the body where that has a line of its own above it."""
    above = "".join(texts[title.first - 1].split()) if title.first else ""
    if title.name or not _is_body(above) or is_portal(above):
        return title
    return _Title(title.first - 1, title.count + 1, above + title.text, above, title.year)


def _again(texts: Sequence[str], title: _Title) -> set[int]:
    """Which lines before the first sentence only say the title again, or whose report it is."""
    found: set[int] = set()
    for at, text in enumerate(texts if title.text else ()):
        if "。" in text:
            break
        counts = (count for count in (1, 2, 3) if _says(texts[at : at + count], title))
        name = "".join(text.split()) == title.name
        found.update(range(at, at + next(counts, int(name))))
    return found


def _says(texts: Sequence[str], title: _Title) -> bool:
    """Tell whether some lines are the title of the same report."""
    text = _behind(_KIND, "".join(text.strip() for text in texts))
    match = _TITLE.fullmatch(normal(text)) if len(text) < _LONGEST_TITLE else None
    return match is not None and _name(text, match) in (title.name, "")


def _behind(pattern: re.Pattern[str], text: str) -> str:
    """What follows a pattern that a text begins with."""
    match = pattern.match(normal(text))
    return _written(text)[match.end() :] if match else text


def _is_body(text: str) -> bool:
    return bool(_BODY.fullmatch(text)) and not text.startswith(_GENERAL)


def _said_name(lines: Sequence[str]) -> str:
    """The body of which the preface says that its report is published herewith."""
    text = "\n".join(lines)
    match = _SAID.search(normal(text))
    name = _written(text)[slice(*match.span("name"))] if match else ""
    return name if _is_body(name) else ""


def _name(text: str, match: re.Match[str]) -> str:
    """The name of the body, as it is written where that can be told."""
    kept = _written(text)
    return re.sub(r"\s+", "", kept[slice(*match.span("name"))] + kept[slice(*match.span("name2"))])


def _written(text: str) -> str:
    """A text as it is written, where places in it are those in its normal form; else this form."""
    plain = normal(text)
    return text if len(text) == len(plain) else plain


def _year_of(text: str) -> int:
    match = _YEAR.search(normal(text))
    return int(match["year"]) if match else 0
