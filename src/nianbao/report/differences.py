"""What differs between two reports, by place."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.figures import show_figure
from nianbao.report.model import COVER_TEXTS, DAYS, Report


class Difference(Value):
    """A cell, a section, a text of the cover or a day that reads otherwise in two reports."""

    of: Address | str
    one: str
    other: str


def differences(form: Form, one: Report, other: Report) -> tuple[Difference, ...]:
    """Every place that differs, in the order of the form; figures as digits."""
    return tuple(each for each in _pairs(form, one, other) if each.one != each.other)


def _pairs(form: Form, one: Report, other: Report) -> Iterator[Difference]:
    yield Difference("year", str(one.year), str(other.year))
    for name in COVER_TEXTS:
        yield Difference(name, one.text(name), other.text(name))
    for day in DAYS:
        yield Difference(day, *(str(getattr(report, day) or "") for report in (one, other)))
    for section in form.sections:
        yield Difference(section.id, one.text(section.id), other.text(section.id))
        for at in section.cells:
            figures = (report.figures.get(at) for report in (one, other))
            yield Difference(at, *map(show_figure, figures))
