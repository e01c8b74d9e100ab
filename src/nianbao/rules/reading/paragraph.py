"""A paragraph -> what it says.

What a number is of is the subject named last, under a heading at first that of the heading;
which number of it is told by the words before it, or behind. Where that is not clear, nothing
is said: a false alarm costs trust.
"""

from collections.abc import Iterator, Sequence

from nianbao.form.language import Claim, Subject
from nianbao.rules.finding import Passage
from nianbao.rules.reading.clause import Clause, sentences
from nianbao.rules.reading.lexicon import Lexicon
from nianbao.rules.reading.mention import Claimed, Parts, Reading
from nianbao.rules.reading.said import Said, agreed
from nianbao.rules.reading.scene import Scene
from nianbao.rules.reading.sentence import Sentence
from nianbao.rules.reading.token import Token

_LEAD = 25
_TAKE_BACK = ("excepts", "rest")


class Paragraph:
    """A line while it is being read, under a heading or none."""

    def __init__(self, known: Lexicon, line: str, year: int, heading: Subject | None) -> None:
        self.known = known
        self.line = line
        self.heading = heading
        self.scene = Scene(known, year, None)
        self.scene.settle(heading)
        self.fresh_from = 0
        self.said: list[Said] = []
        self.claimed: list[tuple[Token, Claim]] = []
        self.parts: list[Parts] = []

    def read(self, tokens: Sequence[Token]) -> Reading:
        """All that the paragraph says."""
        every = list(sentences(tokens))
        while every and not any(clause.says for clause in every[-1]):
            every.pop()
        for number, clauses in enumerate(every):
            sentence = Sentence(self.scene, self.line, self._at, number, self.said)
            self._read(sentence, clauses)
            self.parts += sentence.parts()
            self.scene = sentence.scene
        said = agreed(self.said)
        return Reading(
            tuple(each.mention for each in said),
            tuple(self._claims(said)),
            tuple(self.parts),
        )

    def _read(self, sentence: Sentence, clauses: Sequence[Clause]) -> None:
        sentence.scene.begin(clauses[0].tokens)
        for clause in clauses:
            sentence.bracket(clause.mark)
            self._open(sentence.scene, clause)
            settled = sentence.scene.settled(clause)
            sentence.hear(settled)
            self._lead(sentence.scene, settled)
        if sentence.claimed and all(clause.kinds.isdisjoint(_TAKE_BACK) for clause in clauses):
            self.claimed += sentence.claimed

    def _open(self, scene: Scene, clause: Clause) -> None:
        """A new matter opens: 一是, 二是."""
        if clause.mark in self.known.language.openings:
            scene.settle(self.heading)
            scene.begin([])
            self.fresh_from = clause.tokens[0].start if clause.tokens else self.fresh_from

    def _lead(self, scene: Scene, clause: Clause) -> None:
        """A matter that begins with a subject and no number is about it: 依申请公开方面，…."""
        if self.fresh_from < 0 or not clause.tokens:
            return
        near = clause.tokens[-1].end <= self.fresh_from + _LEAD
        self.fresh_from = -1
        nouns = [token for token in clause.tokens if token.kind in ("subject", "foreign")]
        if near and nouns and not clause.counted and "none" not in clause.kinds:
            scene.settle(self.known.subjects.get(nouns[0].word))

    def _at(self, start: int, end: int) -> Passage:
        """Characters of the line, whichever text it stands in."""
        return Passage("", start, end, self.line[start:end])

    def _claims(self, said: Sequence[Said]) -> Iterator[Claimed]:
        """The claims that nothing in the paragraph takes back."""
        left = {
            role
            for each in said
            for roles in each.mention.readings
            for role in roles
            if each.mention.most > 0
        }
        for token, claim in self.claimed:
            if left.isdisjoint(claim.zero):
                yield Claimed(self._at(token.start, token.end), claim.rule, claim.zero)
