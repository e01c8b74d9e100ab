"""A save changes what was changed and keeps every other byte of the user's file."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.report.model import Accepted, Figure, Report
from nianbao.store.errors import FileRefused
from nianbao.store.patch import patched
from nianbao.store.read import Document, parse_report, read_document
from nianbao.store.source import Source

from ..builders import at, awkward_texts
from ..official import COUNTED, FEE, NARRATIVES
from .odd_files import ODD, SHAPELESS

SAMPLES = Path(__file__).parents[3] / "sample_reports"
FILES = {
    **ODD,
    **{f"sample {path.parent.name}": path.read_bytes() for path in SAMPLES.glob("*/report.toml")},
}

_TOKENS = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"{3,5}|' + r"'''[\s\S]*?'{3,5}|" + r'"(?:\\.|[^"\\\n])*"|'
    r"'[^'\n]*'|#[^\r\n]*"
)


def comments(text: str) -> list[str]:
    """The comments of a TOML text, in their order."""
    return [token for token in _TOKENS.findall(text) if token.startswith("#")]


def unread(text: str, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """The values of a file that no report holds: the keys that the form does not know."""
    form = load_form("cn-2021")
    known: set[tuple[str, ...]] = {("edition",), ("year",), *((key,) for key in COVER)}
    known |= {(section, "text") for section in NARRATIVES}
    known |= {(cell.section, cell.row, cell.column) for cell in form.entered_cells}
    known |= {("notes", str(cell)) for cell in form.entered_cells}
    return {place: value for place, value in _leaves(tomllib.loads(text)) if place not in known}


COVER = ("organization", "title", "kind", "period", "contact", "preface")


def _leaves(
    table: Mapping[str, Any], at: tuple[str, ...] = ()
) -> list[tuple[tuple[str, ...], Any]]:
    found: list[tuple[tuple[str, ...], Any]] = []
    for key, value in table.items():
        place = (*at, key)
        found += _leaves(value, place) if isinstance(value, dict) else [(place, value)]
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("odd")


def opened(folder: Path, content: bytes) -> Document:
    path = folder / "report.toml"
    path.write_bytes(content)
    return read_document(path)


def saved(document: Document, new: Report) -> str:
    """The text after the change, which must read back as the new report."""
    text = patched(document.source, load_form(new.edition), document.report, new)
    assert parse_report(replace(document.source, text=text)).identical(new)
    return text


def changed_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came, line ends included."""
    marks = list(difflib.ndiff(old.splitlines(keepends=True), new.splitlines(keepends=True)))
    gone = [mark[2:] for mark in marks if mark.startswith("- ")]
    return gone, [mark[2:] for mark in marks if mark.startswith("+ ")]


def with_figures(of: Report, figures: Mapping[str, Figure]) -> Report:
    filled = {**of.figures, **{at(place): figure for place, figure in figures.items()}}
    return replace(
        of, figures={cell: figure for cell, figure in filled.items() if figure is not None}
    )


@pytest.mark.parametrize("name", FILES)
def test_an_unchanged_report_is_saved_byte_for_byte(folder: Path, name: str) -> None:
    document = opened(folder, FILES[name])
    text = saved(document, document.report)
    assert document.source.encode(text) == FILES[name]


@pytest.mark.parametrize("name", [*ODD, *SHAPELESS])
def test_a_change_that_is_taken_back_leaves_the_file_byte_for_byte(folder: Path, name: str) -> None:
    document = opened(folder, (ODD | SHAPELESS)[name])
    new = with_figures(document.report, dict.fromkeys(map(str, document.report.figures), 98765))
    text = saved(document, new)
    there = document._replace(source=replace(document.source, text=text), report=new)
    assert document.source.encode(saved(there, document.report)) == (ODD | SHAPELESS)[name]


@settings(max_examples=40)
@given(data=st.data())
def test_an_edited_figure_changes_the_one_line_where_it_stands(
    folder: Path, data: st.DataObject
) -> None:
    document = opened(folder, FILES[data.draw(st.sampled_from(sorted(FILES)))])
    cells = sorted(document.report.figures)
    if not cells:
        return
    cell = data.draw(st.sampled_from(cells))
    figure = Decimal("98765.40") if cell == FEE else 98765
    gone, come = changed_lines(
        document.source.text, saved(document, with_figures(document.report, {str(cell): figure}))
    )
    [old], [new] = gone, come
    assert str(figure) in new
    assert old.split("#")[1:] == new.split("#")[1:], "the comment of the line stays"
    assert re.split(r"[^\r\n]*", old)[-1] == re.split(r"[^\r\n]*", new)[-1], "so does its end"


def test_a_figure_is_edited_within_its_row_as_it_was_typed(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    text = saved(
        document,
        with_figures(
            document.report,
            {
                "disclosure.regulations.repealed": 77,
                "disclosure.normative_documents.issued": "/",
                "disclosure.fees.amount": Decimal("1.5"),
                "applications.received.other": 4,
            },
        ),
    )
    assert changed_lines(document.source.text, text)[1] == [
        "regulations = {issued=0,   repealed = 77 , in_force = 2} # 规章\n",
        '"normative_documents" = { issued = "/", source = "法规科", in_force = 5 } # 含自用键\n',
        "  fees = { amount = 1.5 }  # 万元\n",
        'received = { natural_person = 12, business = 0, "other" = 4 } # 新收\n',
    ]


def test_a_row_that_grows_or_shrinks_keeps_its_comment_and_foreign_keys(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    text = saved(
        document,
        with_figures(
            document.report,
            {
                "disclosure.normative_documents.issued": None,
                "disclosure.normative_documents.repealed": 4,
                "disclosure.penalties.decisions": 9,
                "litigation.direct.upheld": None,
            },
        ),
    )
    assert changed_lines(document.source.text, text)[1] == [
        '"normative_documents" = { repealed = 4, in_force = 5, source = "法规科" } # 含自用键\n',
        "penalties = { decisions = 9 } # 待填\n",
        "direct = { } # 直接起诉\n",
    ]


@pytest.mark.parametrize("name", ["plain", "windows"])
def test_a_new_row_stands_in_its_table_before_what_introduces_the_next(
    folder: Path, name: str
) -> None:
    document = opened(folder, ODD[name])
    text = saved(
        document,
        with_figures(
            document.report,
            {"disclosure.compulsion.decisions": 7, "applications.granted.business": 8},
        ),
    ).replace("\r\n", "\n")
    assert "penalties = { } # 待填\ncompulsion = { decisions = 7 }\n\n[drafts]" in text
    assert "# 结转\ngranted = { business = 8 }\n\n# ---- 四 ----\n[litigation]" in text


def test_a_new_row_does_not_come_between_a_table_and_a_comment_that_touches_it(
    folder: Path,
) -> None:
    document = opened(folder, ODD["comments without blank lines"])
    text = saved(
        document,
        replace(
            with_figures(
                document.report,
                {"disclosure.penalties.decisions": 7, "applications.granted.business": 8},
            ),
            organization="甲",
        ),
    )
    assert 'year = 2023\norganization = "甲"\n# about one\n[overview]' in text
    assert "{ decisions = 1 }\npenalties = { decisions = 7 }\n# about three\n[applic" in text
    assert "[applications]\ngranted = { business = 8 }\n# nothing yet\n# about four\n[lit" in text


def test_a_new_row_of_a_table_with_sub_tables_stands_before_them(folder: Path) -> None:
    document = opened(folder, ODD["sub-tables"])
    text = saved(document, with_figures(document.report, {"applications.granted.business": 8}))
    assert "# 结转\ngranted = { business = 8 }\n\n# about received\n[applications.rec" in text


def test_a_row_that_is_a_table_of_its_own_is_edited_there(folder: Path) -> None:
    document = opened(folder, ODD["sub-tables"])
    text = saved(
        document,
        with_figures(
            document.report,
            {
                "applications.received.natural_person": 9,
                "applications.received.business": 8,
                "applications.received.other": None,
                "litigation.direct.upheld": 7,
            },
        ),
    )
    gone, come = changed_lines(document.source.text, text)
    assert sorted(gone) == ["natural_person = 1 # 自然人\n", "other = 2\n", "upheld = 4 # 维持\n"]
    assert sorted(come) == [
        "business = 8\n",
        "natural_person = 9 # 自然人\n",
        "upheld = 7 # 维持\n",
    ]
    assert text.index("business = 8") < text.index("# about carried in")


COUNTS = """\
edition = "cn-2021"
year = 2024

[register] # 台账
"applications.received" = { natural_person = 3, ours = 7 } # 新收
# 结转
"applications.carried_in" = { other = 1 }
"""


def test_counts_of_a_register_change_in_their_rows_and_the_rest_of_these_stays(
    folder: Path,
) -> None:
    document = opened(folder, COUNTS.encode())
    counts = {
        "applications.received.natural_person": 4,
        "applications.received.business": 0,
        "applications.granted.other": 2,
    }
    new = replace(document.report, register={at(place): n for place, n in counts.items()})
    gone, come = changed_lines(document.source.text, saved(document, new))
    assert gone == [
        '"applications.received" = { natural_person = 3, ours = 7 } # 新收\n',
        '"applications.carried_in" = { other = 1 }\n',
    ]
    assert come == [
        '"applications.received" = { natural_person = 4, business = 0, ours = 7 } # 新收\n',
        '"applications.carried_in" = { }\n',
        '"applications.granted" = { other = 2 }\n',
    ]


def test_a_missing_section_is_added_at_the_end(folder: Path) -> None:
    document = opened(folder, ODD["two lines"])
    new = replace(
        with_figures(document.report, {"litigation.direct.pending": 3}),
        texts={"problems": "一\n二"},
        notes={at("litigation.direct.pending"): "二审"},
        preface="序",
    )
    assert tomllib.loads(saved(document, new)) == {
        "edition": "cn-2021",
        "year": 2023,
        "preface": "序\n",
        "litigation": {"direct": {"pending": 3}},
        "problems": {"text": "一\n二\n"},
        "notes": {"litigation.direct.pending": "二审"},
    }
    assert saved(document, new).startswith(ODD["two lines"].decode() + "\n")


def test_a_text_is_written_as_a_block_and_its_comment_stays(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    texts = {**document.report.texts, "overview": "一\n\n二"}
    text = saved(document, replace(document.report, texts=texts, organization="甲"))
    assert '\n# 下面是正文\ntext = """\n一\n\n二\n""" # 正文完\nchecked = true\n' in text
    assert '\n# 单位全称，勿改\norganization = "甲"\nreviewer' in text


def test_the_year_keeps_its_comment(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    text = saved(document, replace(document.report, year=2024))
    assert changed_lines(document.source.text, text) == (
        ["year = 2023           # 年度\n"],
        ["year = 2024           # 年度\n"],
    )


def test_notes_and_accepted_findings_come_and_go_line_by_line(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    new = replace(
        document.report,
        notes={at("disclosure.licences.decisions"): "两行\n附注"},
        accepted={"Y-03 disclosure.regulations": Accepted("清理", 3)},
    )
    assert changed_lines(document.source.text, saved(document, new)) == (
        [
            '"disclosure.regulations.issued" = "其中修订1件" # 法规科\n',
            '"Y-03 disclosure.regulations" = { reason = "清理", value = 2 } # 已核\n',
        ],
        [
            "# 法规科\n",
            '"disclosure.licences.decisions" = "两行\\n附注"\n',
            '"Y-03 disclosure.regulations" = { reason = "清理", value = 3 } # 已核\n',
        ],
    )


def test_another_way_to_write_an_amount_is_saved(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    text = saved(document, with_figures(document.report, {str(FEE): Decimal("1.500")}))
    assert "fees = { amount = 1.500 }  # 万元" in text


@pytest.mark.parametrize("name", ["windows", "windows with byte order mark"])
def test_windows_line_ends_stay_and_new_lines_take_them(folder: Path, name: str) -> None:
    document = opened(folder, ODD[name])
    new = replace(
        with_figures(document.report, {"disclosure.compulsion.decisions": 7}),
        texts={**document.report.texts, "other_matters": "一\n二"},
    )
    text = saved(document, new)
    assert text.count("\n") == text.count("\r\n")
    assert document.source.encode(text).startswith(b"\xef\xbb\xbf") == ("mark" in name)


def test_each_line_keeps_its_own_end_in_a_file_of_mixed_ones(folder: Path) -> None:
    document = opened(folder, ODD["mixed line ends"])
    gone, come = changed_lines(
        document.source.text,
        saved(document, with_figures(document.report, {"disclosure.licences.decisions": 7})),
    )
    assert gone == ["licences = { decisions = 1703 }\n"]
    assert come == ["licences = { decisions = 7 }\n"]


@st.composite
def changes(draw: st.DrawFn, of: Report) -> Report:
    """A report some edits away from this one."""
    figures: dict[Address, Any] = dict(of.figures)
    for cell in draw(st.lists(st.sampled_from(COUNTED), max_size=6)):
        figures[cell] = draw(st.sampled_from([None, 0, 98765, "/"]))
    figures[FEE] = draw(st.sampled_from([None, Decimal("0"), Decimal("1.50"), Decimal("77.10")]))
    texts = {**of.texts, draw(st.sampled_from(NARRATIVES)): draw(awkward_texts)}
    cover: dict[str, Any] = {draw(st.sampled_from(COVER)): draw(awkward_texts)}
    notes = {**of.notes, draw(st.sampled_from(COUNTED)): draw(awkward_texts)}
    return replace(
        of,
        year=draw(st.sampled_from([of.year, 2024])),
        figures={cell: figure for cell, figure in figures.items() if figure is not None},
        texts={section: text for section, text in texts.items() if text},
        notes=draw(st.sampled_from([of.notes, notes, {}])),
        **cover,
    )


@settings(max_examples=45)
@given(data=st.data())
def test_no_edit_ever_loses_a_comment_or_a_key_that_the_program_does_not_know(
    folder: Path, data: st.DataObject
) -> None:
    content = ODD[data.draw(st.sampled_from(sorted(ODD)))]
    document = opened(folder, content)
    new = data.draw(changes(document.report))
    text = saved(document, new)
    assert sorted(comments(text)) == sorted(comments(document.source.text))
    assert unread(text) == unread(document.source.text)
    there = document._replace(source=replace(document.source, text=text), report=new)
    assert saved(there, new)


@settings(max_examples=40)
@given(data=st.data())
def test_a_file_of_a_shape_that_cannot_be_patched_is_refused_and_not_damaged(
    folder: Path, data: st.DataObject
) -> None:
    document = opened(folder, SHAPELESS[data.draw(st.sampled_from(sorted(SHAPELESS)))])
    new = data.draw(changes(document.report))
    try:
        text = saved(document, new)
    except FileRefused as refused:
        assert refused.code == "not_patchable"
        return
    assert sorted(comments(text)) == sorted(comments(document.source.text))


@pytest.mark.parametrize("name", SHAPELESS)
def test_a_figure_can_be_edited_in_a_file_of_any_shape(folder: Path, name: str) -> None:
    document = opened(folder, SHAPELESS[name])
    cell = sorted(document.report.figures)[0]
    gone, come = changed_lines(
        document.source.text, saved(document, with_figures(document.report, {str(cell): 98765}))
    )
    [old], [new] = gone, come
    assert old.split("#")[1:] == new.split("#")[1:]


def test_what_would_not_read_back_is_refused_and_nothing_is_written(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    new = with_figures(document.report, {"litigation.direct.upheld": -1})
    with pytest.raises(FileRefused) as refused:
        patched(document.source, load_form("cn-2021"), document.report, new)
    assert refused.value.code in {"wrong_value", "not_patchable"}


def test_a_file_that_lost_its_tables_is_no_reason_to_crash(folder: Path) -> None:
    document = opened(folder, ODD["plain"])
    elsewhere = Source(document.source.path, "edition = 'cn-2021'\nyear = 2023\n[")
    with pytest.raises(FileRefused) as refused:
        patched(elsewhere, load_form("cn-2021"), document.report, replace(document.report, year=1))
    assert refused.value.code == "not_patchable"
