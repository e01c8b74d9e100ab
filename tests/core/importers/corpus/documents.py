"""A whole report as lines of text, its tables in one layout."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from nianbao.form.address import Address

from .sources import Source
from .tables import Table

TITLES = {
    "overview": "一、总体情况",
    "disclosure": "二、主动公开政府信息情况",
    "applications": "三、收到和处理政府信息公开申请情况",
    "litigation": "四、政府信息公开行政复议、行政诉讼情况",
    "problems": "五、存在的主要问题及改进情况",
    "other_matters": "六、其他需要报告的事项",
}
NUMERALS = "一二三四五六七八九"


@dataclass(frozen=True)
class Line:
    """A line of a document and the figures of the row that it belongs to."""

    text: str
    places: tuple[Address, ...] = ()


Layout = Callable[[Table], Iterable[Line]]


def document(source: Source, layout: Layout, titles: Mapping[str, str] = TITLES) -> Iterator[Line]:
    """The report from its title to its last sentence."""
    yield Line(f"{source.organization}{source.year}年政府信息公开工作年度报告")
    yield from map(Line, source.preface.split("\n"))
    for section in TITLES:
        if section in titles:
            yield Line(titles[section])
        if section in ("disclosure", "applications", "litigation"):
            yield from layout(source.table(section))
        else:
            yield from map(Line, narrative(source.texts.get(section, "")))


def narrative(text: str) -> Iterator[str]:
    """The paragraphs of a narrative, its parts numbered（一）（二）（三）."""
    number = 0
    for paragraph in filter(None, text.split("\n")):
        if paragraph.startswith("## "):
            paragraph = f"（{NUMERALS[number]}）{paragraph[3:]}"
            number += 1
        yield paragraph


def text_of(lines: Iterable[Line]) -> str:
    """The lines as a file."""
    return "".join(f"{line.text}\n" for line in lines)


def text_document_of(source: Source, layout: Layout, titles: Mapping[str, str] = TITLES) -> str:
    """The report as a text file."""
    return text_of(document(source, layout, titles))
