"""The CSV is read back without doubt, and no spreadsheet acts on it."""

import csv
import io
import re
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given

from nianbao.form.address import Address, parse_address
from nianbao.form.load import load_form
from nianbao.render.csv import csv_table, guarded
from nianbao.render.markdown import markdown
from nianbao.report.model import Filled, Report
from nianbao.store.read import read_document

from ..builders import awkward_texts, figures, form_2021, report, reports
from ..official import CELLS, COUNTED, DERIVED, FEE
from .paper import printed
from .test_markdown import SAMPLE_NAMES

_WRITTEN_OUT = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")


@dataclass(frozen=True)
class Row:
    place: str
    section: str
    row: str
    column: str
    content: str
    kind: str
    note: str


def rows(text: str) -> list[Row]:
    """The rows of a CSV below its head."""
    assert text.startswith("\ufeff")
    head, *found = csv.reader(io.StringIO(text[1:], newline=""), strict=True)
    assert head == ["位置", "部分", "行", "列", "内容", "类别", "备注"]
    return [Row(*cells) for cells in found]


def plain(text: str) -> str:
    """The text as it was before it was made safe, by the words of the format."""
    return _WRITTEN_OUT.sub(lambda match: chr(int(match[1], 16)), text.removeprefix("'"))


def read_back(text: str) -> Report:
    """The report that a CSV holds, its blank lines apart."""
    cover: dict[str, Any] = {}
    lines: dict[str, list[str]] = {}
    filled: dict[str, Filled] = {}
    notes: dict[str, str] = {}
    for row in rows(text):
        match row.kind:
            case "封面":
                cover[row.place] = plain(row.content)
            case "小节":
                lines.setdefault(row.place, []).append(f"## {plain(row.content)}")
            case "段落":
                lines.setdefault(row.place, []).append(plain(row.content))
            case _:
                at = parse_address(row.place)
                assert at
                if row.content and row.kind == "填报":
                    filled[row.place] = (
                        "/"
                        if row.content == "/"
                        else Decimal(row.content)
                        if at == FEE
                        else int(row.content)
                    )
                if row.note:
                    notes[row.place] = plain(row.note)
    assert cover.pop("edition") == "cn-2021"
    year = int(cover.pop("year"))
    preface = "\n".join(lines.pop("preface", []))
    texts = {of: "\n".join(each) for of, each in lines.items()}
    found = report(filled, texts=texts, notes=notes)
    return replace(found, year=year, preface=preface, **cover)


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_a_sample_read_back_is_printed_as_before(sample_reports: Path, name: str) -> None:
    of = read_document(sample_reports / name / "report.toml").report
    found = read_back(csv_table(load_form(of.edition), of))
    assert markdown(form_2021(), found) == markdown(form_2021(), of)
    assert found.figures == of.figures
    assert {at: str(figure) for at, figure in found.figures.items()} == {
        at: str(figure) for at, figure in of.figures.items()
    }
    assert found.notes == of.notes


@given(of=reports())
def test_any_report_read_back_is_the_same_but_for_blank_lines(of: Report) -> None:
    found = read_back(csv_table(form_2021(), of))
    assert found.figures == of.figures
    assert found.notes == {at: note for at, note in of.notes.items() if note}
    assert (found.organization, found.kind) == (of.organization, of.kind)
    assert (found.period, found.contact, found.year) == (of.period, of.contact, of.year)
    assert bare(found.title) == bare(of.title) or not of.title.strip()
    for section in ("overview", "problems", "other_matters"):
        assert lines(found.text(section)) == lines(of.text(section))
    assert lines(found.preface) == lines(of.preface)


def bare(text: str) -> list[str]:
    return text.split()


def lines(text: str) -> list[str]:
    """The lines that are not blank; a heading may have had more blanks."""
    found = [line.strip() for line in text.split("\n") if line.strip()]
    return ["## " + line[2:].strip() if line.startswith("##") else line for line in found]


@given(filled=figures)
def test_each_figure_has_one_row_with_its_digits_and_kind(filled: dict[Address, Filled]) -> None:
    of = replace(report(), figures=filled)
    found = {row.place: row for row in rows(csv_table(form_2021(), of)) if row.column}
    assert list(found) == [str(at) for at in form_2021().order if not isinstance(at, str)]
    for at in CELLS:
        assert found[str(at)].content == printed(of.figures, {}, at)
        assert found[str(at)].kind == ("推算" if at in DERIVED else "填报")


def test_a_row_is_named_by_all_its_headings() -> None:
    found = {row.place: row for row in rows(csv_table(form_2021(), report()))}
    denied = found["applications.denied_inquiry.business"]
    assert denied.section == "三、收到和处理政府信息公开申请情况"
    assert denied.row == "三、本年度办理结果—（三）不予公开—8.属于行政查询事项"
    assert denied.column == "法人或其他组织—商业企业"
    assert found["disclosure.fees.amount"].row == "第二十条第（八）项—行政事业性收费"
    assert found["litigation.direct.total"].row == "行政诉讼—未经复议直接起诉"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'"])
def test_a_text_that_a_spreadsheet_would_act_on_has_an_apostrophe(sign: str) -> None:
    text = f'{sign}cmd|" /C calc"!A0'
    assert guarded(text).startswith("'")
    assert plain(guarded(text)) == text
    assert guarded(f"  {text}").startswith("'  ") or sign.isspace()
    of = report(
        notes={str(COUNTED[0]): text}, texts={"overview": text}, organization=text, preface=text
    )
    for cells in csv.reader(io.StringIO(csv_table(form_2021(), of), newline="")):
        assert all(cell[:1] not in "=+-@\t\r＝＋－＠" or not cell for cell in cells)


def test_a_negative_figure_stays_a_number() -> None:
    form = load_form("cn-2019")
    signed = [at for at in form.entered_cells if form.place(at)[2].kind == "signed"]
    of = Report(edition="cn-2019", year=2020, figures=dict.fromkeys(signed, -3))
    found = [row for row in rows(csv_table(form, of)) if row.content == "-3"]
    assert [row.place for row in found] == [str(at) for at in signed]
    assert found


@example("⟨U+200B⟩")
@example("⟨⟨U+27E8⟩U+")
@example("''")
@given(text=awkward_texts)
def test_no_two_texts_are_written_alike(text: str) -> None:
    assert plain(guarded(text)) == text
    assert not {*map(ord, guarded(text))} & {*range(9), 11, 12, 13, 27, 127, 0x202E, 0x200B}


def test_the_file_is_what_a_spreadsheet_of_windows_expects() -> None:
    text = csv_table(form_2021(), report(texts={"overview": '“甲”,"乙"'}))
    assert text.encode().startswith(b"\xef\xbb\xbf")
    assert text.count("\r\n") == text.count("\n")
    assert '"“甲”,""乙"""' in text
