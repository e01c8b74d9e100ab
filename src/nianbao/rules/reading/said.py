"""What a paragraph has said so far, and which of it counts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from nianbao.form.address import parse_address
from nianbao.form.language import Subject, Topic
from nianbao.rules.finding import Passage
from nianbao.rules.reading.amounts import Amount, amount
from nianbao.rules.reading.mention import Mention, Readings
from nianbao.rules.reading.token import Token

At = Callable[[int, int], Passage]


class Said(NamedTuple):
    """A mention and how it was said: in which sentence, as a part, behind unknown words."""

    mention: Mention
    sentence: int
    among: bool = False
    vague: bool = False


def counted(
    at: At, subject: Subject, topics: Sequence[Topic], used: Iterable[Token], number: Token
) -> Mention:
    """The mention that a number makes of a topic; of several, it is their sum or that of one."""
    readings = tuple(reading for topic in topics for reading in topic.readings)
    if len(topics) > 1:
        readings += (tuple(role for topic in topics for role in topic.readings[0]),)
    return mentioned(at, subject, topics[-1].id, topics[0].rule, readings, [*used, number])


def mentioned(
    at: At, subject: Subject, topic: str, rule: str, readings: Readings, used: Sequence[Token]
) -> Mention:
    """The mention that the last of some words, a number, makes."""
    number = used[-1]
    written = number.number
    said = amount(written, subject.units[0]) if written else Amount(0, 0, 0)
    figure = at(number.start, written.digits_end if written else number.end)
    return Mention(
        at(min(token.start for token in used), max(token.end for token in used)),
        topic,
        rule,
        readings,
        *said,
        figure.start,
        figure.end,
        bound=None if written else parse_address(number.word),
    )


def denied(at: At, topic: Topic, start: int, end: int) -> Mention:
    """The mention that denies a topic."""
    words = at(start, end)
    rule = topic.none_rule or topic.rule
    return Mention(
        words, topic.id, rule, topic.readings, *Amount(0, 0, 0), words.start, words.end, none=True
    )


def agreed(every: Sequence[Said]) -> list[Said]:
    """Those that do not contradict each other.

    Of two numbers for one thing, one is that of an office or a part: it is not compared if it
    stands behind words that nobody knows, or if both stand in one sentence.
    """
    doubtful = {id(each) for alike in _alike(every) for each in _doubtful(alike)}
    return [each for each in every if id(each) not in doubtful]


def _alike(every: Iterable[Said]) -> Iterable[list[Said]]:
    """Those of the same topic and cells, where they have any."""
    found: dict[tuple[str, Readings], list[Said]] = {}
    for each in every:
        if each.mention.readings:
            found.setdefault((each.mention.topic, each.mention.readings), []).append(each)
    return found.values()


def _doubtful(alike: Sequence[Said]) -> Iterator[Said]:
    if not _differ(alike):
        return
    yield from (each for each in alike if each.vague)
    plain = [each for each in alike if not each.vague]
    for _, group in groupby(plain, lambda each: each.sentence):
        together = list(group)
        whole = [each for each in together if not each.among]
        if _differ(together):
            yield from (each for each in together if each.among or _differ(whole))


def _differ(said: Sequence[Said]) -> bool:
    ranges = {(each.mention.least, each.mention.most, each.mention.bound) for each in said}
    return len(ranges) > 1
