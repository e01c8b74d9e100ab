"""What stands before the first section: the title and some paragraphs."""

from nianbao.form.model import Form
from nianbao.report.model import Report
from nianbao.report.narrative import paragraphs


def title(form: Form, report: Report) -> str:
    """The title as entered, or the usual one of the form."""
    usual = form.title.format(organization=report.organization, year=report.year)
    return " ".join(report.title.split()) or usual


def opening(report: Report) -> list[str]:
    """The preface, then period and contact where they are given."""
    named = (("统计期限", report.period), ("联系方式", report.contact))
    return [
        *paragraphs(report.preface),
        *(f"{name}：{' '.join(text.split())}" for name, text in named if text.strip()),
    ]
