"""What Word and Excel hide, strike out or raise in a cell never becomes digits of its figure."""

import pytest

from nianbao.importers.excel import excel_document
from nianbao.importers.imported import Imported
from nianbao.importers.read import imported
from nianbao.importers.word import word_document
from nianbao.report.foreign import Foreign

from ..builders import at
from .office_files import excel_file, paragraph, run, word_file
from .reading import table, texts

LICENCES, FEE = at("disclosure.licences.decisions"), at("disclosure.fees.amount")


def said(document: Foreign) -> str:
    """The text of the one cell beside its label."""
    return table(document)[0][1] or ""


# Word


def word(cell: str) -> Foreign:
    """A table of one row: a label, and a cell with this in its paragraph."""
    row = f"<w:tc>{paragraph('行政许可')}</w:tc><w:tc><w:p>{cell}</w:p></w:tc>"
    return word_document(word_file(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"))


def marked(properties: str, text: str = "99") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    "mark",
    [
        "<w:strike/>",
        '<w:strike w:val="1"/>',
        "<w:dstrike/>",
        "<w:vanish/>",
        '<w:vanish/><w:strike w:val="0"/>',
        '<w:vertAlign w:val="superscript"/><w:strike/>',
    ],
)
def test_word_text_that_is_struck_out_or_hidden_is_left_out(mark: str) -> None:
    assert said(word(marked(mark) + run("86"))) == "86"


@pytest.mark.parametrize("mark", ['<w:strike w:val="0"/>', '<w:dstrike w:val="false"/>', "<w:b/>"])
def test_word_text_that_is_not_struck_out_stays(mark: str) -> None:
    assert said(word(marked(mark, "86"))) == "86"


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ('<w:vertAlign w:val="superscript"/>', "86¹"),
        ('<w:vertAlign w:val="subscript"/>', "86₁"),
        ('<w:vertAlign w:val="baseline"/>', "861"),
        ('<w:position w:val="6"/>', "86¹"),
        ('<w:position w:val="-6"/>', "86₁"),
        ('<w:position w:val="0"/>', "861"),
    ],
)
def test_a_raised_digit_of_word_is_none_of_the_number(mark: str, shown: str) -> None:
    assert said(word(run("86") + marked(mark, "1"))) == shown


def test_a_figure_written_as_a_formula_is_read() -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{space}"><m:r><m:t>86</m:t></m:r></m:oMath>'
    assert said(word(formula)) == "86"


# Excel


def excel(value: str, *, texts: str = "", styles: str = "") -> Foreign:
    row = f'<row r="1"><c r="A1" t="inlineStr"><is><t>行政许可</t></is></c>{value}</row>'
    return excel_document(excel_file(f"<sheetData>{row}</sheetData>", texts=texts, styles=styles))


def formatted(number: str, code: str, font: str = "<font/>") -> Foreign:
    code = code.replace('"', "&quot;")
    styles = (
        f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
        f'<fonts>{font}</fonts><cellXfs><xf/><xf numFmtId="170" fontId="0"/></cellXfs>'
    )
    return excel(f'<c r="B1" s="1"><v>{number}</v></c>', styles=styles)


RICH = (
    "<r><rPr><strike/></rPr><t>99</t></r><r><t>86</t></r>"
    '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'
    '<r><rPr><strike val="0"/><vertAlign val="baseline"/></rPr><t>件</t></r>'
)


def test_runs_of_a_rich_text_count_as_they_stand() -> None:
    assert said(excel(f'<c r="B1" t="inlineStr"><is>{RICH}</is></c>')) == "86¹件"
    shared = f"<si>{RICH}</si><si><t>7</t></si>"
    assert said(excel('<c r="B1" t="s"><v>0</v></c>', texts=shared)) == "86¹件"
    assert said(excel('<c r="B1" t="s"><v>1</v></c>', texts=shared)) == "7"


def test_a_cell_that_is_struck_out_is_blank() -> None:
    assert said(formatted("86", "0")) == "86"
    assert texts(formatted("86", "0", "<font><strike/></font>")) == ["行政许可"]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('0"元"', "86元"),
        ("0元", "86元"),
        ("0\\元", "86元"),
        ('0.00"万元"', "86.00万元"),
        ('0"件"', "86"),
        ('0"万件"', "86万件"),
        ('0"（其中公开2件）"', "86（其中公开2件）"),
        ("#,##0", "86"),
        ("0_);[Red](0)", "86"),
    ],
)
def test_a_unit_that_the_format_writes_is_heeded(code: str, shown: str) -> None:
    assert said(formatted("86", code)) == shown


@pytest.mark.parametrize("code", ['0!.0,"万"', '0.0,"千"', "#,##0,", "0.00,,"])
def test_a_number_that_is_shown_in_thousands_is_no_plain_figure(code: str) -> None:
    assert said(formatted("860000", code)) == f"860000 [{code}]"


def sheet(*rows: tuple[str, ...]) -> Foreign:
    """A sheet of these rows, without an empty one between them."""
    cells = "".join(
        f'<row r="{y}">'
        + "".join(
            f'<c r="{"ABCD"[x]}{y}" t="inlineStr"><is><t>{text}</t></is></c>'
            for x, text in enumerate(row)
        )
        + "</row>"
        for y, row in enumerate(rows, 1)
    )
    return excel_document(excel_file(f"<sheetData>{cells}</sheetData>"))


ROWS = (
    ("临河县水利局2024年政府信息公开工作年度报告",),
    ("一、总体情况",),
    ("全年工作平稳。",),
    ("二、主动公开政府信息情况",),
    ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
    ("规章", "1", "2", "3"),
    ("行政规范性文件", "4", "5", "6"),
    ("信息内容", "本年处理决定数量"),
    ("行政许可", "86"),
    ("行政处罚", "7"),
    ("行政强制", "8"),
    ("行政事业性收费", "9"),
    ("五、存在的主要问题及改进情况",),
    ("力量不足。",),
    ("六、其他需要报告的事项",),
    ("无。",),
)


def test_titles_of_sections_part_a_sheet_without_empty_rows() -> None:
    found: Imported = imported(sheet(*ROWS))
    report = found.report
    assert (report.figures[LICENCES], report.figures[FEE]) == (86, 9)
    assert report.texts == {
        "overview": "全年工作平稳。",
        "problems": "力量不足。",
        "other_matters": "无。",
    }
    assert texts(sheet(*ROWS))[1] == "一、总体情况"


def test_a_row_of_the_table_that_is_left_blank_is_no_title() -> None:
    rows = [*ROWS[:4], ("规章", "1", "2", "3"), ("二、上年结转申请",), ("行政处罚", "7")]
    assert len(table(sheet(*rows))) == 3
