"""What a text says, as values: numbers with what they speak of, and general claims."""

from collections.abc import Iterable
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.report.derive import Number
from nianbao.rules.finding import Passage

Readings = tuple[tuple[str, ...], ...]
"""Each reading is some roles whose cells are added up; a number that fits one is right."""


def _moved(at: Passage, of: str, by: int) -> Passage:
    return Passage(of, at.start + by, at.end + by, at.words)


class Mention(NamedTuple):
    """A number and what it speaks of; `none` if the words say that there was none.

    `value` is what the number says, `least` and `most` what the words allow (三千六百余 says
    3600, and is 3600 to 3699), in the unit of the table. `bound` is the cell that gives the
    number, if it is bound; it has none itself.
    `start` and `end` are the characters of the number alone.
    """

    at: Passage
    topic: str
    rule: str
    readings: Readings
    value: Number
    least: Number
    most: Number
    start: int
    end: int
    none: bool = False
    bound: Address | None = None

    def moved(self, of: str, by: int) -> "Mention":
        """The mention where its line stands in a text."""
        at = _moved(self.at, of, by)
        return self._replace(at=at, start=self.start + by, end=self.end + by)

    @property
    def exact(self) -> bool:
        """Tell whether the words allow one number only."""
        return self.least == self.most


class Claimed(NamedTuple):
    """Words that say that the roles `zero` are all 0."""

    at: Passage
    rule: str
    zero: tuple[str, ...]


class Parts(NamedTuple):
    """Numbers of one sentence that add up to that of a mention; `some` may be left out."""

    at: Passage
    rule: str
    total: Mention
    terms: tuple[Number, ...]
    some: bool


class Reading(Value):
    """All that a text says."""

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claimed, ...] = ()
    parts: tuple[Parts, ...] = ()

    @classmethod
    def of(cls, readings: Iterable["Reading"]) -> "Reading":
        """Several readings as one."""
        every = list(readings)
        return cls(
            tuple(mention for each in every for mention in each.mentions),
            tuple(claim for each in every for claim in each.claims),
            tuple(parts for each in every for parts in each.parts),
        )

    def moved(self, of: str, by: int) -> "Reading":
        """What a line says, as part of a text in which it begins `by` characters further on."""
        if not self.mentions and not self.claims:
            return self
        return Reading(
            tuple(each.moved(of, by) for each in self.mentions),
            tuple(each._replace(at=_moved(each.at, of, by)) for each in self.claims),
            tuple(
                each._replace(at=_moved(each.at, of, by), total=each.total.moved(of, by))
                for each in self.parts
            ),
        )

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(
            self.mentions + other.mentions, self.claims + other.claims, self.parts + other.parts
        )
