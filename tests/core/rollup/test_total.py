"""The total as a report: what the rules of collation say of it, and of one that is wrong."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from nianbao.form.address import Address
from nianbao.form.load import load_language
from nianbao.report.model import Filled, Report
from nianbao.rollup.reading import Judging
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.rollup.total import total_report, verdict_on, write_total
from nianbao.rules.case import Case, Child, Standing
from nianbao.rules.check import check
from nianbao.rules.collated import Collated, collated
from nianbao.store.errors import FileRefused
from nianbao.store.generations import generations
from nianbao.store.read import read_document

from ..builders import at, form_2021, random_figures
from ..official import ENTERED, FEE
from .county import report_text

FEES = ("全年收取政府信息公开信息处理费310元。", "全年没有收取政府信息公开信息处理费。", "")


def children(folder: Path, seed: int, number: int = 12) -> list[Child]:
    """Bodies without a fault, as `check --children` would read them."""
    random = Random(seed)
    folder.mkdir(exist_ok=True)
    found: list[Child] = []
    fees = FEES[: 2 + seed % 2]
    for each in range(number):
        figures = random_figures(random)
        if each % 4 == 3:  # the same lawsuits as the first
            first = found[0].standing.report.figures
            alike = {cell for cell in ENTERED if cell.row == "after_reconsideration"}
            figures = {cell: figures[cell] for cell in figures if cell not in alike}
            figures |= {cell: first[cell] for cell in alike if cell in first}
        path = folder / f"{each:02}.toml"
        path.write_text(report_text(f"第{each}局", figures, text=random.choice(fees)), "utf-8")
        report = read_document(path).report
        found.append(Child(report.organization, Standing.of(report)))
    return found


def outcome(folder: Path) -> Outcome:
    rollup = RollUp([folder], judging=Judging())
    rollup.read()
    return rollup.outcome()


def by_names(of: Collated) -> set[tuple[tuple[str, ...], int]]:
    return {(names[:3], bodies) for names, bodies in of.alike}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_added_up_in_parts_is_what_the_children_come_to(tmp_path: Path, seed: int) -> None:
    bodies = children(tmp_path / "county", seed)
    whole, parts = collated(form_2021(), load_language(), bodies), outcome(tmp_path / "county")
    assert parts.collated.sums == whole.sums
    assert parts.collated.fee == whole.fee
    assert by_names(parts.collated) == by_names(whole) != set()


@pytest.mark.parametrize("seed", range(4))
def test_no_rule_of_collation_finds_an_error_in_a_total(tmp_path: Path, seed: int) -> None:
    bodies = children(tmp_path / "county", seed)
    total = total_report(outcome(tmp_path / "county"), "己县人民政府")
    verdict = check(Case(Standing.of(total), children=bodies), select=["H"])
    assert {finding.rule for finding in verdict.findings} <= {"H-02"}


def test_a_figure_of_the_total_that_is_wrong_is_found(tmp_path: Path) -> None:
    cell, stock = at("litigation.direct.other"), at("disclosure.regulations.in_force")
    folder = tmp_path / "county"
    folder.mkdir()
    for name in "甲乙":
        text = report_text(f"{name}局", dict.fromkeys(ENTERED, 3), text=FEES[0])
        (folder / f"{name}.toml").write_text(text, "utf-8")
    found = outcome(folder)
    right = total_report(found, "己县")
    wrong: dict[Address, Filled] = {cell: 7, stock: 5, FEE: Decimal("6.00000000000000000001")}
    texts = {**right.texts, "other_matters": FEES[0]}
    verdict = verdict_on(found, replace(right, figures={**right.figures, **wrong}, texts=texts))
    said = {(each.rule, str(each.at)): (each.found, each.expected) for each in verdict.findings}
    assert said.pop(("H-02", "litigation.after_reconsideration.upheld"))
    assert said == {
        ("H-01", str(cell)): ("7", "6"),
        ("H-03", str(stock)): ("5", "6"),
        ("H-01", str(FEE)): ("6.00000000000000000001", "6"),
        ("H-04", "other_matters"): ("310", "620"),
    }
    (money,) = (each for each in verdict.findings if each.at == FEE)
    assert money.facts["gap"] == "0.00000000000000000001"


def test_a_total_of_another_year_is_written_anew(tmp_path: Path) -> None:
    children(tmp_path / "county", 1, number=1)
    found = outcome(tmp_path / "county")
    path = tmp_path / "total.toml"
    path.write_text('edition = "cn-2021"\nyear = 2023\n[problems]\ntext = "旧"\n', "utf-8")
    with pytest.raises(FileRefused) as refused:
        write_total(path, found, "己县", force=False)
    assert refused.value.code == "exists_force"
    write_total(path, found, "己县", force=True)
    report: Report = read_document(path).report
    assert (report.year, report.text("problems")) == (2024, "")
    assert report.figures == found.figures
    (kept,) = generations(path)
    assert "旧" in kept.path.read_text("utf-8"), "nothing is lost"


def test_a_total_may_be_written_over_what_is_no_report(tmp_path: Path) -> None:
    children(tmp_path / "county", 2, number=1)
    path = tmp_path / "total.toml"
    path.write_bytes(b"\xff")
    report = write_total(path, outcome(tmp_path / "county"), "己县", force=True)
    assert read_document(path).report.identical(report)
