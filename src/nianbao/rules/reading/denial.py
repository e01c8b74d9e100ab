"""What is said not to have been: 未收到申请, 没有行政复议和行政诉讼, 行政诉讼：无."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nianbao.form.language import Topic
from nianbao.rules.reading.scene import Scene, is_of, nouns_of
from nianbao.rules.reading.token import ACTS, NUMBERS, Token, holds, holds_any
from nianbao.rules.reading.topics import narrowed

_FAR = 24
"""A denial reaches no farther."""
_WORDS = ("topic", "deed", "subject", "join", "tie", "each")


class Denied(NamedTuple):
    """A topic of which there was none, and the words that say so."""

    topic: Topic
    first: Token
    last: Token


def denials(line: str, tokens: Sequence[Token], scene: Scene) -> Iterator[Denied]:
    """Every denial of a clause."""
    for index, token in enumerate(tokens):
        if token.kind != "none":
            continue
        front = tokens[max(0, index - _FAR) : index]
        if not (_taken_back(line, front, token, scene) or _of_part(front, scene)):
            behind = _denied(tokens[index + 1 : index + _FAR])
            if behind is not None:
                yield from _Denial(line, front, token, behind, scene).topics()


def _taken_back(line: str, front: Sequence[Token], none: Token, scene: Scene) -> bool:
    """Tell whether it denies nothing: 没有超期未答复的, 不是没有, 如未收到."""
    denied = holds(front, "none") and front[-1].kind != "join"
    return denied or line.endswith(scene.known.language.unless, 0, none.start)


def _of_part(front: Sequence[Token], scene: Scene) -> bool:
    """Tell whether it is said of another year, or of a body that is only a part."""
    kinds = {token.kind for token in front}
    return scene.off_after(front) or ((scene.among or "among" in kinds) and "other" in kinds)


def _denied(tokens: Sequence[Token]) -> list[Token] | None:
    """The words that are denied; None if a number or something unknown comes between."""
    kept: list[Token] = []
    for token in tokens:
        one = not kept and token.number is not None and token.number.value == 1
        if token.kind in _WORDS:
            kept.append(token)
        elif not one:
            # 没有一件 is none; any other number is one that was not answered, say.
            listed = kept and kept[-1].kind == "join" and token.kind not in NUMBERS
            return kept if listed else None
    return kept


class _Denial:
    def __init__(
        self, line: str, front: Sequence[Token], none: Token, behind: list[Token], scene: Scene
    ) -> None:
        self.line = line
        self.front = front
        self.none = none
        self.behind = behind
        self.scene = scene

    def topics(self) -> Iterator[Denied]:
        """What is denied: what stands behind the denying word, else the things before it."""
        acts = [token for token in self.behind if token.kind in ACTS]
        nouns = nouns_of(self.behind)
        if nouns and not self._one_matter(nouns):
            return
        if not nouns and (acts or not self.behind):
            if self._counted() or self._depends():
                return
            nouns = nouns_of(self.front)
            acts = acts or [token for token in self.front if token.kind == "topic"]
        if nouns or acts:
            yield from self._of(nouns, acts)
        elif not self.behind and not self.front:
            yield from self._home()

    def _one_matter(self, nouns: Sequence[Token]) -> bool:
        """Tell whether no other thing is named beside these (没有行政处罚被复议)."""
        known = self.scene.known
        others = [each for each in self.behind if each.kind == "subject" and each not in nouns]
        return is_of(known, known.subjects[nouns[-1].word], others)

    def _home(self) -> Iterator[Denied]:
        """A bare 无 under the heading of a thing that is counted in one way only, like a fee."""
        topics = self.scene.home.topics if self.scene.home else ()
        if len(topics) == 1 and topics[0].alone:
            yield Denied(topics[0], self.none, self.none)

    def _counted(self) -> bool:
        return holds_any(self.front, NUMBERS)

    def _depends(self) -> bool:
        """Tell whether it only says under which condition something holds (未收到的，可以…)."""
        end = max([self.none, *self.behind], key=lambda token: token.end).end
        return self.line.startswith("的", end)

    def _of(self, nouns: Sequence[Token], acts: Sequence[Token]) -> Iterator[Denied]:
        known = self.scene.known
        subjects = [known.subjects[noun.word] for noun in nouns] or list(self.scene.subjects)
        for index, subject in enumerate(subjects):
            harmless = (*subject.deeds, *subject.tied)
            done = [act for act in acts if act.word not in harmless]
            named = [(act, known.topic(subject, act.word)) for act in done]
            found = [(act, topic) for act, topic in named if topic is not None]
            if len(found) < len(done) and len(subjects) == 1:
                return
            topics = narrowed(known, found, (*self.front, *self.behind))
            if not found and nouns:
                alone = known.topic(subject, "")
                topics = (alone,) if alone is not None else ()
            for topic in topics or ():
                yield self._said(topic, [*nouns[index : index + 1], *acts])

    def _said(self, topic: Topic, used: Sequence[Token]) -> Denied:
        every = [self.none, *used]
        first = min(every, key=lambda token: token.start)
        return Denied(topic, first, max(every, key=lambda token: token.end))
