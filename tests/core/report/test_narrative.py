"""A narrative is one text; lines that begin with ## open its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.narrative import (
    count_characters,
    heading_of,
    moved,
    paragraphs,
    renamed,
    room_in,
    split,
    with_part,
    without_part,
)

TEXT = "引言。\n\n## 主动公开\n公开 1 条。\n\n公开 2 条。\n\n## 依申请公开\n\n## 监督保障\n有。\n"


def outline(text: str) -> list[tuple[str, str]]:
    """Heading and body of each part, the text before the first under the heading None."""
    lead, parts = split(text)
    return [("", lead.strip("\n")), *((p.heading, p.body.strip("\n")) for p in parts)]


def test_a_text_is_its_lead_and_its_parts() -> None:
    assert outline(TEXT) == [
        ("", "引言。"),
        ("主动公开", "公开 1 条。\n\n公开 2 条。"),
        ("依申请公开", ""),
        ("监督保障", "有。"),
    ]


def test_the_parts_say_where_they_stand_in_the_text() -> None:
    parts = split(TEXT)[1]
    assert [TEXT[part.start : part.end].split("\n")[0] for part in parts] == [
        "## 主动公开",
        "## 依申请公开",
        "## 监督保障",
    ]
    assert parts[-1].end == len(TEXT)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("## 主动公开", "主动公开"),
        ("##  主动公开 ", "主动公开"),
        ("##", ""),
        ("##  ", ""),
        ("### 主动公开", None),
        ("##主动公开", None),
        (" ## 主动公开", None),
        ("# 主动公开", None),
        ("", None),
    ],
)
def test_a_heading_is_two_marks_and_a_space(line: str, heading: str | None) -> None:
    assert heading_of(line) == heading


def test_paragraphs_are_the_lines_with_words() -> None:
    assert paragraphs("\n 一 \n\n　　二\n \n") == ["一", "二"]
    assert paragraphs("") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n\n　\t", 0),
        ("公开。", 3),
        ("## 主动公开\n公开 12 条。", 10),
        ("##\n有", 1),
        ("##主动", 4),
        ("a b\u00a0c", 3),
    ],
)
def test_characters_are_counted_without_blanks_and_marks(text: str, count: int) -> None:
    assert count_characters(text) == count


def test_a_new_part_goes_to_the_end() -> None:
    assert with_part("", "主动公开") == "## 主动公开"
    assert with_part("引言。", "主动公开") == "引言。\n\n## 主动公开"
    assert outline(with_part(TEXT, "其他")) == [*outline(TEXT), ("其他", "")]
    assert with_part(TEXT, "") == TEXT.rstrip("\n") + "\n\n##"


def test_renaming_a_part_changes_its_line_only() -> None:
    assert renamed(TEXT, 0, "公开") == TEXT.replace("## 主动公开", "## 公开")
    assert renamed(TEXT, 1, "") == TEXT.replace("## 依申请公开", "##")
    assert renamed("##", 0, "公开") == "## 公开"


def test_deleting_a_part_leaves_the_others() -> None:
    assert without_part(TEXT, 0) == "引言。\n\n## 依申请公开\n\n## 监督保障\n有。"
    assert without_part("## 主动公开\n有。", 0) == ""


def test_moving_a_part_puts_it_at_its_new_place() -> None:
    assert [heading for heading, _ in outline(moved(TEXT, 0, 2))] == [
        "",
        "依申请公开",
        "监督保障",
        "主动公开",
    ]
    assert [heading for heading, _ in outline(moved(TEXT, 2, 0))] == [
        "",
        "监督保障",
        "主动公开",
        "依申请公开",
    ]


@pytest.mark.parametrize("index", [3, 99])
def test_a_part_that_is_not_there_cannot_be_renamed(index: int) -> None:
    with pytest.raises(IndexError):
        renamed(TEXT, index, "x")


LINE = st.sampled_from(["", "", "公开 1 条。", "  缩进", "#", "##不是", "### 也不是", "|x|", "\t"])
BODY = st.lists(LINE, max_size=4).map("\n".join)
HEADING = st.sampled_from(["主动公开", "监督 保障", "", "##", "x"])


@st.composite
def narratives(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A text and the parts that it was made of."""
    parts = draw(st.lists(st.tuples(HEADING, BODY), min_size=1, max_size=4))
    lead = draw(BODY)
    pieces = [lead, *(f"## {heading}".rstrip() + f"\n{body}" for heading, body in parts)]
    expected = [("", lead.strip("\n")), *((heading, body.strip("\n")) for heading, body in parts)]
    return "\n".join(pieces), expected


@given(made=narratives(), data=st.data())
def test_working_on_one_part_leaves_the_words_of_all_others(
    made: tuple[str, list[tuple[str, str]]], data: st.DataObject
) -> None:
    text, (lead, *parts) = made
    index = data.draw(st.integers(0, len(parts) - 1))
    to = data.draw(st.integers(0, len(parts) - 1))
    heading, body = parts[index]
    others = parts[:index] + parts[index + 1 :]
    assert outline(text) == [lead, *parts]
    assert outline(without_part(text, index)) == [lead, *others]
    assert outline(moved(text, index, to)) == [lead, *others[:to], (heading, body), *others[to:]]
    assert outline(with_part(text, "新")) == [lead, *parts, ("新", "")]
    named = [lead, *parts[:index], ("新", body), *parts[index + 1 :]]
    assert outline(renamed(text, index, "新")) == named


def test_room_in_a_part_is_behind_its_last_word() -> None:
    text = "引言。\n\n## 甲\n一。\n\n## 乙\n二。"
    assert room_in(text, 0) == (text, text.index("一。") + 2)
    assert room_in(text, 1) == (text, len(text))


def test_room_in_an_empty_part_is_a_line_of_its_own() -> None:
    assert room_in("## 甲\n\n## 乙", 0) == ("## 甲\n\n\n## 乙", 5)
    assert room_in("## 甲\n\n## 乙", 1) == ("## 甲\n\n## 乙\n", 11)
    assert room_in("## 甲\n", 0) == ("## 甲\n", 5)
