"""The numbers and levels that Word gives to paragraphs by itself."""

import pytest

from nianbao.importers.word import word_document
from nianbao.report.foreign import Foreign, Paragraph

from .office_files import paragraph, word_file
from .reading import texts


def body(content: str, *, styles: str = "", numbering: str = "") -> Foreign:
    return word_document(word_file(content, styles=styles, numbering=numbering))


def listed(text: str, depth: int = 0, number: str = "1") -> str:
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def level(depth: int, kind: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "japaneseCounting", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%3.%4")
    + level(4, "bullet", "")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_the_numbers_that_word_counts_stand_before_the_text() -> None:
    read = body(
        listed("总体情况")
        + listed("主动公开", 1)
        + listed("属于国家秘密", 2)
        + listed("2024年", 3)
        + listed("要点", 4)
        + listed("保护第三方合法权益", 2)
        + listed("依申请公开", 1)
        + listed("主动公开政府信息情况")
        + listed("规章", 1),
        numbering=LISTS,
    )
    assert texts(read) == [
        "一、总体情况",
        "（一）主动公开",
        "1.属于国家秘密",
        "1.1 2024年",
        "要点",
        "2.保护第三方合法权益",
        "（二）依申请公开",
        "二、主动公开政府信息情况",
        "（一）规章",
    ]


def test_lists_of_one_kind_count_on_unless_one_begins_anew() -> None:
    read = body(
        listed("甲") + listed("乙", number="2") + listed("丙", number="2") + listed("丁"),
        numbering=LISTS,
    )
    assert texts(read) == ["一、甲", "一、乙", "二、丙", "三、丁"]


def test_a_number_without_text_counts_but_is_not_printed() -> None:
    assert texts(body(listed("") + listed("乙"), numbering=LISTS)) == ["二、乙"]


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("decimal", ("9", "10")),
        ("decimalFullWidth", ("９", "１０")),
        ("decimalZero", ("09", "10")),
        ("chineseCounting", ("九", "十")),
        ("ideographDigital", ("九", "一〇")),
        ("decimalEnclosedCircleChinese", ("⑨", "⑩")),
        ("lowerLetter", ("i", "j")),
        ("upperLetter", ("I", "J")),
        ("upperRoman", ("IX", "X")),
        ("lowerRoman", ("ix", "x")),
        ("unknownToUs", ("9", "10")),
    ],
)
def test_numbers_are_written_as_the_list_says(kind: str, numbers: tuple[str, str]) -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="7">{level(0, kind, "（%1）", 9)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    read = body(listed("甲") + listed("乙"), numbering=lists)
    assert texts(read) == [f"（{numbers[0]}）甲", f"（{numbers[1]}）乙"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="二级"/><w:basedOn w:val="1"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="heading 2"/></w:style>'
)


def test_styles_bring_number_and_level() -> None:
    read = body(
        paragraph("总体情况\t1", '<w:pStyle w:val="c"/>')
        + paragraph("总体情况", '<w:pStyle w:val="1"/>')
        + paragraph("主动公开", '<w:pStyle w:val="b"/>')
        + paragraph("不编号", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("二级标题", '<w:pStyle w:val="d"/>')
        + paragraph("大纲", '<w:outlineLvl w:val="2"/>')
        + paragraph("正文", '<w:outlineLvl w:val="9"/>'),
        styles=STYLES,
        numbering=LISTS,
    )
    assert [(each.text, each.level) for each in read.blocks if isinstance(each, Paragraph)] == [
        ("一、总体情况", 1),
        ("（一）主动公开", 2),
        ("不编号", 1),
        ("二级标题", 2),
        ("大纲", 3),
        ("正文", 0),
    ]
