"""`nianbao doctor`: the facts about this machine."""

import pytest

from nianbao import __version__
from nianbao.cli import run
from nianbao.commands import doctor


@pytest.fixture(autouse=True)
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("locale.getpreferredencoding", lambda _: "UTF-8")


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
        ("encoding", "注意：终端编码不是 UTF-8"),
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
        monkeypatch.setattr("locale.getpreferredencoding", lambda _: "GBK")
    assert run(["doctor"]) == 1
    lines = capsys.readouterr().out.split("\n")
    assert [line[: len(told)] for line in lines if line.startswith("注意")] == [told]
