"""The tutorial as values: the report that is practised on, and when each task is done."""

from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from nianbao import remembered
from nianbao.cli import run
from nianbao.commands.tutorial import practised
from nianbao.form.address import Address
from nianbao.report.model import Filled, Report
from nianbao.rules.finding import Finding
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document
from nianbao.tutorial.practice import NAME, practice_report
from nianbao.tutorial.task import Scene, Task
from nianbao.tutorial.tasks import TASKS, resumed, task_number

CARRIED_IN = Address("applications", "carried_in", "natural_person")
GRANTED = Address("applications", "granted", "business")
RECEIVED = Address("applications", "received", "business")
REGULATIONS = [Address("disclosure", "regulations", c) for c in ("issued", "repealed", "in_force")]
WORDS = "主动公开的内容更新不够及时，下一步按月检查并督促更新。"


def with_figures(report: Report, figures: dict[Address, Filled]) -> Report:
    return replace(report, figures={**report.figures, **figures})


def with_text(report: Report, of: str, text: str) -> Report:
    return replace(report, texts={**report.texts, of: text})


BEGUN = practice_report()
TYPED = with_figures(BEGUN, {CARRIED_IN: 2})
MARKED = with_figures(TYPED, dict.fromkeys(REGULATIONS, "/"))
MENDED = with_figures(MARKED, {GRANTED: 4})
WRITTEN = with_text(MENDED, "problems", WORDS)
BOUND = with_text(
    WRITTEN,
    "overview",
    BEGUN.texts["overview"].replace("16件", "{{applications.received.total}}件"),
)

DONE = {
    "move": Scene(BEGUN, "applications", CARRIED_IN),
    "type": Scene(TYPED),
    "undo": Scene(TYPED, given=("undo", "redo")),
    "menu": Scene(TYPED, given=("menu",)),
    "turn": Scene(TYPED, "disclosure", REGULATIONS[0]),
    "not_applicable": Scene(MARKED),
    "problem": Scene(MARKED, "applications", RECEIVED, given=("problem", "problem")),
    "correct": Scene(MENDED),
    "section": Scene(MENDED, "problems"),
    "write": Scene(WRITTEN),
    "goto": Scene(WRITTEN, "overview"),
    "bind": Scene(BOUND),
    "preview": Scene(BOUND, given=("preview", "preview")),
    "save": Scene(BOUND, saved=True),
}
NOT_YET = {
    "move": Scene(BEGUN, "applications", RECEIVED),
    "type": Scene(with_figures(BEGUN, {CARRIED_IN: 3})),
    "undo": Scene(TYPED, given=("redo", "undo")),
    "menu": Scene(TYPED, given=("help",)),
    "turn": Scene(TYPED, "applications", CARRIED_IN),
    "not_applicable": Scene(with_figures(TYPED, dict.fromkeys(REGULATIONS[:2], "/"))),
    "problem": Scene(MARKED, "disclosure", REGULATIONS[0], given=("problem",)),
    "correct": Scene(with_figures(MARKED, {GRANTED: 5})),
    "section": Scene(MENDED, "litigation"),
    "write": Scene(with_text(MENDED, "problems", "没有写满二十个字")),
    "goto": Scene(WRITTEN, "problems"),
    "bind": Scene(WRITTEN),
    "preview": Scene(BOUND, given=("preview",)),
    "save": Scene(BOUND),
    "end": Scene(BOUND, saved=True),
}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_a_task_is_done_when_it_is_and_not_before(task: Task) -> None:
    assert not task.done(NOT_YET[task.id])
    assert task.id == "end" or task.done(DONE[task.id])


def test_only_the_last_task_is_never_done() -> None:
    assert [task.id for task in TASKS] == [*DONE, "end"]


def test_the_sentences_name_commands_and_nothing_else() -> None:
    from nianbao_tui.keys import COMMANDS

    known = {command.name for command in COMMANDS}
    named = {name for task in TASKS for _, name, _, _ in Formatter().parse(task.say) if name}
    assert named <= known
    assert {"undo", "save", "bind", "findings"} <= named


def complaints(report: Report) -> list[Finding]:
    return list(Session(report, None).verdict.findings)


def test_the_report_has_the_faults_that_the_tasks_mend_and_no_others() -> None:
    told = {(each.rule, str(each.at)) for each in complaints(TYPED)}
    assert told == {
        ("T3-01", "applications.received.business"),
        ("T3-01", "applications.received.total"),
        ("P-02", "overview"),
        ("S-11", "problems"),
    }
    # 不适用 is only pointed out, a short text too.
    assert {each.severity for each in complaints(BOUND)} == {"notice"}


def test_the_first_suggestion_is_the_right_one() -> None:
    session = Session(MARKED, None)
    first, *_ = session.corrections()
    assert session.correct(first)
    assert session.report.figures[GRANTED] == 4


def test_one_goes_on_where_the_report_shows_that_one_was() -> None:
    assert resumed("save", Scene(BOUND)) == task_number("save")
    assert resumed("save", Scene(BEGUN)) == task_number("type")
    assert resumed("save", Scene(MARKED)) == task_number("correct")
    assert resumed("move", Scene(BEGUN)) == 0
    assert resumed("没有这一项", Scene(BOUND)) == 0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_report_is_kept_until_it_is_finished_or_wanted_anew(home: Path) -> None:
    path = practised(None)
    assert read_document(path).report == BEGUN
    assert path.parent.stat().st_mode & 0o077 == 0
    path.write_text(
        path.read_text("utf-8").replace("carried_in = { ", "carried_in = { natural_person = 2, ")
    )
    remembered.remember_lesson(path, "undo")
    assert read_document(practised(None)).report == TYPED
    assert remembered.lesson_of(path) == "undo"
    assert read_document(practised(None, again=True)).report == BEGUN
    remembered.remember_lesson(path, "end")
    assert practised(None) == path
    assert remembered.lesson_of(path) == "move"


def test_it_lies_in_the_folder_that_is_named(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "学习").mkdir()
    assert run(["tutorial", "学习"]) == 0
    assert read_document(home / "学习" / NAME).report == BEGUN
    out, err = capsys.readouterr()
    assert out == ""
    assert f"学习/{NAME}" in err


def test_a_file_of_somebody_else_is_never_replaced(home: Path) -> None:
    (home / NAME).write_text("别人的", "utf-8")
    with pytest.raises(FileRefused) as refused:
        practised(home, again=True)
    assert refused.value.code == "exists"
    assert (home / NAME).read_text("utf-8") == "别人的"


def test_a_folder_that_is_not_there_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tutorial", "没有"]) == 2
    assert "没有这个文件夹" in capsys.readouterr().err
