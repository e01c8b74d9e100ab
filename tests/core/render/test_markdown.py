"""The rendered report reads back as what the clerk entered, whatever that was."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.render.markdown import markdown
from nianbao.report.model import Filled, Report
from nianbao.store.read import read_document

from ..builders import at, figures, form_2021, report
from ..official import CELLS, COUNTED, DERIVED, NARRATIVES, PRINTED, STUB, operands
from .reading import Read, grid, html_rows, read

SAMPLE_NAMES = [
    "horgos-psb-2023",
    "linhe-water-2024-draft",
    "qingshi-township-2024",
    "yunjiang-city-2023",
    "yunjiang-city-2024",
]

HEADINGS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]
TABLES = {"disclosure": 1, "applications": 2, "litigation": 3}


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_a_sample_is_rendered_as_the_document_beside_it(sample_reports: Path, name: str) -> None:
    of = read_document(sample_reports / name / "report.toml").report
    rendered = markdown(load_form(of.edition), of)
    assert rendered.encode() == (sample_reports / name / "report.md").read_bytes()
    assert rendered == markdown(load_form(of.edition), of)


def test_every_sample_is_rendered_in_the_tests(sample_reports: Path) -> None:
    assert sorted(path.name for path in sample_reports.iterdir() if path.is_dir()) == SAMPLE_NAMES


def test_a_sample_with_html_tables_is_rendered_as_the_golden_file(
    sample_reports: Path, golden: Callable[[str, str], None]
) -> None:
    of = read_document(sample_reports / "yunjiang-city-2024" / "report.toml").report
    golden("core/yunjiang-city-2024.html.md", markdown(form_2021(), of, tables="html"))


def test_a_report_of_2019_is_rendered_as_the_golden_file(
    golden: Callable[[str, str], None],
) -> None:
    form = load_form("cn-2019")
    filled = {cell: number for number, cell in enumerate(form.entered_cells)}
    of = replace(report(), edition="cn-2019", year=2020, figures=filled)
    pipes = markdown(form, of)
    golden("core/numbered-2019.md", pipes + "\n" + markdown(form, of, tables="html"))


def sections(blocks: list[Read]) -> list[list[Read]]:
    """What stands before the first section, and in each of the six."""
    starts = [index for index, block in enumerate(blocks) if block.kind == "h2"]
    assert [blocks[index].text for index in starts] == HEADINGS
    ends = [*starts[1:], len(blocks)]
    first = blocks[: starts[0]]
    return [first, *(blocks[a + 1 : b] for a, b in zip(starts, ends, strict=True))]


def shown(filled: dict[Address, Filled], cell: Address) -> str:
    """The digits that must be printed in a cell."""
    if cell in DERIVED:
        added = [filled.get(operand) for operand in operands(cell)]
        return str(sum(figure for figure in added if isinstance(figure, int)))
    figure = filled.get(cell)
    return "" if figure is None else str(figure)


def printed(section: str, rows: tuple[tuple[str, ...], ...]) -> dict[Address, str]:
    """What the lines of a printed table show in each cell of the form."""
    return {
        Address(section, row, column): rows[line][STUB[section] + index]
        for line, cells in PRINTED[section].items()
        for index, (row, column) in enumerate(cells)
    }


@given(filled=figures)
def test_all_200_figures_read_back_from_the_tables_of_pipes(filled: dict[Address, Filled]) -> None:
    parts = sections(read(markdown(form_2021(), replace(report(), figures=filled))))
    found: dict[Address, str] = {}
    for section, place in TABLES.items():
        [table] = parts[place + 1]
        assert table.kind == "table"
        found |= printed(section, table.rows)
    assert found == {cell: shown(filled, cell) for cell in CELLS}
    assert len(found) == 200


@given(filled=figures)
def test_all_200_figures_read_back_from_the_tables_of_html(filled: dict[Address, Filled]) -> None:
    text = markdown(form_2021(), replace(report(), figures=filled), tables="html")
    parts = sections(read(text))
    found: dict[Address, str] = {}
    for section, place in TABLES.items():
        [table] = parts[place + 1]
        assert table.kind == "html"
        cells = grid(html_rows(table.text))
        found |= printed(section, tuple(tuple(cell.text for cell in row) for row in cells))
    assert found == {cell: shown(filled, cell) for cell in CELLS}


# Hostile text: what is typed, and what the reader must see of it.
HOSTILE: list[tuple[str, str]] = [
    *((text, text) for text in ("|", "||", "\\", "\\|", "`", "```", "~~~", "~", "*", "**", "_")),
    *((text, text) for text in ("<b>", "</td>", "<!--", "-->", "<script>", "<https://x.cn>", "</")),
    *((text, text) for text in ("#", "######", "-", "---", "+", ">", "=", "===", ":", ":--", "!")),
    *((text, text) for text in ("1.", "2)", "10.", "１.", "- ", "+ ", "> ", "# ", "1. ", "一、")),
    *((text, text) for text in ("[x](y)", "![x](y)", "[x]", "[x]: y", "[^1]", "[", "]", "(", ")")),
    *((text, text) for text in ("&lt;", "&amp;", "&#35;", "&", ";", "$", "$$", "{", "}", "^", "@")),
    *(
        (text, text)
        for text in ("http://x.cn", "www.x.cn", "a@x.cn", "'", '"', "“", "…", "年报", "a")
    ),
    *((text, text) for text in ("    ", "　", "\u00a0", "👩", "e\u0301", "０", "é", "ﷺ")),
    ("\t", " "),
    *(
        (text, "")
        for text in ("\r", "\x00", "\x07", "\x0b", "\x0c", "\x1c", "\x7f", "\x85", "\x9b")
    ),
    *((text, "") for text in ("\u00ad", "\u200b", "\u200d", "\u200f", "\u2028", "\u2029")),
    *((text, "") for text in ("\u202e", "\u2066", "\ufeff", "\ue000", "\U000e0041", "\u061c")),
    ("\x1b[31m", "[31m"),
]

Typed = tuple[str, str]
"""A text as typed, and as it must be seen."""


def joined(pieces: list[Typed]) -> Typed:
    return "".join(typed for typed, _ in pieces), "".join(seen for _, seen in pieces).strip()


lines = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=6).map(joined)


def is_heading(line: str) -> bool:
    return (line.rstrip() + " ").startswith("## ")


prose = st.lists(lines.filter(lambda line: not is_heading(line[0])), max_size=3)
Part = tuple[Typed | None, list[Typed]]
parts = st.lists(st.tuples(st.one_of(st.none(), lines), prose), max_size=3)


def written(lead: list[Typed], of: list[Part]) -> str:
    """The narrative that somebody types to get these parts."""
    typed = [line for line, _ in lead]
    for heading, body in of:
        typed += ["##" if heading is None else f"## {heading[0]}", *(line for line, _ in body)]
    return "\n".join(typed)


def paragraphs(typed: list[Typed]) -> list[str]:
    return [seen for raw, seen in typed if raw.strip()]


def expected(lead: list[Typed], of: list[Part]) -> list[Read]:
    """The blocks that the reader must see of a narrative."""
    found = [Read("p", text) for text in paragraphs(lead)]
    for number, (heading, body) in zip("一二三", of, strict=False):
        texts = paragraphs(body)
        if heading is not None and heading[0].strip():
            found.append(Read("h3", f"（{number}）{heading[1]}"))
        elif texts:
            texts[0] = f"（{number}）{texts[0]}"
        found += [Read("p", text) for text in texts]
    return [block for block in found if block.text]


@settings(max_examples=60)
@given(
    narratives=st.tuples(*[st.tuples(prose, parts)] * 3),
    notes=st.tuples(lines, lines),
    cover=st.tuples(*[lines] * 4),
)
def test_hostile_text_is_seen_just_as_it_was_typed(
    narratives: tuple[tuple[list[Typed], list[Part]], ...],
    notes: tuple[Typed, Typed],
    cover: tuple[Typed, ...],
) -> None:
    title, period, contact, preface = cover
    texts = dict(zip(NARRATIVES, (written(*each) for each in narratives), strict=True))
    first, last = Address("disclosure", "regulations", "issued"), COUNTED[-1]
    of = replace(
        report(
            texts=texts, title=title[0], period=period[0], contact=contact[0], preface=preface[0]
        ),
        figures={first: 1},
        notes={first: notes[0][0], last: notes[1][0]},
    )
    for tables in ("pipes", "html"):
        _see(of, narratives, notes, cover, tables)


def _see(
    of: Report,
    narratives: tuple[tuple[list[Typed], list[Part]], ...],
    notes: tuple[Typed, Typed],
    cover: tuple[Typed, ...],
    tables: str,
) -> None:
    title, period, contact, preface = cover
    blocks = read(markdown(form_2021(), of, tables="html" if tables == "html" else "pipes"))
    front, one, two, _, four, five, six = sections(blocks)
    usual = "临河县水利局2024年政府信息公开工作年度报告"
    opening = [title[1] if title[0].strip() else usual, preface[1]]
    opening += [f"统计期限：{period[1]}"] if period[0].strip() else []
    opening += [f"联系方式：{contact[1]}"] if contact[0].strip() else []
    assert unspaced([block.text for block in front]) == unspaced(opening)
    for section, narrative in zip((one, five, six), narratives, strict=True):
        assert [block for block in section if block.text] == expected(*narrative)
    for section, line, text in ((two, 2, f"1（{notes[0][1]}）"), (four, 3, f"（{notes[1][1]}）")):
        [table] = section
        rows = (
            table.rows
            if tables == "pipes"
            else [[cell.text for cell in row] for row in grid(html_rows(table.text))]
        )
        place = 1 if section is two else 13
        assert unspaced([rows[line][place]]) == unspaced([text])


def unspaced(texts: list[str]) -> list[str]:
    """The texts without blanks, those that are empty left out."""
    return [bare for text in texts if (bare := "".join(text.split()))]


@pytest.mark.parametrize("tables", ["pipes", "html"])
def test_a_note_of_several_lines_stays_in_its_cell(tables: str) -> None:
    of = report(notes={"disclosure.regulations.issued": "一\n\n- 二\n\n    三"})
    text = markdown(form_2021(), of, tables="html" if tables == "html" else "pipes")
    [table] = sections(read(text))[2]
    assert "一" in (table.text or table.rows[2][1])
    assert "三" in (table.text or table.rows[2][1])


def test_a_note_on_a_total_is_shown_with_it() -> None:
    of = report(notes={"litigation.direct.total": "含结转"})
    assert "| 0（含结转） |" in markdown(form_2021(), of)


def test_a_part_is_numbered_by_the_program_and_without_heading_in_its_first_sentence() -> None:
    text = markdown(
        form_2021(), report(texts={"overview": "引言。\n## 公开\n一。\n##\n二。\n三。\n## 四"})
    )
    assert (
        "## 一、总体情况\n\n引言。\n\n### （一）公开\n\n一。\n\n（二）二。\n\n三。\n\n### （三）四\n\n## 二"
        in text
    )


def test_a_narrative_of_very_many_parts_is_rendered() -> None:
    text = markdown(form_2021(), report(texts={"overview": "## x\n" * 120}))
    assert "### （九十九）x\n\n### （100）x" in text
    assert "### （120）x" in text


def test_the_usual_title_is_made_of_name_and_year() -> None:
    assert markdown(form_2021(), report()).startswith(
        "# 临河县水利局2024年政府信息公开工作年度报告\n"
    )


def test_a_title_as_entered_takes_its_place_on_one_line() -> None:
    of = report(title="临河县水利局\n2024年度报告")
    assert markdown(form_2021(), of).startswith("# 临河县水利局 2024年度报告\n")


def test_the_text_of_the_document_holds_nothing_that_acts() -> None:
    acting = "a\x1b[31mb\u202ec\u200bd\x9be\ue000f"
    of = report(texts={"overview": acting}, title=acting, contact=acting, preface=acting)
    for character in markdown(form_2021(), of):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Co"}


def test_an_amount_is_printed_with_the_digits_as_typed(sample_reports: Path) -> None:
    of = read_document(sample_reports / "linhe-water-2024-draft" / "report.toml").report
    assert str(of.figures[at("disclosure.fees.amount")]) == "128.40"
    assert "| 行政事业性收费 | 128.40 |  |  |" in markdown(form_2021(), of)
