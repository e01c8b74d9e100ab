"""Reports made for tests: by hand, or filled at random."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.report.model import Filled, Report

from .official import COUNTED, FEE, NARRATIVES


def form_2021() -> Form:
    return load_form("cn-2021")


def at(place: str) -> Address:
    section, row, column = place.split(".")
    return Address(section, row, column)


def report(
    figures: Mapping[str, Filled] | None = None,
    *,
    texts: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
    stated: Mapping[str, Filled] | None = None,
    **cover: Any,
) -> Report:
    """A report of 2024 with these figures by address, all others blank."""
    return Report(
        edition="cn-2021",
        year=2024,
        organization=cover.pop("organization", "临河县水利局"),
        texts=dict(texts or {}),
        figures={at(place): figure for place, figure in (figures or {}).items()},
        notes={at(place): note for place, note in (notes or {}).items()},
        stated={at(place): figure for place, figure in (stated or {}).items()},
        **cover,
    )


def zeros(section: str, cells: Iterable[Address] = COUNTED) -> dict[str, Filled]:
    """0 in every entered cell of a section."""
    return {str(cell): 0 for cell in cells if cell.section == section}


def random_figures(random: Random) -> dict[Address, Filled]:
    """Figures in some cells, 不适用 in a few, others blank; amounts with odd digits."""
    figures: dict[Address, Filled] = {}
    blanks = random.choice((0.0, 0.05, 0.5))
    for cell in COUNTED:
        if random.random() >= blanks:
            figures[cell] = random.choice((0, random.randrange(9), random.randrange(10**12), "/"))
    if random.random() >= blanks:
        figures[FEE] = random.choice(
            ("/", Decimal("0"), Decimal("0.00"), Decimal("1.50"), Decimal("24252.311082"))
        )
    return figures


figures = st.integers(0, 2**32).map(lambda seed: random_figures(Random(seed)))
"""Random figures of a whole report; drawn by seed, because 166 draws would be slow."""

AWKWARD = (
    '"""',
    "'''",
    '"',
    "\\",
    "\\n",
    "\\u0041",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    "\x00",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\x9b",
    "\u00ad",
    "\u200b",
    "\u2028",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\ue000",
    "👩‍👩‍👧",
    "👍🏽",
    "e\u0301",
    "  ",
    "　　",
    "#",
    "## ",
    "[problems]",
    "text = 1",
    "{ a = 1 }",
    "=",
    "${x}",
    "年报",
    "公开 ",
    "x",
)
"""Pieces of text that break careless writers of TOML."""

awkward_texts = st.one_of(
    st.just(""),
    st.lists(st.sampled_from(AWKWARD), max_size=8).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report with random figures and awkward texts everywhere a text can stand."""
    filled = draw(figures)
    cells = st.sampled_from(COUNTED)
    texts = {section: draw(awkward_texts) for section in NARRATIVES}
    cover: dict[str, Any] = {
        name: draw(awkward_texts)
        for name in ("organization", "title", "kind", "period", "contact", "preface")
    }
    return Report(
        edition="cn-2021",
        year=draw(st.integers(2021, 2200)),
        texts={section: text for section, text in texts.items() if text},
        figures=filled,
        notes=draw(st.dictionaries(cells, awkward_texts, max_size=3)),
        **cover,
    )
