"""How far a section is filled in."""

from dataclasses import replace
from typing import Any

import pytest

from nianbao.report.progress import Progress, cover_progress, progress

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


@pytest.mark.parametrize(
    ("texts", "state"),
    [
        ({}, "empty"),
        ({"organization": "甲局"}, "complete"),
        ({"preface": "根据《中华人民共和国政府信息公开条例》编制。"}, "empty"),
        ({"organization": "甲局", "preface": "登录【待填：网址】查阅。"}, "in_progress"),
        ({"organization": "甲局", "preface": "登录 www.jia.gov.cn 查阅。"}, "complete"),
        ({"organization": "甲局", "contact": "【待填：电话】"}, "in_progress"),
    ],
)
def test_a_cover_is_complete_when_the_body_is_named_and_no_gap_left(
    texts: dict[str, Any], state: str
) -> None:
    assert cover_progress(replace(report(), **{"organization": "", **texts})).state == state
