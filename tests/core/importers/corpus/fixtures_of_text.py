"""Documents of the corpus that are text: the layouts of Word, of pipes, other characters."""

from collections.abc import Iterator
from dataclasses import replace

from . import lines, pipes, traditional
from .documents import TITLES, Layout, document, text_document_of
from .fixture import Fixture, Reading, fixture, text_fixture
from .sources import OLD, Source, bureau, city, police, random_report, township
from .variants import changed


def in_lines() -> Iterator[Fixture]:
    for source in (city(), police(), random_report(11)):
        yield text_fixture("1", f"one-cell-a-line-{source.name}", source, lines.one_cell_a_line)
    yield text_fixture("1", "2019", random_report(12, OLD), lines.one_cell_a_line)
    yield text_fixture("1", "half-filled", bureau(), lines.one_cell_a_line, reading="partial")
    yield text_fixture("4", "trailing-pipes", city(), lines.trailing_pipes)
    yield text_fixture("4", "trailing-pipes-random", random_report(13), lines.trailing_pipes)
    yield text_fixture("4", "2019", random_report(14, OLD), lines.trailing_pipes)
    yield text_fixture("4", "half-filled", bureau(), lines.trailing_pipes, reading="complete")
    for source in (city(), police(), random_report(15, OLD)):
        yield _left_out(source)
    for source in (random_report(16), random_report(17, OLD), _without_parts(city())):
        yield _inline(source)


def _left_out(source: Source) -> Fixture:
    """Of rows without any figure nothing can be known; all others must be right or listed."""
    rows = {place[:2] for place, value in source.figures.items() if str(value) != "0"}
    empty = [place for place in source.figures if place[:2] not in rows]
    text = text_document_of(source, lines.zeros_left_out)
    name = f"zeros-left-out-{source.name}"
    return fixture("5", name, source, text, reading="partial", unsure=empty)


def _without_parts(source: Source) -> Source:
    """In one line nothing would tell a heading of a part from a sentence."""
    texts = {
        section: "\n".join(line for line in text.split("\n") if not line.startswith("## "))
        for section, text in source.texts.items()
    }
    return replace(source, texts=texts)


def _inline(source: Source) -> Fixture:
    text = " ".join(line.text for line in document(source, lines.on_one_line))
    return fixture("6", f"one-line-{source.name}", source, text)


def with_pipes() -> Iterator[Fixture]:
    for source in (city(), township(), random_report(21), random_report(22, OLD)):
        yield text_fixture("2", f"compact-{source.name}", source, pipes.compact)
        yield text_fixture("3", f"empty-columns-{source.name}", source, pipes.empty_columns)
    yield text_fixture("2", "half-filled", bureau(), pipes.compact, reading="complete")
    yield text_fixture("3", "half-filled", bureau(), pipes.empty_columns, reading="complete")
    yield text_fixture("3", "wide-columns", city(), pipes.wide_columns)
    yield text_fixture(
        "3", "wide-columns-half-filled", bureau(), pipes.wide_columns, reading="partial"
    )
    readings: tuple[tuple[Layout, Reading], ...] = (
        (pipes.one_table_a_group, "clear"),
        (pipes.one_header_wrong, "partial"),
    )
    for layout, reading in readings:
        text = text_document_of(city(), layout)
        yield fixture("12", layout.__name__, city(), text, "report.md", reading=reading)


def run_together() -> Iterator[Fixture]:
    yield text_fixture("7", "all-zero", township(), lines.digits_run_together)
    for seed, edition in ((31, "cn-2021"), (32, "cn-2021"), (33, OLD)):
        source = random_report(seed, edition)
        yield text_fixture(
            "7", f"random-{seed}", source, lines.digits_run_together, reading="partial"
        )
    yield text_fixture("7", "city", city(), lines.digits_run_together, reading="partial")


def in_traditional_characters() -> Iterator[Fixture]:
    for name, table, words in (
        ("traditional", traditional.traditional_table, traditional.traditional),
        ("converted-twice", traditional.twice_table, traditional.converted_twice),
    ):
        titles = {section: words(title) for section, title in TITLES.items()}
        for layout in (lines.one_cell_a_line, pipes.compact):
            text = text_document_of(city(), changed(layout, table), titles)
            text = text.replace("政府信息公开工作年度报告", words("政府信息公开工作年度报告"), 1)
            yield fixture("8", f"{name}-{layout.__name__}", city(), text)
