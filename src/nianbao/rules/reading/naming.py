"""Which topics some numbers are of: the words around them, or nothing if these are not clear."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from nianbao.form.language import Split, Subject, Topic
from nianbao.rules.reading.clause import Phrase
from nianbao.rules.reading.scene import Scene
from nianbao.rules.reading.token import Kind, Token, holds, holds_any
from nianbao.rules.reading.topics import narrowed
from nianbao.rules.reading.words import Words

_BLOCKS: frozenset[Kind] = frozenset(("none", "elsewhere", "lasting"))

Why = Literal["", "unclear", "foreign", "part"]
"""Why numbers have no name: not clear, of another thing, of a part that nobody knows."""


class Name(NamedTuple):
    """A topic of a subject."""

    subject: Subject
    topic: Topic


class Naming(NamedTuple):
    """What numbers are of: the names, several if joined, or a split, by the words `used`.

    It is `vague` if words stand before them that nobody knows. Without a name it says `why`.
    """

    names: tuple[Name, ...] = ()
    used: Sequence[Token] = ()
    vague: bool = False
    split: Split | None = None
    why: Why = ""


def name(phrase: Phrase, scene: Scene) -> Naming:
    """What the numbers of a phrase are of."""
    if phrase.behind and phrase.behind[0].kind == "foreign":
        return Naming(why="unclear")
    if holds(phrase.front, "foreign"):
        return Naming(why="foreign")
    if scene.off or holds_any(phrase.front, _BLOCKS):
        return Naming(why="unclear")
    if holds(phrase.behind, "lasting"):
        return Naming(why="unclear")
    return _named(Words(phrase, scene), scene)


def _named(words: Words, scene: Scene) -> Naming:
    subjects = words.subjects(scene)
    names = _names(words, subjects)
    if names is None:
        return Naming(why="foreign" if words.nouns else "unclear")
    if scene.among and words.vague:
        return Naming(why="part" if names else "unclear")
    if not words.clear:
        return Naming(why="foreign")
    if len(words.splits) == 1:
        return _split(words, scene, subjects, names)
    if names and _fits(words, scene, [topic for _, topic in names]):
        return Naming(names, words.used, words.vague)
    countable = any(words.counted_in(subject) for subject in scene.subjects)
    return Naming(why="foreign" if words.unknown and countable and not names else "unclear")


def _names(words: Words, subjects: Sequence[Subject]) -> tuple[Name, ...] | None:
    """The topics of the acts, or the subjects themselves; None if they contradict."""
    found: list[Name] = []
    for subject in subjects:
        topics = _topics(words, subject)
        if topics is None and words.nouns:
            return None
        found += [Name(subject, topic) for topic in topics or ()]
    several = len(subjects) > 1 and len(found) > len(subjects)
    return None if several else tuple(found)


def _topics(words: Words, subject: Subject) -> tuple[Topic, ...] | None:
    """What the acts make of a subject; itself without any, None if that makes no sense."""
    found: list[tuple[Token, Topic]] = []
    alone = words.known.topic(subject, "")
    plain = alone is not None and not alone.words
    for act in words.acts:
        topic = words.known.topic(subject, act.word)
        if topic is not None and not (words.inherited and plain):
            found.append((act, topic))
        elif act.kind == "idle" or not (words.inherited or words.harmless(subject, act)):
            return None
    if found:
        return narrowed(words.known, found, words.all)
    return (alone,) if alone is not None and words.names_itself(subject) else ()


def _fits(words: Words, scene: Scene, topics: Sequence[Topic]) -> bool:
    """Tell whether these may be parts of what was counted last, or what is left of it."""
    whole = any(not topic.within or topic.id in words.known.wider for topic in topics)
    if words.has("rest") and whole:
        return False
    return all(scene.may_split(topic.within) for topic in topics if topic.only)


def _split(
    words: Words, scene: Scene, subjects: Sequence[Subject], names: Sequence[Name]
) -> Naming:
    """The numbers as parts of what the one split word divides."""
    split = words.known.splits[words.splits[0].word]
    whole = any(words.known.by_id[split.of] in subject.topics for subject in subjects)
    kin = all(words.known.kin(split.of, topic.id) for _, topic in names)
    if whole and kin and scene.may_split(split.of):
        return Naming(used=words.used, split=split)
    return Naming(why="unclear")
