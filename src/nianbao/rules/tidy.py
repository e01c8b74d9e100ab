"""A text put in order: what numbering, punctuation and characters should be, edit by edit."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.model import Report
from nianbao.rules.tidy_levels import levels, parts
from nianbao.rules.tidy_marks import MARKS
from nianbao.rules.tidy_stroke import Stroke, Why

# A bound figure, an address of the web or of a mailbox: nothing in it is touched. Nor is
# the place of a date that is still to be written, which a rule must go on finding.
_KEPT = re.compile(
    r"\{\{[^{}\n]{1,100}\}\}"
    r"|(?:https?://|www\.)[!#-&*-;=?-z|~]*[A-Za-z0-9/=_-]"
    r"|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]*[A-Za-z0-9]"
    r"|年[ 　]+月(?:[ 　]+日)?"
)
_UNSURE: Set[Why] = {"doubled_word"}
_MOST_ROUNDS = 50


class Proposal(Value):
    """Characters `start` to `end` of a text should read `after`.

    One that is not `sure` is a guess that somebody should look at.
    """

    start: int
    end: int
    after: str
    why: Why
    sure: bool = True


def proposals(text: str, titles: Set[str] = frozenset()) -> tuple[Proposal, ...]:
    """What should be changed in a text, in order, no edit over another.

    With all of them taken nothing more is proposed. `titles` are those of the sections: a line
    that is one opens no part.
    """
    draft = _Draft(text)
    for _ in range(_MOST_ROUNDS):
        before = draft.text
        draft.strike(levels(draft.text))
        draft.strike(parts(draft.text, titles))
        for mark in MARKS:
            draft.strike(mark(draft.text))
        if draft.text == before:
            break
    return tuple(draft.proposals())


class Untidy(NamedTuple):
    """A text of a report, and what should be changed in it."""

    of: str
    text: str
    found: tuple[Proposal, ...]


def untidy(form: Form, report: Report) -> tuple[Untidy, ...]:
    """The texts in which something should be changed: the preface, then the narratives."""
    titles = {section.title for section in form.sections}
    texts = ["preface", *(section.id for section in form.sections if section.narrative)]
    every = (Untidy(of, report.text(of), proposals(report.text(of), titles)) for of in texts)
    return tuple(each for each in every if each.found)


def tidied(text: str, taken: Iterable[Proposal]) -> str:
    """The text with these proposals taken."""
    for each in sorted(taken, key=lambda each: each.start, reverse=True):
        text = text[: each.start] + each.after + text[each.end :]
    return text


_OPENING, _CLOSING = "（《〈〔“", "）》〉〕”"


def mates(text: str, found: Sequence[Proposal]) -> Mapping[int, int]:
    """The numbers of proposals that open and close the same words: one is nothing by itself."""
    pairs: dict[int, int] = {}
    open_: list[int] = []
    for number, each in enumerate(found):
        if each.after in _OPENING and each.after:
            open_.append(number)
        elif each.after in _CLOSING and each.after:
            wanted = _OPENING[_CLOSING.index(each.after)]
            fits = [one for one in open_ if found[one].after == wanted]
            if fits and _is_open(text[found[fits[-1]].end : each.start], wanted, each.after):
                pairs |= {number: fits[-1], fits[-1]: number}
                open_.remove(fits[-1])
    return pairs


def _is_open(between: str, opening: str, closing: str) -> bool:
    """Tell whether what was opened before is still open behind these words of a paragraph."""
    depth = 0
    for character in between:
        depth += (character == opening) - (character == closing)
        if depth < 0 or character == "\n":
            return False
    return True


class _Draft:
    """A text as it becomes, and for each of its characters where it stood or why it is new."""

    def __init__(self, text: str) -> None:
        self.original = self.text = text
        self._origins: list[int | Why] = list(range(len(text)))
        self._gone: dict[int, Why] = {}

    def strike(self, strokes: Iterable[Stroke]) -> None:
        """Make the strokes, all on the text as it is now; what must be kept is left out."""
        kept = [match.span() for match in _KEPT.finditer(self.text)]
        pieces: list[str] = []
        origins: list[int | Why] = []
        last = 0
        for stroke in map(self._trimmed, _apart(strokes)):
            start, end, after, why = stroke
            if any(a < end and start < b or a < start == end < b for a, b in kept):
                continue
            for origin in self._origins[start:end]:
                if isinstance(origin, int):
                    self._gone[origin] = why
            pieces += (self.text[last:start], after)
            origins += (*self._origins[last:start], *[why] * len(after))
            last = end
        self.text = "".join(pieces) + self.text[last:]
        self._origins = origins + self._origins[last:]

    def _trimmed(self, stroke: Stroke) -> Stroke:
        """The stroke without the characters at its ends that stay as they are."""
        start, end, after, why = stroke
        while start < end and after and self.text[start] == after[0]:
            start, after = start + 1, after[1:]
        while start < end and after and self.text[end - 1] == after[-1]:
            end, after = end - 1, after[:-1]
        return Stroke(start, end, after, why)

    def proposals(self) -> Iterator[Proposal]:
        """What changed, as edits of the original."""
        start, after = 0, ""
        whys: list[Why] = []
        places = zip((*self.text, ""), (*self._origins, len(self.original)), strict=True)
        for character, origin in places:
            if isinstance(origin, str):
                after, whys = after + character, [*whys, origin]
                continue
            whys = [self._gone[each] for each in range(start, origin)] + whys
            if whys and self.original[start:origin] != after:
                sure = _UNSURE.isdisjoint(whys)
                yield Proposal(start, origin, after, whys[0], sure)
            start, after, whys = origin + 1, "", []


def _apart(strokes: Iterable[Stroke]) -> Iterator[Stroke]:
    """The strokes in order; of two that meet the first."""
    last = 0
    for stroke in sorted(strokes):
        if stroke.start >= last:
            yield stroke
            last = stroke.end
