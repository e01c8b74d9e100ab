"""What reports come to together, as far as the rules of collation need to know it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.form.language import Language
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.derive import Number
from nianbao.report.exact import exact_total
from nianbao.rules.reading.mention import Mention
from nianbao.rules.reading.read import read_text
from nianbao.rules.standing import Child, Standing

_FEE = "processing_fee"
_AFTER = "litigation_after_reconsideration"


class Added(NamedTuple):
    """The sum over the reports that have a cell; `incomplete` if one of them left it blank."""

    value: Number
    reports: int
    incomplete: bool


class Alike(NamedTuple):
    """Bodies whose lawsuits are the same in every cell: the first names, and how many."""

    names: tuple[str, ...]
    bodies: int


class Collated(Value):
    """Sums by entered cell, bodies with the same lawsuits, and the fee if all state it."""

    sums: Mapping[Address, Added]
    alike: tuple[Alike, ...] = ()
    fee: Number | None = None


def collated(form: Form, language: Language, children: Sequence[Child]) -> Collated:
    """What these children come to in the cells of a form."""
    return Collated(
        {at: _added(at, children) for at in form.entered_cells},
        tuple(_alike(form, children)),
        summed_fee(stated_fee(language, child.standing) for child in children),
    )


def _added(at: Address, children: Sequence[Child]) -> Added:
    values = [each.standing.cell(at) for each in children if each.standing.form.has(at)]
    total = exact_total(each.value for each in values)
    return Added(total, len(values), any(each.incomplete for each in values))


def _alike(form: Form, children: Sequence[Child]) -> Iterable[Alike]:
    rows: dict[tuple[Number, ...], list[str]] = defaultdict(list)
    for child in children:
        values = lawsuits(form, child.standing)
        if any(values):
            rows[values].append(child.name)
    return (Alike(tuple(names), len(names)) for names in rows.values() if len(names) > 1)


def lawsuit_cells(form: Form) -> list[Address]:
    """The entered cells of lawsuits behind a reconsideration, which two bodies may share."""
    rows = {each.row for each in form.role(_AFTER)}
    return [at for at in form.entered_cells if at.row in rows]


def lawsuits(form: Form, standing: Standing) -> tuple[Number, ...]:
    """The figures of a report in these cells."""
    return tuple(standing.cell(at).value for at in lawsuit_cells(form))


def stated_fee(language: Language, standing: Standing) -> Number | None:
    """The fee that a report states: the largest amount, 0 if there was none, None if unsaid."""
    found: list[Mention] = []
    for of, text in standing.narratives:
        found += read_text(language, of, text, standing.report.year).mentions
    return fee_of(found)


def fee_of(mentions: Iterable[Mention]) -> Number | None:
    """The same, of what was read."""
    said = [mention.least for mention in mentions if mention.topic == _FEE]
    return max(said, default=None)


def summed_fee(fees: Iterable[Number | None]) -> Number | None:
    """The sum of the fees; None if one of them is not known."""
    known = list(fees)
    return None if None in known else exact_total(fee for fee in known if fee is not None)
