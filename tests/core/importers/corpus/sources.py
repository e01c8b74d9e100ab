"""The reports that the documents print: the samples, and reports made at random."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

from nianbao.form.address import Address
from nianbao.report.model import Filled
from nianbao.store.read import read_document

from ...official import APPLICANTS, CASES, OUTCOMES
from .printed import BLOCKS, ROWS, TABLES
from .tables import Table

OLD = "cn-2019"
SAMPLES = Path(__file__).parents[4] / "sample_reports"


@dataclass(frozen=True)
class Source:
    """A report as somebody prints it; `notes` stand in the cells beside their figures.

    `printed` are totals that are printed although they are not the sum of their figures; `drawn`
    are tables that are not drawn as the form has them.
    """

    name: str
    edition: str
    organization: str
    year: int
    preface: str
    texts: Mapping[str, str]
    figures: Mapping[Address, Filled]
    notes: Mapping[Address, str] = field(default_factory=dict)
    printed: Mapping[Address, int] = field(default_factory=dict)
    drawn: Mapping[str, Table] = field(default_factory=dict)

    def table(self, section: str) -> Table:
        """The printed table of a section."""
        return self.drawn.get(section) or TABLES[section](self.edition, self.printing)

    def printing(self, place: Address) -> str:
        """What stands in a cell: the figure, a total, nothing."""
        if place in self.printed:
            return str(self.printed[place])
        if is_total(place):
            return total(self.edition, self.figures, place)
        note = f"（{self.notes[place]}）" if place in self.notes else ""
        return f"{self.figures.get(place, '')}{note}"


def is_total(place: Address) -> bool:
    """Tell whether the form adds this cell up."""
    return place.column == "total" or place.row == "processed"


def operands(edition: str, place: Address) -> list[Address]:
    """The cells that a total adds up, by the words of the form."""
    section, row, column = place
    if section == "litigation":
        return [Address(section, row, outcome) for outcome in OUTCOMES]
    results = [name for name in ROWS[edition] if name not in NO_RESULTS]
    rows = results if row == "processed" else [row]
    columns = APPLICANTS if column == "total" else (column,)
    return [Address(section, each, one) for each in rows for one in columns]


NO_RESULTS = ("received", "carried_in", "processed", "carried_out")


def total(edition: str, figures: Mapping[Address, Filled], place: Address) -> str:
    """The sum that belongs in the cell of a total; nothing where all its figures are blank."""
    found = [figures[each] for each in operands(edition, place) if each in figures]
    return str(sum(int(each) for each in found if each != "/")) if found else ""


@cache
def sample(name: str) -> Source:
    """One of the samples, without notes."""
    report = read_document(SAMPLES / name / "report.toml").report
    return Source(
        name,
        report.edition,
        report.organization,
        report.year,
        report.preface.strip(),
        {section: text.strip() for section, text in report.texts.items()},
        dict(report.figures),
    )


def city() -> Source:
    """A large city: long figures, many of them not zero."""
    return sample("yunjiang-city-2024")


def township() -> Source:
    """A township: every figure is zero."""
    return sample("qingshi-township-2024")


def bureau() -> Source:
    """A bureau whose report is half filled: blanks, not applicable, an imbalance."""
    return sample("linhe-water-2024-draft")


def police() -> Source:
    """A real report, published."""
    return sample("horgos-psb-2023")


TEXTS = {
    "overview": "2024年，全县水利系统认真落实条例。\n公开水旱灾害防御信息36条，回应群众关切12次。",
    "problems": "政策解读的形式还不够丰富。\n将增加图表和问答，提高解读的质量。",
    "other_matters": "本年度未收取信息处理费。",
}


@cache
def random_report(seed: int, edition: str = "cn-2021") -> Source:
    """A report of a bureau with figures at random."""
    random = Random(seed)
    places = [cell for section in TABLES for cell in _entered(edition, section)]
    year = 2024 if edition == "cn-2021" else 2020
    return Source(
        f"random-{seed}-{year}",
        edition,
        "临河县水利局",
        year,
        f"本报告根据有关规定编制。统计期限为{year}年1月1日至12月31日。",
        {name: text.replace("2024", str(year)) for name, text in TEXTS.items()},
        {place: _figure(random, place) for place in places},
    )


def _entered(edition: str, section: str) -> list[Address]:
    if section == "disclosure":
        return [
            Address(section, row, column)
            for _, columns, rows in BLOCKS[edition]
            for row, _ in rows
            for column, _ in columns
        ]
    rows = CASES if section == "litigation" else ROWS[edition]
    columns = OUTCOMES if section == "litigation" else APPLICANTS
    found = [Address(section, row, column) for row in rows for column in columns]
    return [place for place in found if not is_total(place)]


def _figure(random: Random, place: Address) -> Filled:
    if place.column == "amount":
        return Decimal(f"{random.randrange(1, 900)}.{random.randrange(10, 99)}")
    if place.column == "change":
        return random.randrange(1, 40)
    return random.choice((0, 0, 0, 1, 2, 7, 12, 35, 148, 1203))
