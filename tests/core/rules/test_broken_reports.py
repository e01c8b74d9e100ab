"""Every rule finds what its smallest broken report has, and keeps silent on the near misses."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nianbao.documents import read_printed
from nianbao.form.address import Address
from nianbao.report.model import Report
from nianbao.rules.case import Case, Child, Standing
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.check import check
from nianbao.rules.finding import Finding
from nianbao.store.errors import FileRefused
from nianbao.store.naming import is_document
from nianbao.store.read import read_document
from nianbao.tongue import TONGUES, speak, spoken
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.findings import finding_message

FOLDERS = Path(__file__).parents[2] / "broken_reports"

SPARSE = {"H-01", "H-03"}
"""Rules that look at every cell, while the smallest reports fill a few."""


def files(kind: str) -> list[Path]:
    """The reports of a kind (report, near-miss, not-judged) in all folders."""
    found = [path for path in FOLDERS.glob("*/*") if path.stem.startswith(kind)]
    return sorted(path for path in found if path.suffix in (".toml", ".md"))


def named(paths: list[Path]) -> list[Any]:
    return [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in paths]


@cache
def expected(rule: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDERS / rule / "expected.toml").read_text("utf-8"))


def entries(rule: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The stem of each broken report and what is expected of it, finding by finding."""
    for stem, listed in expected(rule).items():
        if stem != "also":
            yield from ((stem, entry) for entry in listed)


def of(path: Path) -> list[Mapping[str, Any]]:
    return [entry for stem, entry in entries(path.parent.name) if stem == path.stem]


def beside(path: Path, name: str) -> Path:
    """`previous-x` stands beside `report-x` and `near-miss-x`, `previous` beside all others."""
    for kind in ("report", "near-miss", "not-judged"):
        if path.stem.startswith(f"{kind}-"):
            special = path.parent / f"{name}{path.stem.removeprefix(kind)}"
            if special.exists() or special.with_suffix(".toml").exists():
                return special
    return path.parent / name


def unguarded(path: Path) -> Report:
    """The figures of a file that the store refuses, as an import may bring them."""
    data = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    figures = {
        Address(section, row, column): figure
        for section, rows in data.items()
        if isinstance(rows, dict)
        for row, columns in rows.items()
        for column, figure in columns.items()
    }
    return Report(edition=data["edition"], year=data["year"], figures=figures)


def standing(path: Path) -> Standing:
    return Standing.of(read_document(path).report)


def case_of(path: Path) -> Case:
    if is_document(path):
        read = read_printed(path)
        return Case(Standing.of(read.imported.report), printed=read.printed)
    if any("refused" in entry for entry in of(path)):
        return Case(Standing.of(unguarded(path)))
    previous = beside(path, "previous").with_suffix(".toml")
    children = [standing(child) for child in sorted(beside(path, "children").glob("*.toml"))]
    return Case(
        standing(path),
        standing(previous) if previous.exists() else None,
        [Child(child.report.organization, child) for child in children],
    )


TOLD = ("at", "severity", "found", "expected", "message_zh", "message_en")


def as_written(finding: Finding) -> dict[str, str]:
    return {
        "at": str(finding.at),
        "severity": finding.severity,
        "found": finding.found,
        "expected": finding.expected,
        f"message_{spoken()}": finding_message(finding),
    }


def is_due_to_smallness(finding: Finding) -> bool:
    """What is not filled in, or not written about, in a report of a few lines."""
    return finding.due or finding.rule == "S-10"


def others(path: Path) -> set[str]:
    """The other rules that speak of a report, besides those that ask for more of it."""
    findings = check(case_of(path), ignore=(path.parent.name,)).findings
    return {each.rule for each in findings if not is_due_to_smallness(each)}


def test_every_rule_has_a_folder_and_no_folder_is_of_an_unknown_rule() -> None:
    assert {path.name for path in FOLDERS.iterdir() if path.is_dir()} == set(CATALOGUE)


@pytest.mark.parametrize("rule", CATALOGUE)
def test_every_rule_has_a_broken_report_and_both_sentences(rule: str) -> None:
    broken = {path.stem for path in files("report") if path.parent.name == rule}
    told = {stem for stem, _ in entries(rule)}
    assert broken
    assert told == broken, "each broken report is told in expected.toml"
    assert all(entry["message_zh"] and entry["message_en"] for _, entry in entries(rule))


@pytest.mark.parametrize("rule", CATALOGUE)
def test_every_rule_has_a_near_miss(rule: str) -> None:
    assert any(path.parent.name == rule for path in files("near-miss"))


@pytest.mark.parametrize("rule", CATALOGUE)
def test_near_misses_are_of_the_kinds_of_file_that_the_broken_reports_are(rule: str) -> None:
    broken = {path.suffix for path in files("report") if path.parent.name == rule}
    near = {path.suffix for path in files("near-miss") if path.parent.name == rule}
    assert broken <= near


@pytest.mark.parametrize("path", named(files("report")))
def test_a_broken_report_has_exactly_the_findings_told_beside_it(path: Path) -> None:
    due = any("due" in entry for entry in of(path))
    wanted = [{key: entry[key] for key in entry if key in TOLD} for entry in of(path)]
    told: list[dict[str, str]] = [{} for _ in wanted]
    for tongue in TONGUES:
        speak(tongue)
        verdict = check(case_of(path), select=(path.parent.name,))
        found = [as_written(each) for each in verdict.findings if due or not each.due]
        told = [one | other for one, other in zip(told, found, strict=True)]
    assert told == wanted


@pytest.mark.parametrize("path", named(files("report")))
def test_a_broken_report_has_no_other_fault(path: Path) -> None:
    assert others(path) <= set(expected(path.parent.name).get("also", ()))


@pytest.mark.parametrize("rule", [rule for rule in CATALOGUE if "also" in expected(rule)])
def test_a_rule_that_is_told_to_speak_also_does(rule: str) -> None:
    spoken = [others(path) for path in files("report") if path.parent.name == rule]
    assert set().union(*spoken) == set(expected(rule)["also"])


@pytest.mark.parametrize("path", named(files("near-miss")))
def test_a_near_miss_is_judged_and_found_right(path: Path) -> None:
    rule = path.parent.name
    verdict = check(case_of(path), select=(rule,))
    assert [as_written(each) for each in verdict.findings if not each.due] == []
    assert rule in SPARSE or is_document(path) or verdict.skipped == ()


@pytest.mark.parametrize("path", named(files("near-miss")))
def test_a_near_miss_has_no_other_fault(path: Path) -> None:
    assert others(path) <= set(expected(path.parent.name).get("also", ()))


@pytest.mark.parametrize("path", named(files("not-judged")))
def test_what_cannot_be_judged_yet_is_not_judged_and_says_so(path: Path) -> None:
    verdict = check(case_of(path), select=(path.parent.name,))
    assert verdict.findings == ()
    assert {each.why for each in verdict.skipped} - {"text"}


REFUSED = [(path, entry) for path in files("report") for entry in of(path) if "refused" in entry]


@pytest.mark.parametrize(
    ("path", "entry"), [pytest.param(*each, id=each[0].parent.name) for each in REFUSED]
)
def test_a_figure_that_no_file_may_hold_is_refused_before_it_is_judged(
    path: Path, entry: Mapping[str, Any]
) -> None:
    with pytest.raises(FileRefused) as refusal:
        read_document(path)
    assert file_sentence(refusal.value) == f"{path}{entry['refused']}"


def test_every_file_in_the_folders_is_used() -> None:
    used = {path.name for kind in ("report", "near-miss", "not-judged") for path in files(kind)}
    for path in FOLDERS.glob("*/*"):
        kind = path.name.partition("-")[0].partition(".")[0]
        assert path.name in used | {"expected.toml"} or kind in {"previous", "children"}


def test_no_two_broken_reports_of_a_rule_are_the_same() -> None:
    texts = Counter((path.parent.name, path.read_bytes()) for path in files("report"))
    assert texts.most_common(1)[0][1] == 1
