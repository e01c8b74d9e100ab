"""What a report lacks as the entries of a list: each with its place, the end last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from nianbao.record import Value
from nianbao.render.cells import fit, wrapped
from nianbao.rules.completeness import Completeness, completeness
from nianbao.rules.finding import Finding, Passage, Place, Severity
from nianbao.session import Session
from nianbao.tongue import spoken, tr
from nianbao.wording.findings import finding_sentence
from nianbao.wording.finishing import (
    blank_words,
    finality_words,
    lacking_words,
    need_words,
    open_words,
)
from nianbao.wording.names import NAMES
from nianbao.wording.visible import visible
from nianbao_tui.screens.places import MARKS, place_of, section_mark
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import Entry

Choice = Literal["finalise", "reopen", "last_year"]
"""What can be done from the list besides going to a place."""

_STYLES: dict[Severity, look.Role] = {"error": look.BAD, "warning": look.DUE, "notice": look.PLAIN}
_INDENT = 7


class Lacking(Value):
    """An entry, and what Enter does on it."""

    entry: Entry
    answer: Place | Choice | None = None


class LackingList:
    """Makes the entries for a session as it stands, as wide as the list."""

    def __init__(self, session: Session, cells: int) -> None:
        self.session, self.cells = session, cells
        self.found: Completeness = completeness(session.form, session.report, session.verdict)

    def entries(self) -> tuple[Lacking, ...]:
        """Everything, group by group."""
        return tuple(self._all())

    def _all(self) -> Iterator[Lacking]:
        yield from self._group(tr("未填"), self._blanks())
        due = [each for each in self.found.open if each.due]
        yield from self._group(NAMES[spoken()].due, map(self._finding, due))
        for severity in MARKS:
            name = NAMES[spoken()].severities[severity]
            wrong = [each for each in self.found.open if not each.due]
            of_it = [each for each in wrong if each.severity == severity]
            yield from self._group(name, map(self._finding, of_it))
        yield from self._group(tr("已说明理由"), map(self._accepted, self.found.accepted))
        yield from self._group(tr("未核对"), self._needs())
        yield from self._group(tr("定稿"), self._end())

    def _group(self, name: str, entries: Iterable[Lacking]) -> Iterator[Lacking]:
        listed = list(entries)
        if listed:
            heading = f" {name[:1].upper()}{name[1:]}"
            yield Lacking(Entry(((heading, look.HEADING),), stands=False))
            yield from listed

    def _blanks(self) -> Iterator[Lacking]:
        for each in self.found.blanks:
            mark = section_mark(self.session.form, each.section)
            words = blank_words(self.session.form, each)
            yield self._entry("-", mark, [words], look.PLAIN, each.at)

    def _finding(self, found: Finding) -> Lacking:
        words = f"{found.rule} {finding_sentence(found, spoken())}"
        if found.accepted:
            words += tr("（已说明，仍须改正）")
        mark = "-" if found.due else MARKS[found.severity]
        style = look.PLAIN if found.due else _STYLES[found.severity]
        return self._entry(mark, place_of(self.session, found), [words], style, found.at)

    def _accepted(self, found: Finding) -> Lacking:
        words = f"{found.rule} {finding_sentence(found, spoken())}"
        reason = tr("理由：{reason}", reason=visible(found.accepted))
        place = place_of(self.session, found)
        return self._entry("+", place, [words, reason], look.FAINT, found.at)

    def _needs(self) -> Iterator[Lacking]:
        for need in self.found.needs:
            answer: Place | Choice | None = need.at
            if need.why == "previous":
                answer = "last_year"
            elif need.why == "kind":
                answer = Passage("kind")
            yield self._entry(" ", "  ", [need_words(need)], look.FAINT, answer)

    def _end(self) -> Iterator[Lacking]:
        report = self.session.report
        if report.final is not None:
            words = [tr("解除定稿"), finality_words(report)]
            yield self._entry(" ", "", words, look.STRONG, "reopen")
        elif self.found.complete:
            words = [
                tr("定稿：此后不能修改，直到解除定稿"),
                *filter(None, [open_words(self.found)]),
            ]
            yield self._entry(" ", "", words, look.STRONG, "finalise")
        else:
            words = [tr("还不能定稿：{lacking}", lacking=lacking_words(self.found))]
            yield self._entry(" ", "", words, look.DUE, None)

    def _entry(
        self,
        mark: str,
        place: str,
        texts: list[str],
        style: look.Role,
        answer: Place | Choice | None,
    ) -> Lacking:
        room = max(self.cells - _INDENT - 1, 10)
        lines = [line for text in texts for line in wrapped(text, room)]
        heads = [f"  {mark} {fit(place, 2)} "] + [" " * _INDENT] * len(lines)
        drawn = tuple((head + line, style) for head, line in zip(heads, lines, strict=False))
        return Lacking(Entry(drawn), answer)
