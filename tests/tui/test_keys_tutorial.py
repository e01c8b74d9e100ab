"""The tutorial in the editor: from the first task to the last, left and gone on with."""

from pathlib import Path

import pytest

from nianbao import remembered, tongue
from nianbao.commands.tutorial import practised
from nianbao.tutorial.tasks import TASKS

from .driving import Click, Paste, Step, after

WORDS = "主动公开的内容更新不够及时，下一步按月检查并督促更新。"

STEPS: dict[str, tuple[Step, ...]] = {
    "move": ("down",),
    "type": ("2 enter",),
    "undo": ("ctrl+z", "ctrl+y"),
    "menu": ("f9", "right", "escape"),
    "turn": ("shift+f6",),
    "not_applicable": ("/ tab / tab / tab",),
    "problem": ("f8", "f8"),
    "correct": ("f7", "f4"),
    "section": ("escape", "f6 f6"),
    "write": (Paste(WORDS),),
    "goto": ("ctrl+g", "1 enter"),
    "bind": ("ctrl+home down down down down", "home " + "right " * 13 + "ctrl+k", "enter"),
    "preview": ("f5", "f5"),
    "save": ("ctrl+s",),
}
"""What the user does for each task."""


@pytest.fixture
def practice(folder: Path) -> Path:
    return practised(folder).relative_to(folder)


def test_each_task_leads_to_the_next(practice: Path) -> None:
    steps = [step for task in TASKS[:-1] for step in STEPS[task.id]]
    outcome = after(practice, *steps)
    done = iter(outcome.seen)
    for number, task in enumerate(TASKS[:-1], 2):
        *_, last = [next(done) for _ in STEPS[task.id]]
        head = f"练习 {number}/14：" if number < len(TASKS) else "✓ 14 项都做完了。"
        assert head in last.lines[1], (task.id, last.lines[1:3])
    assert "natural_person = 2" in outcome.text
    assert remembered.lesson_of(practice) == "end"


def test_what_was_saved_is_gone_on_with(practice: Path) -> None:
    after(practice, *STEPS["move"], *STEPS["type"], "ctrl+s ctrl+q")
    assert "练习 3/14：" in after(practice).lines[1]


def test_what_was_not_saved_is_to_be_done_again(practice: Path) -> None:
    after(practice, *STEPS["move"], *STEPS["type"], "ctrl+q", "down enter")
    outcome = after(practice)
    assert outcome.lines[1].strip().startswith("练习 2/14：“二、上年结转申请”的“自然人”")
    assert outcome.place.startswith("一、本年新收")


def test_keys_that_come_together_are_judged_one_by_one(practice: Path) -> None:
    assert "练习 4/14：" in after(practice, "down 2 enter ctrl+z ctrl+y").lines[1]


def test_nothing_else_is_kept_from_being_done(practice: Path) -> None:
    outcome = after(practice, "escape escape f5 escape f1 escape", "7 tab")
    assert "练习 1/14：" in outcome.lines[1]
    assert "未保存" in outcome.title


def test_it_is_offered_on_the_start_page(folder: Path) -> None:
    outcome = after(None, Click("学一学"), *STEPS["move"])
    assert "练习 2/14：" in outcome.lines[1]
    assert remembered.lesson_of(remembered.state_folder() / "practice" / "年报练习.toml") == "type"


def test_an_ordinary_report_has_no_strip(draft: Path) -> None:
    assert "练习" not in after(draft).screen


@pytest.mark.parametrize("spoken", tongue.TONGUES)
@pytest.mark.parametrize("number", range(len(TASKS)))
def test_a_sentence_fits_the_strip_in_a_narrow_window(
    practice: Path, spoken: str, number: int
) -> None:
    from nianbao.render.cells import wrapped
    from nianbao.session import Session
    from nianbao_tui.screens.tutoring import Tutored

    tongue.speak(spoken)
    editor = Tutored(Session.open(practice))
    editor.number, editor._praise = number, True
    assert len(wrapped(editor._words(), 78)) <= 2


def test_what_was_not_asked_for_is_not_praised(practice: Path) -> None:
    outcome = after(practice, *STEPS["move"], "3 enter", "up 2 enter")
    assert ["做对了" in each.lines[1] for each in outcome.seen] == [True, False, True]


def test_it_is_not_among_the_reports_opened_before(folder: Path) -> None:
    after(None, Click("学一学"), *STEPS["move"])
    assert "年报练习" not in after(None).screen
