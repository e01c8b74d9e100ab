"""`nianbao doctor`: the facts about this machine."""

from pathlib import Path

import pytest
from working import own_recovery

from nianbao import __version__
from nianbao.cli import run
from nianbao.commands import doctor
from nianbao.report.change import Change, YearEdit
from nianbao.report.history import Step
from nianbao.report.model import Report
from nianbao.store import owner
from nianbao.store.journal import Journal
from nianbao.store.journal_folders import journal_folders
from nianbao.store.lines import line


@pytest.fixture(autouse=True)
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("nianbao.terminal.encoding", lambda: "utf-8")


def test_a_sound_machine_exits_0_with_one_fact_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "_version", lambda name: "1.0")
    assert run(["doctor"]) == 0
    said = capsys.readouterr()
    facts = dict(line.split("：", 1) for line in said.out.rstrip("\n").split("\n"))
    assert said.err == ""
    assert facts["nianbao"] == __version__
    assert (
        facts["表式"] == "cn-2019（国办公开办函〔2019〕60号）、cn-2021（国办公开办函〔2021〕30号）"
    )
    assert "yunjiang-city-2024" in facts["样例"]
    assert {"Python", "textual", "pydantic", "tomlkit", "终端", "编码", "状态文件夹"} <= set(facts)


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        ("terminal", "注意：TERM=dumb 不能显示编辑界面"),
        ("encoding", "注意：终端编码 iso8859-1 没有汉字，请改用 UTF-8"),
        ("library", "注意：缺少 tomlkit，请重新安装 nianbao"),
    ],
)
def test_a_machine_that_will_not_do_exits_1_and_says_why(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, trouble: str, told: str
) -> None:
    monkeypatch.setattr(
        doctor,
        "_version",
        lambda name: "未安装" if (trouble, name) == ("library", "tomlkit") else "1.0",
    )
    if trouble == "terminal":
        monkeypatch.setenv("TERM", "dumb")
    if trouble == "encoding":
        monkeypatch.setattr("nianbao.terminal.encoding", lambda: "iso8859-1")
    assert run(["doctor"]) == 1
    lines = capsys.readouterr().out.split("\n")
    assert [line[: len(told)] for line in lines if line.startswith("注意")] == [told]


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All folders that may hold a journal are our own: other tests leave theirs in the usual ones."""
    own_recovery(tmp_path, monkeypatch)


def left_behind(path: Path | None) -> Journal:
    """A journal of a change that was not saved."""
    journal = Journal.begin(path, "0" * 64, Report("cn-2021", 2024, "甲"))
    journal.record(Step("do", Change((YearEdit(2024, 2025),))))
    assert journal.flush(5)
    return journal


def test_recovery_data_is_forgotten_but_not_that_of_an_editor_that_runs(
    alone: None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    running = left_behind(tmp_path / "a.toml")
    with monkeypatch.context() as patch:
        patch.setattr(owner, "_boot", lambda: "before")
        owner._run.cache_clear()
        left_behind(tmp_path / "b.toml")
    owner._run.cache_clear()
    folder = journal_folders(None)[0]
    (folder / "c.bad").write_bytes(b"x")
    before = sorted(folder.iterdir())
    assert run(["doctor", "--forget"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "已清除 2 份恢复数据",
        "保留 1 份：编辑界面正在运行，或不能确认已经结束",
    ]
    assert len(before) == 3
    [kept] = folder.iterdir()
    assert kept.stem in {file.stem for file in before}
    assert str(tmp_path / "a.toml").encode() in kept.read_bytes()
    running.discard()
    (folder.parent / "generations").mkdir()
    assert run(["doctor", "--forget"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "没有可以清除的恢复数据",
        f"不在清除之列：{folder.parent / 'generations'}（每次保存之前的内容）",
    ]


def test_a_journal_that_a_later_program_may_be_writing_is_kept(
    alone: None, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = journal_folders(None)[0]
    folder.mkdir(parents=True)
    (folder / "a.journal").write_bytes(line(0, {"schema": 99, "program": "9"}))
    assert run(["doctor", "--forget"]) == 0
    assert capsys.readouterr().out.startswith("没有可以清除的恢复数据\n保留 1 份")
    assert (folder / "a.journal").exists()
