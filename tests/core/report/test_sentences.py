"""Narratives are compared sentence by sentence, and none is lost or told twice."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nianbao.report import sentences as of_sentences
from nianbao.report.sentences import Traced, sentences, traced
from nianbao.store.read import read_document

from ..builders import AWKWARD


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    """Each sentence with its state: the old text, the new one."""
    return [
        (each.state, each.old.text if each.old else "", each.new.text if each.new else "")
        for each in trace(old, new)
    ]


def trace(old: str, new: str) -> tuple[Traced, ...]:
    return traced(*(sentences(text, lambda at: None) for text in (old, new)))


def test_a_text_is_cut_behind_full_stops_and_at_line_ends() -> None:
    text = "甲，乙；丙。丁！“戊？”己\n\n## 标题。还是标题\n　庚。。。\n##\n辛"
    found = sentences(text, lambda at: None)
    assert [each.text for each in found] == [
        *("甲，乙；丙。", "丁！", "“戊？”", "己"),
        *("## 标题。还是标题", "庚。。。", "辛"),
    ]
    assert [text[each.start] for each in found] == list("甲丁“己#庚辛")


def test_bound_figures_are_shown_and_are_no_place_to_cut() -> None:
    text = "收到{{applications.received.total}}件。又{{a。b}}件。"
    found = sentences(text, lambda at: "12")
    assert [each.text for each in found] == ["收到12件。", "又{{a。b}}件。"]
    assert text[found[1].start :].startswith("又")


def test_what_was_kept_changed_added_and_removed_is_told_in_the_order_of_the_new_text() -> None:
    old = "全年收到申请5件。召开会议两次。\n## 监督保障\n举办培训3期。"
    new = "全年收到申请12件。\n## 监督保障\n举办培训3期。开展社会评议。"
    assert told(old, new) == [
        ("changed", "全年收到申请5件。", "全年收到申请12件。"),
        ("removed", "召开会议两次。", ""),
        ("kept", "## 监督保障", "## 监督保障"),
        ("kept", "举办培训3期。", "举办培训3期。"),
        ("added", "", "开展社会评议。"),
    ]
    assert [round(each.similarity, 2) for each in trace(old, new)] == [0.84, 0, 1, 1, 0]


def test_a_sentence_that_moved_is_kept() -> None:
    assert told("甲甲甲。乙乙乙。丙丙丙。", "丙丙丙。甲甲甲。") == [
        ("kept", "丙丙丙。", "丙丙丙。"),
        ("kept", "甲甲甲。", "甲甲甲。"),
        ("removed", "乙乙乙。", ""),
    ]


def test_a_sentence_that_stands_twice_is_kept_as_often_as_in_both() -> None:
    assert [state for state, _, _ in told("甲。甲。甲。", "甲。甲。")] == [
        "kept",
        "kept",
        "removed",
    ]


def test_the_most_alike_sentences_are_one_changed_sentence() -> None:
    old = "全年收到申请5件，均已办结。全年收到申请5件，没有行政复议。"
    new = "全年收到申请6件，没有行政复议。"
    assert told(old, new) == [
        ("removed", "全年收到申请5件，均已办结。", ""),
        ("changed", "全年收到申请5件，没有行政复议。", new),
    ]


words = st.sampled_from(["申请", "公开", "12件", "。", "！", "\n", "## ", "，", *AWKWARD])
texts = st.lists(words, max_size=25).map("".join)


@given(old=texts, new=texts)
@example(old="{{a.b.c}}。", new="。{{")
def test_every_sentence_of_both_texts_is_told_once(old: str, new: str) -> None:
    before, after = (sentences(text, lambda at: None) for text in (old, new))
    found = traced(before, after)
    assert sorted(e.old.start for e in found if e.old) == [e.start for e in before]
    assert [e.new.start for e in found if e.new] == [e.start for e in after]
    kept = Counter(e.text for e in before) & Counter(e.text for e in after)
    assert Counter(e.new.text for e in found if e.new and e.state == "kept") == kept
    for each in found:
        assert (each.old is not None, each.new is not None) == {
            "kept": (True, True),
            "changed": (True, True),
            "added": (False, True),
            "removed": (True, False),
        }[each.state]
        assert (each.similarity == 1) == (each.state == "kept")


@given(text=texts)
def test_nothing_of_a_text_but_blanks_and_marks_is_left_out(text: str) -> None:
    found = "".join(each.text for each in sentences(text, lambda at: None))
    assert "".join(found.replace("#", "").split()) == "".join(text.replace("#", "").split())


@pytest.mark.parametrize("section", ["overview", "problems"])
def test_a_sample_beside_itself_is_kept(sample_reports: Path, section: str) -> None:
    report = read_document(sample_reports / "yunjiang-city-2024" / "report.toml").report
    text = report.text(section)
    assert {state for state, _, _ in told(text, text)} == {"kept"}


def test_the_work_grows_with_the_texts_and_not_with_their_product(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pairs: list[str] = []
    for name in ("_shared", "similarity"):
        usual = getattr(of_sentences, name)

        def noted(*each: object, name: str = name, usual: Any = usual, **more: object) -> object:
            pairs.append(name)
            return usual(*each, **more)

        monkeypatch.setattr(of_sentences, name, noted)

    def work(count: int) -> Counter[str]:
        old = "".join(f"全市第{n}次会议研究公开工作。" for n in range(count))
        new = "".join(f"全县第{n}次会议部署公开任务。" for n in range(count))
        pairs.clear()
        trace(old, new)
        return Counter(pairs)

    small, large = work(80), work(160)
    assert all(large[name] < 2.5 * small[name] for name in ("_shared", "similarity"))
    assert small["similarity"] > 0
