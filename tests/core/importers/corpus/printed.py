"""The tables of the forms of 2021 and 2019, spelled out by hand from their printed forms."""

from collections.abc import Callable, Iterator, Sequence

from nianbao.form.address import Address

from ...official import APPLICANTS, CASES, OUTCOMES
from ..layouts import GROUPS, LABELS
from .tables import Cell, Row, Table

Printing = Callable[[Address], str]
"""What is printed in a cell."""

BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
RESULTS = "三、本年度办理结果"
KINDS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
ENDS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")

Block = tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]

BLOCKS_2021: tuple[Block, ...] = (
    (
        "第二十条第（一）项",
        (("issued", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数")),
        (("regulations", "规章"), ("normative_documents", "行政规范性文件")),
    ),
    ("第二十条第（五）项", (("decisions", "本年处理决定数量"),), (("licences", "行政许可"),)),
    (
        "第二十条第（六）项",
        (("decisions", "本年处理决定数量"),),
        (("penalties", "行政处罚"), ("compulsion", "行政强制")),
    ),
    (
        "第二十条第（八）项",
        (("amount", "本年收费金额（单位：万元）"),),
        (("fees", "行政事业性收费"),),
    ),
)
ITEMS = (("previous_items", "上一年项目数量"), ("change", "本年增/减"))
BLOCKS_2019: tuple[Block, ...] = (
    (
        "第二十条第（一）项",
        (
            ("made", "本年新制作数量"),
            ("published", "本年新公开数量"),
            ("public_total", "对外公开总数量"),
        ),
        (("regulations", "规章"), ("normative_documents", "规范性文件")),
    ),
    (
        "第二十条第（五）项",
        (*ITEMS, ("decisions", "处理决定数量")),
        (("licences", "行政许可"), ("other_services", "其他对外管理服务事项")),
    ),
    (
        "第二十条第（六）项",
        (*ITEMS, ("decisions", "处理决定数量")),
        (("penalties", "行政处罚"), ("compulsion", "行政强制")),
    ),
    ("第二十条第（八）项", ITEMS, (("fees", "行政事业性收费"),)),
    (
        "第二十条第（九）项",
        (("items", "采购项目数量"), ("amount", "采购总金额")),
        (("procurement", "政府集中采购"),),
    ),
)
BLOCKS = {"cn-2021": BLOCKS_2021, "cn-2019": BLOCKS_2019}

CLOSED_2021 = ("closed_not_clarified", "closed_fee_unpaid", "closed_other")
LABELS_2019 = {
    **{name: label for name, label in LABELS.items() if name not in CLOSED_2021},
    "closed": "（六）其他处理",
}
ORDER_2019 = (
    *(name for name in LABELS if name not in (*CLOSED_2021, "processed", "carried_out")),
    "closed",
    "processed",
    "carried_out",
)
ROWS = {"cn-2021": tuple(LABELS), "cn-2019": ORDER_2019}
WORDS = {"cn-2021": LABELS, "cn-2019": LABELS_2019}
DEPTHS = {
    "denied_state_secret": 8,
    "unavailable_not_held": 3,
    "declined_petition": 5,
    "closed_not_clarified": 3,
}
WHOLE_WIDTH = ("received", "carried_in", "carried_out")


def disclosure(edition: str, printing: Printing) -> Table:
    """Table 2, four columns wide."""
    rows = [row for block in BLOCKS[edition] for row in _block(block, printing)]
    return Table("disclosure", tuple(rows))


def _block(block: Block, printing: Printing) -> Iterator[Row]:
    title, columns, rows = block
    spans = _spans(len(columns))
    yield Row((Cell(title, across=4),))
    heads = (Cell(words, across) for (_, words), across in zip(columns, spans, strict=True))
    yield Row((Cell("信息内容"), *heads))
    for name, label in rows:
        places = [Address("disclosure", name, column) for column, _ in columns]
        yield Row((Cell(label), *_figures(places, printing, spans)))


def _spans(columns: int) -> tuple[int, ...]:
    return {1: (3,), 2: (2, 1), 3: (1, 1, 1)}[columns]


def _figures(
    places: Sequence[Address], printing: Printing, spans: Sequence[int] = ()
) -> Iterator[Cell]:
    for place, across in zip(places, spans or [1] * len(places), strict=True):
        yield Cell(printing(place), across, at=place)


def applications(edition: str, printing: Printing) -> Table:
    """Table 3, ten columns wide: three of labels and seven of figures."""
    heads = (
        Row((Cell(BALANCE, 3, 3), Cell("申请人情况", 7))),
        Row((Cell("自然人", 1, 2), Cell("法人或其他组织", 5), Cell("总计", 1, 2))),
        Row(tuple(map(Cell, KINDS))),
    )
    rows = (_application(edition, name, printing) for name in ROWS[edition])
    return Table("applications", (*heads, *rows))


def _application(edition: str, name: str, printing: Printing) -> Row:
    places = [Address("applications", name, column) for column in (*APPLICANTS, "total")]
    return Row((*_stub(edition, name), *_figures(places, printing)))


def _stub(edition: str, name: str) -> Iterator[Cell]:
    label = WORDS[edition][name]
    if name in WHOLE_WIDTH:
        yield Cell(label, across=3)
        return
    if name == "granted":
        yield Cell(RESULTS, down=len(ROWS[edition]) - len(WHOLE_WIDTH))
    if name in DEPTHS:
        yield Cell(GROUPS[name], down=DEPTHS[name])
    yield Cell(label, across=1 if label[0].isdigit() else 2)


def litigation(edition: str, printing: Printing) -> Table:
    """Table 4, fifteen columns wide, alike in both forms."""
    ends = tuple(map(Cell, ENDS))
    heads = (
        Row((Cell("行政复议", 5), Cell("行政诉讼", 10))),
        Row(
            (
                *(Cell(end, down=2) for end in ENDS),
                Cell("未经复议直接起诉", 5),
                Cell("复议后起诉", 5),
            )
        ),
        Row((*ends, *ends)),
    )
    places = [Address("litigation", case, end) for case in CASES for end in (*OUTCOMES, "total")]
    return Table("litigation", (*heads, Row(tuple(_figures(places, printing)))))


TABLES = {"disclosure": disclosure, "applications": applications, "litigation": litigation}
