"""Nothing that was promised is lost, whenever a run ends; and this harness would see it."""

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def crashed(*argv: str) -> tuple[int, str]:
    """Exit code and words of the harness, in a process without threads, so that it may fork."""
    done = subprocess.run(
        [sys.executable, "-m", "faults", *argv],
        cwd=TESTS,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("model", "points", "mutant"),
    [
        ("kill", 60, "none"),
        ("kill", 20, "plain"),
        ("power", 300, "none"),
        ("fail", 60, "none"),
        ("fail", 20, "plain"),
        pytest.param("kill", 400, "none", marks=pytest.mark.campaign),
        pytest.param("kill", 100, "plain", marks=pytest.mark.campaign),
        pytest.param("power", 2400, "none", marks=pytest.mark.campaign),
        pytest.param("fail", 400, "none", marks=pytest.mark.campaign),
        pytest.param("fail", 120, "plain", marks=pytest.mark.campaign),
    ],
)
def test_whenever_a_run_ends_file_and_journal_hold_all_that_was_promised(
    model: str, points: int, mutant: str
) -> None:
    code, said = crashed(model, "--points", str(points), "--mutant", mutant)
    print(f"{model}, {mutant}: {said}")
    assert code == 0, said
    assert f"{points} crash points, 0 losses" in said


@pytest.mark.parametrize(
    ("mutant", "model", "loss"),
    [
        ("report_unflushed", "power", "torn"),
        ("generation_unflushed", "power", "is not kept"),
        ("page_unflushed", "power", "the Markdown is torn"),
        pytest.param("keeping_late", "kill", "is not kept", marks=pytest.mark.campaign),
        ("keeping_late", "power", "is not kept"),
        ("page_first", "kill", "newer than the file"),
        pytest.param("page_first", "power", "newer than the file", marks=pytest.mark.campaign),
        ("journal_unflushed", "power", "is not found"),
        ("without_folder_flush", "power", "is not found"),
        pytest.param("truncating", "kill", "the file ", marks=pytest.mark.campaign),
        ("truncating", "power", "torn"),
        ("renaming_away", "kill", "torn: missing"),
        ("announcing_early", "kill", "is not found"),
        ("forgetting_early", "kill", "is not found"),
        ("clean_early", "fail", "nothing is left to be saved"),
    ],
)
def test_a_program_that_is_wrong_in_one_place_is_caught(mutant: str, model: str, loss: str) -> None:
    code, said = crashed(model, "--points", "600", "--mutant", mutant, "--until-loss")
    assert code == 1, said
    assert loss in said
