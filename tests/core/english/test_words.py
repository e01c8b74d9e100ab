"""What the editor says of locks, recovery, documents and corrections is English all the same."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import get_args

import pytest

from core.builders import at, form_2021, report
from core.english.left import chinese_left
from nianbao import tongue
from nianbao.form.address import Address
from nianbao.importers.imported import State, Why
from nianbao.report.change import TextEdit
from nianbao.report.corrections import Correction
from nianbao.report.figures import FigureRefused, read_figure
from nianbao.report.model import Filled
from nianbao.report.slips import Kind
from nianbao.store.lock import Lock
from nianbao.store.owner import Owner
from nianbao.store.remains import Remains
from nianbao.store.typing_note import Typing
from nianbao.wording import corrections, doubts, recovery, taking
from nianbao.wording.figures import refusal_sentence

NINE = datetime(2026, 11, 24, 9, 0)
OWNER = Owner("zhang", "office", 4711, "1", "b")
LEFT = Remains(Path("x.journal"), Path("r.toml"), NINE, 12, fits=True)
TYPED = Typing("cn-2021", at("applications.received.business"), "1x")
CELLS = [at(f"applications.received.{of}") for of in ("natural_person", "business", "total")]
OTHER = at("applications.granted.business")


def locks() -> Iterator[str]:
    yield recovery.lock_sentence(Lock("unknown"))
    for owner in (OWNER, replace(OWNER, user="")):
        for since in (NINE, None):
            yield recovery.lock_sentence(Lock("held", owner, since))
    for lock in (Lock("held", OWNER), Lock("held", None)):
        yield recovery.barred_sentence(lock)
        yield recovery.taken_over_sentence(lock)


def remains() -> Iterator[str]:
    worst = replace(LEFT, fits=False, damaged=True, tried=True, host="office")
    for each in (LEFT, worst, replace(LEFT, typing=TYPED), replace(LEFT, newer="9.0")):
        yield recovery.remains_sentence(each)
        yield recovery.resumed_sentence(each)
    yield recovery.resumed_sentence(replace(LEFT, typing=replace(TYPED, text="1")))
    yield recovery.tried_sentence(LEFT)
    yield recovery.shrunk_sentence(Path("x"))
    yield recovery.unprotected_sentence("ENOSPC")


def offers() -> Iterator[str]:
    form = form_2021()
    one: dict[Address, Filled] = {CELLS[0]: 1, CELLS[1]: 2, CELLS[2]: 3}
    two: dict[Address, Filled] = {OTHER: 4}
    held: tuple[dict[str, Filled], ...] = ({}, {str(CELLS[0]): 9}, {str(c): 1 for c in CELLS[:2]})
    for figures in held:
        own = report(figures, texts={"overview": "甲"}, preface="乙")
        for offered in (one, two, one | two, {CELLS[2]: 3}):
            yield from taking.target(form, own, offered)
            yield from taking.figure_details(form, own, offered)
        for of, text in (
            ("overview", "甲"),
            ("overview", "丙丁"),
            ("preface", "丙"),
            ("title", "甲"),
        ):
            yield from taking.text_target(form, own, of, text)
        yield from taking.year_target(own, 2024)
        yield from taking.year_target(own, 2023)
    yield from taking.first_lines("甲\n乙\n丙", 1)
    yield taking.counts(1, 2, 3, 4)
    yield taking.amount_words(1, 2, year=True)
    yield taking.taken_sentence("paste", "1", changed=True)
    yield taking.taken_sentence("paste", "1", changed=False)
    yield taking.other_edition(form, form)


def suggested() -> Iterator[str]:
    form, own = form_2021(), report({str(OTHER): 12})
    for kind in get_args(Kind):
        change = Correction(((OTHER, 21), (CELLS[0], 1)), (CELLS[2],), kind)
        yield corrections.correction_sentence(form, own, change)
    yield corrections.mending_sentence(TextEdit("overview", 0, "甲", ""))
    yield corrections.mending_sentence(TextEdit("overview", 0, "甲", "乙"))


def doubted() -> Iterator[str]:
    for why in get_args(Why):
        yield doubts.long_why(why)
        yield from (doubts.short_why(state, why) for state in get_args(State))


def refused() -> Iterator[str]:
    for text in ("1x", "1.5", "-1", "9" * 20, "1,2", "3元"):
        with pytest.raises(FigureRefused) as error:
            read_figure(text, "count")
        yield refusal_sentence(error.value)


@pytest.mark.parametrize("said", [locks, remains, offers, suggested, doubted, refused])
def test_sentences_of_the_editor_are_english(said: Callable[[], Iterator[str]]) -> None:
    tongue.speak("en")
    left = [run for sentence in said() for run in chinese_left(sentence, "甲乙丙丁元")]
    assert left == []


def test_what_is_said_most_reads_well() -> None:
    tongue.speak("en")
    assert recovery.lock_sentence(Lock("held", OWNER, NINE)) == (
        "user zhang on office (process 4711) edits this report since 2026-11-24 09:00"
    )
    assert recovery.remains_sentence(LEFT) == (
        "the program broke off at 2026-11-24 09:00; to recover: changes not saved: 12"
    )
    assert taking.taken_sentence("import", taking.amount_words(3, 1), changed=True) == (
        "import: cells: 3, texts: 1; Ctrl+Z undoes it"
    )
    one = Correction(((OTHER, 21),), (), "digit_swap")
    assert corrections.correction_sentence(form_2021(), report({str(OTHER): 12}), one) == (
        "“商业企业” of “（一）予以公开” from 12 to 21 (two digits swapped)"
    )
