"""A text -> what it says: each number with the topic that its sentence gives it.

A sentence is read clause by clause. What it is about is the subject named last, before
it under the heading of the part; a number belongs to the word that stands nearest before
it, or else behind it. Where it is not clear, nothing is said: a false alarm costs trust.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nianbao.form.language import Language, Subject
from nianbao.report.narrative import heading_of
from nianbao.rules.finding import Passage
from nianbao.rules.reading.clause import Clause
from nianbao.rules.reading.mention import Claimed, Mention, Parts, Reading
from nianbao.rules.reading.tokens import Lexicon, Token, lexicon, tokens


@lru_cache(maxsize=256)
def read_text(language: Language, of: str, text: str, year: int) -> Reading:
    """What the text `of` says in a report of this year."""
    known = lexicon(language)
    home: Subject | None = None
    reading = Reading()
    offset = 0
    for line in text.split("\n"):
        heading = heading_of(line)
        if heading is not None:
            home = _subject_of(known, tokens(known, heading))
        else:
            reading += _Line(known, of, text, offset, year, home).read(language, line)
        offset += len(line) + 1
    return reading


def _subject_of(known: Lexicon, heading: Sequence[Token]) -> Subject | None:
    named = [known.subjects[token.word] for token in heading if token.kind == "subject"]
    return named[0] if named else None


@dataclass
class _Line:
    """One paragraph while it is being read."""

    known: Lexicon
    of: str
    text: str
    offset: int
    year: int
    home: Subject | None
    subject: Subject | None = None
    off_year: bool = False

    def read(self, language: Language, line: str) -> Reading:
        """What the paragraph says."""
        self.subject = self.home
        reading = Reading()
        for sentence, ended in _pieces(tokens(self.known, line), "stop"):
            reading += self._sentence(sentence, language, reading)
            self._end_sentence(ended)
        return reading

    def _end_sentence(self, mark: str) -> None:
        if mark not in "；;":
            self.subject = self.home or self.subject
            self.off_year = False

    def _sentence(self, sentence: list[Token], language: Language, before: Reading) -> Reading:
        """What a sentence says, with the total that its split may refer to said before."""
        reading = Reading()
        terms: list[Token] = []
        for piece, _ in _pieces(sentence, "comma"):
            clause = Clause(self.known, piece, self.subject, self._passage)
            self.off_year = _off_year(piece, self.year, self.off_year)
            if not (self.off_year or clause.elsewhere):
                terms += clause.terms()
                claims = tuple(self._claims(language, clause))
                reading += Reading(tuple(clause.mentions()), claims)
            self.subject = clause.last_subject()
        some = any(token.kind == "among" for token in sentence)
        totals = before.mentions + reading.mentions
        return reading + Reading(parts=tuple(self._parts(language, totals, terms, some)))

    def _claims(self, language: Language, clause: Clause) -> Iterator[Claimed]:
        for token in clause.tokens:
            if token.kind == "claim":
                subject = clause.subject_before(token)
                for claim in language.claims:
                    if token.word in claim.words and subject and subject.id == claim.subject:
                        yield Claimed(self._passage(token.start, token.end), claim.rule, claim.zero)

    def _parts(
        self, language: Language, mentions: Sequence[Mention], terms: list[Token], some: bool
    ) -> Iterator[Parts]:
        for split in language.splits:
            numbers = [token for token in terms if token.number and token.number.unit]
            totals = [each for each in mentions if each.topic == split.of and not each.none]
            if len(numbers) > 1 and totals:
                at = self._passage(numbers[0].start, numbers[-1].end)
                values = tuple(each.number.value for each in numbers if each.number)
                yield Parts(at, split.rule, totals[-1], values, some)

    def _passage(self, start: int, end: int) -> Passage:
        first, last = self.offset + start, self.offset + end
        return Passage(self.of, first, last, self.text[first:last])


def _off_year(clause: Sequence[Token], year: int, off: bool) -> bool:
    """Tell whether the clause speaks of another year than the report."""
    for token in clause:
        if token.kind == "year":
            off = int(token.word) != year
    return off


def _pieces(line: Sequence[Token], mark: str) -> Iterator[tuple[list[Token], str]]:
    """The tokens between marks of this kind, and the mark behind them."""
    piece: list[Token] = []
    for token in line:
        if token.kind == mark:
            yield piece, token.word
            piece = []
        else:
            piece.append(token)
    if piece:
        yield piece, "。"
