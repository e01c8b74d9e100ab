"""One roll-up: the command and the screen ask it for the same values."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from time import monotonic

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.derive import Number
from nianbao.report.exact import exact_sum, exact_total
from nianbao.report.model import Figure, Filled
from nianbao.report.rollup import Cell, Tally
from nianbao.report.submission import MARKS, Mark, Submission
from nianbao.report.units import Unit, alike_key
from nianbao.rollup.intake import Intake
from nianbao.rollup.last_year import last_year
from nianbao.rollup.listing import listed
from nianbao.rollup.reading import Judging, Reading, Told, read_all, row_from
from nianbao.rollup.settling import BIT, Choice, bits, leave_out_total, settle
from nianbao.rollup.totals import Largest
from nianbao.rollup.traces import Traces
from nianbao.rules.collated import Added, Alike, Collated, lawsuit_cells

CHUNK = 16
"""So many files are sent to a process at a time."""

_SECONDS = 0.5
_MOST_ALIKE = 100
_FEW = 3


class Outcome(Value):
    """What a roll-up has come to.

    `files` were read and `counted` added up; `marks` tells how many have each mark, and
    `missing` how many bodies of the list handed in nothing. `collated` is what the rules of
    collation need. A blank cell adds nothing, and `cells` tells how often each was blank.
    """

    form: Form
    year: int
    files: int
    counted: int
    marks: Mapping[Mark, int]
    missing: int
    cells: Mapping[Address, Cell]
    figures: Mapping[Address, Filled]
    collated: Collated

    @property
    def blanks(self) -> int:
        """How often a cell was blank in a report that was added up."""
        return sum(cell.blank for cell in self.cells.values())


class Contribution(Value):
    """What one submission adds to a cell of the total; None if it is blank there."""

    submission: Submission
    figure: Figure


class RollUp:
    """Files and folders that are added up, again and again if they change.

    `name` is the key of a run that may be killed and gone on with; without it nothing is kept
    between runs. `leave_out` are files that are no submissions, such as the total itself.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        judging: Judging | None = None,
        name: str = "",
        leave_out: Sequence[Path] = (),
    ) -> None:
        self.judging = judging or Judging()
        self._paths = tuple(paths)
        self._leave_out = tuple(leave_out)
        stamp = last_year(self.judging.previous).stamp
        self._intake = Intake(name, self.judging, stamp)
        self._commit_at = 0.0
        self._traces: Traces | None = None

    # Reading

    def expect(self, units: Iterable[Unit]) -> None:
        """Take this list of bodies; who is missing is known behind the next outcome."""
        self._traces = None
        self._intake.list_units(units)

    def look(self, leave_out: Sequence[Path] = ()) -> int:
        """Look at the disk; return how many files are new or changed and must be read."""
        self._intake.list_files(listed(self._paths, (*self._leave_out, *leave_out)))
        return self._intake.count("NOT read")

    @property
    def files(self) -> int:
        """How many files there are, read or not."""
        return self._intake.count()

    def empty(self) -> list[Path]:
        """The named folders in which nothing was found that is not named before them."""
        rows = self._intake.connection.execute("SELECT DISTINCT place FROM files")
        found = {place for (place,) in rows}
        return [path for place, path in enumerate(self._paths) if place not in found]

    def waiting(self) -> Iterator[list[Path]]:
        """The files that must be read, some at a time."""
        return self._intake.waiting(CHUNK)

    def keep(self, readings: Iterable[Reading]) -> None:
        """Keep what some files say; a process that is killed loses at most half a second of it."""
        for reading in readings:
            self._intake.keep(reading)
        if monotonic() >= self._commit_at:
            self._intake.commit()
            self._commit_at = monotonic() + _SECONDS

    def read(self, leave_out: Sequence[Path] = ()) -> None:
        """Look, and read all that must be read, in this process."""
        self.look(leave_out)
        for paths in self.waiting():
            self.keep(read_all(self.judging, paths))

    # Answers

    def outcome(self, choice: Choice | None = None) -> Outcome:
        """What all that was read comes to; NothingToAdd if there is nothing of the wanted year.

        The other answers are those of the latest outcome.
        """
        intake, self._traces = self._intake, None
        choice = choice or Choice()
        edition, year = settle(intake.connection, choice)
        form = load_form(edition)
        tally, fee = self._added(form, choice)
        cells = tally.cells()
        return Outcome(
            form,
            year,
            intake.count("read = 1"),
            tally.reports,
            self._marks(),
            sum(1 for _ in intake.missing()),
            cells,
            tally.figures(),
            Collated(
                {at: Added(c.value, tally.reports, c.blank > 0) for at, c in cells.items()},
                tuple(self._alike(form)),
                fee,
            ),
        )

    def _added(self, form: Form, choice: Choice) -> tuple[Tally, Number | None]:
        tally, largest = Tally(form), Largest(choice.full)
        fee: Number | None = 0
        for full, id, figures, said in self._intake.counted():
            row = row_from(figures)
            tally.add_row(row)
            largest.see(full, id, row)
            fee = None if fee is None or not said else exact_sum(fee, _amount(said))
        if not largest.is_total(tally):
            return tally, fee
        leave_out_total(self._intake.connection, largest.id)
        return self._added(form, choice)

    def _marks(self) -> dict[Mark, int]:
        counts: Counter[int] = Counter()
        rows = self._intake.connection.execute(
            "SELECT marks, count(*) FROM files WHERE read = 1 GROUP BY marks"
        )
        counts.update(dict(rows))
        found = {
            mark: sum(number for marks, number in counts.items() if marks & BIT[mark])
            for mark in MARKS
        }
        return {mark: number for mark, number in found.items() if number}

    def _alike(self, form: Form) -> Iterator[Alike]:
        """The first hundred groups of bodies with the same lawsuits, in their order."""
        if not lawsuit_cells(form):
            return
        run = self._intake.connection.execute
        for lawsuits, bodies in run(
            "SELECT lawsuits, count(*) FROM files WHERE counted AND lawsuits <> '' "
            "GROUP BY lawsuits HAVING count(*) > 1 ORDER BY min(place), min(path) LIMIT ?",
            (_MOST_ALIKE,),
        ).fetchall():
            names = run(
                "SELECT name FROM files WHERE counted AND lawsuits = ? "
                "ORDER BY place, path LIMIT ?",
                (lawsuits, _FEW),
            )
            yield Alike(tuple(name for (name,) in names), bodies)

    def submissions(self, *marks: Mark) -> Iterator[Submission]:
        """What was handed in, or what has one of these marks, in the order of the files."""
        return self._intake.submissions(f"marks & {bits(marks)}" if marks else "1")

    def unmatched(self) -> Iterator[Submission]:
        """What is added up and was not compared with last year: nothing of it is there."""
        return self._intake.submissions("counted AND unmatched")

    def years(self) -> list[int]:
        """The years of the reports that could be read, the latest first."""
        rows = self._intake.connection.execute(
            "SELECT DISTINCT year FROM files WHERE refused = '' AND read = 1 ORDER BY year DESC"
        )
        return [year for (year,) in rows]

    def missing(self) -> Iterator[Unit]:
        """The bodies from which a report was expected and none came."""
        return self._intake.missing()

    def traces(self) -> Traces:
        """What came of the bodies that are missing."""
        if self._traces is None:
            missing = list(self.missing())
            self._traces = Traces(missing, self._intake.unit_names(), self.submissions())
        return self._traces

    def alike(self, name: str) -> str:
        """The name on the list of bodies that may mean the same one: with more, or less, before."""
        own = alike_key(name)
        found = (each for each in self._intake.unit_names() if _ends_alike(alike_key(each), own))
        return max(found, key=len, default="")

    def contributors(self, form: Form, at: Address) -> Iterator[Contribution]:
        """What each submission adds to a cell, entered or derived; KeyError if there is none."""
        indexes = [form.entered_cells.index(each) for each in form.place(at)[0].entered(at)]
        for submission, figures in self._intake.rows():
            row = row_from(figures)
            yield Contribution(submission, _together([row[index] for index in indexes]))

    def rows(self) -> Iterator[tuple[Submission, list[Figure]]]:
        """Every submission that could be read, with the figures of its form in their order."""
        for submission, figures in self._intake.rows("refused = ''"):
            yield submission, row_from(figures)

    def findings(self) -> Iterator[tuple[Submission, Told]]:
        """What the rules found in each submission, if that is kept."""
        return self._intake.findings()

    def close(self) -> None:
        """End, so that a run with the same name goes on here."""
        self._intake.close()

    def remove(self) -> None:
        """End, and leave nothing on the disk."""
        self._intake.remove()


def _ends_alike(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _amount(text: str) -> Number:
    return int(text) if text.isdecimal() else Decimal(text)


def _together(figures: Sequence[Figure]) -> Figure:
    """One figure as it is; several as their sum, blank or 不适用 if all are."""
    if len(figures) == 1:
        return figures[0]
    numbers = [each for each in figures if not isinstance(each, str) and each is not None]
    if not numbers:
        return None if None in figures else figures[0]
    return exact_total(numbers)
