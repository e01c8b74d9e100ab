"""A sentence -> what it says, clause by clause and number by number."""

from collections.abc import Collection, Iterator, Sequence

from nianbao.form.language import Claim, Split
from nianbao.record import State, field
from nianbao.rules.reading.claims import claims
from nianbao.rules.reading.clause import CLOSING, OPENING, Clause, Phrase, phrases
from nianbao.rules.reading.denial import denials
from nianbao.rules.reading.mention import Mention, Parts
from nianbao.rules.reading.naming import Name, Naming, name
from nianbao.rules.reading.pairing import paired
from nianbao.rules.reading.said import At, Said, counted, denied, mentioned
from nianbao.rules.reading.scene import Scene
from nianbao.rules.reading.sums import summed
from nianbao.rules.reading.token import Kind, Token, holds

_PAUSES = ("；", ";")
_MOST = 12
"""A sum adds up no more than this."""


class Sentence(State):
    """One sentence while it is being read; `said` is all of its paragraph so far.

    `latest` is what its last number said, `unread` how many said nothing; `listed` tells whether
    parts were listed, `some` whether the split may be one of these.
    """

    scene: Scene
    line: str
    at: At
    number: int
    said: list[Said]
    claimed: list[tuple[Token, Claim]] = field(default_factory=list)
    terms: list[tuple[Split, Token]] = field(default_factory=list)
    latest: list[Said] = field(default_factory=list)
    brackets: list[tuple[Scene, list[Said]]] = field(default_factory=list)
    unread: int = 0
    listed: bool = False
    some: bool = False

    def bracket(self, mark: str) -> None:
        """A bracket opens or closes: what is said inside does not change what comes behind."""
        if mark in OPENING:
            self.brackets.append((self.scene.inside(), self.latest))
        elif mark in CLOSING and self.brackets:
            self.scene, self.latest = self.brackets.pop()

    def hear(self, clause: Clause) -> None:
        """Read the next clause."""
        if clause.mark in _PAUSES:
            self.scene.pause()
        self.listed |= "among" in clause.kinds
        tokens = clause.tokens
        if "none" in clause.kinds:
            self._denials(tokens)
        if clause.counted and not clause.divided:
            self._numbers(tokens, clause.kinds)
        else:
            self.scene.notice(tokens)
            self.scene.hear(tokens)
        if clause.divided:
            self.scene.divide(tokens)
        if "claim" in clause.kinds:
            self.claimed += claims(tokens, self.scene, self.latest)

    def _denials(self, tokens: Sequence[Token]) -> None:
        for each in denials(self.line, tokens, self.scene):
            mention = denied(self.at, each.topic, each.first.start, each.last.end)
            self.said.append(Said(mention, self.number))

    def _numbers(self, tokens: Sequence[Token], kinds: Collection[Kind]) -> None:
        compared = False
        every = list(phrases(tokens)) or [Phrase(tokens, [], [])]
        self.scene.expect(every[-1].behind)
        for phrase in every:
            compared |= "elsewhere" in kinds and _compares(phrase.front)
            self.scene.notice(phrase.front)
            named = Naming(why="unclear") if compared else name(phrase, self.scene)
            self.latest = self._phrase(phrase, named)
            self.said += self.latest
            self.unread += 0 if self.latest or named.split else len(phrase.numbers)
            self.scene.hear([*phrase.front, *phrase.behind])
            self.scene.doubt(named.why, phrase.behind)
            compared |= "elsewhere" in kinds and _compares(phrase.behind)

    def _phrase(self, phrase: Phrase, named: Naming) -> list[Said]:
        """What the numbers of a phrase say."""
        if named.split is not None:
            self.terms += [(named.split, number) for number in phrase.numbers]
            self.some |= self.listed
            return []
        if named.names:
            pairs = paired(named.names, phrase)
            return [self._said(names, named, number) for names, number in pairs]
        return self._summed(phrase)

    def _said(self, names: Sequence[Name], named: Naming, number: Token) -> Said:
        subject, topic = names[-1]
        topics = [each.topic for each in names]
        mention = counted(self.at, subject, topics, named.used, number)
        self.scene.count(subject, self.scene.whole if topic.only else topic.id)
        return Said(mention, self.number, self.scene.among, named.vague)

    def _summed(self, phrase: Phrase) -> list[Said]:
        here = [each for each in self.said[-_MOST:] if each.sentence == self.number]
        added = summed(phrase, self.scene, here, unread=self.unread)
        if added is None:
            return []
        sums = [token for token in phrase.front if token.kind == "sum"]
        mention = mentioned(self.at, *added, [*sums, phrase.numbers[0]])
        return [Said(mention, self.number, self.scene.among)]

    def parts(self) -> Iterator[Parts]:
        """The splits of the sentence, each with the number that it divides."""
        for split in dict.fromkeys(of for of, _ in self.terms):
            numbers = [each.number for of, each in self.terms if of is split and each.number]
            whole = self._whole(split)
            exact = all(each.least == each.most for each in numbers)
            if len(numbers) > 1 and whole is not None and exact:
                at = self.at(numbers[0].start, numbers[-1].end)
                values = tuple(each.value for each in numbers)
                yield Parts(at, split.rule, whole, values, self.some or bool(self.unread))

    def _whole(self, split: Split) -> Mention | None:
        """What a split divides: the last number of its topic, if there is any."""
        of = self.scene.known.by_id[split.of].readings
        every = (each.mention for each in reversed(self.said))
        last = next((mention for mention in every if mention.readings == of), None)
        return None if last is None or last.none else last


def _compares(tokens: Sequence[Token]) -> bool:
    return holds(tokens, "elsewhere")
