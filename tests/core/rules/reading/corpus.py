"""The corpus of sentences, and what a reading of one says in the same notation."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from nianbao.form.load import load_language
from nianbao.report.derive import Number
from nianbao.rules.finding import Passage
from nianbao.rules.reading.mention import Mention, Parts, Reading
from nianbao.rules.reading.read import read_text

YEAR = 2024


@dataclass(frozen=True)
class Sentence:
    """A text, what must be read in it, and what may be."""

    group: str
    text: str
    must: Counter[str]
    may: Counter[str]


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence of the corpus."""
    groups = tomllib.loads(Path(__file__).with_name("corpus.toml").read_text("utf-8"))
    return tuple(_sentence(group, *pair) for group, pairs in groups.items() for pair in pairs)


def _sentence(group: str, text: str, says: str) -> Sentence:
    items = [item.strip() for item in says.split(";") if item.strip()]
    may = Counter(item[1:] for item in items if item.startswith("?"))
    return Sentence(group, text, Counter(i for i in items if not i.startswith("?")), may)


@dataclass(frozen=True)
class Outcome:
    """What a reading has rightly taken, missed, taken wrongly, and taken though it need not."""

    right: Counter[str]
    missed: Counter[str]
    wrong: Counter[str]
    spared: Counter[str]


def outcome(sentence: Sentence) -> Outcome:
    """How the text is read."""
    found = Counter(said(read(sentence.text)))
    missed = sentence.must - found
    rest = found - sentence.must
    return Outcome(found & sentence.must, missed, rest - sentence.may, rest & sentence.may)


def read(text: str, year: int = YEAR) -> Reading:
    """What a text says in a report of this year."""
    return read_text(load_language(), "overview", text, year)


def places(reading: Reading) -> list[Passage]:
    """Every passage of which a reading says something."""
    mentions = [mention.at for mention in reading.mentions]
    return [*mentions, *(each.at for each in reading.claims), *(each.at for each in reading.parts)]


def said(reading: Reading) -> Iterator[str]:
    """All that a reading says, in the notation of the corpus."""
    yield from map(_mention, reading.mentions)
    yield from (f"all_zero {'+'.join(claim.zero)}" for claim in reading.claims)
    yield from map(_split, reading.parts)


def _mention(mention: Mention) -> str:
    name = _name(mention)
    if mention.none:
        return f"{name} none"
    if mention.bound is not None:
        return f"{name} ={mention.bound}"
    least, most = _plain(mention.least), _plain(mention.most)
    return f"{name} {least}" if mention.exact else f"{name} {least}..{most}"


def _name(mention: Mention) -> str:
    """The topic, or the roles that are added up if several topics are joined."""
    topics = {t.id: t for subject in load_language().subjects for t in subject.topics}
    alone = topics[mention.topic].readings == mention.readings
    return mention.topic if alone else "+".join(mention.readings[-1])


def _split(parts: Parts) -> str:
    terms = "+".join(map(str, parts.terms))
    return f"split {terms} {'~' if parts.some else ''}of {_plain(parts.total.least)}"


def _plain(number: Number) -> str:
    return format(Decimal(number).normalize(), "f")
