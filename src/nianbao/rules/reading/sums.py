"""A number without a name of its own that adds up what its sentence has said."""

from collections.abc import Sequence
from typing import NamedTuple

from nianbao.form.language import Subject
from nianbao.rules.reading.clause import Phrase
from nianbao.rules.reading.mention import Readings
from nianbao.rules.reading.said import Said
from nianbao.rules.reading.scene import Scene
from nianbao.rules.reading.token import ACTS, Kind, holds, holds_any

_NAMES: frozenset[Kind] = frozenset((*ACTS, "subject", "foreign", "other", "none"))


_FEW = 2


class Sum(NamedTuple):
    """What a sum is of, as a mention has it."""

    subject: Subject
    topic: str
    rule: str
    readings: Readings


def summed(phrase: Phrase, scene: Scene, said: Sequence[Said], *, unread: int) -> Sum | None:
    """What a bare 合计 N adds up: all that the sentence has said, or the last few of it.

    Nothing if some of its numbers are `unread`.
    """
    sums = holds(phrase.front, "sum")
    named = holds_any((*phrase.front, *phrase.behind), _NAMES)
    if named or not sums or len(phrase.numbers) > 1 or scene.off:
        return None
    written = phrase.numbers[0].number
    unit = written.unit if written else ""
    fitting = [each for each in scene.named if unit in ("", *each.units)]
    if not fitting:
        return None
    if len(said) < _FEW:
        return _alone(fitting[-1], said)
    return None if unread else _added(fitting[-1], said)


def _added(subject: Subject, said: Sequence[Said]) -> Sum | None:
    firsts = [each.mention.readings[:1] for each in said]
    if not all(firsts):
        return None
    readings = tuple(
        tuple(role for (roles,) in firsts[start:] for role in roles)
        for start in reversed(range(len(firsts) - 1))
    )
    last = said[-1].mention
    return Sum(subject, last.topic, last.rule, readings)


def _alone(subject: Subject, said: Sequence[Said]) -> Sum | None:
    """The total of a thing that is counted in one way only, like a fee."""
    topic = subject.topics[0]
    if said or len(subject.topics) > 1 or not topic.alone:
        return None
    return Sum(subject, topic.id, topic.rule, topic.readings)
