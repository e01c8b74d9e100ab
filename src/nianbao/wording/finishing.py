"""What a report lacks, and that it is final, in sentences."""

from collections.abc import Iterator, Mapping
from datetime import date

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.model import Report
from nianbao.rules.completeness import Blank, Completeness, Need
from nianbao.rules.finding import Reason
from nianbao.tongue import spoken, tr
from nianbao.wording.names import NAMES
from nianbao.wording.taking import full_row_name
from nianbao.wording.visible import visible

_MOST = 6

_ADVICE: Mapping[Reason, str] = {
    "blank": "填完后自动核对",
    "previous": "选定上年年报后核对",
    "not_comparable": "上年格式不同，请自行核对",
    "kind": "在封面填写单位类别后核对",
    "document": "印发的文件另行核对",
    "children": "汇总时核对",
    "text": "写明有关文字后核对",
}


def final_sentence(since: date) -> str:
    """Why nothing was changed, and how it can be."""
    return tr("已于 {day} 定稿，不能修改；要修改的，按 Ctrl+F7 解除定稿", day=since)


def finality_words(report: Report) -> str:
    """Whether a report is final now."""
    if report.final is not None:
        return tr("现为定稿，定稿日期 {day}", day=report.final)
    return tr("现未定稿，可以修改")


def blank_words(form: Form, blank: Blank) -> str:
    """What is not filled in, within its section."""
    if isinstance(blank.at, Address):
        row = full_row_name(form, blank.at)
        return tr("{row}：{cells} 格未填", row=row, cells=blank.cells)
    if blank.heading:
        return tr("小节“{heading}”没有文字", heading=visible(blank.heading))
    names = {"organization": "没有填写单位名称"}
    return tr(names.get(blank.at.of, "没有文字"))


def lacking_words(found: Completeness) -> str:
    """What keeps a report from being made final; empty if nothing does."""
    return tr("，").join(_lacking(found))


def _lacking(found: Completeness) -> Iterator[str]:
    if found.blank_cells:
        yield tr("{count} 格未填", count=found.blank_cells)
    if found.blank_texts:
        yield tr("{count} 处文字未写", count=found.blank_texts)
    due = sum(each.due and each.severity == "error" for each in found.open)
    if due:
        yield tr("{count} 处待填", count=due)
    if found.errors > due:
        yield tr("{count} 个错误", count=found.errors - due)


def open_words(found: Completeness) -> str:
    """What stands although it does not keep the report from being final; empty if nothing."""
    unexplained = [each for each in found.open if not each.accepted]
    rules = list(dict.fromkeys(each.rule for each in unexplained))
    if not rules:
        return ""
    named = " ".join(rules[:_MOST])
    if len(rules) > _MOST:
        named += " …"
    count = len(unexplained)
    return tr("还有 {count} 个问题没有处理，也没有说明理由（{rules}）", count=count, rules=named)


def need_words(need: Need) -> str:
    """What was missing, what would help, and which rules did not judge for it."""
    reason, advice = NAMES[spoken()].reasons[need.why], tr(_ADVICE[need.why])
    rules = " ".join(
        rule if count == 1 else f"{rule}×{count}" for rule, count in sorted(need.rules.items())
    )
    return tr("{reason}（{advice}）：{rules}", reason=reason, advice=advice, rules=rules)
