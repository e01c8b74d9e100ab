"""What a clerk does to a report, drawn by a seed, and what the report must be after each step."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Protocol

from nianbao.form.address import Address
from nianbao.report.change import Change, apply
from nianbao.report.model import Report
from nianbao.session import Session

TEXT = """\
# 手写的说明
edition = "cn-2021"
organization = "临河县水利局"
year = 2024

[overview]
text = \"\"\"
一
\"\"\"

[disclosure]
licences = { decisions = 3 }  # 行政许可

[applications]
received = { natural_person = 1, business = 2 }
"""

_CELLS = (
    Address("applications", "received", "natural_person"),
    Address("applications", "received", "research"),
    Address("applications", "granted", "business"),
    Address("disclosure", "licences", "decisions"),
)
_WISHES = ("enter", "enter", "blank", "type", "type", "whole", "undo", "undo", "redo", "year")


@dataclass(frozen=True)
class Hand:
    """One thing that is done: a wish to change something, a flush of the journal, or a save."""

    wish: str
    number: int

    def move(self, session: Session) -> None:
        """Do it to a session; a flush and a save are the concern of who plays the hands."""
        cell = _CELLS[self.number % len(_CELLS)]
        text = session.report.text("overview")
        match self.wish:
            case "enter":
                session.enter([(cell, self.number)])
            case "blank":
                session.enter([(cell, None)])
            case "type":
                session.write("overview", len(text), "", "年报公开，"[self.number % 5])
            case "whole":
                session.write_whole("problems", f"问题{self.number}\n## 改进")
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "year":
                session.set_year(2021 + self.number % 9)


class Ear(Protocol):
    """Hears what the program promises, with the number of hands that it covers."""

    def flushed(self, hands: int) -> None: ...

    def saved(self, hands: int) -> None: ...


def hands_of(seed: int, length: int) -> list[Hand]:
    """A sequence of hands with flushes and saves strewn in, the last a flush or a save."""
    random = Random(seed)
    hands = []
    for _ in range(length):
        hands.append(Hand(random.choice(_WISHES), random.randrange(1000)))
        if random.random() < 0.5:
            hands.append(Hand(random.choice(("flush", "flush", "save")), 0))
    return [*hands, Hand(random.choice(("flush", "save")), 0)]


def play(session: Session, hands: Sequence[Hand], ear: Ear) -> None:
    """Do all, and let the ear hear what is promised; AssertionError if it should be and is not."""
    assert session.journal
    for number, hand in enumerate(hands, 1):
        if hand.wish == "flush":
            assert session.journal.flush(5), session.journal.trouble
            ear.flushed(number)
        elif hand.wish == "save":
            session.save()
            assert not session.dirty
            ear.saved(number)
        else:
            hand.move(session)


def stages(path: Path, hands: Sequence[Hand]) -> list[Report]:
    """The report before the first hand and after each."""
    session = Session.open(path)
    reports = [session.report]
    for hand in hands:
        hand.move(session)
        reports.append(session.report)
    return reports


def undo_all(report: Report, changes: Sequence[Change]) -> Report:
    """The report after all is undone; ChangeRefused if something does not fit."""
    for change in reversed(changes):
        report = apply(report, change.inverse)
    return report
