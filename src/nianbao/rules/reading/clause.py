"""One clause of a sentence: which number belongs to which word."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from nianbao.form.address import parse_address
from nianbao.form.language import Subject, Topic
from nianbao.report.derive import Number
from nianbao.rules.finding import Passage
from nianbao.rules.reading.mention import Mention
from nianbao.rules.reading.tokens import Lexicon, Token

_YUAN = {"元": 1, "万元": 10**4, "亿元": 10**8}
_NUMBERS = ("number", "bound")
_NAMES = ("topic", "idle", "split")


class Clause:
    """The tokens between two commas, and the subject that the sentence had before."""

    def __init__(
        self,
        known: Lexicon,
        tokens: Sequence[Token],
        subject: Subject | None,
        passage: Callable[[int, int], Passage],
    ) -> None:
        self.known = known
        self.tokens = list(tokens)
        self.carried = subject
        self.passage = passage

    @property
    def elsewhere(self) -> bool:
        """Tell whether its numbers are not those of this year and body."""
        return any(token.kind == "elsewhere" for token in self.tokens)

    def _subject(self, token: Token) -> Subject | None:
        return self.known.subjects.get(token.word)

    def last_subject(self) -> Subject | None:
        """What the next clause is about unless it says so itself; None for foreign things."""
        named = [token for token in self.tokens if token.kind in ("subject", "foreign")]
        return self._subject(named[-1]) if named else self.carried

    def subject_before(self, token: Token) -> Subject | None:
        """What the clause is about where this token stands."""
        named = [
            t for t in self.tokens if t.end <= token.start and t.kind in ("subject", "foreign")
        ]
        return self._subject(named[-1]) if named else self.carried

    # Numbers

    def mentions(self) -> Iterator[Mention]:
        """Every number of the clause that speaks of a topic, and every denial of one."""
        for index, token in enumerate(self.tokens):
            if token.kind in _NUMBERS:
                yield from self._mention(index)
            elif token.kind == "none":
                yield from self._denials(index)

    def terms(self) -> Iterator[Token]:
        """The numbers that are named by the word of a split."""
        for index, token in enumerate(self.tokens):
            if token.kind == "number":
                name = self._name(index)
                subject = self._noun(index)[0]
                if name is not None and name.kind == "split" and subject is self.carried:
                    yield token

    def _mention(self, index: int) -> Iterator[Mention]:
        number = self.tokens[index]
        subject, noun = self._noun(index)
        topics = self._topics(index, subject, noun)
        if subject is None or not topics or self._unit(number, subject) is None:
            return
        if noun is None and any(token.kind == "sum" for token in self.tokens):
            # It may add up several subjects of the sentence.
            return
        names = [topic for topic, _ in topics]
        used = [token for _, token in topics] + [number]
        at = self.passage(min(t.start for t in used), max(t.end for t in used))
        yield self._made(at, names, subject, number)

    def _made(self, at: Passage, topics: list[Topic], subject: Subject, number: Token) -> Mention:
        first, last = topics[0], topics[-1]
        readings = tuple(reading for topic in topics for reading in topic.readings)
        if len(topics) > 1:
            # Of several topics in a row the number may be the sum, or that of one.
            readings += (tuple(name for topic in topics for name in topic.readings[0]),)
        least, most = _range(number, subject.units[0])
        figure = self.passage(number.start, number.end)
        return Mention(
            at,
            last.id,
            first.rule,
            readings,
            least,
            most,
            figure.start,
            figure.end,
            bound=parse_address(number.word) if number.kind == "bound" else None,
        )

    def _unit(self, number: Token, subject: Subject) -> str | None:
        """The unit of the number if the subject is counted in it."""
        if number.kind == "bound":
            return subject.units[0]
        unit = number.number.unit if number.number else ""
        return unit if unit in subject.units else None

    def _segment(self, index: int) -> tuple[int, int]:
        """The tokens around a number up to the next number or join on either side."""
        first = index
        while first > 0 and self.tokens[first - 1].kind not in (*_NUMBERS, "join"):
            first -= 1
        last = index + 1
        while last < len(self.tokens) and self.tokens[last].kind not in (*_NUMBERS, "join"):
            last += 1
        return first, last

    def _name(self, index: int) -> Token | None:
        """The word that names what a number counts: the nearest before it, else behind it."""
        first, last = self._segment(index)
        before = [token for token in self.tokens[first:index] if token.kind in _NAMES]
        behind = [token for token in self.tokens[index + 1 : last] if token.kind in _NAMES]
        return before[-1] if before else behind[0] if behind else None

    def _noun(self, index: int) -> tuple[Subject | None, Token | None]:
        """What a number counts, and the word for it if the clause has one."""
        first, last = self._segment(index)
        nouns = ("subject", "foreign")
        near = [token for token in self.tokens[first:index] if token.kind in nouns]
        behind = [token for token in self.tokens[index + 1 : last] if token.kind in nouns]
        before = [token for token in self.tokens[:first] if token.kind in nouns]
        for found in (near[-1:], behind[:1], before[-1:]):
            if found:
                return self._subject(found[0]), found[0]
        return self.carried, None

    def _topics(
        self, index: int, subject: Subject | None, noun: Token | None
    ) -> list[tuple[Topic, Token]]:
        """The topics that the number may be of, in the order of the clause."""
        name = self._name(index)
        own = self._topic(subject, name) if name is not None else None
        if name is not None and own is not None:
            return [*self._joined(index, subject, kind="topic"), (own, name)]
        if subject is None or noun is None or (name is not None and name.kind == "idle"):
            return []
        alone = self.known.topics.get((subject.id, ""))
        return [*self._joined(index, None, kind="subject"), (alone, noun)] if alone else []

    def _topic(self, subject: Subject | None, name: Token) -> Topic | None:
        return self.known.topic(subject, name.word) if name.kind == "topic" else None

    def _joined(
        self, index: int, subject: Subject | None, *, kind: str
    ) -> list[tuple[Topic, Token]]:
        """The topics joined to that of the number by 、 or 和, without a number of their own."""
        first, _ = self._segment(index)
        found: list[tuple[Topic, Token]] = []
        for token in reversed(self.tokens[:first]):
            if token.kind in _NUMBERS:
                break
            if token.kind == kind:
                of = subject or self._subject(token)
                topic = self.known.topic(of, token.word if subject else "")
                found += [(topic, token)] if topic else []
        return found[::-1]

    # Denials

    def _denials(self, index: int) -> Iterator[Mention]:
        """What is said not to have been: the topics behind the denying word."""
        denied = self.tokens[index + 1 :]
        if any(token.kind in (*_NUMBERS, "none") for token in denied):
            return
        named = [t for t in self.tokens if t.kind in ("subject", "foreign")]
        subject = self._subject(named[-1]) if named else self.carried
        acts = [(t, self._topic(subject, t)) for t in denied if t.kind == "topic"]
        things = [
            (t, self.known.topic(self._subject(t), "")) for t in denied if t.kind == "subject"
        ]
        for token, topic in acts if any(topic for _, topic in acts) else things:
            if topic is not None:
                yield self._denial(self.tokens[index], token, topic)

    def _denial(self, none: Token, token: Token, topic: Topic) -> Mention:
        at = self.passage(none.start, token.end)
        rule = topic.none_rule or topic.rule
        return Mention(at, topic.id, rule, topic.readings, 0, 0, at.start, at.end, none=True)


def _range(number: Token, unit: str) -> tuple[Number, Number]:
    """What a number allows, in the unit of its subject; money may be rounded as written."""
    written = number.number
    if written is None:
        return 0, 0
    if written.unit not in _YUAN:
        return written.least, written.most
    scale = Decimal(_YUAN[written.unit]) / _YUAN[unit]
    digits = -int(Decimal(written.value).as_tuple().exponent)
    half = Decimal(5).scaleb(-max(digits, 0) - 1) * scale if digits > 0 or scale != 1 else 0
    return written.least * scale - half, written.most * scale + half
