"""Files, documents and journals changed at random: read or refused, soon, and nothing else.

`make fuzz` takes a hundred times as many examples, and other ones each time.
"""

import os
import unicodedata
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest
from core.importers.pdf_files import Placed, pdf_file
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from nianbao.documents import document
from nianbao.form.load import editions, load_form
from nianbao.form.model import Form, Section
from nianbao.importers.printed import printed
from nianbao.importers.read import imported
from nianbao.importers.refused import DocumentRefused
from nianbao.render.csv import csv_table
from nianbao.render.escape import cell, inline
from nianbao.render.excel import excel_workbook
from nianbao.render.markdown import markdown
from nianbao.render.word import word_document
from nianbao.report.change import apply, figure_changes
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.read import parse_report
from nianbao.store.source import Source, check_limits
from nianbao.store.template import complete_text
from nianbao_tui.widgets.grid.block import PasteRefused, cells_of, paste
from nianbao_tui.widgets.grid.sheet import Sheet
from nianbao_tui.widgets.grid.state import GridState
from nianbao_tui.widgets.grid.wishes import EnterFigures, Wish

from .payloads import ACTING
from .running import TooLong, bounded

SECONDS, MEGABYTES = 2, 300
TIMES = int(os.environ.get("NIANBAO_FUZZ", "1"))
SAMPLE = Path(__file__).parents[2] / "sample_reports" / "horgos-psb-2023"
TOML = (SAMPLE / "report.toml").read_text("utf-8")
MARKDOWN = (SAMPLE / "report.md").read_text("utf-8")

few = settings(
    max_examples=25 * TIMES,
    derandomize=TIMES == 1,
    suppress_health_check=[HealthCheck.too_slow],
)
PIECES = [
    *("[", "]", "{", "}", '"', '"""', "'", "=", ".", "\n", "#", "\\", "\\u0000", "\\x", ","),
    *("[a]\n", "[[a]]\n", "a.b = 1\n", "1e999", "nan", "0x", "-1", "1979-05-27", "true", '"/"'),
    *("[overview]\n", "received", "{{a.b.c}}", "## ", "|", "<td>", "\t", "一、", "（一）", "件"),
    *ACTING.values(),
]
edits = st.lists(
    st.tuples(st.floats(0, 0.999), st.integers(0, 40), st.sampled_from(PIECES)), max_size=6
)
Edits = list[tuple[float, int, str]]


def changed(text: str, by: Edits) -> str:
    """The text with pieces put in the place of others."""
    for place, length, piece in by:
        start = int(place * len(text))
        text = text[:start] + piece + text[start + length :]
    return text


def go_on_for_ever() -> None:
    while True:
        pass


def test_the_bounds_hold() -> None:
    with pytest.raises(TooLong), bounded(0.02, MEGABYTES):
        go_on_for_ever()
    with pytest.raises(MemoryError), bounded(SECONDS, 50):
        bytearray(100 << 20)
    assert len(bytearray(100 << 20)) == 100 << 20


@few
@given(edits)
def test_a_changed_report_file_is_refused_or_can_be_written_again(by: Edits) -> None:
    text = changed(TOML, by)
    with bounded(SECONDS, MEGABYTES):
        try:
            check_limits(Path("a.toml"), text, size=len(text.encode()))
            report = parse_report(Source(Path("a.toml"), text))
        except FileRefused:
            return
        again = complete_text(load_form(report.edition), report)
    assert parse_report(Source(Path("a.toml"), again)).identical(report)


# Documents

REPORT = parse_report(Source(Path("a.toml"), TOML))
FORM = load_form(REPORT.edition)
HTML = "<meta charset=utf-8>" + MarkdownIt("commonmark").enable("table").render(MARKDOWN)
WORD, EXCEL = word_document(FORM, REPORT), excel_workbook(FORM, REPORT)
PDF = pdf_file(
    [[Placed(each, 90, 40 + 18 * y) for y, each in enumerate(MARKDOWN.split("\n")[:40])]]
)


def coded(text: str, by: Edits) -> bytes:
    """The changed text as bytes."""
    return changed(text, by).encode("utf-8", "replace")


def repacked(package: bytes, part: str, by: Edits) -> bytes:
    """An office file with one part changed."""
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, coded(held.decode(), by) if name == part else held)
    return content.getvalue()


DOCUMENTS: dict[str, Callable[[Edits], bytes]] = {
    "a.md": lambda by: coded(MARKDOWN, by),
    "a.csv": lambda by: coded(csv_table(FORM, REPORT), by),
    "a.html": lambda by: coded(HTML, by),
    "a.pdf": lambda by: changed(PDF.decode("latin-1"), by).encode("latin-1", "replace"),
    "a.docx word/document.xml": lambda by: repacked(WORD, "word/document.xml", by),
    "a.docx word/styles.xml": lambda by: repacked(WORD, "word/styles.xml", by),
    "a.docx [Content_Types].xml": lambda by: repacked(WORD, "[Content_Types].xml", by),
    "a.xlsx xl/workbook.xml": lambda by: repacked(EXCEL, "xl/workbook.xml", by),
    "a.xlsx xl/worksheets/sheet1.xml": lambda by: repacked(EXCEL, "xl/worksheets/sheet1.xml", by),
    "a.xlsx xl/sharedStrings.xml": lambda by: repacked(EXCEL, "xl/sharedStrings.xml", by),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_changed_document_is_imported_or_refused(name: str, tmp_path: Path) -> None:
    file = tmp_path / name.split()[0]

    @settings(few, max_examples=6 if TIMES == 1 else 12 * TIMES)
    @given(edits)
    def tried(by: Edits) -> None:
        file.write_bytes(DOCUMENTS[name](by))
        with bounded(SECONDS, MEGABYTES):
            try:
                found = document(file)
                imported(found)
                printed(found)
            except DocumentRefused as refused:
                assert not isinstance(refused.__cause__, MemoryError | TooLong)

    tried()


# Keys and blocks of cells

TABLES = [
    (form, section)
    for form in map(load_form, editions())
    for section in form.sections
    if section.blocks
]
KEYS = [
    *("up", "down", "left", "right", "home", "end", "tab", "shift+tab", "enter", "shift+enter"),
    *("ctrl+home", "ctrl+end", "ctrl+down", "ctrl+right", "pageup", "pagedown", "shift+down"),
    *("shift+right", "ctrl+shift+down", "shift+home", "f2", "escape", "delete", "backspace"),
    *"0123456789,./、-+１。件万元１２٣²①½a年 \t\x1b\u200b\ud800",
]
CELLS = [
    "",
    "0",
    "7",
    "1,234",
    "１２",
    "12件",
    "3.5",
    "3.5万元",
    "/",
    "-",
    "+5",
    "1e3",
    "x",
    "9" * 30,
]
CELLS += ["²", "٣", "1" * 5000, "nan", "∞", "0.0000000000000000000000001", *ACTING.values()]
separators = st.sampled_from(["\t", "\n", "\r\n", "\t\t", " ", "\n\n", ""])
blocks = st.lists(st.tuples(st.sampled_from(CELLS), separators), max_size=30).map(
    lambda pieces: "".join(map("".join, pieces))
)


class Filled:
    """A table that is filled in, with what its grid asks for done at once."""

    def __init__(self, form: Form, section: Section) -> None:
        self.form = form
        self.report = Report(edition=form.edition, year=2024, organization="甲")
        self.state = GridState(Sheet(section))

    def press(self, key: str) -> None:
        """Press a key."""
        self._grant(self.state.press(key, key if len(key) == 1 else None))

    def paste(self, text: str) -> None:
        """Paste into the cell that is edited, or a block of cells."""
        if self.state.buffer is not None:
            self.state.paste_text(text)
            return
        try:
            self._grant(EnterFigures(paste(self.state, cells_of(text)).figures))
        except PasteRefused:
            return

    def _grant(self, wish: Wish) -> None:
        if isinstance(wish, EnterFigures):
            self.report = apply(self.report, figure_changes(self.report, wish.figures))

    def is_sound(self) -> bool:
        """Tell whether the cursor is on a cell, and a file takes every figure as it is."""
        text = complete_text(self.form, self.report)
        again = parse_report(Source(Path("a.toml"), text))
        return self.state.cursor in self.state.sheet.places and again.identical(self.report)


@few
@given(
    st.sampled_from(TABLES),
    st.lists(st.one_of(st.sampled_from(KEYS), st.sampled_from(KEYS), blocks), max_size=60),
)
def test_keys_and_blocks_bring_only_figures_that_a_file_takes(
    table: tuple[Form, Section], steps: list[str]
) -> None:
    filled = Filled(*table)
    with bounded(SECONDS, MEGABYTES):
        for step in steps:
            if step in KEYS:
                filled.press(step)
            else:
                filled.paste(step)
    assert filled.is_sound()


# Markdown

words = st.lists(
    st.one_of(st.text(st.characters(), max_size=8), st.sampled_from(PIECES)), max_size=6
).map("".join)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"text", "text_special"}


def read_as(text: str) -> str:
    """What a reader sees of one line of text: nothing that acts, and blanks for the rest."""
    hidden = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
    blank = "".join(" " if each in "\t\n" else each for each in text)
    return "".join(each for each in blank if unicodedata.category(each) not in hidden).strip()


@few
@given(words)
def test_text_is_the_same_text_in_markdown_and_no_markup(text: str) -> None:
    with bounded(SECONDS, MEGABYTES):
        lines = READER.parse(inline(text))
        table = READER.parse(f"| a | b |\n| --- | --- |\n| {cell(text)} | x |\n")
    assert {token.type for token in lines} <= {"paragraph_open", "inline", "paragraph_close"}
    assert sum(token.type == "td_open" for token in table) == 2
    inner = [kid for token in [*lines, *table] for kid in token.children or []]
    assert {kid.type for kid in inner} <= PLAIN
    assert seen(lines) == [read_as(text)][: len(lines)]
    assert seen(table)[2:] == [read_as(text), "x"]


def seen(tokens: Iterable[Token]) -> list[str]:
    """The text of each paragraph or cell."""
    return [
        "".join(kid.content for kid in token.children or [])
        for token in tokens
        if token.type == "inline"
    ]


@few
@given(st.lists(words, max_size=4), words)
def test_a_rendered_report_has_no_markup_but_its_own(paragraphs: list[str], name: str) -> None:
    text = "\n".join(paragraphs)
    report = Report("cn-2021", 2024, name, preface=text, texts={"overview": text, "problems": text})
    with bounded(SECONDS, MEGABYTES):
        tokens = READER.parse(markdown(FORM, report))
    inner = [kid.type for token in tokens for kid in token.children or []]
    own = {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td"}
    assert set(inner) <= PLAIN
    assert {token.type.rpartition("_")[0] or "inline" for token in tokens} <= {*own, "inline"}
