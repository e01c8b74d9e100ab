"""What is said of a roll-up."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from nianbao.report.submission import LEFT_OUT, MARKS, Mark, Submission
from nianbao.report.units import Unit, name_key
from nianbao.tongue import tr
from nianbao.wording.visible import visible

MARK_NAMES: Mapping[Mark, str] = {
    "unreadable": "读不出",
    "other_year": "年度不同",
    "other_edition": "格式不同",
    "total": "像是汇总年报",
    "repeated": "重报且内容不同",
    "copy": "重报而数字相同",
    "failing": "有错误",
    "unfinished": "有待填之处",
    "doubtful": "有存疑之处",
    "blank": "有未填的格",
    "nameless": "没有写单位名称",
    "unlisted": "不在单位名单中",
    "late": "逾期",
}
"""What the marks of a submission are called."""

_ADVICE: Mapping[Mark, str] = {
    "total": "，以免各数加两遍；确是一个单位的年报，用 --take 文件 计入",
    "repeated": "；请只留一份，或者用 --take newest、--take 文件 指定",
    "copy": "；每家只计一份",
    "doubtful": "；请在汇总界面中打开，逐处核对",
    "blank": "；未填的不计入合计",
    "unlisted": "；请核对单位名称",
    "late": "；以文件时间为准",
}

TOTAL = "汇总"
MISSING, NOT_HANDED_IN = "未报", "没有交来可以计入的年报"
NOTHING = "没有可以汇总的年报"
GOES_ON = "已读入的留待下次：再次运行同一命令，从中断处继续"


def counted_words(counted: bool) -> str:
    """Whether something is in the total."""
    return tr("已计入") if counted else tr("未计入")


def empty_sentence(folder: Path) -> str:
    """A folder that holds nothing to add up."""
    return tr("{folder}：文件夹中没有年报", folder=visible(str(folder)))


def nothing_sentence(year: int | None, years: Mapping[int, int]) -> str:
    """Why nothing can be added up: `years` tells how many reports of which year were read."""
    if year is None or not years:
        return tr(NOTHING)
    found = tr("、").join(
        tr("{year} 年 {count} 份", year=each, count=number)
        for each, number in sorted(years.items())
    )
    return tr("没有 {year} 年的年报可以汇总；读到的是 {found}", year=year, found=found)


def fault_sentence(path: Path, place: str) -> str:
    """A file at which the program itself failed."""
    return tr("{file}：程序出错（{place}），未读入", file=visible(str(path)), place=place)


def head_sentence(name: str, year: int, files: int, counted: int) -> str:
    """What was added up: the form, the year, how much of it."""
    return tr(
        "汇总 {year} 年年报（{name}）：文件 {files} 个，计入 {counted} 份",
        year=year,
        name=tr(name),
        files=files,
        counted=counted,
    )


def mark_sentence(mark: Mark, number: int) -> str:
    """How many submissions have a mark, whether they count, and what to do."""
    return tr(
        "{mark} {count} 份，{counted}{advice}：",
        mark=tr(MARK_NAMES[mark]),
        count=number,
        counted=counted_words(mark not in LEFT_OUT),
        advice=tr(_ADVICE.get(mark, "")),
    )


def submission_sentence(submission: Submission, mark: Mark) -> str:
    """One submission below its mark."""
    if mark == "unreadable":
        return submission.refused
    if mark == "late":
        return visible(submission.name)
    where = tr("（{said}）", said=visible(str(submission.path)))
    return f"{visible(submission.name)}{where}{_fact(submission, mark)}"


def alike_words(name: str) -> str:
    """That a body that is not on the list may be one that is, and then counts twice."""
    return tr(
        "，名单中有“{name}”；是同一单位的，请改用这个名称，有两份的只留一份", name=visible(name)
    )


def mark_words(submission: Submission) -> str:
    """All that stands against one submission, and where its file is."""
    if submission.refused:
        return submission.refused
    marks = [mark for mark in MARKS if mark in submission.marks]
    said = [f"{tr(MARK_NAMES[mark])}{_fact(submission, mark)}" for mark in marks]
    counted = counted_words(submission.counted)
    words = tr("；").join([tr("，").join(said or [tr("没有问题")]), counted])
    return f"{words}  {visible(str(submission.path))}"


def _fact(submission: Submission, mark: Mark) -> str:
    facts = {
        "other_year": tr(" {year} 年", year=submission.year),
        "other_edition": f" {submission.edition}",
        "failing": tr(" {count} 个错误", count=submission.errors),
        "unfinished": tr(" {count} 处", count=submission.due),
        "doubtful": tr(" {count} 处", count=submission.doubts),
        "blank": tr(" {count} 格", count=submission.blanks),
    }
    return facts.get(mark, "")


def missing_sentence(number: int) -> str:
    """How many bodies handed in nothing."""
    why = tr(NOT_HANDED_IN)
    return tr("{missing} {count} 家（{why}）：", missing=tr(MISSING), count=number, why=why)


def unit_sentence(unit: Unit) -> str:
    """A body of the list."""
    kind = tr("（{said}）", said=visible(unit.kind)) if unit.kind else ""
    return f"{visible(unit.name)}{kind}"


def missing_words(unit: Unit, traces: Iterable[Submission]) -> str:
    """A body that is missing, and what came of it that does not count."""
    said = [_trace_words(unit, each) for each in traces]
    if not said:
        return unit_sentence(unit)
    return tr("{unit}：{why}", unit=unit_sentence(unit), why=tr("；").join(said))


def _trace_words(unit: Unit, each: Submission) -> str:
    file = visible(each.path.name)
    if each.refused:
        return tr("“{file}”读不出", file=file)
    if name_key(each.name) != name_key(unit.name):
        return tr("“{file}”中是{name}的年报", file=file, name=visible(each.name))
    if "other_year" in each.marks:
        return tr("“{file}”是 {year} 年的年报", file=file, year=each.year)
    return tr("“{file}”的格式不同", file=file)


def unmatched_sentence(number: int) -> str:
    """How many reports have none of last year to be compared with."""
    return tr("没有上年年报可比的 {count} 份，没有核对跨年度的规则：", count=number)


def more_sentence(number: int) -> str:
    """That not all are listed."""
    return tr("……另有 {count} 个，见 --format json 或者 --findings", count=number)


def blanks_sentence(cells: int, blanks: int) -> str:
    """How short the total may be."""
    says = "合计不含未填的 {blanks} 格次，涉及表式中 {cells} 格"
    return tr(says, blanks=blanks, cells=cells)


def stocks_sentence(columns: Iterable[str]) -> str:
    """How stocks and 不适用 are treated."""
    names = tr("、").join(columns)
    if not names:
        return tr("“/”（不适用）不计数")
    says = "{names}为各单位之和，联合制发的文件请扣除重复；“/”（不适用）不计数"
    return tr(says, names=names)


def written_sentence(path: Path) -> str:
    """What was written."""
    return tr("已写入 {file}", file=visible(str(path)))


def letters_sentences(path: Path, number: int, doubtful: int) -> list[str]:
    """How many letters were written, and about how many documents there is none yet."""
    said = [tr("已写入 {file}：通知 {count} 份", file=visible(str(path)), count=number)]
    if doubtful:
        says = "有存疑之处的 {count} 份没有写通知：请先逐处核对，确认是单位的错误再退回"
        said.append(tr(says, count=doubtful))
    return said


def short_sentence(counted: int, missing: int, marks: Mapping[Mark, int]) -> str:
    """All in one line."""
    parts = [tr("计入 {count} 份", count=counted)]
    if missing:
        parts.append(tr("{missing} {count} 家", missing=tr(MISSING), count=missing))
    for mark, number in marks.items():
        parts.append(tr("{mark} {count} 份", mark=tr(MARK_NAMES[mark]), count=number))
    return tr("，").join(parts)
