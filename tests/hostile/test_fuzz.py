"""Files, documents and journals changed at random: read or refused, soon, and nothing else.

`make fuzz` takes a hundred times as many examples, and other ones each time.
"""

import os
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nianbao.form.load import load_form
from nianbao.importers.opening import foreign_document
from nianbao.importers.read import imported
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.text import text_document
from nianbao.render.escape import cell, inline
from nianbao.render.word import word_document
from nianbao.store.errors import FileRefused
from nianbao.store.read import parse_report
from nianbao.store.source import Source, check_limits
from nianbao.store.template import complete_text

from .payloads import ACTING

SECONDS = 3
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


@contextmanager
def soon() -> Iterator[None]:
    """AssertionError if the block takes too much work."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < SECONDS


@few
@given(edits)
def test_a_changed_report_file_is_refused_or_can_be_written_again(by: Edits) -> None:
    text = changed(TOML, by)
    with soon():
        try:
            check_limits(Path("a.toml"), text, size=len(text.encode()))
            report = parse_report(Source(Path("a.toml"), text, ""))
        except FileRefused:
            return
        again = complete_text(load_form(report.edition), report)
    assert parse_report(Source(Path("a.toml"), again, "")).identical(report)


@few
@given(edits)
def test_a_changed_text_is_imported_or_refused(by: Edits) -> None:
    with soon():
        imported(text_document(changed(MARKDOWN, by)))


@few
@given(edits)
def test_a_changed_page_is_imported_or_refused(by: Edits) -> None:
    page = "<meta charset=utf-8>" + MarkdownIt("commonmark").enable("table").render(MARKDOWN)
    with soon():
        try:
            imported(foreign_document(changed(page, by).encode("utf-8", "replace"), "a.html"))
        except DocumentRefused:
            return


REPORT = parse_report(Source(Path("a.toml"), TOML, ""))
WORD = word_document(load_form(REPORT.edition), REPORT)


@few
@given(edits, st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml"]))
def test_a_changed_word_document_is_imported_or_refused(by: Edits, part: str) -> None:
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(WORD)) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            odd = changed(text.decode(), by).encode("utf-8", "replace") if name == part else text
            new.writestr(name, odd)
    with soon():
        try:
            imported(foreign_document(content.getvalue(), "a.docx"))
        except DocumentRefused:
            return


words = st.lists(
    st.one_of(st.text(st.characters(), max_size=8), st.sampled_from(PIECES)), max_size=6
).map("".join)
READER = MarkdownIt("commonmark").enable("table")


@few
@given(words)
def test_no_text_becomes_markup_in_markdown(text: str) -> None:
    tokens = READER.parse(inline(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    table = READER.parse(f"| a | b |\n| --- | --- |\n| {cell(text)} | x |\n")
    assert sum(token.type == "td_open" for token in table) == 2
    inner = [kid for token in [*tokens, *table] for kid in token.children or []]
    assert {kid.type for kid in inner} <= {"text", "text_special"}
