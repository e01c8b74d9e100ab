"""What the headless commands make of a final report: `check` tells it, none changes it."""

import json
import shutil
from pathlib import Path

import pytest

from nianbao.cli import run

SAMPLES = Path(__file__).parents[3] / "sample_reports"
KEYS = ("file", "rule", "severity", "at", "message", "found", "expected", "accepted")


@pytest.fixture
def final(tmp_path: Path) -> Path:
    """A report without findings, final."""
    path = Path(shutil.copy(SAMPLES / "qingshi-township-2024" / "report.toml", tmp_path))
    path.write_text("final = 2025-01-20\n" + path.read_text("utf-8"), "utf-8")
    return path


@pytest.mark.parametrize(
    ("spoken", "words"), [("zh", "；2025-01-20 定稿"), ("en", "; final since 2025-01-20")]
)
def test_check_tells_it_behind_the_counts(
    final: Path, capsys: pytest.CaptureFixture[str], spoken: str, words: str
) -> None:
    assert run(["--lang", spoken, "check", str(final)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(f"{words}\n")


def test_json_has_an_entry_of_the_usual_fields(
    final: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--format", "json", str(final)]) == 0
    [entry] = json.loads(capsys.readouterr().out)
    assert tuple(entry) == KEYS
    assert (entry["rule"], entry["severity"], entry["at"]) == ("", "notice", "final")
    assert entry["found"] == "2025-01-20"


def test_nothing_is_told_of_a_report_that_is_not_final(
    final: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    final.write_text(final.read_text("utf-8").replace("final =", "reopened ="), "utf-8")
    assert run(["check", "--format", "json", str(final)]) == 0
    assert json.loads(capsys.readouterr().out) == []
    run(["check", str(final)])
    assert "定稿" not in capsys.readouterr().err


def test_a_final_total_is_not_written_over(
    final: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    units = tmp_path / "units"
    units.mkdir()
    shutil.copy(SAMPLES / "qingshi-township-2024" / "report.toml", units / "a.toml")
    before = final.read_bytes()
    words = ["rollup", str(units), "-o", str(final), "--force", "--organization", "甲"]
    assert run(words) == 2
    assert "年报已于 2025-01-20 定稿，没有写入" in capsys.readouterr().err
    assert final.read_bytes() == before


def test_a_register_is_not_written_into_it(
    final: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = tmp_path / "台账.csv"
    ledger.write_text(
        "编号,申请人类别,收到日期,答复日期,办理结果\n1,公民,2024-03-05,2024-03-10,R3\n", "utf-8"
    )
    before = final.read_bytes()
    assert run(["register", str(ledger), "--into", str(final)]) == 2
    assert f"{final}：年报已于 2025-01-20 定稿，没有写入" in capsys.readouterr().err
    assert final.read_bytes() == before


def test_it_is_rendered_as_if_it_were_not_final(
    final: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["render", str(final)])
    printed = capsys.readouterr().out
    final.write_text(final.read_text("utf-8").replace("final = 2025-01-20\n", ""), "utf-8")
    run(["render", str(final)])
    assert capsys.readouterr().out == printed
