"""How the prose of a report speaks of its figures, as frozen records.

The words stand in `language.toml`; they are the same for every edition, while the
cells that they mean are the roles of the edition. `load` validates the text.
"""

from nianbao.record import Record


class Topic(Record):
    """Something counted: `words` name it; `readings` are the sums of roles it may mean.

    A topic that is `alone`, or has no words, is named by its subject (行政复议 280 件).
    `rule` compares a number with the table, `none_rule` (if another) "there were none".
    It lies `within` a wider one, which gives way when both are named (不予公开答复), and may
    be counted `only` out of that. If it is `sure`, its words name their subject too.
    """

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    rule: str
    readings: tuple[tuple[str, ...], ...]
    words: tuple[str, ...] = ()
    none_rule: str = ""
    alone: bool = False
    within: str = ""
    only: bool = False
    sure: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The words that name it, "" for its subject."""
        return (*self.words, "") if self.alone or not self.words else self.words


class Subject(Record):
    """What a sentence is about, and what is counted of it.

    `short` words name it only where it, or what stands `beside` it, has been spoken of;
    `scenes` name its field, not the things themselves. `deeds` may stand with it without
    saying another number, those of `tied` only if the disclosure of information is named.
    """

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    words: tuple[str, ...]
    units: tuple[str, ...]
    topics: tuple[Topic, ...]
    short: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()

    @property
    def nouns(self) -> tuple[str, ...]:
        """Every word that makes it the subject of a sentence."""
        return (*self.words, *self.short, *self.scenes)


class Claim(Record):
    """Words that say of the topics `of` that some roles are 0 (均已办结, 均获维持)."""

    __pydantic_config__ = {"extra": "forbid"}

    rule: str
    subject: str
    of: tuple[str, ...]
    words: tuple[str, ...]
    zero: tuple[str, ...]


class Split(Record):
    """Words whose numbers, in one sentence, add up to the number of a topic (网络, 信函, 当面)."""

    __pydantic_config__ = {"extra": "forbid"}

    rule: str
    of: str
    words: tuple[str, ...]


class Language(Record):
    """All words that the reading of prose knows; what is not among them is unknown to it.

    `foreign` are other things that are counted in reports, `idle` what is done without a cell
    of its own. `elsewhere` tells to the end of its clause, and `lasting` to that of its
    sentence, that a number is not the figure of this year and body. `none` denies unless a
    word of `unless` stands right before it; `zeros` are numbers. `joins` make one of several,
    `each` and `apart` give every one its number, `sums` add up what was said, `among` opens a
    list of parts, `openings` a new matter. `excepts` takes back a claim, and so does the
    `rest`, whose number is no total. `ties` name the disclosure of information, `fillers` say
    nothing (… is any short text), `bodies` end the names of authorities, `plain` only looks
    like another word. `carried` is the word that beside last year means its second, beside
    next year its third.
    """

    __pydantic_config__ = {"extra": "forbid"}

    foreign: tuple[str, ...]
    idle: tuple[str, ...]
    elsewhere: tuple[str, ...]
    lasting: tuple[str, ...]
    none: tuple[str, ...]
    unless: tuple[str, ...]
    zeros: tuple[str, ...]
    joins: tuple[str, ...]
    each: tuple[str, ...]
    apart: tuple[str, ...]
    sums: tuple[str, ...]
    among: tuple[str, ...]
    openings: tuple[str, ...]
    excepts: tuple[str, ...]
    rest: tuple[str, ...]
    ties: tuple[str, ...]
    fillers: tuple[str, ...]
    bodies: tuple[str, ...]
    plain: tuple[str, ...]
    carried: tuple[str, str, str]
    subjects: tuple[Subject, ...]
    claims: tuple[Claim, ...] = ()
    splits: tuple[Split, ...] = ()
