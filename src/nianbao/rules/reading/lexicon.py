"""The words of a language, ready for reading."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from nianbao.form.language import Language, Split, Subject, Topic
from nianbao.record import Record
from nianbao.rules.reading.pattern import Finder
from nianbao.rules.reading.token import Kind

_COMMAS: dict[str, Kind] = dict.fromkeys("，,：:；;（）()", "comma")
_STOPS: dict[str, Kind] = dict.fromkeys("。！？!?", "stop")


class Lexicon(Record):
    """What each word is, and what finds the longest one; `telling` says something by itself."""

    language: Language
    kinds: Mapping[str, Kind]
    finder: Finder
    subjects: Mapping[str, Subject]
    topics: Mapping[tuple[str, str], Topic]
    by_id: Mapping[str, Topic]
    wider: frozenset[str]
    sure: Mapping[str, Subject]
    splits: Mapping[str, Split]
    units: frozenset[str]
    telling: tuple[str, ...]

    def topic(self, subject: Subject | None, word: str) -> Topic | None:
        """What is counted when this word is said of a subject; "" for the subject itself."""
        return self.topics.get((subject.id, word)) if subject is not None else None

    def within(self, topic: str, wider: str) -> bool:
        """Tell whether a topic is the wider one, or another word for it, or lies within it."""
        readings = self.by_id[wider].readings
        while topic and topic != wider and (self.by_id[topic].readings != readings or not readings):
            topic = self.by_id[topic].within
        return bool(topic)

    def kin(self, one: str, other: str) -> bool:
        """Tell whether one of two topics lies within the other."""
        return self.within(one, other) or self.within(other, one)


@lru_cache(maxsize=4)
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language."""
    kinds = dict(_kinds(language))
    every = [topic for subject in language.subjects for topic in subject.topics]
    return Lexicon(
        language=language,
        kinds=kinds,
        finder=Finder(kinds),
        subjects={word: subject for subject in language.subjects for word in subject.nouns},
        topics={
            (subject.id, word): topic
            for subject in language.subjects
            for topic in subject.topics
            for word in topic.names
        },
        by_id={topic.id: topic for topic in every},
        wider=frozenset(topic.within for topic in every),
        sure=dict(_sure(language)),
        splits={word: split for split in language.splits for word in split.words},
        units=frozenset({"", *(unit for subject in language.subjects for unit in subject.units)}),
        telling=tuple(dict.fromkeys(_telling(language))),
    )


def _telling(language: Language) -> Iterator[str]:
    """What says something without a number: a bound figure and some words."""
    yield from ("{{", *language.none, *language.zeros)
    yield from (word for claim in language.claims for word in claim.words)


def _sure(language: Language) -> Iterator[tuple[str, Subject]]:
    for subject in language.subjects:
        for topic in subject.topics:
            yield from ((word, subject) for word in topic.words if topic.sure)


def _kinds(language: Language) -> Iterator[tuple[str, Kind]]:
    """Each word and its kind; of a word with two kinds the last one holds."""
    yield from (_COMMAS | _STOPS).items()
    for kind, words in _lists(language):
        yield from dict.fromkeys(words, kind).items()


def _lists(language: Language) -> Iterator[tuple[Kind, Iterable[str]]]:
    yield "filler", language.fillers
    yield "other", language.plain
    yield "tie", language.ties
    yield "foreign", language.foreign
    yield "idle", language.idle
    yield "elsewhere", language.elsewhere
    yield "lasting", language.lasting
    yield "none", language.none
    yield "number", language.zeros
    yield "join", language.joins
    yield "each", language.each
    yield "apart", language.apart
    yield "sum", language.sums
    yield "among", language.among
    yield "opening", language.openings
    yield "excepts", language.excepts
    yield "rest", language.rest
    for subject in language.subjects:
        yield "deed", (*subject.deeds, *subject.tied)
    for subject in language.subjects:
        yield "subject", subject.nouns
        yield from (("topic", topic.words) for topic in subject.topics)
    yield from (("split", split.words) for split in language.splits)
    yield from (("claim", claim.words) for claim in language.claims)
