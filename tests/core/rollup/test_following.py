"""A roll-up that goes on where it was left, and reads again only what changed."""

import os
import sqlite3
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from nianbao.cli import run
from nianbao.remembered import state_folder
from nianbao.report.units import Unit
from nianbao.rollup import intake, intake_file
from nianbao.rollup.reading import Judging, read_all
from nianbao.rollup.rollup import RollUp
from nianbao.rollup.settling import Choice, NothingToAdd
from nianbao.store.forgetting import forget_all

from ..builders import at
from ..official import ENTERED
from .county import County, report_text

CELL = at("applications.received.natural_person")
QUICK = Judging(judged=False)


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> County:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = County(tmp_path / "county")
    for number, name in enumerate("甲乙丙丁"):
        made.write(f"{number}.toml", report_text(f"{name}局", {CELL: 10**number}))
    return made


def rollup(county: County, name: str = "") -> RollUp:
    return RollUp([county.folder], judging=QUICK, name=name)


def total(of: RollUp, choice: Choice | None = None) -> object:
    return of.outcome(choice).figures.get(CELL)


def test_only_what_is_new_or_changed_is_read_again(county: County) -> None:
    of = rollup(county)
    of.read()
    assert (total(of), of.look()) == (1111, 0)
    county.write("0.toml", report_text("甲局", {CELL: 22222}))
    county.write("4.toml", report_text("戊局", {CELL: 5}))
    (county.folder / "1.toml").unlink()
    assert of.look() == 2
    of.read()
    assert total(of) == 22222 + 100 + 1000 + 5
    os.utime(county.folder / "2.toml")
    assert of.look() == 1, "another time may be another content"


def test_a_run_that_was_left_is_gone_on_with(county: County) -> None:
    first = rollup(county, "run")
    assert first.look() == 4
    waiting = first.waiting()
    first.keep(read_all(QUICK, next(waiting)[:3]))
    first.close()
    assert rollup(county, "other").look() == 4
    again = rollup(county, "run")
    assert again.look() == 1
    again.read()
    assert total(again) == 1111
    again.remove()
    assert not list(state_folder().glob("rollup/run*"))


def test_what_was_read_otherwise_is_read_anew(county: County) -> None:
    first = rollup(county, "run")
    first.read()
    first.close()
    assert RollUp([county.folder], judging=Judging(), name="run").look() == 4


def test_an_intake_that_is_no_database_is_begun_anew(county: County) -> None:
    rollup(county, "run").close()
    (state_folder() / "rollup" / "run.intake").write_bytes(b"no database " * 500)
    of = rollup(county, "run")
    of.read()
    assert total(of) == 1111
    of.close()
    assert rollup(county, "run").look() == 0


def test_two_runs_at_a_time_do_not_meet(county: County) -> None:
    one, other = rollup(county, "run"), rollup(county, "run")
    one.read()
    assert other.look() == 4
    other.read()
    assert total(one) == total(other) == 1111
    other.remove()
    assert one.look() == 0


def test_without_a_private_folder_nothing_is_kept_but_all_is_added_up(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(name: str) -> Path:
        raise OSError(name)

    monkeypatch.setattr(intake_file, "private_state", refused)
    of = rollup(county, "run")
    of.read()
    assert total(of) == 1111


def test_the_intake_is_for_its_user_alone_and_forgotten_after_a_month(county: County) -> None:
    of = rollup(county, "run")
    of.read()
    of.close()
    path = state_folder() / "rollup" / "run.intake"
    assert path.stat().st_mode & 0o077 == 0
    os.utime(path, (0, 0))
    rollup(county, "other").close()
    assert not path.exists()


# Which count


def test_the_year_of_most_is_added_up_unless_another_is_wanted(county: County) -> None:
    county.write("old.toml", report_text("己局", {CELL: 7}, year=2023))
    of = rollup(county)
    of.read()
    assert (of.outcome().year, total(of)) == (2024, 1111)
    assert [each.name for each in of.submissions("other_year")] == ["己局"]
    assert total(of, Choice(year=2023)) == 7
    assert len(list(of.submissions("other_year"))) == 4
    with pytest.raises(NothingToAdd):
        of.outcome(Choice(year=2022))


def test_another_edition_of_the_year_is_named_and_not_added(county: County) -> None:
    text = report_text("庚局", {}).replace("cn-2021", "cn-2019")
    county.write("5.toml", text)
    of = rollup(county)
    of.read()
    assert total(of) == 1111
    assert [each.name for each in of.submissions("other_edition")] == ["庚局"]


def test_of_different_reports_of_a_body_none_counts_until_one_is_taken(county: County) -> None:
    newer = county.write("9.toml", report_text("甲 局", {CELL: 500}))
    os.utime(newer, ns=(2 * 10**18, 2 * 10**18))
    of = rollup(county)
    of.read()
    assert total(of) == 1110
    assert [each.path.name for each in of.submissions("repeated")] == ["0.toml", "9.toml"]
    assert total(of, Choice(take="newest")) == 1610
    assert [each.path.name for each in of.submissions("repeated")] == ["0.toml"]
    assert total(of, Choice(files=(county.folder / "0.toml",))) == 1111
    assert total(of, Choice(files=(county.folder / "0.toml", newer))) == 1110, "which one?"
    os.utime(county.folder / "0.toml", ns=(2 * 10**18, 2 * 10**18))
    of.read()
    assert total(of, Choice(take="newest")) == 1110, "both are the newest"


def test_a_date_that_has_passed_is_told(county: County) -> None:
    # Every file is of 2001-09-09.
    of = rollup(county)
    of.expect([Unit("甲局", due=date(2001, 9, 8)), Unit("乙局", due=date(2001, 9, 12))])
    of.read()
    assert of.outcome().marks == {"blank": 4, "unlisted": 2, "late": 1}
    assert [each.name for each in of.submissions("late")] == ["甲局"]


def test_a_body_that_need_not_report_is_not_missing(county: County) -> None:
    of = rollup(county)
    of.expect([Unit("辛局"), Unit("壬局", expected=False), Unit("甲局")])
    of.read()
    of.outcome()
    assert [unit.name for unit in of.missing()] == ["辛局"]


# Which files


def test_a_folder_stands_for_all_that_may_have_been_submitted(county: County) -> None:
    for name in ("0.md", "~$a.docx", ".hidden.toml", "a.doc", "deep/b.pdf", "c.exe", "deep/d.TXT"):
        county.write(name, "x")
    of = rollup(county)
    of.read()
    of.outcome()
    names = [str(each.path.relative_to(county.folder)) for each in of.submissions()]
    assert names == ["0.toml", "1.toml", "2.toml", "3.toml", "a.doc", "deep/b.pdf", "deep/d.TXT"]
    assert len(list(of.submissions("unreadable"))) == 3


def test_a_file_that_is_named_twice_is_one_file(county: County) -> None:
    file = county.folder / "0.toml"
    other = county.folder / ".." / "county" / "0.toml"
    of = RollUp([file, county.folder, other], judging=QUICK)
    of.read()
    assert total(of) == 1111
    assert next(of.submissions()).path == file


def test_what_is_written_is_left_out_under_any_name(county: County) -> None:
    (county.folder / "link.toml").symlink_to(county.folder / "3.toml")
    of = RollUp([county.folder], judging=QUICK, leave_out=[county.folder / "3.toml"])
    of.read()
    assert total(of) == 111


def test_a_file_that_is_not_there_is_named(county: County) -> None:
    of = RollUp([county.folder, county.folder / "none.toml"], judging=QUICK)
    of.read()
    assert total(of) == 1111
    (gone,) = of.submissions("unreadable")
    assert gone.refused.endswith("none.toml：文件不存在")


def test_a_file_at_which_the_program_fails_is_named_and_the_others_count(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(judging: object, path: Path) -> object:
        raise ArithmeticError(path)

    monkeypatch.setattr("nianbao.rollup.reading.is_document", lambda path: path.name == "1.toml")
    monkeypatch.setattr("nianbao.rollup.reading._of_document", failing)
    of = rollup(county)
    of.read()
    assert total(of) == 1101
    (failed,) = of.submissions("unreadable")
    assert "1.toml：程序出错（" in failed.refused


def test_names_that_are_no_text_are_kept(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "bad") + b"\xff"
    os.mkdir(folder)
    path = Path(os.fsdecode(folder)) / "x.toml"
    path.write_text(report_text("", {CELL: 1}), "utf-8")
    of = RollUp([path.parent], judging=QUICK)
    of.read()
    assert [each.path for each in of.submissions()] == [path]
    assert total(of) == 1


def test_a_database_that_fails_is_never_the_end(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = intake_file.opened

    def first_fails(path: Path | None) -> sqlite3.Connection:
        if path is not None:
            raise sqlite3.OperationalError("disk I/O error")
        return opened(path)

    monkeypatch.setattr(intake, "opened", first_fails)
    of = rollup(county, "run")
    of.read()
    assert total(of) == 1111


def test_a_doctor_can_forget_what_roll_ups_have_read(county: County) -> None:
    of = rollup(county, "run")
    of.read()
    of.close()
    assert forget_all().removed == 1
    assert not list((state_folder() / "rollup").iterdir())


def test_a_folder_that_cannot_be_opened_is_named(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refused(path: Path) -> object:
        if os.fspath(path).endswith("closed"):
            raise PermissionError(path)
        return scandir(path)

    (county.folder / "closed").mkdir()
    monkeypatch.setattr("nianbao.rollup.listing.os.scandir", refused)
    of = rollup(county)
    of.read()
    assert total(of) == 1111
    (closed,) = of.submissions("unreadable")
    assert closed.refused.endswith("closed：没有读取权限")


def test_folders_may_be_nested_however_deep(county: County) -> None:
    deep, limit = county.folder, sys.getrecursionlimit()
    for _ in range(270):
        deep = deep / "a"
        deep.mkdir()
    county.write(str(deep.relative_to(county.folder) / "9.toml"), report_text("戊局", {CELL: 5}))
    of = rollup(county)
    sys.setrecursionlimit(240)
    try:
        of.read()
    finally:
        sys.setrecursionlimit(limit)
    assert total(of) == 1116
    (deep / "9.toml").unlink()
    while deep != county.folder:
        deep.rmdir()
        deep = deep.parent


def test_a_time_that_no_calendar_has_is_never_late(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(path: Path) -> SimpleNamespace:
        ino = hash(path)
        return SimpleNamespace(st_dev=0, st_ino=ino, st_size=1, st_mtime=1e15, st_mtime_ns=10**24)

    monkeypatch.setattr("nianbao.rollup.listing._status", odd)
    of = rollup(county)
    of.expect([Unit("甲局", due=date(2001, 9, 8))])
    of.read()
    assert total(of) == 1111
    assert list(of.submissions("late")) == []
    assert of.look() == 0


def test_what_was_read_so_far_is_added_up_meanwhile(county: County) -> None:
    of = rollup(county)
    of.expect([Unit("甲局"), Unit("丁局")])
    of.look()
    with pytest.raises(NothingToAdd):
        of.outcome()
    of.keep(read_all(QUICK, [county.folder / "0.toml", county.folder / "1.toml"]))
    outcome = of.outcome()
    assert (outcome.files, outcome.counted, outcome.missing) == (2, 2, 1)
    assert outcome.figures[CELL] == 11
    assert [each.name for each in of.submissions()] == ["甲局", "乙局"]
    county.write("1.toml", report_text("乙局", {CELL: 77}) + "# longer\n")
    of.look()
    assert total(of) == 1, "what is not true any more is not added"
    of.read()
    assert total(of) == 1 + 77 + 100 + 1000


def test_reports_that_do_not_say_whose_they_are_all_count(county: County) -> None:
    county.write("a/report.toml", report_text("", {CELL: 20000}))
    county.write("b/report.toml", report_text(" ", {CELL: 20000}))
    county.write("c/report.toml", report_text("", {CELL: 30000}))
    of = rollup(county)
    of.read()
    assert total(of) == 71111
    assert [each.name for each in of.submissions("nameless")] == ["report"] * 3


# A document beside a report file of the same name


PAGE = """青石镇人民政府2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量
{received}
0
0
0
0
0
{received}
"""


ROW = {cell: 0 for cell in ENTERED if (cell.section, cell.row) == (CELL.section, CELL.row)}


@pytest.fixture
def doubled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report file, and the document that it was made of, which was older."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "doubled"
    made = County(folder)
    made.write("镇.toml", report_text("青石镇人民政府", ROW | {CELL: 20}))
    document(folder, 20, seconds=-9)
    return folder


def document(folder: Path, received: int, *, seconds: int) -> None:
    path = folder / "镇.txt"
    path.write_text(PAGE.format(received=received), "utf-8")
    os.utime(path, ns=(10**18, 10**18 + seconds * 10**9))


@pytest.mark.parametrize(
    ("received", "seconds", "marks"),
    [(20, -9, []), (21, -9, []), (20, 9, []), (21, 9, ["repeated", "repeated"])],
)
def test_a_document_beside_a_report_file_counts_when_it_is_newer_and_another(
    doubled: Path, received: int, seconds: int, marks: list[str]
) -> None:
    document(doubled, received, seconds=seconds)
    of = RollUp([doubled], judging=QUICK)
    of.read()
    of.outcome()
    found = list(of.submissions())
    assert [each.state for each in found if "repeated" in each.marks] == marks
    assert len(found) == (len(marks) or 1)


def test_a_document_with_another_text_is_the_one_that_is_judged(doubled: Path) -> None:
    file, page = doubled / "镇.toml", doubled / "镇.html"
    bound = "收到申请{{" + str(CELL) + "}}件。"
    text = report_text("青石镇人民政府", dict.fromkeys(ENTERED, 0), text=bound)
    file.write_text(text, "utf-8")
    assert run(["render", str(file), "-o", str(page)]) == 0
    os.utime(page, ns=(10**18, file.stat().st_mtime_ns + 10**9))
    of = RollUp([doubled], judging=QUICK)
    of.read()
    assert (of.outcome().counted, of.files) == (1, 2)
    assert [each.path for each in of.submissions()] == [file], "its print"
    page.write_text(page.read_text("utf-8").replace("收到申请", "共收到申请"), "utf-8")
    os.utime(page, ns=(10**18, file.stat().st_mtime_ns + 10**9))
    of.read()
    assert of.outcome().counted == 1
    assert [each.path for each in of.submissions("copy")] == [file]


def test_a_document_that_fills_in_what_was_blank_was_handed_in_again(doubled: Path) -> None:
    (doubled / "镇.toml").write_text(report_text("青石镇人民政府", {CELL: 20}), "utf-8")
    os.utime(doubled / "镇.toml", ns=(10**18, 10**18))
    document(doubled, 20, seconds=9)
    of = RollUp([doubled], judging=QUICK)
    of.read()
    assert total(of) is None
    assert [each.path.name for each in of.submissions("repeated")] == ["镇.toml", "镇.txt"]


def test_a_document_of_another_body_is_no_print(doubled: Path) -> None:
    (doubled / "镇.txt").write_text(PAGE.replace("青石镇", "白石镇").format(received=20), "utf-8")
    os.utime(doubled / "镇.txt", ns=(10**18, 10**18 + 10**9))
    of = RollUp([doubled], judging=QUICK)
    of.read()
    assert total(of) == 40
    assert [each.name for each in of.submissions()] == ["青石镇人民政府", "白石镇人民政府"]


def test_what_was_handed_in_again_and_settled_is_followed(doubled: Path) -> None:
    of = RollUp([doubled], judging=QUICK)
    of.read()
    assert total(of) == 20
    document(doubled, 21, seconds=9)
    of.read()
    assert of.outcome().counted == 0
    assert of.outcome(Choice(take="newest")).figures[CELL] == 21
    text = report_text("青石镇人民政府", ROW | {CELL: 21})
    (doubled / "镇.toml").write_text(text, "utf-8")
    os.utime(doubled / "镇.toml", ns=(10**18, 10**18 + 10**9))
    of.read()
    assert total(of) == 21
    (doubled / "镇.toml").unlink()
    of.read()
    assert total(of) == 21, "nothing stands for the document now"


def test_a_scan_beside_a_report_file_is_its_print(doubled: Path) -> None:
    (doubled / "镇.pdf").write_bytes(b"%PDF-1.7 of images")
    of = RollUp([doubled], judging=QUICK)
    of.read()
    assert total(of) == 20
    assert not list(of.submissions("unreadable"))


def test_another_file_that_cannot_be_read_may_have_been_handed_in_again(doubled: Path) -> None:
    (doubled / "镇.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    of = RollUp([doubled], judging=QUICK)
    of.read()
    assert total(of) == 20
    assert [each.path.name for each in of.submissions("unreadable")] == ["镇.doc"]


def test_a_document_that_is_named_is_read_whatever_lies_beside_it(doubled: Path) -> None:
    of = RollUp([doubled / "镇.txt"], judging=QUICK)
    of.read()
    assert [each.path.name for each in of.submissions()] == ["镇.txt"]
