"""Export in the editor: format, name, what stands there already, what is still wrong."""

import re
import shutil
from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.commands.render import rendered
from nianbao.render.formats import FORMATS, format_named, named_as
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document

from .driving import after

PLACES = {"docx": 0, "html": 1, "xlsx": 2, "markdown": 3, "csv": 4}
"""The lines of the list, from the top."""


def export(to: str, *names: str) -> tuple[str, ...]:
    """The keys that export in a format, under the name that is offered or another one."""
    return ("shift+f12", "down " * PLACES[to] + "enter", *(names or ("enter",)))


def test_every_format_can_be_chosen() -> None:
    assert set(PLACES) == set(FORMATS)


@pytest.mark.parametrize(("to", "suffix"), [("html", "html"), ("csv", "csv"), ("docx", "docx")])
def test_what_is_exported_is_what_render_makes(township: Path, to: str, suffix: str) -> None:
    outcome = after(township, *export(to))
    assert outcome.said.startswith(f"已导出 report.{suffix}，在文件夹 ")
    assert run(["render", "report.toml", "-o", f"other.{suffix}"]) == 0
    assert Path(f"report.{suffix}").read_bytes() == Path(f"other.{suffix}").read_bytes()


def test_what_is_not_saved_is_exported_all_the_same(township: Path) -> None:
    before = township.read_text("utf-8")
    outcome = after(township, "7 enter", *export("csv", "'现在' enter"))
    assert "未保存" in outcome.title
    rows = Path("现在.csv").read_text("utf-8-sig").splitlines()
    (row,) = (row for row in rows if row.startswith("applications.received.natural_person,"))
    assert ",7," in row
    assert township.read_text("utf-8") == before


def test_a_file_that_stands_there_is_replaced_only_when_asked(township: Path) -> None:
    Path("report.html").write_text("别人的", "utf-8")
    assert "report.html 已存在" in after(township, *export("html")).screen
    assert Path("report.html").read_text("utf-8") == "别人的"
    assert "导出（文件夹" in after(township, *export("html"), "enter").screen
    assert Path("report.html").read_text("utf-8") == "别人的"
    after(township, *export("html"), "down enter")
    assert Path("report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("report.toml", "这是年报文件"),
        ("年报.pdf", "不能生成 .pdf 文件"),
        ("年报.html", "与格式 docx 不"),
        ("没有/年报", "没有这个文件夹"),
        ("..", "请写文件名"),
    ],
)
def test_a_name_that_will_not_do_is_told_and_nothing_written(
    township: Path, name: str, words: str
) -> None:
    outcome = after(township, *export("docx", f"'{name}' enter"))
    assert words in outcome.screen
    assert "导出（文件夹" in outcome.screen
    assert sorted(Path().iterdir()) == [township]


def test_errors_are_told_before_and_after_as_they_stand_in_the_status(city: Path) -> None:
    outcome = after(city, "3693 enter", *export("html"))
    wrong, asked, *_ = outcome.seen
    assert "!2 错误" in wrong.screen
    assert "年报还有 2 个错误没有改正" in asked.screen
    assert outcome.said == "已导出 report.html；年报还有 2 个错误没有改正"


def test_what_is_not_filled_in_is_no_error(draft: Path) -> None:
    outcome = after(draft, *export("html"))
    assert "年报没有填完；导出的是现在的内容" in outcome.seen[0].screen
    assert outcome.said == "已导出 report.html；年报没有填完"


def test_errors_in_a_half_filled_report_are_told_with_both(city: Path) -> None:
    outcome = after(city, "3693 enter right delete", *export("html"), size=(120, 40))
    assert re.search(r"还有 [1-9] 个错误没有改正，并且没有填完$", outcome.said)


def test_it_can_be_left_at_each_step(township: Path) -> None:
    assert "导出" not in after(township, "shift+f12", "escape").screen.split("\n")[10]
    back = after(township, "shift+f12", "enter", "escape")
    assert "Word 文档" in back.screen
    assert sorted(Path().iterdir()) == [township]


def test_a_new_report_is_exported_under_its_own_name(folder: Path) -> None:
    new = ("enter", "'甲县水利局' enter 2024 enter enter", "enter", "down enter")
    after(None, *new, *export("markdown"))
    assert Path("甲县水利局2024.md").read_text("utf-8").startswith("# 甲县水利局2024年")


def test_what_cannot_be_written_is_told(township: Path) -> None:
    Path("报").symlink_to("/proc/version")
    outcome = after(township, *export("csv", "'/proc/年报' enter"))
    assert "/proc/年报.csv：" in outcome.said


def test_a_missing_library_is_named(township: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nianbao.commands import render

    def without(*_: object) -> object:
        raise FileRefused(Path("report.toml"), "needs_office", to="docx", library="python-docx")

    monkeypatch.setattr(render, "_office", without)
    assert "组件 python-docx" in after(township, *export("docx")).said


def test_a_name_gets_the_suffix_of_its_format_once() -> None:
    assert named_as(Path("年报"), "docx") == Path("年报.docx")
    assert named_as(Path("年报.DOCX"), "docx") == Path("年报.DOCX")
    assert named_as(Path("2024.1"), "csv") == Path("2024.1.csv")
    assert all(format_named(named_as(Path("年报"), to)) == to for to in FORMATS)


def test_the_usual_options_make_the_usual_document(township: Path) -> None:
    shutil.copy(township, "同.toml")
    report = read_document(township).report
    assert rendered(Path("-o"), report, "html") == rendered(township, report, "html")
