"""What a sentence is about while it is being read."""

from collections.abc import Iterable, Sequence

from nianbao.form.language import Subject
from nianbao.record import State, field, replace
from nianbao.rules.reading.clause import Clause
from nianbao.rules.reading.lexicon import Lexicon
from nianbao.rules.reading.token import ACTS, Token, holds

_BESIDE = ("tie", "apart", "each", "sum")


class Scene(State):
    """Where in a paragraph the reading stands.

    `home` is the subject of the heading, `subjects` those that a number without one is of,
    `acts` what was done to them. In the sentence `named` are all subjects so far, `counted`
    those with a number; `spoken` has the ids of all in the paragraph. It is `off` where other
    years, bodies and plans are spoken of, `among` where parts are listed; they are parts of
    `whole`, the topic counted last. It is `tied` if the sentence names the disclosure of
    information.
    """

    known: Lexicon
    year: int
    home: Subject | None
    subjects: tuple[Subject, ...] = ()
    named: list[Subject] = field(default_factory=list)
    counted: list[Subject] = field(default_factory=list)
    spoken: set[str] = field(default_factory=set)
    acts: tuple[Token, ...] = ()
    off: bool = False
    among: bool = False
    tied: bool = False
    whole: str = ""

    def settle(self, home: Subject | None) -> None:
        """From here on it is about this, as under a heading."""
        self.home = home
        if home is not None:
            self.subjects = (home,)
            self.spoken.add(home.id)

    def begin(self, first: Sequence[Token]) -> None:
        """A sentence begins; one that lists parts goes on with what the last one was about."""
        self.named, self.counted = [], []
        self.tied = False
        if first and first[0].kind == "among":
            return
        self.off = self.among = False
        self.acts = ()
        if self.home is not None:
            self.subjects = (self.home,)

    def pause(self) -> None:
        """A semicolon: what comes is not done to, and not part of, what was counted before."""
        self.counted = []
        self.acts = ()

    def divide(self, tokens: Sequence[Token]) -> None:
        """The parts of what these words name follow: 办结的申请中."""
        topics = [
            self.known.topic(subject, token.word)
            for subject in self.subjects
            for token in tokens
            if token.kind == "topic"
        ]
        self.whole = next((topic.id for topic in reversed(topics) if topic), self.whole)

    def expect(self, behind: Sequence[Token]) -> None:
        """Numbers come whose noun stands behind the last of them: 废止3件、失效2件文件."""
        if not self.subjects and behind and behind[0].kind == "subject":
            self.subjects = (self.known.subjects[behind[0].word],)

    def doubt(self, why: str, behind: Sequence[Token]) -> None:
        """Numbers had no name: what comes after another thing, or an unknown part, has none."""
        named_anew = holds(behind[1:], "subject")
        if why == "foreign" and not named_anew:
            self.subjects = ()
        elif why == "part":
            self.off = True

    def inside(self) -> "Scene":
        """The scene as it is when a bracket opens, to go back to."""
        return replace(self)

    def may_split(self, topic: str) -> bool:
        """Tell whether what was counted last can be divided like this topic."""
        return not self.whole or self.known.kin(self.whole, topic)

    def settled(self, clause: Clause) -> Clause:
        """The clause; a short word that does not name its subject here is a foreign thing."""
        if "subject" not in clause.kinds:
            return clause
        spoken, sure, changed = set(self.spoken), self.tied, False
        tokens = list(clause.tokens)
        for index, token in enumerate(tokens):
            sure |= token.kind in ("tie", "none")
            if token.word in self.known.sure:
                spoken.add(self.known.sure[token.word].id)
            if token.kind != "subject":
                continue
            subject = self.known.subjects[token.word]
            beside = not spoken.isdisjoint(subject.beside) or (sure and subject.tied)
            if token.word not in subject.short:
                spoken.add(subject.id)
            elif not beside or (index and tokens[index - 1].kind == "other"):
                tokens[index] = token._replace(kind="foreign")
                changed = True
        return Clause.of(tokens, clause.mark, divided=clause.divided) if changed else clause

    def off_after(self, tokens: Iterable[Token]) -> bool:
        """Tell whether behind these words the numbers are of another year or body."""
        off, compared = self.off, False
        for token in tokens:
            compared |= token.kind == "elsewhere"
            if token.kind == "lasting":
                off = True
            elif token.kind == "year" and not compared:
                off = int(token.word) != self.year
        return off

    def notice(self, tokens: Sequence[Token]) -> None:
        """Go past the words before a number: of which year and body, and whether of a part."""
        self.off = self.off_after(tokens)
        if "among" in [token.kind for token in tokens]:
            self.among = True
            if len(self.counted) > 1:
                self.subjects = tuple(self.counted)
            self.counted = []

    def hear(self, tokens: Sequence[Token]) -> None:
        """Go past some words: what they name and what was done to it."""
        acts: list[Token] = []
        for token in tokens:
            kind = token.kind
            if kind in ACTS:
                acts.append(token)
            elif kind == "subject":
                self._name(self.known.subjects[token.word])
            elif kind == "foreign":
                self.subjects = ()
            elif kind == "tie":
                self.tied = True
        if acts:
            self.acts = tuple(acts)

    def _name(self, subject: Subject) -> None:
        self.named = [*(each for each in self.named if each is not subject), subject]
        self.spoken.add(subject.id)
        self.subjects = (subject,)

    def count(self, subject: Subject, topic: str) -> None:
        """Something of a subject has been counted."""
        self.whole = topic
        if subject not in self.counted:
            self.counted.append(subject)


def nouns_of(tokens: Sequence[Token]) -> list[Token]:
    """The last subject that is named, and those joined to it (行政复议、行政诉讼)."""
    found: list[Token] = []
    joined = True
    for token in reversed(tokens):
        if token.kind == "subject" and joined:
            found.append(token)
            joined = False
        elif token.kind == "join":
            joined = True
        elif found and token.kind not in _BESIDE:
            break
    return found[::-1]


def is_of(known: Lexicon, subject: Subject, others: Iterable[Token]) -> bool:
    """Tell whether a subject named behind others is the one of the report all the same."""
    named = {known.subjects[token.word].id for token in others}
    return named <= {subject.id, *subject.beside}
