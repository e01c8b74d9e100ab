"""A specification that cannot be a form is refused with the place of the fault."""

import pytest

from nianbao.form.load import SpecificationError, parse_form

SOUND = """
edition = "t"
name = "n"
basis = "b"
title = "{organization}{year}"
since = 2021

[[sections]]
id = "overview"
title = "总体情况"
brief = "总体"
help = [{ text = "写明。", source = "official" }]

[[sections]]
id = "table"
title = "表"
brief = "表"
figures_rule = "T3-04"

[[sections.blocks]]
row_groups = [{ id = "outer", label = "外" }, { id = "inner", label = "内", within = "outer" }]
column_groups = [{ id = "wide", label = "宽" }]
columns = [
    { id = "a", label = "甲", group = "wide" },
    { id = "b", label = "乙", kind = "money" },
    { id = "total", label = "总计" },
]
rows = [
    { id = "first", label = "一", group = "inner" },
    { id = "second", label = "二" },
    { id = "both", label = "三" },
]
balances = [{ rule = "T3-01", words = "一等于二", left = { first = "一" }, right = { second = "二" } }]

[[sections.blocks.sums]]
column = "total"
of = ["a", "b"]
rule = "T3-03"

[[sections.blocks.sums]]
row = "both"
of = ["first", "second"]
rule = { a = "T4-01", b = "T4-02", total = "T4-03" }

[[sections.blocks]]
columns = [{ id = "c", label = "丙" }]
rows = [{ id = "third", label = "四" }]
"""

SECOND_BLOCK = SOUND[SOUND.rindex("[[sections.blocks]]") :]
A_SUM = '\n[[sections.blocks.sums]]\ncolumn = "total"\nof = ["a", "b"]\nrule = "T3-03"\n'

FAULTS = {
    "unknown id in a sum": (
        'of = ["a", "b"]',
        'of = ["a", "z"]',
        "table: sum total: unknown id 'z'",
    ),
    "unknown line of a sum": ('column = "total"', 'column = "z"', "table: sum z: unknown id 'z'"),
    "unknown id in a rule by row": (
        'total = "T4-03" }',
        'z = "T4-03", total = "T4-03" }',
        "table: sum both: rule: unknown id 'z'",
    ),
    "a line without a rule": (
        ', total = "T4-03" }',
        " }",
        "table: sum both: rule is missing for: unknown id 'total'",
    ),
    "unknown id left of a balance": (
        'left = { first = "一" }',
        'left = { z = "一" }',
        "table: T3-01: unknown id 'z'",
    ),
    "unknown id right of a balance": (
        'right = { second = "二" }',
        'right = { total = "二" }',
        "table: T3-01: unknown id 'total'",
    ),
    "unknown group of a row": (
        'group = "inner"',
        'group = "z"',
        "table: row_groups: unknown id 'z'",
    ),
    "unknown group of a column": (
        'group = "wide"',
        'group = "inner"',
        "table: column_groups: unknown id 'inner'",
    ),
    "unknown group around a group": (
        'within = "outer"',
        'within = "z"',
        "table: row_groups: unknown id 'z'",
    ),
    "a section twice": ('id = "table"', 'id = "overview"', "sections: 'overview' stands twice"),
    "a row twice": ('id = "second"', 'id = "first"', "table: rows: 'first' stands twice"),
    "a row twice in two blocks": (
        'id = "third"',
        'id = "first"',
        "table: rows: 'first' stands twice",
    ),
    "a column twice": ('id = "b"', 'id = "a"', "table: columns: 'a' stands twice"),
    "a row group twice": (
        'id = "inner"',
        'id = "outer"',
        "table: row_groups: 'outer' stands twice",
    ),
    "a sum twice": (SECOND_BLOCK, A_SUM, "table: sums: 'total' stands twice"),
    "a sum of itself": (
        'of = ["first", "second"]',
        'of = ["first", "both"]',
        "table: sums form a cycle: both -> both",
    ),
    "sums of each other": (
        SECOND_BLOCK,
        '\n[[sections.blocks.sums]]\nrow = "first"\nof = ["both"]\nrule = "T3-02"\n',
        "table: sums form a cycle: both -> first -> both",
    ),
    "groups within each other": (
        '{ id = "outer", label = "外" }',
        '{ id = "outer", label = "外", within = "inner" }',
        "table: row_groups form a cycle: outer -> inner -> outer",
    ),
    "a group within itself": (
        '{ id = "wide", label = "宽" }',
        '{ id = "wide", label = "宽", within = "wide" }',
        "table: column_groups form a cycle: wide -> wide",
    ),
    "a sum of a row and a column": (
        'row = "both"',
        'row = "both"\ncolumn = "a"',
        "table: sum both: name either a row or a column",
    ),
    "a sum of neither": ('row = "both"\n', "", "table: sum : name either a row or a column"),
    "a misspelt key": (
        'figures_rule = "T3-04"',
        'figure_rule = "T3-04"',
        "sections.1.figure_rule: Unexpected keyword argument",
    ),
    "a misspelt key deep inside": (
        '{ id = "third", label = "四" }',
        '{ id = "third", lable = "四" }',
        "sections.1.blocks.1.rows.0.label: Field required",
    ),
    "a missing key": ('title = "表"\n', "", "sections.1.title: Field required"),
    "an unknown kind of column": (
        'kind = "money"',
        'kind = "float"',
        "sections.1.blocks.0.columns.1.kind: Input should be 'count', 'signed' or 'money'",
    ),
    "an unknown source of help": (
        'source = "official"',
        'source = "hearsay"',
        "sections.0.help.0.source: Input should be 'official', 'practice' or 'unknown'",
    ),
    "a number as a label": (
        'label = "四"',
        "label = 4",
        "sections.1.blocks.1.rows.0.label: Input should be a valid string",
    ),
    "a text as a year": (
        "since = 2021",
        'since = "2021"',
        "since: Input should be a valid integer",
    ),
    "a truth as a year": ("since = 2021", "since = true", "since: Input should be a valid integer"),
    "a fraction as a year": (
        "since = 2021",
        "since = 2021.0",
        "since: Input should be a valid integer",
    ),
    "a date as a year": (
        "since = 2021",
        "since = 2021-01-01",
        "since: Input should be a valid integer",
    ),
    "a number as a truth": (
        'figures_rule = "T3-04"\n\n[[sections.blocks]]',
        'figures_rule = "T3-04"\n\n[[sections.blocks]]\nside_by_side = 1',
        "sections.1.blocks.0.side_by_side: Input should be a valid boolean",
    ),
    "a text as a list": (
        'of = ["a", "b"]',
        'of = "ab"',
        "sections.1.blocks.0.sums.0.of: Input should be a valid array",
    ),
    "broken TOML": (
        "since = 2021",
        "since = = 2021",
        "Invalid value (at line 6, column 9)",
    ),
}


def test_the_sound_specification_is_a_form() -> None:
    form = parse_form(SOUND, name="t.toml")
    assert [section.id for section in form.sections] == ["overview", "table"]
    assert len(form.section("table").cells) == 10


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_specification_is_refused_with_its_place(fault: str) -> None:
    old, new, message = FAULTS[fault]
    assert SOUND.count(old) == 1, "the test must break one place"
    with pytest.raises(SpecificationError) as refused:
        parse_form(SOUND.replace(old, new), name="t.toml")
    assert str(refused.value) == f"t.toml: {message}"
