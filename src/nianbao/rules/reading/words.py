"""The words of one phrase: what it may count, and what was done to that."""

from collections.abc import Iterable, Sequence

from nianbao.form.language import Subject
from nianbao.rules.reading.clause import Phrase
from nianbao.rules.reading.scene import Scene, is_of, nouns_of
from nianbao.rules.reading.token import ACTS, Kind, Token, holds

_ENDS = ("none", "elsewhere", "lasting", "foreign", "other", "excepts", "rest")


class Words:
    """The nouns and acts of a phrase; if need be the acts are those of the last phrase.

    What stands behind a number is known only up to the first word that nobody knows.
    """

    def __init__(self, phrase: Phrase, scene: Scene) -> None:
        self.known = scene.known
        self.front = phrase.front
        self.numbers = phrase.numbers
        self.rest = phrase.behind
        self.behind = tuple(_until_unknown(phrase.behind))
        self.nouns = self._nouns()
        own = _acts(self.front) or self._acts_behind()
        self.inherited = not own and bool(self.nouns)
        acts = scene.acts if self.inherited else own
        self.splits = [act for act in acts if act.kind == "split"]
        self.acts = [act for act in acts if act.kind != "split"]

    @property
    def all(self) -> Sequence[Token]:
        """The words before and behind the number."""
        return (*self.front, *self.behind)

    @property
    def used(self) -> Sequence[Token]:
        """The words that name the numbers: what was counted, or the thing itself."""
        own = [] if self.inherited else [act for act in self.acts if act.kind == "topic"]
        wanted = [*self.splits, *own] or self.nouns
        return [token for token in self.all if token in wanted]

    def _nouns(self) -> list[Token]:
        """The words for what is counted: right behind the number, or before it."""
        first = next((each for each in self.behind if each.kind != "tie"), None)
        if first is not None and first.kind == "subject":
            return [first]
        return nouns_of(self.front)

    def _acts_behind(self) -> list[Token]:
        """What was done, told behind; what has no cell counts wherever it stands there."""
        idle = [act for act in _acts(self.rest) if act.kind == "idle"]
        return _acts(self.behind) + [act for act in idle if act not in self.behind]

    def has(self, kind: Kind) -> bool:
        """Tell whether a word of this kind stands before the number."""
        return holds(self.front, kind)

    def counted_in(self, subject: Subject) -> bool:
        """Tell whether a subject is counted in the units of these numbers."""
        written = [token.number.unit for token in self.numbers if token.number]
        return all(unit in ("", *subject.units) for unit in written)

    def subjects(self, scene: Scene) -> list[Subject]:
        """What is counted: what the acts are only done to, what is named, or spoken of."""
        sure = [self.known.sure[act.word] for act in self.acts if act.word in self.known.sure]
        named = [self.known.subjects[noun.word] for noun in self.nouns]
        summed = scene.named if self.has("sum") else ()
        found = sure[-1:] or named or summed or scene.subjects
        fitting = [each for each in found if self.counted_in(each)]
        if not fitting and not named and scene.subjects:
            fitting = [each for each in scene.named if self.counted_in(each)][-1:]
        return list(dict.fromkeys(fitting))

    def names_itself(self, subject: Subject) -> bool:
        """Tell whether the subject is named as a thing, not only as a field."""
        if self.nouns and self.nouns == [*self.behind[:1]] and len(self.rest) > 1:
            # 3件行政复议被撤销 are some of them only.
            return self.rest[1].kind == "join"
        fields = [noun for noun in self.nouns if noun.word in subject.scenes]
        nothing = all(token.number and not token.number.value for token in self.numbers)
        return bool(self.nouns) and (nothing or not fields)

    def harmless(self, subject: Subject, act: Token) -> bool:
        """Tell whether the subject is counted all the same when this was done to it."""
        if act.word not in subject.tied:
            return act.word in subject.deeds
        named = {self.known.subjects[each.word].id for each in self.all if each.kind == "subject"}
        tied = holds(self.all, "tie")
        return tied or not named.isdisjoint({*subject.beside} - {subject.id})

    # Clarity

    @property
    def _first(self) -> int:
        """Where the words begin that name the numbers; the end if none stands before them."""
        used = [*self.nouns, *self.acts, *self.splits]
        places = (index for index, token in enumerate(self.front) if token in used)
        return next(places, len(self.front))

    @property
    def vague(self) -> bool:
        """Tell whether words stand before them that nobody knows."""
        return holds(self.front[: self._first], "other")

    @property
    def unknown(self) -> bool:
        """Tell whether they count what nobody knows (解决难题12件)."""
        return bool(self.front) and self.front[-1].kind == "other" and not self.acts

    @property
    def clear(self) -> bool:
        """Tell whether no unknown word stands where it may change what is counted."""
        first = self._first
        if holds(self.front[first:], "other") or self._mixed:
            return False
        before = self.front[first - 1] if first else None
        if before is None or before.kind != "other" or first == len(self.front):
            return True
        return self.front[first].kind != "subject" or self._authority(before)

    @property
    def _mixed(self) -> bool:
        """Tell whether another thing is named that it may only be of (行政处罚引发行政复议)."""
        if not self.nouns:
            return False
        subject = self.known.subjects[self.nouns[-1].word]
        others = [token for token in self.front if token.kind == "subject"]
        return not is_of(self.known, subject, [each for each in others if each not in self.nouns])

    def _authority(self, token: Token) -> bool:
        return token.word.endswith(self.known.language.bodies)


def _until_unknown(tokens: Iterable[Token]) -> Iterable[Token]:
    for token in tokens:
        if token.kind in _ENDS:
            return
        yield token


def _acts(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.kind in ACTS]
