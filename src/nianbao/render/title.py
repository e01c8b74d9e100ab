"""The title of a report."""

from nianbao.form.model import Form
from nianbao.report.model import Report


def title(form: Form, report: Report) -> str:
    """The title as entered, or the usual one of the form."""
    usual = form.title.format(organization=report.organization, year=report.year)
    return " ".join(report.title.split()) or usual
