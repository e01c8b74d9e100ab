"""Documents of the corpus with values, labels and titles written otherwise, or parts missing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from nianbao.form.address import Address

from . import lines, office, pdf_text, pipes, variants
from .documents import text_document_of
from .fixture import Fixture, Reading, fixture, text_fixture
from .parts import among_chrome, balance_above, only, without
from .printed import TABLES
from .sources import OLD, Source, bureau, city, random_report
from .tables import Table
from .variants import changed
from .web_pages import page

FEE = Address("disclosure", "fees", "amount")


def missing_and_added_parts() -> Iterator[Fixture]:
    text = among_chrome(text_document_of(city(), pipes.compact))
    yield fixture("17", "chrome", city(), text)
    for section, instead in (
        ("applications", "（见附件）"),
        ("litigation", "![表四](image003.png)"),
        ("disclosure", "该部分以表格形式报告。"),
    ):
        layout = without(section, pipes.compact, instead)
        yield text_fixture("18", f"no-{section}", city(), layout, reading="partial")
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        content = text_document_of(city(), pipes.compact).encode(encoding)
        yield fixture("encoding", encoding, city(), content)
    old = {"disclosure": random_report(78, OLD).table("disclosure")}
    both = replace(random_report(78), drawn=old)
    yield text_fixture("mixed", "both-forms", both, pipes.compact, reading="partial")
    mixed = only("applications", lines.one_cell_a_line, lines.spaces_between)
    yield text_fixture("mixed", "lines-and-spaces", random_report(77), mixed)


def other_values() -> Iterator[Fixture]:
    changes = (variants.full_width, variants.thousands, variants.counted_in_words)
    for change in changes:
        for layout in (pipes.compact, lines.one_cell_a_line):
            name = f"{change.__name__}-{layout.__name__}"
            yield text_fixture("values", name, random_report(81), changed(layout, change))
    apart = changed(pipes.compact, variants.digits_apart)
    yield text_fixture("values", "digits-apart", random_report(82), apart, reading="complete")
    for sign in ("\u00a0", "　"):
        wide = changed(pipes.empty_columns, variants.blanks_as(sign))
        yield text_fixture("values", f"blank-{ord(sign):x}", bureau(), wide, reading="complete")
    yield from _missing_values()
    signs = changed(pipes.compact, variants.not_applicable("—", "-", "不适用"))
    yield text_fixture("values", "not-applicable", bureau(), signs, reading="complete")
    signed = changed(pipes.compact, variants.signs_of_change)
    yield text_fixture("values", "signs", _shrunk(random_report(83, OLD)), signed)
    yield from _amounts()


def _missing_values() -> Iterator[Fixture]:
    """Cells that are there and empty: those with 0, or those of totals."""
    figures = {place: value for place, value in city().figures.items() if str(value) != "0"}
    for layout in (pipes.empty_columns, lines.trailing_pipes):
        blank = replace(city(), figures=figures, drawn=_drawn(city(), variants.zeros_blank))
        name = f"zeros-blank-{layout.__name__}"
        yield text_fixture("values", name, blank, layout, reading="complete")
        without_totals = replace(city(), drawn=_drawn(city(), variants.totals_lost))
        name = f"totals-lost-{layout.__name__}"
        yield text_fixture("values", name, without_totals, layout, reading="partial")
    without_totals = replace(city(), drawn=_drawn(city(), variants.totals_lost))
    content = page(without_totals)
    yield fixture("values", "totals-lost", without_totals, content, "a.html", reading="complete")


def _drawn(source: Source, change: Callable[[Table], Table]) -> dict[str, Table]:
    return {section: change(source.table(section)) for section in TABLES}


def _shrunk(source: Source) -> Source:
    """The report with some items fewer than the year before."""
    fewer = {
        place: -int(value)
        for place, value in source.figures.items()
        if place.column == "change" and place.row in ("licences", "penalties")
    }
    return replace(source, figures={**source.figures, **fewer})


def _amounts() -> Iterator[Fixture]:
    amounts: tuple[tuple[str, Decimal, Reading], ...] = (
        ("0元", Decimal(0), "complete"),
        ("0.00", Decimal("0.00"), "clear"),
        ("251000元", Decimal("25.1"), "partial"),
        ("26.55万元", Decimal("26.55"), "clear"),
        ("59237.2449", Decimal("59237.2449"), "clear"),
    )
    for words, amount, reading in amounts:
        source = random_report(84)
        source = replace(source, figures={**source.figures, FEE: amount})
        layout = changed(pipes.compact, variants.printed_as(FEE, words))
        yield text_fixture("values", f"amount-{words}", source, layout, reading=reading)


def other_labels() -> Iterator[Fixture]:
    pairs: tuple[tuple[str, Mapping[str, str], Reading], ...] = (
        ("spaced", variants.SPACED, "clear"),
        ("local", variants.LOCAL, "complete"),
        ("local-too", variants.LOCAL_TOO, "complete"),
        ("shortened", variants.SHORTENED, "complete"),
        ("miswritten", variants.MISWRITTEN, "complete"),
    )
    for name, words, reading in pairs:
        for layout in (lines.one_cell_a_line, pipes.compact):
            other = changed(layout, variants.replaced(words))
            title = f"{name}-{layout.__name__}"
            yield text_fixture("labels", title, random_report(91), other, reading=reading)
    yield text_fixture(
        "labels", "balance-above", random_report(92), balance_above(pipes.empty_columns)
    )


def other_titles() -> Iterator[Fixture]:
    headings: tuple[tuple[str, Mapping[str, str], Reading], ...] = (
        ("long", variants.LONG_TITLES, "clear"),
        ("flattened", variants.FLATTENED, "complete"),
        ("bracketed", variants.BRACKETED, "complete"),
        ("slips", variants.SLIPS, "complete"),
        ("misnumbered", variants.MISNUMBERED, "complete"),
        ("without-numbers", variants.WITHOUT_NUMBERS, "complete"),
    )
    for name, titles, reading in headings:
        text = text_document_of(random_report(95), pipes.compact, titles)
        yield fixture("titles", name, random_report(95), text, reading=reading)


def contradicting_totals() -> Iterator[Fixture]:
    """Totals that contradict their figures are printed facts, not faults of the reader."""
    wrong = {
        Address("applications", "received", "total"): 99999,
        Address("applications", "processed", "business"): 4,
        Address("litigation", "direct", "total"): 1,
    }
    source = replace(random_report(96), printed=wrong)
    for layout in (lines.one_cell_a_line, pipes.compact, pdf_text.wrapped_before):
        yield text_fixture("totals", layout.__name__, source, layout)
    yield fixture("totals", "html", source, page(source), "report.html")
    yield fixture("totals", "docx", source, office.word_by_hand(source), "report.docx")
