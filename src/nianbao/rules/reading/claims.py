"""General claims: 均已办结, 均获维持."""

from collections.abc import Iterator, Sequence

from nianbao.form.language import Claim
from nianbao.rules.reading.lexicon import Lexicon
from nianbao.rules.reading.said import Said
from nianbao.rules.reading.scene import Scene, nouns_of
from nianbao.rules.reading.token import ACTS, Kind, Token, holds_any

_FAR = 24
_BLOCKS: frozenset[Kind] = frozenset(("foreign", "split", "elsewhere", "lasting", "none", "idle"))


def claims(
    tokens: Sequence[Token], scene: Scene, counted: Sequence[Said]
) -> Iterator[tuple[Token, Claim]]:
    """What a clause claims of its noun, or without one of what was `counted` just before."""
    for index, token in enumerate(tokens):
        if token.kind == "claim" and index < _FAR and not scene.off_after(tokens[:index]):
            front = tokens[:index]
            if not holds_any(front, _BLOCKS):
                for claim in _of(token.word, scene.known, front, counted):
                    yield token, claim


def _of(
    word: str, known: Lexicon, front: Sequence[Token], counted: Sequence[Said]
) -> Iterator[Claim]:
    nouns = nouns_of(front)
    subjects = {known.subjects[noun.word].id for noun in nouns}
    topics = {each.mention.topic for each in counted if not (each.vague and each.among)}
    for claim in known.language.claims:
        fits = claim.subject in subjects if nouns else topics & {*claim.of}
        if word in claim.words and fits and _whole(known, front, claim):
            yield claim


def _whole(known: Lexicon, front: Sequence[Token], claim: Claim) -> bool:
    """Tell whether it is of all, not only of those that something else is said of."""
    for token in front:
        if token.kind == "other":
            return False
        if token.kind in ACTS:
            topics = {known.topics.get((claim.subject, token.word))}
            if not topics & {known.by_id[topic] for topic in claim.of}:
                return False
    return True
