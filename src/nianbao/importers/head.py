"""What stands before the first section: title, body, year, preface."""

import re
from collections.abc import Iterator, Sequence

from nianbao.form.model import Form
from nianbao.importers.margins import is_page, is_portal
from nianbao.importers.normal import normal
from nianbao.importers.sections import title_likeness
from nianbao.importers.title import Title, find_title, is_body, is_whose, said_again, written
from nianbao.record import Value
from nianbao.report.foreign import Block, Paragraph

_SAID = re.compile(
    r"现(?:面向社会|向社会)?(?:公布|公开|发布)(?P<name>[^\s,。;:、《》]{3,30}?)20\d{2}年(?:度)?政府信息公开"
)
_NAMED = ("编制单位：", "单位类型：", "年份：", "统计期限：", "联系方式：")
"""What our own reports put on a line of its own."""
_YEARS = (
    re.compile(r"(?P<year>20\d{2})\s*年(?:度)?政府信息公开"),
    re.compile(r"(?P<year>20\d{2})\s*年1月1日(?:起)?(?:至|到|-|—)"),
)
"""Where a text names the year of the report."""

_YEAR = re.compile(r"(?P<year>20\d{2})\s*年")
_SITE = re.compile("(?:门户|官方)?(?:网站?|官网)$")


class Head(Value):
    """The head of a report; `left` are its lines that nothing was made of.

    `guesses` are bodies that are named outside of the text. The year is `year_inferred` where no
    words say that it is that of the report.
    """

    organization: str = ""
    kind: str = ""
    year: int = 0
    title: str = ""
    preface: str = ""
    period: str = ""
    contact: str = ""
    left: tuple[Paragraph, ...] = ()
    guesses: tuple[str, ...] = ()
    year_inferred: bool = False


def read_head(
    form: Form, blocks: Sequence[Block], body: str, called: Title, sources: Sequence[str] = ()
) -> Head:
    """Title, body, year and preface; the year is looked for in the text if the title has none.

    `called` is what the document is called outside of its text, `sources` who published it.
    """
    lines = list(_lines(blocks))
    title = find_title(lines)
    # What stands before the title belongs to the page, not to the report.
    before, behind = lines[: title.first], lines[title.first + title.count :]
    beside, own = _parted(form, behind, title)
    left = [*before, *beside]
    rest = [line.text.strip() for line in own]
    named = {label: _named(rest, label) for label in _NAMED}
    rest = [line for line in rest if not line.startswith(_NAMED)]
    said = named["年份："]
    own_year = int(said) if said.isdecimal() else title.year or called.year
    year, inferred = (own_year, False) if own_year else _year_of("\n".join([*rest, body]))
    outside = called.name if called.year == year and is_whose(called.name) else ""
    return Head(
        organization=named["编制单位："] or title.name or _said_name(rest) or outside,
        kind=named["单位类型："],
        year=year,
        title=title.text,
        preface="\n".join(rest),
        period=named["统计期限："],
        contact=named["联系方式："],
        left=tuple(left),
        guesses=_guesses(called, sources),
        year_inferred=inferred or title.several_years,
    )


def _guesses(called: Title, sources: Sequence[str]) -> tuple[str, ...]:
    names = filter(is_body, map(_without_site, sources))
    return (called.name, *names) if is_whose(called.name) else tuple(names)


def _parted(
    form: Form, lines: Sequence[Paragraph], title: Title
) -> tuple[list[Paragraph], list[Paragraph]]:
    """What is of the page among the lines below the title, and what is of the report.

    What stands between the title and the same title again is of the page, too; the repetition
    itself is neither.
    """
    again = said_again([line.text for line in lines], title)
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


def _named(lines: Sequence[str], label: str) -> str:
    return next((line.removeprefix(label) for line in lines if line.startswith(label)), "")


def _said_name(lines: Sequence[str]) -> str:
    """The body of which the preface says that its report is published herewith."""
    text = "\n".join(lines)
    match = _SAID.search(normal(text))
    name = written(text)[slice(*match.span("name"))] if match else ""
    return name if is_body(name) else ""


def _without_site(name: str) -> str:
    return _SITE.sub("", name)


def _year_of(text: str) -> tuple[int, bool]:
    """The year that a text is about, and whether it is only the first that it names; 0 if none."""
    plain = normal(text)
    for pattern in (*_YEARS, _YEAR):
        match = pattern.search(plain)
        if match:
            return int(match["year"]), pattern is _YEAR
    return 0, False
