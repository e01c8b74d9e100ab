"""What can be done about a finding with one key: cells put right, or words replaced."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from nianbao.report.change import Change
from nianbao.report.corrections import Correction
from nianbao.rules.finding import Finding
from nianbao.rules.mending import mending
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.corrections import correction_sentence, mending_sentence

_ONE_OF = "建议 {number}/{count}：{words}"
_ONE_OF_KEYS = "建议 {number}/{count}（左右键换）：{words}；F4 采用"


class Suggestion(NamedTuple):
    """What is suggested, and how it is done."""

    words: str
    take: Callable[[], bool]


class Suggestions:
    """What is suggested about one finding, the likeliest first; one of it is shown."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.known: tuple[Suggestion, ...] = ()
        self._shown = 0
        self._about: tuple[object, ...] = ()

    def follow(self, found: Finding | None) -> None:
        """Be about this finding of the report as it is now."""
        about = (self.session.report, self.session.previous, found)
        if self._about != about:
            self._about = about
            self.known = tuple(_suggested(self.session, found)) if found else ()
            self._shown = 0

    def turn(self, step: int) -> None:
        """Show another one."""
        self._shown = (self._shown + step) % len(self.known)

    def take(self) -> str:
        """Do what is shown and return its words; empty if nothing is suggested."""
        if not self.known:
            return ""
        words, take = self.known[self._shown]
        take()
        return words

    def words(self, *, listing: bool) -> str:
        """What is shown, with the keys for it: without those of the list they do something else."""
        if not self.known:
            return ""
        count, words = len(self.known), self.known[self._shown].words
        if count == 1:
            return tr("建议：{words}；F4 采用" if listing else "建议：{words}", words=words)
        said = _ONE_OF_KEYS if listing else _ONE_OF
        return tr(said, number=self._shown + 1, count=count, words=words)


def _suggested(session: Session, found: Finding) -> Iterator[Suggestion]:
    # A table that does not balance is mended before a text is fitted to it.
    for correction in session.corrections():
        if _mends(correction, found):
            words = correction_sentence(session.form, session.report, correction)
            yield Suggestion(words, partial(session.correct, correction))
    edit = mending(session.case, found)
    if edit is not None:
        yield Suggestion(mending_sentence(edit), partial(session.change, Change((edit,))))


def _mends(correction: Correction, found: Finding) -> bool:
    cells = {found.at, *found.cells}
    return any(each.at in cells for each in correction.repairs)
