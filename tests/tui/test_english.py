"""A walk through the editor in English: Chinese is only what the form and the report say."""

import json
from pathlib import Path

import pytest
from working import SAMPLES, own_recovery

from nianbao import tongue
from nianbao.session import Session
from nianbao.store import remains
from nianbao.store.errors import FileRefused
from nianbao_tui.__main__ import main
from nianbao_tui.faults import Fault
from nianbao_tui.rescue import last_words
from nianbao_tui.screens.files import _failed_words

from .driving import Inside, Meanwhile, Paste, Step, after
from .english import leftovers
from .test_drawings import BLOCK, COUNTY, LAST_YEAR, PRINTED, _county

CITY_LAST_YEAR = SAMPLES / "yunjiang-city-2023" / "report.toml"
LEDGER = "编号,申请人类别,收到日期,答复日期,办理结果\n1,自然人,2024-03-05,2024-03-08,R3\n"
TABLE = "f6 f6 ctrl+home"


@pytest.fixture(autouse=True)
def english(chinese: None) -> None:
    tongue.speak("en")


Walk = tuple[tuple[Step, str], ...]
"""Steps, each with what must be seen after it; "" where nothing in particular is."""


def walk(path: Path | None, steps: Walk, size: tuple[int, int] = (80, 24)) -> None:
    """Take the steps and look at every screen."""
    taken = [step for step, _ in steps]
    texts = [_file(file) for file in (*Path().rglob("*"), *SAMPLES.rglob("*")) if _is_text(file)]
    texts += [file.name for file in Path().rglob("*")]
    texts += map(_typed, taken)
    outcome = after(path, *taken, size=size)
    for (step, words), screen in zip(steps, outcome.seen, strict=True):
        assert words in screen.screen, f"{words!r} is not seen after {step!r}:\n{screen.screen}"
        left = leftovers(screen.lines, texts)
        assert not left, "\n".join(["still Chinese:", *left, "on the screen:", screen.screen])


def _typed(step: Step) -> str:
    if isinstance(step, Paste):
        return step.text
    return step if isinstance(step, str) else ""


def _is_text(file: Path) -> bool:
    return file.suffix in (".toml", ".md", ".csv", ".txt")


def _file(file: Path) -> str:
    return file.read_text("utf-8")


DRAFT: dict[str, Walk] = {
    "texts": (
        ("f1", "PgDn scroll"),
        ("escape f3", "Parts"),
        ("f7", "Add a part"),
        ("'主动公开' enter", "Delete Remove"),
        ("f2", "Rename the part"),
        ("escape escape", "characters: "),
        ("ctrl+end ' 收到申请15件' left ctrl+k", "Bind the number"),
        ("down enter", "go to the cell to bind"),
        ("x", "F6 other table"),
        ("escape ctrl+k enter", "bound: the text follows"),
        ("ctrl+k", "A bound number"),
        ("escape", "Ctrl+K changes this"),
        ("ctrl+home ctrl+l", "nothing here speaks of a table"),
        ("ctrl+r", "Fee for processing"),
        ("tab 217", "information processing fee: 3380 yuan"),
        ("escape f5", "Preview"),
        ("f5 shift+f6", "kind of body"),
        ("tab ctrl+a 2019 tab", "year “2019” not entered"),
        ("escape ctrl+q", "There are unsaved changes"),
    ),
    "prose": (
        ("ctrl+f", "type words, a figure or the name of a row"),
        ("15", "of them can be replaced"),
        ("f3", "case and width count"),
        ("down f2", "are not replaced; Enter goes there"),
        ("f4", "F4 once more deletes all"),
        ("tab 16 up f2", "1 replaced; Ctrl+Z"),
        ("ctrl+z", "undone: 一 “15” becomes “16”"),
        ("f1", "look for these characters"),
        ("escape shift+tab ctrl+a X", "nothing found"),
        ("escape ctrl+end", ""),
        (Paste("\n甲,乙(丙) 和<办法>、、１２"), ""),
        ("shift+f3", "marks among Chinese"),
        ("down down space", "Original: "),
        ("f1", "change or leave"),
        ("escape ctrl+a ctrl+a enter", "nothing is taken; Space takes"),
        ("ctrl+a enter", "changed; Ctrl+Z takes it back"),
        ("shift+f3", "are in order"),
        ("f3", "what must be treated"),
        ("escape shift+f2", "no other editor can be run"),
    ),
    "table": (
        (f"{TABLE} 1x", "cannot be entered"),
        ("escape shift+down", "cells selected: 2"),
        ("escape f4", "Ctrl+Z undoes it"),
        ("f4", "no cell is blank"),
        ("down right right right right right right 5", "the program computes this cell"),
        (Paste(BLOCK), "by the names of rows and columns"),
        ("f1", "PgDn scroll"),
        ("escape ctrl+a enter", "nothing is taken; Space takes"),
        ("escape", "Drop what you chose?"),
        ("down enter ctrl+home", ""),
        (Paste("21\t22\n31\t\n7\t/"), "cell by cell from the cursor"),
        ("down enter", "not applicable among them"),
        ("f12", "Save as (folder"),
        ("ctrl+a '' delete enter", "give a file name"),
        ("escape ctrl+s", "saved report.toml and report.md"),
    ),
    "years": (
        ("shift+f5", "No report of last year is named"),
        ("ctrl+e", "file name; empty for none"),
        ("report.toml enter", "this is the report itself"),
        (f"ctrl+a '{LAST_YEAR}' enter", "note that the bodies have different names"),
        (TABLE, "last year "),
        ("down delete", ""),
        (f"ctrl+e ctrl+a '{LAST_YEAR}' enter", "Carry over from last year"),
        ("enter", "cells filled in: 1"),
        ("shift+f5", "List all"),
        ("f7", "Changes only"),
        ("f7 tab", ""),
        ("shift+tab shift+tab shift+tab down enter", ""),
        ("ctrl+e ctrl+a delete enter", "not compared with last year"),
    ),
    "import": (
        ("ctrl+d", "Import into this report"),
        ("enter", "give a file name"),
        ("report.toml enter", "this is a report file"),
        (f"ctrl+a '{PRINTED}' enter", "report of 2023"),
        ("tab", ""),
        ("tab tab down", "Original: "),
        ("enter", "Ctrl+Z"),
        ("ctrl+d '台账.csv' enter", "register"),
        ("down down", ""),
        ("escape f6 ctrl+u", "Paste from a file into this table"),
        ("words.txt enter", "nothing pasted: no row or column"),
    ),
}

FINDINGS: Walk = (
    ("down 5 enter", "not saved"),
    ("f7 home", "To do: "),
    ("down down down right", "Suggestion 2/"),
    ("x", "the list is open"),
    ("f2", "must be corrected and counts as an error"),
    ("escape enter", "Into the list"),
    ("f7 f1", "PgDn scroll"),
    ("escape f4", "corrected: "),
    ("home f2", "why it may stand"),
    ("'有意如此' enter", "explained"),
    ("home", "Reason: "),
    ("escape f8 ctrl+l", ""),
)

START: Walk = (
    ("down up enter", "New report (1/3)"),
    ("enter enter enter", "give the reporting body"),
    ("shift+tab shift+tab '甲县水利局' tab 12 tab enter", "there is no form for 12"),
    ("shift+tab ctrl+a x tab enter", "the year must be four digits"),
    ("escape down enter", "such as report.toml"),
    ("enter", "give a file name"),
    ("escape down enter", "Import a report"),
    ("enter", "give a file name"),
    ("escape down enter", "the folder with the reports"),
    ("x enter", "give a folder that exists"),
    ("escape up up up enter ctrl+a '甲县水利局' enter ctrl+a 2024 enter enter", "New report (2/3)"),
    ("enter", "New report (3/3)"),
    ("down enter", "new report"),
    ("ctrl+s", "Save (folder"),
)


@pytest.mark.parametrize("name", DRAFT)
def test_an_open_report(name: str, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "vim")
    Path("台账.csv").write_text(LEDGER, "utf-8")
    Path("words.txt").write_text("nothing\tat all\n", "utf-8")
    walk(draft, DRAFT[name])


def test_the_list_of_findings(horgos: Path) -> None:
    walk(horgos, FINDINGS)


def test_the_start_page(folder: Path) -> None:
    walk(None, START)


def test_a_roll_up(folder: Path) -> None:
    walk(
        _county(folder),
        (
            *([("", "")] * 8),
            ("down down", "in order"),
            ("f3 f7", "By body"),
            ("f7 f3 f4", "None counts"),
            ("tab pagedown", "Enter lists the bodies"),
            ("行政处罚", "filter “行政处罚”"),
            ("enter", "total "),
            ("escape escape f1", "PgDn scroll"),
            ("escape ctrl+s", "Write the total (folder"),
            (f"tab '{COUNTY}/x.toml' enter", "give the reporting body"),
            ("shift+tab x enter enter", "outside of the folder"),
        ),
        (120, 40),
    )


def test_a_file_that_others_changed(horgos: Path) -> None:
    def change() -> None:
        horgos.write_text(horgos.read_text("utf-8").replace("year = 2023", "year = 2024"), "utf-8")

    walk(
        horgos,
        (
            ("5 enter", ""),
            (Meanwhile(change), ""),
            ("ctrl+s", "another program changed the file"),
            ("enter", "- the file on disk"),
            ("escape escape", ""),
            (Meanwhile(horgos.unlink), ""),
            ("ctrl+s", "the file was removed or moved away"),
            ("escape f12 'other.toml' enter", "saved other.toml and other.md"),
        ),
    )


def test_a_report_that_somebody_else_edits(draft: Path) -> None:
    lock = {"version": "1", "user": "liu", "host": "elsewhere", "pid": 12, "start": "1"}
    lock |= {"boot": "b", "time": "2025-01-02T10:20:00+08:00"}
    Path(f".{draft.name}.lock").write_text(json.dumps(lock), "utf-8")
    walk(draft, (("down up", "whoever saves last"), (f"enter {TABLE} 7", "read-only")))


def test_what_an_interrupted_run_left(
    draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_recovery(tmp_path, monkeypatch)
    monkeypatch.setattr(remains, "runs_on", lambda owner: False)
    session = Session.open(draft)
    session.protect()
    session.enter([(session.form.section("applications").cells[0], 7)])
    assert session.journal
    assert session.journal.flush(5)
    steps: Walk = (
        ("down", "Unsaved changes can be recovered"),
        ("enter", "+ what can be recovered"),
        ("escape enter", "not saved"),
    )
    walk(draft, steps)


def test_a_fault_of_the_program(draft: Path) -> None:
    fault = Inside(lambda app: app.push_screen(Fault("table.py:12")))
    walk(draft, ((fault, "action was not completed (table.py:12)"), ("escape", "")))
    assert last_words([], None) == "The program failed and has ended."


def test_a_window_that_is_too_small(draft: Path) -> None:
    walk(draft, (("down", "Ctrl+S Save"),), size=(30, 8))


REFUSED = {
    "not_confirmed": "Not known to be safe",
    "shrinks": "Save all the same",
    "too_large": "Shorten the texts",
    "not_writable": "Save elsewhere",
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_save_that_failed(code: str) -> None:
    error = FileRefused(Path("report.toml"), code, reason="EIO", now=1, before=9, size=9, limit=8)
    title, text, answers = _failed_words(error)
    said = [title, text, *(tongue.tr(each.label) for each in answers)]
    assert not leftovers(said, [])
    assert REFUSED[code] in "\n".join(said)


def test_what_is_said_without_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "one.toml", "two.toml"]) == 2
    assert capsys.readouterr().err.startswith("nianbao: usage: one file at a time")
    assert main(["--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("nianbao: the editor needs a terminal")
