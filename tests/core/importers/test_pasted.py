"""A block of cells with labels finds its rows and columns by itself."""

import pytest

from nianbao.form.load import load_form
from nianbao.importers.pasted import pasted

from ..builders import at
from ..official import APPLICATIONS
from .layouts import HEAD, KINDS, LABELS, row
from .test_read import COUNTS

FORM = load_form("cn-2021")
COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


def block(names: tuple[str, ...] = APPLICATIONS, head: bool = True) -> list[list[str]]:
    rows = [["", *COLUMNS]] if head else []
    return rows + [[LABELS[name], *row(COUNTS, name)] for name in names]


def text(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows) + "\n"


def figures(pasting: str, section: str = "applications") -> dict[str, object]:
    items = pasted(FORM, section, pasting).items
    taken = [item.readings[0] for item in items if item.taken]
    return {
        str(cell): figure
        for each in taken
        for cell, figure in each.figures.items()
        if not FORM.derived(cell)
    }


def expected(names: tuple[str, ...] = APPLICATIONS) -> dict[str, int]:
    return {
        str(cell): count
        for cell, count in COUNTS.items()
        if cell.section == "applications" and cell.row in names
    }


def test_a_whole_table_with_its_labels_is_matched() -> None:
    assert figures(text(block())) == expected()


def test_a_table_whose_rows_stand_as_columns_is_turned() -> None:
    turned = [list(column) for column in zip(*block(), strict=True)]
    assert pasted(FORM, "applications", text(turned)).turned
    assert figures(text(turned)) == expected()


@pytest.mark.parametrize(
    "names", [("granted",), ("denied_by_law", "denied_safety", "closed_other")]
)
def test_some_rows_are_matched_wherever_they_belong_and_no_other_is_missed(
    names: tuple[str, ...],
) -> None:
    items = pasted(FORM, "applications", text(block(names))).items
    assert figures(text(block(names))) == expected(names)
    assert not [item for item in items if item.state == "unmapped"]


def test_columns_in_another_order_are_put_right() -> None:
    rows = [[row[i] for i in (0, 3, 2, 1, 4, 5, 6, 7)] for row in block()]
    assert figures(text(rows)) == expected()


def test_without_the_names_of_the_columns_it_is_said_that_they_were_not_there() -> None:
    items = pasted(FORM, "applications", text(block(head=False))).items
    assert "no_columns" in [item.why for item in items]


@pytest.mark.parametrize("pasting", ["1\t2\t3\n4\t5\t6\n", "12", "", "\n\n", "\t\t", "说明文字"])
def test_what_has_no_label_of_the_table_gives_nothing(pasting: str) -> None:
    assert pasted(FORM, "applications", pasting).items == ()


def test_a_block_of_the_head_of_the_printed_form_is_matched_too() -> None:
    head = [["", HEAD[1], *KINDS, HEAD[3]]]
    assert figures(text(head + block(head=False))) == expected()


def test_the_one_line_of_table_4_is_matched_with_its_names() -> None:
    names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
    pasting = text([names, [str(n) for n in (1, 0, 0, 2, 3, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4)]])
    found = figures(pasting, "litigation")
    assert found["litigation.reconsideration.pending"] == 2
    assert found["litigation.after_reconsideration.upheld"] == 4
    assert str(at("litigation.direct.upheld")) in found
