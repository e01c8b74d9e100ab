"""The letters to bodies: what to mend in a report, or that it has not come. Always Chinese."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.report.letter import Letter, Remark
from nianbao.report.submission import Submission
from nianbao.report.units import name_key
from nianbao.rules.finding import Severity
from nianbao.wording.taking import full_row_name
from nianbao.wording.visible import visible

_HEADS: Mapping[Severity, str] = {
    "error": "必须改正",
    "warning": "请核实：有误的改正，无误的报送时说明理由",
    "notice": "请留意",
}
_PLACE = re.compile(r"^(?::\d+)?[：:]\s*")
"""What stands between a file and what is wrong with it: the line, if it is known."""

_BOM = "\ufeff"
_TITLE = "{year}年政府信息公开工作年度报告"
_REVIEWED = "你单位报送的{title}（{file}）已经核对。请按下列意见核实、改正，重新报送。"
_SEVERAL = (
    "你单位报送的{title}有 {count} 份，内容不同：{files}。请核实以哪一份为准，只重新报送这一份。"
)
_DUE = "应于{day.year}年{day.month}月{day.day}日前报送，"
_MISSING = "你单位{title}{due}至今没有收到。请尽快报送；已经报送的，请告知。"
_UNUSABLE = "你单位{title}{due}至今没有收到可以使用的文件，请尽快重新报送。"
_CAME = "收到的文件不能使用"
_BLANK = "没有填写：请补填，没有发生的填 0，不适用的填“/”"
_WHOEVER = "有关单位"
_NAMELESS = "年报没有写明单位名称，请写全称。"


def letter_text(letter: Letter, form: Form, year: int) -> str:
    """A letter as plain text, one paragraph a line, its BOM included."""
    return "\n".join((f"{_BOM}{_whom(letter)}：", "", *_body(letter, form, year), ""))


def _whom(letter: Letter) -> str:
    """The body; a report that names none is called by its file, which is nobody's name."""
    return _WHOEVER if _is_nameless(letter) else visible(letter.name)


def _is_nameless(letter: Letter) -> bool:
    return any("nameless" in each.marks for each in letter.submissions)


def _body(letter: Letter, form: Form, year: int) -> Iterator[str]:
    title = _TITLE.format(year=year)
    files = [_quoted(each) for each in letter.submissions]
    if not files:
        due = _DUE.format(day=letter.due) if letter.due else ""
        yield (_UNUSABLE if letter.traces else _MISSING).format(due=due, title=title)
        yield from _numbered(_CAME, [_trace(letter, each) for each in letter.traces])
    elif len(files) > 1:
        yield _SEVERAL.format(count=len(files), title=title, files="、".join(files))
    else:
        yield _REVIEWED.format(title=title, file=files[0])
        yield from _to_mend(letter, form)


def _to_mend(letter: Letter, form: Form) -> Iterator[str]:
    if _is_nameless(letter):
        yield from ("", _NAMELESS)
    for severity, head in _HEADS.items():
        said = [_told(form, each) for each in letter.remarks if each.severity == severity]
        yield from _numbered(head, said)
        if severity == "error":
            yield from _numbered(_BLANK, list(_blank_lines(form, letter.blank)))


def _numbered(head: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", head)
        yield from (f"{number}．{line}" for number, line in enumerate(lines, 1))


def _told(form: Form, remark: Remark) -> str:
    part = _part(form, remark.at.partition(".")[0])
    # Some messages name their part themselves.
    lead = "" if remark.message.startswith(part.removesuffix("，")) else part
    return f"{lead}{remark.message}。"


def _part(form: Form, id: str) -> str:
    """Where a finding stands, as bodies call it: 第三部分，."""
    ids = [section.id for section in form.sections]
    return f"第{numeral(ids.index(id) + 1)}部分，" if id in ids else "封面，"


def _blank_lines(form: Form, blank: Sequence[Address]) -> Iterator[str]:
    """The blank cells, a line for each row; a table of nothing else is one line."""
    for section, within in groupby(blank, key=lambda at: at.section):
        cells = list(within)
        part = _part(form, section)
        if len(cells) == len(form.to_fill[section]):
            yield f"{part}整张表。"
            continue
        for row, of in groupby(cells, key=lambda at: full_row_name(form, at)):
            columns = "、".join(form.place(at)[2].label for at in of)
            yield f"{part}{row}：{columns}。"


def _trace(letter: Letter, each: Submission) -> str:
    """Why a file that came does not count, without the folder of the office."""
    if each.refused:
        why = each.refused.removeprefix(visible(str(each.path)))
        return f"{_quoted(each)}：{_PLACE.sub('', why)}。"
    if name_key(each.name) != name_key(letter.name):
        return f"{_quoted(each)}：其中是“{visible(each.name)}”的年报。"
    if "other_year" in each.marks:
        return f"{_quoted(each)}：是{each.year}年的年报。"
    return f"{_quoted(each)}：不是这一年度的格式。"


def _quoted(each: Submission) -> str:
    return f"“{visible(each.path.name)}”"
