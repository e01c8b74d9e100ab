"""Until when a report must be published, in words."""

from datetime import date

from nianbao.form.model import Form
from nianbao.report.deadline import deadline, due_next, kinds, year_due
from nianbao.report.model import Report
from nianbao.tongue import gloss, spoken, tr

_SOON, _LONG_AGO = 92, 62


def day_words(day: date) -> str:
    """A day as it is written."""
    return tr("{year}年{month}月{day}日", year=day.year, month=day.month, day=day.day)


def left_words(day: date, today: date) -> str:
    """How far away a last day is."""
    days = (day - today).days
    if days < 0:
        return tr("已过 {days} 天", days=-days)
    return tr("还有 {days} 天", days=days) if days else tr("今天截止")


def kind_words(kind: str) -> str:
    """A kind of body, in English with what it means."""
    return f"{kind} ({gloss(kind)})" if gloss(kind) else kind


def deadline_words(form: Form, kind: str, year: int, today: date) -> str:
    """Until when bodies of a kind publish the report of a year; nothing if nobody says."""
    day = deadline(form, Report(form.edition, year, kind=kind))
    if day is None:
        return ""
    return tr("{day}前公开，{left}", day=day_words(day), left=left_words(day, today))


def deadline_notes(form: Form) -> tuple[str, ...]:
    """What is due besides, for those who add up the reports of others."""
    return tuple(gloss(each.note) or each.note for each in form.deadlines if each.note)


def reminder(form: Form, report: Report, today: date) -> str:
    """The deadline of a report while it is near or has just passed; else nothing."""
    day = deadline(form, report)
    if day is None or not -_LONG_AGO <= (day - today).days <= _SOON:
        return ""
    return tr("本年报应在{day}前公开，{left}", day=day_words(day), left=left_words(day, today))


def season_words(form: Form, today: date) -> str:
    """Which reports are due next, for whom, and until when; nothing without a deadline."""
    due = due_next(form, today)
    if due is None:
        return ""
    names = kinds(form) if len(due.kinds) == len(kinds(form)) else due.kinds
    return tr(
        "{year}年度的年报，{kinds}应在{day}前公开，{left}",
        year=year_due(form, today),
        kinds=(", " if spoken() == "en" else "、").join(gloss(name) or name for name in names),
        day=day_words(due.day),
        left=left_words(due.day, today),
    )
