"""Dates as spreadsheets and people write them; what is not certain is not read."""

import re
from datetime import date

from nianbao.importers.normal import normal
from nianbao.report.application import Unread

_TIME = re.compile(r"[\sT]+\d{1,2}(?::\d{1,2}){1,2}(?:\.\d+)?$")
_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,4}日?")


def read_date(text: str) -> date | Unread:
    """The date that a text gives with its year first and in full; a time behind it is left out."""
    said = "".join(_TIME.sub("", normal(text).strip()).split())
    match = _DATE.fullmatch(said) or _COMPACT.fullmatch(said)
    if match is None:
        return Unread(text, "day_order" if _SHORT.fullmatch(said) else "no_date")
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return Unread(text, "no_date")
