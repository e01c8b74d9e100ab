"""Marks without a mate are found; what is written so on purpose is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.pairs import lone_marks

from ..builders import report
from ..patience import effort


def found(text: str, of: str = "overview") -> list[Finding]:
    """What S-12 says of marks without a mate."""
    texts = {of: text} if of != "preface" else {}
    each = report({}, texts=texts, preface=text if of == "preface" else "")
    verdict = check(Case(Standing.of(each)), select=("S-12",))
    return [one for one in verdict.findings if one.case.startswith("lone")]


def said(text: str) -> list[tuple[str, str, str]]:
    """Kind, words and count of each finding."""
    return [
        (each.case, each.at.words if isinstance(each.at, Passage) else "", each.facts["count"])
        for each in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入推进“互联网+政务服务，方便群众。", ("lone_quote", "“互联网+政务服务，", "1")),
        ("深入推进互联网+政务服务”，方便群众。", ("lone_quote", "进互联网+政务服务”", "1")),
        ("落实“三审三校制度，开展“回头看”活动。", ("lone_quote", "“三审三校制度，开展", "1")),
        ("落实三审三校”制度，开展“回头看”活动。", ("lone_quote", "落实三审三校”", "1")),
        ("坚持”应公开尽公开“的原则。", ("lone_quote", "坚持”", "2")),
        ("做到“以‘公开促规范”。", ("lone_quote", "‘公开促规范”。", "1")),
        ("按照《政府信息公开条例要求，及时公开。", ("lone_title", "《政府信息公开条例要", "1")),
        ("按照政府信息公开条例》要求，及时公开。", ("lone_title", "照政府信息公开条例》", "1")),
        ("印发《关于贯彻《办法》的通知。", ("lone_title", "《关于贯彻《办法》的", "1")),
        ("印发《关于贯彻〈办法的通知》。", ("lone_title", "〈办法的通知》。", "1")),
        ("公开规范性文件5件（其中废止1件。", ("lone_bracket", "（其中废止1件。", "1")),
        ("公开规范性文件5件其中废止1件），均已备案。", ("lone_bracket", "件5件其中废止1件）", "1")),
        ("公开规范性文件5件(其中废止1件。", ("lone_bracket", "(其中废止1件。", "1")),
        ("（1）主动公开。做好解读）。", ("lone_bracket", "主动公开。做好解读）", "1")),
        ("按照临政办函〔2024]7号要求。", ("lone_bracket", "〔2024]7号要求", "1")),
        ("（一主动公开。\n\n全年公开12条。", ("lone_bracket", "（一主动公开。", "1")),
        ("## 主动公开（重点领域\n全年公开12条）。", ("lone_bracket", "（重点领域", "2")),
        (
            "## 主动公开\n开展“回头看。\n## 依申请公开\n答复”12件。",
            ("lone_quote", "“回头看。", "2"),
        ),
    ],
)
def test_a_mark_without_a_mate_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "落实“三审三校”制度，按照《条例》公开规范性文件5件（其中废止1件）。",
        "做到“以‘公开’促规范”。",
        "引用“甲“乙”丙”时不另起。",
        "印发《关于贯彻〈办法〉的通知》和《关于〈目录（2024年版）〉的说明》。",
        # Numbers of a list
        "1）更新指南；2）更新目录；3）设立查阅点。",
        "主要做法：1）更新指南，2）更新目录。",
        "a）更新指南；b）更新目录。",
        "一）更新指南。\n二）更新目录。",
        "①）更新指南。",
        "重点做好两项工作（含：1）更新指南，2）更新目录）。",
        # Measures and apostrophes
        "政务大厅安装55”显示屏2块，开设“公开专区”。",
        "政务大厅安装“55”显示屏”2块。",
        "宣传片时长8’30”。",
        "制作We’re Open专题片，推广What’s New栏目。",
        "标注坐标东经100°12’30”、北纬25°36’8”。",
        # Over several paragraphs
        "领导批示：“政务公开要常抓不懈。\n“要做到应公开尽公开。\n“要及时回应关切。”",
        "会议指出，“公开是常态。\n不公开是例外。”全年据此办理。",
        "公开规范性文件5件（其中废止\n1件）。",
        "按照《中华人民共和国\n政府信息公开条例》要求。",
        # Straight quotes and brackets of both widths
        '所谓"公开，即透明。',
        "公开(其中废止1件）、（其中修订2件)。",
        "函数f(x和:)不是括号。",
        "",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_the_preface_is_looked_at_too() -> None:
    assert [each.at.of for each in found("按照《条例要求编制。", "preface")] == ["preface"]  # type: ignore[union-attr]


def test_a_heading_is_looked_at_by_itself() -> None:
    assert said("## “互联网+\n政务服务”。") == [("lone_quote", "“互联网+", "2")]


PAIRS = st.sampled_from(["“”", "《》", "（）", "〔〕", "【】", "〈〉", "()"])


@st.composite
def nested(draw: st.DrawFn) -> str:
    """Words in which every mark has its mate."""
    words = draw(st.sampled_from(["公开", "其中\n废止", "透明。", ""]))
    for _ in range(draw(st.integers(0, 4))):
        pair = draw(PAIRS)
        words = (
            draw(st.sampled_from(["", "甲", "。"])) + pair[0] + words.replace("\n", "") + pair[1]
        )
    return words


@given(st.lists(nested(), max_size=4).map("\n".join))
def test_nothing_is_said_where_every_mark_has_its_mate(text: str) -> None:
    assert lone_marks(text) == []


@given(nested(), nested(), st.sampled_from("“《（〔【〈”》）〕】〉"))
def test_one_mark_too_many_is_found(before: str, after: str, mark: str) -> None:
    text = f"{before.replace(chr(10), '')}公开{mark}公开{after.replace(chr(10), '')}"
    assert len(lone_marks(text)) == 1


@pytest.mark.parametrize("marks", ["“", "“\n", "”", "（1）”\n", "（）)", "：“\n“", "1）"])
def test_nothing_but_marks_takes_no_longer_than_as_many_words(marks: str) -> None:
    few, many = marks * 1000, marks * 16000
    assert effort(lambda: lone_marks(many)) < 64 * effort(lambda: lone_marks(few))
