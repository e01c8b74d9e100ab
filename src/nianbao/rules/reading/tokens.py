"""A line of prose as the words and numbers that the reading knows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from nianbao.form.language import Language, Subject, Topic
from nianbao.report.bound import bound_figures
from nianbao.report.numbers import Written, written_numbers, years

Kind = Literal[
    "topic",
    "subject",
    "claim",
    "split",
    "idle",
    "foreign",
    "elsewhere",
    "none",
    "join",
    "plain",
    "sum",
    "among",
    "number",
    "bound",
    "year",
    "comma",
    "stop",
]

_COMMAS: dict[str, Kind] = dict.fromkeys("，,：:（）()", "comma")
_STOPS: dict[str, Kind] = dict.fromkeys("。！？!?；;", "stop")


@dataclass(frozen=True, slots=True)
class Token:
    """Characters start to end of the line; a number brings what was written."""

    start: int
    end: int
    kind: Kind
    word: str
    number: Written | None = None


@dataclass(frozen=True)
class Lexicon:
    """The words of a language, ready for reading."""

    kinds: dict[str, Kind]
    pattern: re.Pattern[str]
    subjects: dict[str, Subject]
    topics: dict[tuple[str, str], Topic]

    def topic(self, subject: Subject | None, word: str) -> Topic | None:
        """What is counted when this word is said of a subject; "" for the subject itself."""
        return self.topics.get((subject.id, word)) if subject is not None else None


@lru_cache(maxsize=4)
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language."""
    kinds = _kinds(language)
    ordered = sorted(kinds, key=len, reverse=True)
    topics = {
        (subject.id, word): topic
        for subject in language.subjects
        for topic in subject.topics
        for word in topic.names
    }
    return Lexicon(
        kinds=kinds,
        pattern=re.compile("|".join(map(re.escape, ordered))),
        subjects={word: subject for subject in language.subjects for word in subject.words},
        topics=topics,
    )


def _kinds(language: Language) -> dict[str, Kind]:
    kinds: dict[str, Kind] = _COMMAS | _STOPS
    kinds |= dict.fromkeys(language.foreign, "foreign")
    kinds |= dict.fromkeys(language.elsewhere, "elsewhere")
    kinds |= dict.fromkeys(language.none, "none")
    kinds |= dict.fromkeys(language.joins, "join")
    kinds |= dict.fromkeys(language.idle, "idle")
    kinds |= dict.fromkeys(language.sums, "sum")
    kinds |= dict.fromkeys(language.among, "among")
    kinds |= dict.fromkeys(language.plain, "plain")
    for split in language.splits:
        kinds |= dict.fromkeys(split.words, "split")
    for subject in language.subjects:
        kinds |= dict.fromkeys(subject.words, "subject")
        for topic in subject.topics:
            kinds |= dict.fromkeys(topic.words, "topic")
    for claim in language.claims:
        kinds |= dict.fromkeys(claim.words, "claim")
    return kinds


def tokens(known: Lexicon, line: str) -> list[Token]:
    """The tokens of a line from left to right, none over another."""
    found = [*_words(known, line), *_numbers(line)]
    found.sort(key=lambda token: (token.start, -token.end))
    kept: list[Token] = []
    for token in found:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _words(known: Lexicon, line: str) -> Iterator[Token]:
    for match in known.pattern.finditer(line):
        kind = known.kinds[match[0]]
        if kind != "plain":
            yield Token(match.start(), match.end(), kind, match[0])


def _numbers(line: str) -> Iterator[Token]:
    for number in written_numbers(line):
        word = line[number.start : number.end]
        yield Token(number.start, number.end, "number", word, number)
    for start, end, year in years(line):
        yield Token(start, end, "year", str(year))
    for bound in bound_figures(line):
        if bound.at is not None:
            yield Token(bound.start, bound.end, "bound", bound.target)
