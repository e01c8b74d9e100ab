"""What a register of applications gave, and what is doubtful in it."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.load import load_register
from nianbao.form.model import Form
from nianbao.report.application import Application
from nianbao.report.register import DISPUTES, Register
from nianbao.report.register_doubts import Doubt, Gravity, Why
from nianbao.report.register_frame import frame_of
from nianbao.tongue import spoken, tr
from nianbao.wording.glossed import glossed
from nianbao.wording.names import NAMES
from nianbao.wording.taking import row_name
from nianbao.wording.visible import visible

_LONGEST = 40

_SAYS: Mapping[Why, str] = {
    "missing": "没有填写，未计入",
    "no_date": "“{text}”不是存在的日期，应写作 2024-03-05，未计入",
    "day_order": "“{text}”没有依次写年（四位）、月、日，应写作 2024-03-05，未计入",
    "before": "{decided} 早于收到日期 {received}，未计入",
    "far": "{date} 不在 {first} 年至 {last} 年之内，未计入",
    "word": "“{text}”不能对应到表中的一项，未计入",
    "group": "“{text}”包括表中的几项，应写明是哪一项，未计入",
    "duplicate": "与第 {first} 行重复，未计入",
    "alike": "与第 {first} 行的申请人、收到日期、内容都相同，请核对是否重复；已计入",
    "overdue": "收到后 {days} 个工作日才答复，超过 {limit} 个",
    "overdue_open": "至年底已 {days} 个工作日没有答复，超过 {limit} 个",
    "elsewhere": "申请在上年或以前已办结，不在本年表三之内，其复议、诉讼未计入表四，请核对",
    "answer": "“{text}”看不出是否延期，期限按已延期计算",
    "amount": "“{text}”不是金额（元），未计入收费",
    "days": "“{text}”不是工作日数，没有扣除",
    "after": "收到日期在本年之后，不计入本年",
}

DAYS = "工作日按周一至周五计算，未计法定节假日和调休（可用 --holidays 指明）"
EXCLUDED = "补正、征求第三方意见的时间未从期限中扣除（可用“扣除工作日”一列写明）"


def gravity_name(gravity: Gravity) -> str:
    """What a severity is called."""
    return NAMES[spoken()].severities[gravity]


def doubt_sentence(doubt: Doubt) -> str:
    """What is doubtful, after the name of its column."""
    facts = {key: visible(_cut(fact)) for key, fact in doubt.facts.items()}
    said = tr(_SAYS[doubt.why], **facts)
    return tr("{name}：{said}", name=column_name(doubt.column), said=said)


def column_name(id: str) -> str:
    """What a column of a register is called."""
    return load_register().column(id).label


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def mapping_words(headings: Mapping[str, str]) -> str:
    """Which heading was taken for which column, and which columns are not there."""
    columns = load_register().columns
    there = [
        column.label
        if headings[column.id] == column.label
        else tr("{name}＝{said}", name=column.label, said=visible(_cut(headings[column.id])))
        for column in columns
        if column.id in headings
    ]
    absent = [column.label for column in columns if column.id not in headings]
    lacking = tr("；没有 {columns}", columns=tr("、").join(absent)) if absent else ""
    return tr("，").join(there) + lacking


def figure_lines(register: Register) -> Iterator[str]:
    """Every row in which something was counted, and the four items of Table 3 in any case."""
    form = register.form
    always = set(form.role("received") + form.role("carried_in"))
    always |= set(form.role("processed") + form.role("carried_out"))
    for section in form.sections:
        for at in section.cells:
            operands = form.addends.get(at, ())
            if operands and operands[0].row == at.row or at in always:
                cases = register.cases(at)
                if cases or at in always:
                    yield _line(register, at)


def _line(register: Register, at: Address) -> str:
    """A row: its total and what that adds up."""
    form = register.form
    block, row, _ = form.place(at)
    parts = [
        f"{column.label} {len(cases)}"
        for column in block.columns
        if column.id != at.column
        and (cases := register.cases(Address(at.section, row.id, column.id)))
    ]
    inside = tr("（{said}）", said=tr("，").join(parts)) if parts else ""
    groups = [group.label for group in block.groups_of(row)][-1:]
    line = f"{' '.join([*groups, row_name(form, at)])} {len(register.cases(at))}{inside}"
    return glossed(line, row.label)


def case_line(form: Form, each: Application) -> str:
    """One application: where it stands and what counts, without the name of anybody."""
    parts = [tr("第 {line} 行", line=each.line)]
    parts += [tr("编号 {number}", number=visible(_cut(each.number)))] if each.number else []
    parts += [tr("{date} 收到", date=each.received)]
    parts += [tr("{date} 答复", date=each.decided) if each.decided else tr("未答复")]
    if each.decided and each.outcome:
        frame = frame_of(form)
        parts.append(row_name(form, Address(frame.section, each.outcome, frame.kinds[0])))
    return "  ".join(parts)


def summary(register: Register) -> str:
    """How many applications were counted, how many not, and what was charged."""
    uncounted = {doubt.line for doubt in register.doubts if doubt.gravity == "error"}
    uncounted -= {each.line for each in register.counted}
    said = tr("{year} 年：计入 {count} 件", year=register.year, count=len(register.counted))
    if register.outside:
        said += tr("，其他年度 {count} 件", count=len(register.outside))
    if uncounted:
        said += tr("，未计入 {count} 件", count=len(uncounted))
    number, amount = register.charged
    if number:
        said += tr("；本年办结的申请收费 {count} 件，共 {amount} 元", count=number, amount=amount)
    return said


def absent_disputes(headings: Mapping[str, str]) -> str:
    """What of Table 4 could not be counted, "" if all could."""
    absent = [each for each in DISPUTES if each not in headings]
    if not absent:
        return ""
    if "reconsideration" in absent:
        return tr("没有“行政复议结果”一列，表四未统计")
    return tr("没有“行政诉讼结果”一列，表四的行政诉讼未统计")
