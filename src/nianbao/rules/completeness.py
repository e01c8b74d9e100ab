"""What a report still lacks before it can be made final."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from nianbao.form.address import Address
from nianbao.form.model import Form, Section
from nianbao.record import Value
from nianbao.report.model import Report
from nianbao.report.narrative import split
from nianbao.rules.finding import Finding, Passage, Place, Reason, Skipped
from nianbao.rules.verdict import Verdict


class Blank(Value):
    """Something that is not filled in: `cells` of a row from `at` on, or a text (no cells).

    `heading` is that of a part of a narrative which has no words, empty for anything else.
    """

    at: Place
    cells: int = 0
    heading: str = ""

    @property
    def section(self) -> str:
        """The section, or the text of the cover."""
        return self.at.section if isinstance(self.at, Address) else self.at.of


class Need(Value):
    """Rules that could not judge for one reason, each with how often, and the first place."""

    why: Reason
    rules: Mapping[str, int]
    at: Place | None = None


class Completeness(Value):
    """What is blank, in the order of the report; what the rules complain of, by what it asks for.

    `open` are findings that stand, the gravest first; `accepted` those set aside for a reason.
    """

    blanks: tuple[Blank, ...]
    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    needs: tuple[Need, ...]

    @property
    def errors(self) -> int:
        """How many findings must be mended."""
        return sum(each.severity == "error" for each in self.open)

    @property
    def warnings(self) -> int:
        """How many findings are to be looked at by somebody."""
        return sum(each.severity == "warning" for each in self.open)

    @property
    def blank_cells(self) -> int:
        """How many cells are blank."""
        return sum(each.cells for each in self.blanks)

    @property
    def blank_texts(self) -> int:
        """How many texts, or parts of one, have no words."""
        return sum(not each.cells for each in self.blanks)

    @property
    def complete(self) -> bool:
        """Tell whether nothing keeps the report from being made final."""
        return not self.blanks and not self.errors


_ORDER = ("error", "warning", "notice")


def completeness(form: Form, report: Report, verdict: Verdict) -> Completeness:
    """What the report lacks, `verdict` being what the rules say of it.

    A finding about something that is blank is not told twice; an error is never left out.
    """
    blanks = tuple(_blanks(form, report))
    lacking = {each.section for each in blanks}
    accepted = tuple(each for each in verdict.aside if each.accepted)
    due = [each for each in verdict.aside if not each.accepted and each.section not in lacking]
    told = sorted((*verdict.open, *due), key=lambda each: _ORDER.index(each.severity))
    return Completeness(blanks, tuple(told), accepted, tuple(_needs(verdict.skipped)))


def _blanks(form: Form, report: Report) -> Iterator[Blank]:
    if not report.organization.strip():
        yield Blank(Passage("organization"))
    for section in form.sections:
        yield from _texts(section, report) if section.narrative else _rows(form, section, report)


def _texts(section: Section, report: Report) -> Iterator[Blank]:
    text = report.text(section.id)
    lead, parts = split(text)
    if not text.strip():
        yield Blank(Passage(section.id))
    for part in parts:
        if not part.body.strip():
            yield Blank(Passage(section.id, part.start, part.start), heading=part.heading)


def _rows(form: Form, section: Section, report: Report) -> Iterator[Blank]:
    blank = [at for at in form.to_fill[section.id] if at not in report.figures]
    for _, cells in groupby(blank, key=lambda at: at.row):
        row = list(cells)
        yield Blank(row[0], len(row))


def _needs(skipped: Iterable[Skipped]) -> Iterator[Need]:
    """What would have to be there, in the order in which it was missed."""
    by_reason: dict[Reason, list[Skipped]] = {}
    for each in skipped:
        by_reason.setdefault(each.why, []).append(each)
    for why, missed in by_reason.items():
        at = next((each.at for each in missed if each.at is not None), None)
        yield Need(why, Counter(each.rule for each in missed), at)
