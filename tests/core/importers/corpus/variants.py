"""Values, labels and titles written otherwise than in the printed form."""

from collections.abc import Callable, Iterable, Mapping

from nianbao.form.address import Address

from .documents import TITLES, Layout, Line
from .sources import is_total
from .tables import Table, with_figures, with_labels

WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def changed(layout: Layout, change: Callable[[Table], Table]) -> Layout:
    """The layout of a table that was changed before."""

    def lines(table: Table) -> Iterable[Line]:
        return layout(change(table))

    return lines


def full_width(table: Table) -> Table:
    """Figures in wide digits."""
    return with_figures(table, lambda _, text: text.translate(WIDE))


def thousands(table: Table) -> Table:
    """Figures from a thousand on with a comma: `1,203`."""
    return with_figures(table, lambda _, text: f"{int(text):,}" if text.isdigit() else text)


def digits_apart(table: Table) -> Table:
    """Figures of three digits with spaces inside: `1 4 8`."""
    if table.section != "applications":
        return table
    return with_figures(table, lambda _, text: " ".join(text) if len(text) == 3 else text)


def counted_in_words(table: Table) -> Table:
    """A unit in the cell that is the unit of the column: `36件`, `26.55万元`."""
    return with_figures(table, _with_unit) if table.section == "disclosure" else table


def _with_unit(place: Address, text: str) -> str:
    return f"{text}{'万元' if place.column == 'amount' else '件'}"


def printed_as(place: Address, words: str) -> Callable[[Table], Table]:
    """One figure written as these words."""
    return lambda table: with_figures(table, lambda at, text: words if at == place else text)


def not_applicable(*signs: str) -> Callable[[Table], Table]:
    """The signs for 不适用, one for each cell where the report has `/`."""

    def change(table: Table) -> Table:
        left = list(signs)
        return with_figures(table, lambda _, text: left.pop(0) if text == "/" else text)

    return change


def signs_of_change(table: Table) -> Table:
    """The column 增/减 of the form of 2019 with words and signs: `增3`, `减4`, `+2`."""

    def change(place: Address, text: str) -> str:
        if place.column != "change":
            return text
        if text.startswith("-"):
            return f"减{text[1:]}"
        return f"增{text}" if int(text) % 2 else f"+{text}"

    return with_figures(table, change)


def blanks_as(sign: str) -> Callable[[Table], Table]:
    """Cells without a figure hold this instead: a wide space, a space that does not break."""
    return lambda table: with_figures(table, lambda _, text: text or sign)


def zeros_blank(table: Table) -> Table:
    """Cells with 0 are empty, those of totals too."""
    return with_figures(table, lambda _, text: "" if text == "0" else text)


def totals_lost(table: Table) -> Table:
    """The labels of the totals stay, their figures are missing."""
    return with_figures(table, lambda place, text: "" if is_total(place) else text)


def replaced(pairs: Mapping[str, str]) -> Callable[[Table], Table]:
    """Labels in other words."""

    def change(label: str) -> str:
        for right, other in pairs.items():
            label = label.replace(right, other)
        return label

    return lambda table: with_labels(table, change)


SPACED = {
    "商业企业": "商 业 企 业",
    "科研机构": "科研 机构",
    "社会公益组织": "社会公益 组织",
    "第二十条第（一）项": "第二十条 第（一）项",
    "第二十条第（五）项": "第二十条第(五)项",
    "未经复议直接起诉": "未经复议 直接起诉",
    "结果维持": "结 果 维持",
    "尚未审结": "尚 未 审 结",
}
LOCAL = {
    "行政规范性文件": "规范性文件",
    "本年制发件数": "本年度制发数",
    "本年废止件数": "本年度废止数",
    "现行有效件数": "现行有效数量",
}
LOCAL_TOO = {
    "本年制发件数": "本年（2024）制发件数",
    "本年废止件数": "本年新废止数量",
    "现行有效件数": "现行有效件",
    "（六）项": "（六）排",
}
SHORTENED = {
    "（区分处理的，只计这一情形，不计其他情形）": "",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "1.逾期不补正",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "2.逾期不缴费",
    "四、结转下年度继续办理": "结转下年度继续办理",
}
MISWRITTEN = {
    "三类内部事务信息": "三类内容事务信息",
    "“三安全一稳定”": '"三安全一稳定"',
    "1.": "1、",
    "2.": "2、",
    "3.": "3、",
}

LONG_TITLES = {
    **TITLES,
    "disclosure": "二、行政机关主动公开政府信息情况",
    "applications": "三、行政机关收到和处理政府信息公开申请情况",
    "litigation": "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    "problems": "五、政府信息公开工作存在的主要问题及改进情况",
}
FLATTENED = {**TITLES, "overview": "1、 总体情况", "other_matters": "6、 其他需要报告的事项"}
BRACKETED = {section: f"（{title[0]}）{title[2:]}" for section, title in TITLES.items()}
SLIPS = {
    **TITLES,
    "problems": "五、存在的主要问题和改进措施",
    "other_matters": "l六、其他需要报告的事项",
}
MISNUMBERED = {**TITLES, "litigation": "三、政府信息公开行政复议、行政诉讼情况"}
WITHOUT_NUMBERS = {section: title[2:] for section, title in TITLES.items()}
