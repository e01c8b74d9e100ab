"""A report in the template of an office keeps what the office made, and says the whole report."""

import io
import re
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.documents import read_document as read_foreign
from nianbao.form.load import load_form
from nianbao.importers.refused import DocumentRefused
from nianbao.render.word import word_document
from nianbao.render.word_filled import Filled, filled_template
from nianbao.render.word_marks import fill
from nianbao.report.model import Report
from nianbao.store.read import read_document

from ..builders import form_2021, report
from .office import opened, word
from .reading import Read
from .templates import Part, add_xml, changed, element, letterhead, parts, saved

DAY = date(2025, 1, 7)
SMALL = report(texts={"overview": "一段。"}, organization="云江市水利局")
TITLE = "云江市水利局2024年政府信息公开工作年度报告"


@pytest.fixture(scope="module")
def city() -> Report:
    samples = Path(__file__).parents[3] / "sample_reports"
    return read_document(samples / "yunjiang-city-2024" / "report.toml").report


def filled(template: Document | bytes, of: Report = SMALL, *, lying: bool = False) -> Filled:
    content = template if isinstance(template, bytes) else saved(template)
    return filled_template(load_form(of.edition), of, content, day=DAY, lying=lying)


def lines(template: Document | bytes, of: Report = SMALL) -> list[str]:
    """The paragraphs of the body; a table is a line of its own."""
    blocks = opened(filled(template, of).content).iter_inner_content()
    return [block.text if isinstance(block, Paragraph) else "[table]" for block in blocks]


OURS = [
    *(TITLE, "一、总体情况", "一段。", "二、主动公开政府信息情况", "[table]"),
    *("三、收到和处理政府信息公开申请情况", "[table]"),
    *("四、政府信息公开行政复议、行政诉讼情况", "[table]"),
    *("五、存在的主要问题及改进情况", "六、其他需要报告的事项"),
]


def test_the_report_stands_where_the_template_says() -> None:
    found = lines(letterhead("〔{{年度}}〕1号", "{{年报}}", "{{单位}}", "｛｛ 日期 ｝｝"))
    assert found == ["〔2024〕1号", *OURS, "云江市水利局", "2025年1月7日"]


@pytest.mark.parametrize("ends", [("前言",), ("前言", "")])
def test_without_a_place_it_stands_at_the_end(ends: tuple[str, ...]) -> None:
    assert lines(letterhead(*ends)) == ["前言", *OURS]


def test_an_empty_template_with_a_head_is_enough() -> None:
    document = letterhead()
    assert lines(document) == OURS
    document.element.body.remove(document.element.body.sectPr)
    assert lines(document) == OURS


def test_page_head_and_foot_are_those_of_the_template(city: Report) -> None:
    result = opened(filled(letterhead("{{年报}}"), city).content)
    [section] = result.sections
    assert (section.page_width, section.left_margin) == (Mm(182).twips * 635, Mm(40).twips * 635)
    told = [
        part.paragraphs[0].text
        for part in (
            *(section.first_page_header, section.header),
            *(section.first_page_footer, section.footer),
        )
    ]
    title = "云江市人民政府2024年政府信息公开工作年度报告"
    assert told == ["云江市人民政府文件", title, "2025年1月7日印发", "2024年度"]
    assert not result.settings.odd_and_even_pages_header_footer


def widths(content: bytes) -> list[int]:
    """How wide the tables are, in twips."""
    return [
        sum(int(str(column.get(qn("w:w")))) for column in table._tbl.iter(qn("w:gridCol")))
        for table in opened(content).tables
    ]


def test_tables_are_as_wide_as_the_text_of_the_template(city: Report) -> None:
    wide = Mm(182).twips - Mm(40).twips - Mm(30).twips
    assert widths(filled(letterhead("{{年报}}"), city).content) == [wide] * 3
    bound = letterhead("{{年报}}")
    bound.sections[0].gutter = Mm(10)
    assert widths(filled(bound, city).content) == [wide - Mm(10).twips] * 3
    high = Mm(257).twips - Mm(50).twips - Mm(40).twips
    assert widths(filled(letterhead("{{年报}}"), city, lying=True).content) == [high] * 3


def test_every_paragraph_and_figure_is_that_of_the_document_without_a_template(
    city: Report,
) -> None:
    ours = word(word_document(load_form(city.edition), city))
    for lying in (False, True):
        assert word(filled(letterhead("{{年报}}"), city, lying=lying).content) == ours


def test_the_report_is_imported_again_as_it_was(city: Report, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(filled(letterhead("{{年报}}", "{{单位}}"), city, lying=True).content)
    again = read_foreign(path).report
    assert (again.organization, again.year) == (city.organization, city.year)
    assert again.figures == city.figures


def test_tables_lie_on_their_side_and_the_letterhead_is_not_repeated(city: Report) -> None:
    document = letterhead("{{年报}}")
    document.element.body.sectPr.append(element('<w:pgNumType w:start="1"/>'))
    sections = opened(filled(document, city, lying=True).content).sections
    sizes = [(each.page_width or 0) > (each.page_height or 0) for each in sections]
    assert sizes == [False, True, False]
    assert [each.different_first_page_header_footer for each in sections] == [True, False, False]
    counted = [each._sectPr.xpath("w:pgNumType/@w:start") for each in sections]
    assert counted == [["1"], [], []]
    already = letterhead("{{年报}}")
    section = already.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
    assert len(opened(filled(already, city, lying=True).content).sections) == 1


@pytest.mark.parametrize("lying", [False, True])
def test_a_section_ends_behind_the_report_where_it_ended_behind_its_place(lying: bool) -> None:
    document = letterhead("首页")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("{{年报}}")
    document.add_section(WD_SECTION.NEW_PAGE).page_width = Mm(148)
    document.add_paragraph("附件")
    # The second section is ended by its place itself.
    body = document.element.body
    end = body.xpath("w:p[w:pPr/w:sectPr]")[1]
    end.getprevious().get_or_add_pPr().append(end.pPr.sectPr)
    body.remove(end)
    result = opened(filled(document, lying=lying).content)
    found = [round((each.page_width or 0) / Mm(1)) for each in result.sections]
    assert found == ([182, 182, 257, 182, 148] if lying else [182, 182, 148])
    last = [block.text for block in result.paragraphs if block._p.xpath("w:pPr/w:sectPr")][-1]
    assert last == "六、其他需要报告的事项"
    assert result.paragraphs[-1].text == "附件"


def test_a_page_break_before_the_place_stays_before_the_report() -> None:
    document = letterhead("封面")
    at = document.add_paragraph()
    at.add_run().add_break(WD_BREAK.PAGE)
    at.add_run("{{年报}}")
    [first] = [each for each in opened(filled(document).content).paragraphs if TITLE in each.text]
    assert [child.tag for child in first._p.iter(qn("w:br"), qn("w:t"))] == [qn("w:br"), qn("w:t")]
    behind = letterhead("封面")
    behind.add_paragraph("{{年报}}").add_run().add_break(WD_BREAK.PAGE)
    behind.add_paragraph("附件")
    told = opened(filled(behind).content).paragraphs
    assert [each.text for each in told[-3:]] == ["六、其他需要报告的事项", "", "附件"]
    assert told[-2]._p.xpath(".//w:br")
    parted = letterhead("封面", "{{年报}}")
    parted.paragraphs[-1].paragraph_format.page_break_before = True
    [first] = [each for each in opened(filled(parted).content).paragraphs if TITLE in each.text]
    assert first.paragraph_format.page_break_before


def test_a_title_in_the_template_is_the_title() -> None:
    assert lines(letterhead("{{标题}}", "{{年报}}")) == OURS
    assert lines(letterhead("正文", "{{标题}}")) == ["正文", TITLE, *OURS[1:]]


PIECES = st.sampled_from(
    [
        "{{",
        "}}",
        "{{标题}}",
        "{{ 单位 }}",
        "｛｛年度｝｝",
        "{{日期}}",
        "{{文号}}",
        "字",
        " ",
        "{",
        "<b>",
    ]
)
VALUES = {"标题": TITLE, "单位": "云江市水利局", "年度": "2024", "日期": "2025年1月7日"}


@settings(max_examples=25)
@given(pieces=st.lists(PIECES, max_size=8), cuts=st.lists(st.integers(0, 60), max_size=8))
def test_places_are_found_however_the_text_is_cut_into_runs(
    pieces: list[str], cuts: list[int]
) -> None:
    text = "".join(pieces)
    paragraph = docx.Document().add_paragraph()
    ends = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    for start, end in zip(ends, ends[1:], strict=False):
        paragraph.add_run(text[start:end])
    fill(paragraph._p, VALUES)
    expected = text
    for name, value in VALUES.items():
        expected = re.sub(rf"[{{｛]{{2}}\s*{name}\s*[}}｝]{{2}}", value, expected)
    assert paragraph.text == expected


def test_a_value_looks_like_the_beginning_of_its_place() -> None:
    document = letterhead("{{年报}}")
    line = document.add_paragraph()
    for piece, bold in (("由{", True), ("{单", True), ("位}", False), ("}发", False)):
        line.add_run(piece).bold = bold
    last = opened(filled(document).content).paragraphs[-1]
    said = [(each.text, each.bold) for each in last.runs if each.text]
    assert said == [("由云江市水利局", True), ("发", False)]


def test_tables_and_text_boxes_are_filled_and_the_unknown_is_told() -> None:
    document = letterhead("{{文号}}", "{{年报}}", "{{文号}}{{ 份 数 }}")
    document.add_table(1, 1).cell(0, 0).text = "{{单位}}"
    add_xml(
        document,
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{年度}}</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>",
    )
    made = filled(document)
    result = opened(made.content)
    assert result.tables[-1].cell(0, 0).text == "云江市水利局"
    assert result.element.body.xpath("string(.//w:txbxContent)") == "2024"
    assert made.unknown == ("文号", "份 数")
    assert result.paragraphs[0].text == "{{文号}}"


def test_tracked_changes_stay_and_are_told() -> None:
    document = letterhead("{{年报}}")
    add_xml(
        document,
        '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{{单</w:t></w:r></w:ins><w:r><w:t>位}}</w:t>'
        '</w:r><w:del w:id="2" w:author="a"><w:r><w:delText>{{年度}}</w:delText></w:r></w:del></w:p>',
    )
    made = filled(document)
    assert made.tracked
    assert not filled(letterhead("{{年报}}")).tracked
    last = opened(made.content).paragraphs[-1]._p
    assert "".join(str(each.text or "") for each in last.iter(qn("w:t"))) == "云江市水利局"
    assert "".join(str(each.text or "") for each in last.iter(qn("w:delText"))) == "{{年度}}"
    place = letterhead()
    add_xml(place, '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{{年报}}</w:t></w:r></w:ins></w:p>')
    assert lines(place) == OURS


def test_a_content_control_gives_way_to_the_report() -> None:
    document = letterhead("前")
    add_xml(
        document,
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>{{年报}}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    assert lines(document) == ["前", *OURS]


def test_the_styles_of_the_template_win_and_ours_are_added() -> None:
    document = letterhead("{{年报}}")
    styles = document.styles
    styles["Title"].font.size = Pt(33)
    styles.element.remove(styles["Body Text"].element)
    styles.element.remove(styles["Table Grid"].element)
    styles.add_style("表格文字", WD_STYLE_TYPE.CHARACTER)
    result = opened(filled(document).content)
    first, text = result.paragraphs[0], result.paragraphs[2]
    assert (first.style.name, first.style.font.size) == ("Title", Pt(33))  # type: ignore[union-attr]
    assert (text.style.name, text.style.font.size) == ("Body Text", Pt(16))  # type: ignore[union-attr]
    table = result.tables[0]
    assert table.style is not None
    assert table.style.name == "Table Grid"
    assert table.style.element.xpath(".//w:tblBorders/w:insideV/@w:val") == ["single"]
    cell = table.cell(0, 0).paragraphs[0].style
    assert cell is not None
    assert (cell.name, cell.font.size) == ("年报表格文字", Pt(10))


def test_a_style_is_known_by_its_name_and_used_by_its_id() -> None:
    document = letterhead("{{年报}}")
    style = document.styles["Heading 1"].element
    style.styleId, style.name_val = "a7", "Heading 1"
    result = opened(filled(document).content)
    heads = [each for each in result.paragraphs if each.text == "一、总体情况"]
    assert [each._p.xpath("w:pPr/w:pStyle/@w:val") for each in heads] == [["a7"]]


def test_a_heading_that_numbers_itself_is_not_numbered_twice() -> None:
    document = letterhead("{{年报}}")
    base = document.styles.add_style("编号", WD_STYLE_TYPE.PARAGRAPH)
    number = element('<w:numPr><w:numId w:val="1"/></w:numPr>')
    base.element.get_or_add_pPr().append(number)
    document.styles["Heading 1"].base_style = base
    found = {
        each.text[:2]: each._p.xpath("w:pPr/w:numPr/w:numId/@w:val")
        for each in opened(filled(document).content).paragraphs
    }
    assert (found["一、"], found["一段"], found["云江"]) == (["0"], [], [])


def test_fonts_are_listed_beside_those_of_the_template() -> None:
    listed = parts(filled(letterhead("{{年报}}")).content)["word/fontTable.xml"].decode()
    assert "Calibri" in listed
    assert listed.count("方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体") == 1


def test_the_document_is_the_reports_own() -> None:
    document = letterhead("{{年报}}")
    document.core_properties.author = document.core_properties.last_modified_by = "某人"
    document.core_properties.title = "模板"
    made = filled(document).content
    said = opened(made).core_properties
    assert (said.title, said.author, said.last_modified_by) == (TITLE, "云江市水利局", "")
    assert made == filled(document).content


TYPES = "[Content_Types].xml"
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OTHERS = {
    "dotx": b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "docm": b"application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotm": b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}
RELATION = (
    '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2006/relationships/{}"'
    ' Target="{}"/></Relationships>'
)


def with_relation(kind: str, target: str) -> Part:
    relation = RELATION.format(kind, target).encode()
    return lambda part: part.replace(b"</Relationships>", relation)


@pytest.mark.parametrize("kind", OTHERS)
def test_templates_and_documents_with_macros_become_plain_documents(kind: str) -> None:
    bin_type = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Ov'
    content = changed(
        saved(letterhead("{{年报}}")),
        {
            TYPES: lambda part: part.replace(MAIN, OTHERS[kind]).replace(b"<Ov", bin_type, 1),
            "word/_rels/document.xml.rels": with_relation("vbaProject", "vbaProject.bin"),
        },
        **{"word/vbaProject.bin": b"macro"},
    )
    made = parts(filled(content).content)
    assert MAIN in made[TYPES]
    assert b"vba" not in made[TYPES] + made["word/_rels/document.xml.rels"]
    assert "word/vbaProject.bin" not in made
    assert lines(content) == OURS


def test_the_template_of_the_template_is_forgotten() -> None:
    document = letterhead("{{年报}}")
    document.settings.element.append(element('<w:attachedTemplate r:id="rIdX"/>'))
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rIdX" TargetMode="External" Target="file:///C:/Users/someone/a.dotm" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
        "</Relationships>"
    )
    content = changed(saved(document), {}, **{"word/_rels/settings.xml.rels": rels.encode()})
    assert not [
        name
        for name, part in parts(filled(content).content).items()
        if b"attachedTemplate" in part or b"someone" in part
    ]


PLAIN = saved(letterhead("{{年报}}"))


def in_body(xml: bytes) -> bytes:
    return changed(PLAIN, {"word/document.xml": lambda part: part.replace(b"<w:body>", xml)})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCTYPE = b'?>\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
REFUSED = {
    "empty": (b"", "no_template"),
    "text": ("标题".encode(), "no_template"),
    "image": (b"\x89PNG\r\n", "no_template"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), "no_template"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "cut": (PLAIN[: len(PLAIN) // 2], "broken"),
    "no document": (changed(PLAIN, {"word/document.xml": None}), "broken"),
    "no types": (changed(PLAIN, {TYPES: lambda _: b"<Types/>"}), "broken"),
    "no body": (changed(PLAIN, {"word/document.xml": lambda _: b"<a/>"}), "broken"),
    "broken part": (changed(PLAIN, {"word/settings.xml": lambda _: b"<a>"}), "broken"),
    "entities": (
        changed(PLAIN, {"word/document.xml": lambda part: part.replace(b"?>", DOCTYPE, 1)}),
        "broken",
    ),
    "deep": (in_body(b"<w:body>" + b"<w:sdt>" * 300 + b"</w:sdt>" * 300), "too_deep"),
    "strict": (
        changed(
            PLAIN,
            {
                "_rels/.rels": lambda part: part.replace(
                    b"http://schemas.openxmlformats.org/officeDocument/2006/",
                    b"http://purl.oclc.org/ooxml/officeDocument/",
                )
            },
        ),
        "strict_word",
    ),
    "missing part": (
        changed(PLAIN, {"word/_rels/document.xml.rels": with_relation("image", "NULL")}),
        "broken",
    ),
    "twice": (saved(letterhead("{{年报}}", "{{年报}}")), "marked_twice"),
    "with words": (saved(letterhead("正文：{{年报}}")), "mark_within"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_template_is_refused(name: str) -> None:
    content, code = REFUSED[name]
    with pytest.raises(DocumentRefused) as refused:
        filled(content)
    assert refused.value.code == code


def test_the_report_is_not_squeezed_into_a_cell_a_head_or_a_narrow_page() -> None:
    cell, head, narrow = letterhead(), letterhead(), letterhead()
    cell.add_table(1, 1).cell(0, 0).text = "{{年报}}"
    head.sections[0].header.paragraphs[0].text = "{{年报}}"
    narrow.sections[0].left_margin = Mm(75)
    columns = letterhead()
    columns.element.body.sectPr.xpath("w:cols")[0].set(qn("w:num"), "2")
    for document, code in (
        *((cell, "mark_within"), (head, "mark_within")),
        *((narrow, "narrow_page"), (columns, "narrow_page")),
    ):
        with pytest.raises(DocumentRefused) as refused:
            filled(document)
        assert refused.value.code == code


def test_a_page_that_says_little_is_that_of_an_official_document() -> None:
    document = letterhead("{{年报}}")
    properties = document.element.body.sectPr
    for child in list(properties):
        properties.remove(child)
    made = filled(document).content
    assert [round(Twips(each).mm) for each in widths(made)] == [156] * 3
    odd = letterhead("{{年报}}")
    size = odd.element.body.sectPr.xpath("w:pgSz")[0]
    size.set(qn("w:w"), "10318.4")
    assert widths(filled(odd).content) == [10318 - Mm(40).twips - Mm(30).twips] * 3


def test_our_own_document_can_be_made_a_template() -> None:
    document = opened(word_document(form_2021(), SMALL))
    document.styles["Title"].font.size = Pt(26)
    body = document.element.body
    for block in list(body)[:-1]:
        body.remove(block)
    document.add_paragraph("{{年报}}")
    made = filled(document).content
    result = opened(made)
    assert [each.text for each in result.paragraphs] == [x for x in OURS if x != "[table]"]
    title = result.paragraphs[0].style
    assert title is not None
    assert title.font.size == Pt(26)
    assert result.settings.odd_and_even_pages_header_footer
    assert widths(made) == [8845] * 3


def test_text_that_acts_is_shown() -> None:
    hostile = report(organization="某局\x1b[31m\u202e<w:t>")
    assert lines(letterhead("{{单位}}", "{{年报}}"), hostile)[0] == "某局⟨U+001B⟩[31m⟨U+202E⟩<w:t>"


def test_a_template_without_any_style_is_given_ours() -> None:
    bare = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    content = changed(PLAIN, {"word/styles.xml": lambda _: bare})
    told = opened(filled(content).content)
    names = {each.style.name for each in told.paragraphs if each.style is not None}
    assert names == {"Title", "Heading 1", "Body Text"}
    assert Read("p", "一段。") in word(filled(content).content).blocks
    assert (
        io.BytesIO(filled_template(form_2021(), SMALL, content, day=DAY).content).read(2) == b"PK"
    )
