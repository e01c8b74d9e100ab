"""How far a section is filled in."""

import pytest

from nianbao.report.progress import Progress, progress

from ..builders import form_2021, report, zeros
from ..official import ENTERED


@pytest.mark.parametrize(
    ("section", "wanted"), [("disclosure", 10), ("applications", 144), ("litigation", 12)]
)
def test_a_table_counts_its_entered_cells(section: str, wanted: int) -> None:
    form = form_2021()
    full = zeros(section, ENTERED)
    for figures, state in (
        ({}, "empty"),
        (dict([next(iter(full.items()))]), "in_progress"),
        (full, "complete"),
    ):
        found = progress(form, form.section(section), report(figures))
        assert found == Progress(len(figures), wanted)
        assert found.state == state


def test_not_applicable_counts_as_filled_in() -> None:
    form = form_2021()
    of = report(dict.fromkeys(zeros("disclosure", ENTERED), "/"))
    assert progress(form, form.section("disclosure"), of).state == "complete"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", "empty"),
        (" \n\n", "empty"),
        ("## 主动公开\n", "empty"),
        ("有。", "complete"),
        ("## 主动公开\n有。", "complete"),
        ("有。\n## 主动公开\n", "in_progress"),
        ("## 主动公开\n有。\n## 依申请公开\n", "in_progress"),
        ("## 主动公开\n有。\n## 依申请公开\n有。", "complete"),
    ],
)
def test_a_narrative_is_complete_when_no_part_is_empty(text: str, state: str) -> None:
    form = form_2021()
    of = report(texts={"overview": text})
    assert progress(form, form.section("overview"), of).state == state
