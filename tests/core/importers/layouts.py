"""Table 3 and the rest of a report as plain text, in the layouts that are met in the wild.

The labels come from the printed form, spelled out here; never from the specification.
"""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address

from ..builders import at
from ..official import APPLICANTS, APPLICATIONS, CASES, OUTCOMES, operands

GROUPS = {
    "denied_state_secret": "（三）不予公开",
    "unavailable_not_held": "（四）无法提供",
    "declined_petition": "（五）不予处理",
    "closed_not_clarified": "（六）其他处理",
}
LABELS = dict(
    zip(
        APPLICATIONS,
        (
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "（一）予以公开",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项",
            "1.本机关不掌握相关政府信息",
            "2.没有现成信息需要另行制作",
            "3.补正后申请内容仍不明确",
            "1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "3.其他",
            "（七）总计",
            "四、结转下年度继续办理",
        ),
        strict=True,
    )
)
HEAD = ("申请人情况", "自然人", "法人或其他组织", "总计")
KINDS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
COLUMNS = (*APPLICANTS, "total")

Figures = Mapping[Address, int]


def value(figures: Figures, cell: Address) -> int:
    """A figure, or the sum that the printed form has in its place."""
    return figures[cell] if cell in figures else sum(figures[each] for each in operands(cell))


def row(figures: Figures, name: str) -> list[str]:
    """The seven figures of a row of Table 3."""
    return [str(value(figures, at(f"applications.{name}.{column}"))) for column in COLUMNS]


def one_cell_a_line(figures: Figures) -> Iterator[str]:
    """As Word gives tables: a tab before each cell, an empty line between rows."""
    for text in (*HEAD, *KINDS):
        yield f"\t{text}"
    for name in APPLICATIONS:
        yield ""
        if name in GROUPS:
            yield f"\t{GROUPS[name][:5]}"
            yield GROUPS[name][5:]
        yield f"\t{LABELS[name]}"
        yield from (f"\t {figure} " for figure in row(figures, name))


def compact_pipes(figures: Figures) -> Iterator[str]:
    """Merged cells collapsed, the group only on its first row."""
    yield " | ".join(HEAD)
    yield " | ".join(KINDS)
    for name in APPLICATIONS:
        label = f"{GROUPS[name]} | {LABELS[name]}" if name in GROUPS else LABELS[name]
        yield f"{label} | {' | '.join(row(figures, name))} |"


def pipes_with_empty_columns(figures: Figures) -> Iterator[str]:
    """Places of merged cells left as empty columns."""
    yield "| " + " | | ".join(HEAD) + " |"
    for name in APPLICATIONS:
        yield f"| {LABELS[name]} | | | {' | '.join(row(figures, name))} | | |"


def lines_of_a_pdf(figures: Figures) -> Iterator[str]:
    """Label and figures on a line, long labels broken, the vertical label letter by letter."""
    yield from "三、本年度办理结果"
    for name in APPLICATIONS:
        label, figures_of = LABELS[name], " ".join(row(figures, name))
        if len(label) > 20:
            yield label[:18]
            label = label[18:]
        yield f"{label} {figures_of}"


LAYOUTS = (one_cell_a_line, compact_pipes, pipes_with_empty_columns, lines_of_a_pdf)


def litigation(figures: Figures) -> str:
    """The one line of figures of Table 4."""
    cells = [at(f"litigation.{case}.{each}") for case in CASES for each in (*OUTCOMES, "total")]
    return " | ".join(str(value(figures, cell)) for cell in cells)
