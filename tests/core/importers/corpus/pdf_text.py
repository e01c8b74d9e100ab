"""Families 9, 10, 15: the text that other people's programs take out of a PDF."""

from collections.abc import Callable, Iterable, Iterator

from .documents import TITLES, Line
from .lines import spaces_between
from .tables import Row, Table, with_labels

NARROW = 14
"""How many characters fit into the column of labels."""

Wrapped = Callable[[Row], Iterator[Line]]


def _applications(table: Table, wrapped: Wrapped) -> Iterator[Line]:
    if table.section != "applications":
        yield from spaces_between(table)
        return
    vertical = iter("三、本年度办理结果")
    yield from (Line(" ".join(row.labels)) for row in table.rows if not row.figures)
    for number, row in enumerate(row for row in table.rows if row.figures):
        yield from wrapped(row)
        if number > 4 and number % 2:
            yield from (Line(letter) for letter in [next(vertical, "")] if letter)


def wrapped_before(table: Table) -> Iterator[Line]:
    """The label begins on the line before that of its figures; the vertical one in letters."""
    return _applications(table, _before)


def wrapped_around(table: Table) -> Iterator[Line]:
    """The label goes on after the line with the figures."""
    return _applications(table, _around)


def figures_last(table: Table) -> Iterator[Line]:
    """The figures of a long label stand alone in its last line."""
    return _applications(table, _alone)


def _words(row: Row) -> str:
    return " ".join(label for label in row.labels if label != "三、本年度办理结果")


def _before(row: Row) -> Iterator[Line]:
    *parts, last = _parts(_words(row))
    yield from (Line(part, row.places) for part in parts)
    yield Line(f"{last} {' '.join(row.figures)}", row.places)


def _around(row: Row) -> Iterator[Line]:
    first, *parts = _parts(_words(row))
    if not parts:
        yield Line(f"{first} {' '.join(row.figures)}", row.places)
        return
    yield Line(first, row.places)
    yield Line(" ".join(row.figures), row.places)
    yield from (Line(part, row.places) for part in parts)


def _alone(row: Row) -> Iterator[Line]:
    parts = _parts(_words(row))
    if len(parts) == 1:
        yield Line(f"{parts[0]} {' '.join(row.figures)}", row.places)
        return
    yield from (Line(part, row.places) for part in parts)
    yield Line(" ".join(row.figures), row.places)


def _parts(words: str) -> list[str]:
    return [words[start : start + NARROW] for start in range(0, len(words), NARROW)]


def group_cut_by_page(table: Table) -> Iterator[Line]:
    """`（四）无 1.本机关…`, the number of a page, `法提供 2.没有…`."""
    if table.section != "applications":
        yield from spaces_between(table)
        return
    cut = ""
    for row in table.rows:
        words = f"{cut} {_words(row)}".strip()
        cut = ""
        if words.startswith("（") and " " in words:
            words, cut = f"{words[:4]} {words.split(' ', 1)[1]}", words[4:].split(" ")[0]
        yield Line(f"{words} {' '.join(row.figures)}".strip(), row.places)
        if cut:
            yield Line("- 5 -")


def paged(lines: Iterable[Line], mark: str = "- {} -", every: int = 17) -> Iterator[Line]:
    """The lines with the number of the page after every few of them."""
    for number, line in enumerate(lines, 1):
        yield line
        if number % every == 0:
            yield Line(mark.format(number // every))


RADICALS = str.maketrans(
    "一二八十人入力大小工子女土士文方日月比水止用生田白目矢石立自至行里金面高非音食首身走",
    "⼀⼆⼋⼗⼈⼊⼒⼤⼩⼯⼦⼥⼟⼠⽂⽅⽇⽉⽐⽔⽌⽤⽣⽥⽩⽬⽮⽯⽴⾃⾄⾏⾥⾦⾯⾼⾮⾳⾷⾸⾝⾛",
)


def radicals(text: str) -> str:
    """Family 10: characters replaced by the radicals that look alike."""
    return text.translate(RADICALS)


def radical_labels(table: Table) -> Table:
    """The table with radicals in its labels."""
    return with_labels(table, radicals)


RADICAL_TITLES = {section: radicals(title) for section, title in TITLES.items()}


def ebook(table: Table) -> Iterator[Line]:
    """Family 15: the head of Table 4 letter by letter, row by row."""
    if table.section != "litigation":
        yield from wrapped_before(table)
        return
    ends = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    yield Line("行政复议 行政诉讼")
    yield Line("未经复议直接起诉 复议后起诉")
    for number in range(4):
        yield Line(" ".join(end[number : number + 1] for end in ends * 3).strip())
    yield from (Line(" ".join(row.figures), row.places) for row in table.rows if row.figures)
