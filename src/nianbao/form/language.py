"""How the prose of a report speaks of its figures, as frozen records.

The words stand in `language.toml`; they are the same for every edition, while the
cells that they mean are the roles of the edition. `load` validates the text.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """Something counted: `words` name it; `readings` are the sums of roles it may mean.

    A topic that is `alone`, or has no words, is named by its subject (行政复议 280 件).
    `rule` compares a number with the table, `none_rule` (if another) "there were none".
    """

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    rule: str
    readings: tuple[tuple[str, ...], ...]
    words: tuple[str, ...] = ()
    none_rule: str = ""
    alone: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The words that name it, "" for its subject."""
        return (*self.words, "") if self.alone or not self.words else self.words


@dataclass(frozen=True)
class Subject:
    """What a sentence is about, and what is counted of it."""

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    words: tuple[str, ...]
    units: tuple[str, ...]
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class Claim:
    """Words that say of a subject that some roles are 0 (均已办结, 均获维持)."""

    __pydantic_config__ = {"extra": "forbid"}

    rule: str
    subject: str
    words: tuple[str, ...]
    zero: tuple[str, ...]


@dataclass(frozen=True)
class Split:
    """Words whose numbers, in one sentence, add up to the number of a topic (网络, 信函, 当面)."""

    __pydantic_config__ = {"extra": "forbid"}

    rule: str
    of: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """All words that the reading of prose knows.

    `foreign` are other things that are counted in reports; `elsewhere` tells that a number
    is not the figure of this year and body; `none` denies; `joins` make one of several;
    `sums` add up what was said before; `among` opens a list that may leave something out;
    `idle` is counted but stands in no table; `plain` only looks like another word.
    """

    __pydantic_config__ = {"extra": "forbid"}

    foreign: tuple[str, ...]
    elsewhere: tuple[str, ...]
    none: tuple[str, ...]
    joins: tuple[str, ...]
    sums: tuple[str, ...]
    among: tuple[str, ...]
    idle: tuple[str, ...]
    plain: tuple[str, ...]
    subjects: tuple[Subject, ...]
    claims: tuple[Claim, ...] = ()
    splits: tuple[Split, ...] = ()
