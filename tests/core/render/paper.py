"""The three tables of 2021 as they are printed on paper, written down by hand."""

from collections.abc import Mapping

from nianbao.form.address import Address
from nianbao.report.model import Filled

from ..official import CELLS, DERIVED, PRINTED, STUB, operands

Spot = tuple[int, int]
Seen = tuple[str, int, int]
"""What a cell says, and over how many columns and rows it reaches."""

Grid = dict[Spot, Seen]
"""Where each cell begins (row, column from 0), and what is seen there."""

DISCLOSURE: Grid = {
    (0, 0): ("第二十条第（一）项", 4, 1),
    (1, 0): ("信息内容", 1, 1),
    (1, 1): ("本年制发件数", 1, 1),
    (1, 2): ("本年废止件数", 1, 1),
    (1, 3): ("现行有效件数", 1, 1),
    (2, 0): ("规章", 1, 1),
    (3, 0): ("行政规范性文件", 1, 1),
    (4, 0): ("第二十条第（五）项", 4, 1),
    (5, 0): ("信息内容", 1, 1),
    (5, 1): ("本年处理决定数量", 3, 1),
    (6, 0): ("行政许可", 1, 1),
    (7, 0): ("第二十条第（六）项", 4, 1),
    (8, 0): ("信息内容", 1, 1),
    (8, 1): ("本年处理决定数量", 3, 1),
    (9, 0): ("行政处罚", 1, 1),
    (10, 0): ("行政强制", 1, 1),
    (11, 0): ("第二十条第（八）项", 4, 1),
    (12, 0): ("信息内容", 1, 1),
    (12, 1): ("本年收费金额（单位：万元）", 3, 1),
    (13, 0): ("行政事业性收费", 1, 1),
}

APPLICATIONS: Grid = {
    (0, 0): ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
    (0, 3): ("申请人情况", 7, 1),
    (1, 3): ("自然人", 1, 2),
    (1, 4): ("法人或其他组织", 5, 1),
    (1, 9): ("总计", 1, 2),
    (2, 4): ("商业企业", 1, 1),
    (2, 5): ("科研机构", 1, 1),
    (2, 6): ("社会公益组织", 1, 1),
    (2, 7): ("法律服务机构", 1, 1),
    (2, 8): ("其他", 1, 1),
    (3, 0): ("一、本年新收政府信息公开申请数量", 3, 1),
    (4, 0): ("二、上年结转政府信息公开申请数量", 3, 1),
    (5, 0): ("三、本年度办理结果", 1, 22),
    (5, 1): ("（一）予以公开", 2, 1),
    (6, 1): ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2, 1),
    (7, 1): ("（三）不予公开", 1, 8),
    (7, 2): ("1.属于国家秘密", 1, 1),
    (8, 2): ("2.其他法律行政法规禁止公开", 1, 1),
    (9, 2): ("3.危及“三安全一稳定”", 1, 1),
    (10, 2): ("4.保护第三方合法权益", 1, 1),
    (11, 2): ("5.属于三类内部事务信息", 1, 1),
    (12, 2): ("6.属于四类过程性信息", 1, 1),
    (13, 2): ("7.属于行政执法案卷", 1, 1),
    (14, 2): ("8.属于行政查询事项", 1, 1),
    (15, 1): ("（四）无法提供", 1, 3),
    (15, 2): ("1.本机关不掌握相关政府信息", 1, 1),
    (16, 2): ("2.没有现成信息需要另行制作", 1, 1),
    (17, 2): ("3.补正后申请内容仍不明确", 1, 1),
    (18, 1): ("（五）不予处理", 1, 5),
    (18, 2): ("1.信访举报投诉类申请", 1, 1),
    (19, 2): ("2.重复申请", 1, 1),
    (20, 2): ("3.要求提供公开出版物", 1, 1),
    (21, 2): ("4.无正当理由大量反复申请", 1, 1),
    (22, 2): ("5.要求行政机关确认或重新出具已获取信息", 1, 1),
    (23, 1): ("（六）其他处理", 1, 3),
    (23, 2): ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 1, 1),
    (24, 2): ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 1, 1),
    (25, 2): ("3.其他", 1, 1),
    (26, 1): ("（七）总计", 2, 1),
    (27, 0): ("四、结转下年度继续办理", 3, 1),
}

LITIGATION: Grid = {
    (0, 0): ("行政复议", 5, 2),
    (0, 5): ("行政诉讼", 10, 1),
    (1, 5): ("未经复议直接起诉", 5, 1),
    (1, 10): ("复议后起诉", 5, 1),
} | {
    (2, 5 * case + index): (label, 1, 1)
    for case in range(3)
    for index, label in enumerate(("结果维持", "结果纠正", "其他结果", "尚未审结", "总计"))
}

LABELS: Mapping[str, Grid] = {
    "disclosure": DISCLOSURE,
    "applications": APPLICATIONS,
    "litigation": LITIGATION,
}
HEADS = {"disclosure": 0, "applications": 3, "litigation": 3}
"""How many rows stand over the figures of the whole table."""

SPOTS: Mapping[str, Mapping[Spot, Address]] = {
    section: {
        (line, STUB[section] + index): Address(section, row, column)
        for line, cells in lines.items()
        for index, (row, column) in enumerate(cells)
    }
    for section, lines in PRINTED.items()
}


def total(filled: Mapping[Address, Filled], cell: Address) -> int:
    """What a derived cell must come to."""
    added = [filled.get(operand) for operand in operands(cell)]
    return sum(figure for figure in added if isinstance(figure, int))


def printed(filled: Mapping[Address, Filled], notes: Mapping[Address, str], at: Address) -> str:
    """What must be seen in a cell of the form."""
    figure = total(filled, at) if at in DERIVED else filled.get(at)
    text = "" if figure is None else format(figure, "f") if not isinstance(figure, str) else figure
    text = str(figure) if isinstance(figure, int) else text
    return f"{text}（{notes[at]}）" if notes.get(at) else text


def paper(section: str, filled: Mapping[Address, Filled], notes: Mapping[Address, str]) -> Grid:
    """The whole printed table with these figures and notes."""
    figures: Grid = {}
    for spot, at in SPOTS[section].items():
        wide = 3 if section == "disclosure" and spot[0] >= 6 else 1
        figures[spot] = (printed(filled, notes, at), wide, 1)
    assert len([at for at in CELLS if at.section == section]) == len(figures)
    return LABELS[section] | figures
