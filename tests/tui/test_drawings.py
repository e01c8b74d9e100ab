"""Each screen, drawn as plain text at both usual sizes.

`pytest --write-golden` draws the expected screens anew; read the difference before keeping it.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from wcwidth import wcswidth

from nianbao.choices import THEMES
from nianbao.form.load import load_form
from nianbao.remembered import remember_lesson, remember_spot, state_folder
from nianbao.report.final import finalising
from nianbao.store.identity import path_key
from nianbao.store.template import complete_text
from nianbao.tutorial.practice import practice_report
from nianbao_tui.app import NianbaoApp
from nianbao_tui.styles import themes

from .driving import Inside, Meanwhile, Paste, Step, after

GOLDEN = Path(__file__).parents[1] / "golden" / "tui"
SAMPLES = Path(__file__).parents[2] / "sample_reports"
SIZES = {"120x40": (120, 40), "80x24": (80, 24)}

WRONG = "down 5 enter"
REASON = "引文照录原件的写法，经办公室核对，不作改动；如上级另有要求再行更正"
BOUND = (
    "\n见{{a.b.c}}，强制{{disclosure.compulsion.decisions}}件，"
    "全年收到政府信息公开申请{{applications.received.total}}件。"
)
UNTIDY = (
    '\n## （六）监督保障。\n按照政府信息公开条例和某办函[2021]7号,切实切实加强"监督" 考核(每季度)。'
)
TOWN = SAMPLES / "qingshi-township-2024" / "report.toml"
LAST_YEAR = SAMPLES / "horgos-psb-2023" / "report.toml"

CITY_LAST_YEAR = SAMPLES / "yunjiang-city-2023" / "report.toml"
COMPARED = f"ctrl+e '{CITY_LAST_YEAR}' enter"

PRINTED = SAMPLES / "horgos-psb-2023" / "report.md"
BLOCK = (
    "一、本年新收政府信息公开申请数量\t12\t3\t0\t0\t1\t0\t16\n"
    "（一）予以公开\t5\t2件\t0\t0\tx\t0\t7\n备注\t5"
)

NEW = ("enter", "'某县水利局' enter enter enter", "enter", "enter")
"""A new report of a body, with all that is offered."""

DRAFT, HORGOS, CITY = "linhe-water-2024-draft", "horgos-psb-2023", "yunjiang-city-2024"
TOWNSHIP = "qingshi-township-2024"
COUNTY = "各单位"
"""A folder of all samples."""
PRACTICE = "tutorial"
"""The report that is practised on, at the first task."""


@dataclass(frozen=True)
class Scene:
    """A sample, and what the user does before the screen is looked at."""

    sample: str | None
    steps: tuple[Step, ...] = ()


def _changed_elsewhere() -> None:
    with Path("report.toml").open("a", encoding="utf-8") as file:
        file.write("# 别处加的一行\n")


def _replace(old: str, new: str) -> None:
    path = Path("report.toml")
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def _finished(app: NianbaoApp) -> None:
    assert app.editor
    app.editor.session.change(finalising(app.editor.session.report, date(2025, 1, 20)))


def _some_versions() -> None:
    """Two named versions of the report, as of days that never change."""
    folder = state_folder() / "versions" / path_key(Path("report.toml"))
    folder.mkdir(parents=True)
    text = Path("report.toml").read_text("utf-8")
    older = text.replace("natural_person = 0", "natural_person = 14", 1).replace("按照", "依照", 1)
    for number, (name, content) in enumerate({"初稿": older, "送审稿": text}.items(), 1):
        head = {"version": name, "time": f"2025-01-1{number}T09:30:00+08:00"}
        file = folder / f"{number:06}-{number:016x}.toml"
        file.write_text(f"# {json.dumps(head)}\n{content}", "utf-8")


def _others_beside() -> None:
    """Reports of other years, the later named the older, and a folder of such."""
    Path("往年").mkdir()
    for age, name in enumerate(("青石镇2023年.toml", "青石镇2022年.toml", "青石镇汇总.toml")):
        shutil.copy("report.toml", name)
        os.utime(name, (1_700_000_000 - age, 1_700_000_000 - age))


FINISHED, VERSIONS = Inside(_finished), Meanwhile(_some_versions)


SCENES = {
    "start": Scene(None),
    "start_new": Scene(None, ("enter", "某县水利局")),
    "start_new_kind": Scene(None, NEW[:2]),
    "start_new_texts": Scene(None, NEW[:3]),
    "start_begun": Scene(None, NEW),
    "gap": Scene(None, (*NEW, "f6", "f8 f8 f8")),
    "cover": Scene(HORGOS, ("shift+f6 shift+f6 shift+f6",)),
    "overview": Scene(HORGOS, ("shift+f6 shift+f6",)),
    "disclosure": Scene(CITY, ("shift+f6",)),
    "applications": Scene(CITY),
    "applications_editing": Scene(DRAFT, ("f6 f6 down down 12",)),
    "applications_unbalanced": Scene(HORGOS, ("5 enter 12a",)),
    "applications_selected": Scene(CITY, ("shift+down shift+down shift+right",)),
    "applications_bottom": Scene(CITY, ("ctrl+end",)),
    "help": Scene(CITY, ("f1",)),
    "menu": Scene(CITY, ("f9 right right down",)),
    "cheat": Scene(CITY, ("shift+f1",)),
    "palette": Scene(CITY, ("ctrl+p", "bc")),
    "goto": Scene(CITY, ("ctrl+g", "公开")),
    "theme": Scene(CITY, ("ctrl+f2",)),
    "litigation": Scene(CITY, ("f6 right 3",)),
    "problems": Scene(HORGOS, ("f6 f6 down X",)),
    "parts": Scene(HORGOS, ("shift+f6 shift+f6 f3 down",)),
    "parts_missing": Scene(DRAFT, ("f3",)),
    "preview": Scene(CITY, ("f5 home",)),
    "preview_table": Scene(CITY, ("f5",)),
    "help_prose": Scene(HORGOS, ("f6 f6 f1",)),
    "quit": Scene(HORGOS, ("5 enter ctrl+q",)),
    "save_as": Scene(HORGOS, ("f12",)),
    "export": Scene(DRAFT, ("shift+f12",)),
    "export_name": Scene(HORGOS, ("shift+f12", "down enter")),
    "saved": Scene(HORGOS, ("5 enter ctrl+s",)),
    "findings": Scene(HORGOS, (WRONG, "f7 home")),
    "aside": Scene(CITY, ("3693 enter up", "ctrl+f1")),
    "swapped": Scene(CITY, ("3693 enter up", "f7")),
    "findings_suggestion": Scene(HORGOS, (WRONG, "f7 right")),
    "findings_accepted": Scene(HORGOS, ("f7 home down f2", f"'{REASON}' enter", "end")),
    "findings_open": Scene(HORGOS, (WRONG, "f7", "enter 7")),
    "findings_long": Scene(CITY, (f"ctrl+e '{TOWN}' enter", "f7 home down down")),
    "findings_none": Scene(TOWNSHIP, ("f7",)),
    "findings_due": Scene(DRAFT, ("f6 f6 ctrl+end", "f7")),
    "reason": Scene(HORGOS, (WRONG, "f7 f2", "移送")),
    "marked": Scene(HORGOS, ("f8",)),
    "bound": Scene(DRAFT, ("ctrl+end", Paste(BOUND), "left left")),
    "bind": Scene(DRAFT, ("ctrl+end '收到申请15件' left ctrl+k",)),
    "rebind": Scene(DRAFT, ("ctrl+end", Paste(BOUND), "left left ctrl+k")),
    "picking": Scene(DRAFT, ("ctrl+end ctrl+k", "ctrl+home down right")),
    "picking_text": Scene(DRAFT, ("ctrl+end ctrl+k", "f6 f6 enter")),
    "fee": Scene(DRAFT, ("ctrl+r", "tab 217")),
    "last_year": Scene(DRAFT, ("ctrl+e",)),
    "last_year_gone": Scene(DRAFT, ("ctrl+e", "'上年.toml' enter")),
    "last_year_figure": Scene(DRAFT, ("f6 f6 ctrl+home", f"ctrl+e '{LAST_YEAR}' enter", "end")),
    "import": Scene(DRAFT, ("ctrl+d", f"'{PRINTED}' enter", "tab tab tab")),
    "import_text": Scene(DRAFT, ("ctrl+d", f"'{PRINTED}' enter", "tab")),
    "paste_labels": Scene(DRAFT, ("f6 f6", Paste(BLOCK), "down")),
    "paste_block": Scene(DRAFT, ("f6 f6", Paste("21\t22\n31\t\n7\t/"))),
    "carry": Scene(DRAFT, ("f6 f6 ctrl+home down delete", f"ctrl+e '{LAST_YEAR}' enter")),
    "name_file": Scene(TOWNSHIP, (Meanwhile(_others_beside), "ctrl+e", "青石 down")),
    "find": Scene(CITY, ("ctrl+f", "公开", "down down")),
    "find_figure": Scene(CITY, ("ctrl+f", "0", "pagedown")),
    "tidy": Scene(DRAFT, ("ctrl+end", Paste(UNTIDY), "shift+f3", "down down")),
    "compare_none": Scene(CITY, ("shift+f5",)),
    "compare": Scene(CITY, (COMPARED, "shift+f5", "pagedown down")),
    "compare_all": Scene(CITY, (COMPARED, "f6", "shift+f5", "f7 down")),
    "compare_text": Scene(CITY, (COMPARED, "shift+f5", "shift+tab shift+tab", "end up up up")),
    "tutorial": Scene(PRACTICE),
    "tutorial_next": Scene(PRACTICE, ("down 2 enter",)),
    "tutorial_list": Scene(PRACTICE, ("down 2 enter ctrl+z ctrl+y", "f7")),
    "collating": Scene(COUNTY, ("down down",)),
    "collating_total": Scene(COUNTY, ("tab", "pagedown pagedown")),
    "collating_cell": Scene(COUNTY, ("tab 行政处罚", "enter")),
    "collating_write": Scene(COUNTY, ("ctrl+s",)),
    "completeness": Scene(DRAFT, ("shift+f7",)),
    "completeness_end": Scene(DRAFT, ("shift+f7 end",)),
    "completeness_open": Scene(HORGOS, ("shift+f7 end",)),
    "finalise": Scene(HORGOS, ("shift+f7 end enter",)),
    "final": Scene(TOWNSHIP, (FINISHED, "5")),
    "completeness_final": Scene(TOWNSHIP, (FINISHED, "shift+f7 end")),
    "versions": Scene(HORGOS, (VERSIONS, "shift+f10 down")),
    "versions_none": Scene(HORGOS, ("shift+f10",)),
    "version_compared": Scene(HORGOS, (VERSIONS, "shift+f10 down enter")),
    "version_text": Scene(HORGOS, (VERSIONS, "shift+f10 down enter", "shift+tab shift+tab down")),
    "verify": Scene(DRAFT, ("f6", "shift+f4", "5 tab 6 tab")),
    "verify_differing": Scene(
        DRAFT, ("f6 f6", "shift+f4", "25 tab 36 tab 47 tab", "f7", "right down f2", "99 enter")
    ),
    "conflict": Scene(HORGOS, ("5 enter", Meanwhile(_changed_elsewhere), "ctrl+s")),
    "difference": Scene(
        CITY,
        (
            "5 enter f6 f6 X",
            Meanwhile(lambda: _replace("year = 2024", "year = 2023")),
            "ctrl+s",
            "enter",
        ),
    ),
}


def _county(folder: Path) -> Path:
    units = folder / COUNTY
    units.mkdir()
    for number, sample in enumerate(sorted(SAMPLES.glob("*/report.toml"))):
        shutil.copy(sample, units / f"年报{number}.toml")
    (units / "读不出.toml").write_text("year =", "utf-8")
    (units / "units.csv").write_text("单位名称\n临河县财政局\n青石镇人民政府\n", "utf-8")
    return Path(COUNTY)


def _practice(folder: Path) -> Path:
    path, report = Path("report.toml"), practice_report()
    (folder / path).write_text(complete_text(load_form(report.edition), report), "utf-8")
    remember_lesson(path, "move")
    remember_spot(path, "applications.received.natural_person")
    return path


@pytest.fixture
def draw(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Scene, str], tuple[str, ...]]:
    """Play a scene in a window of this size and return the lines of the screen."""
    monkeypatch.setattr(Path, "cwd", classmethod(lambda _: Path("/home/clerk")))

    def drawn(scene: Scene, size: str) -> tuple[str, ...]:
        path = None
        if scene.sample == COUNTY:
            path = _county(folder)
        elif scene.sample == PRACTICE:
            path = _practice(folder)
        elif scene.sample:
            path = Path("report.toml")
            shutil.copy(SAMPLES / scene.sample / "report.toml", folder / path)
        return after(path, *scene.steps, size=SIZES[size]).lines

    return drawn


@pytest.fixture
def dressed() -> Iterator[Callable[[str], None]]:
    """What puts a theme on; the usual one comes back."""
    yield themes.wear
    themes.wear("dark")


DRAWINGS = [(name, size) for name in SCENES for size in SIZES]
COLOURED = [each for each in THEMES if each != "mono"]
"""Without colours nothing is shown behind a dialog, and a scene of its own tells which is worn."""


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    # Each screen in one theme a size, another for each.
    [
        (*each, "dark" if each[0] == "theme" else COLOURED[index % len(COLOURED)])
        for index, each in enumerate(DRAWINGS)
    ],
)
def test_a_screen_is_drawn_as_expected(
    name: str,
    size: str,
    theme: str,
    dressed: Callable[[str], None],
    draw: Callable[[Scene, str], tuple[str, ...]],
    golden: Callable[[str, str], None],
) -> None:
    dressed(theme)
    _is_drawn(name, size, draw, golden)


@pytest.mark.campaign
@pytest.mark.parametrize("theme", COLOURED)
@pytest.mark.parametrize(("name", "size"), [each for each in DRAWINGS if each[0] != "theme"])
def test_it_is_drawn_so_in_every_theme(
    name: str,
    size: str,
    theme: str,
    dressed: Callable[[str], None],
    draw: Callable[[Scene, str], tuple[str, ...]],
    golden: Callable[[str, str], None],
) -> None:
    dressed(theme)
    _is_drawn(name, size, draw, golden)


def _is_drawn(
    name: str,
    size: str,
    draw: Callable[[Scene, str], tuple[str, ...]],
    golden: Callable[[str, str], None],
) -> None:
    """What a screen says is the same in any colours: states have signs."""
    lines = draw(SCENES[name], size)
    columns, rows = SIZES[size]
    assert len(lines) == rows
    assert {wcswidth(line) for line in lines} == {columns}, "a line is too long or too short"
    golden(f"tui/{name}.{size}.txt", "\n".join(line.rstrip() for line in lines) + "\n")


def test_every_drawing_belongs_to_a_scene() -> None:
    expected = {f"{name}.{size}.txt" for name in SCENES for size in SIZES}
    assert {path.name for path in GOLDEN.glob("*.txt")} == expected
