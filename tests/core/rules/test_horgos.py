"""The one real report among the samples: what is wrong with it, and nothing else."""

import json
import tomllib
from pathlib import Path

import pytest

from nianbao.cli import run

GOLDEN = Path(__file__).parents[2] / "golden" / "core" / "horgos-check.toml"

WANTED = tomllib.loads(GOLDEN.read_text("utf-8"))["findings"]


def without(entry: dict[str, str], *keys: str) -> dict[str, str]:
    return {key: value for key, value in entry.items() if key not in keys}


def test_the_findings_of_the_real_report_are_those_that_a_reviewer_gave_a_reason_for(
    sample_reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sample_reports / "horgos-psb-2023" / "report.toml"
    assert run(["check", "--format", "json", str(path)]) == 0, "nothing in it must be mended"
    found = json.loads(capsys.readouterr().out)
    assert [without(each, "file", "accepted") for each in found] == [
        without(each, "reason") for each in WANTED
    ]


@pytest.mark.parametrize("wanted", WANTED, ids=[each["rule"] for each in WANTED])
def test_each_reason_speaks_of_words_that_stand_in_the_report(
    sample_reports: Path, wanted: dict[str, str]
) -> None:
    text = (sample_reports / "horgos-psb-2023" / "report.toml").read_text("utf-8")
    quoted = wanted["message"].split("“")[1].split("”")[0]
    assert len(wanted["reason"].strip()) > 20
    assert quoted in text
