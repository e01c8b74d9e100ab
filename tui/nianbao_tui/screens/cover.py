"""The cover among the places of a report, and the texts that stand on it."""

from nianbao.report.model import COVER_TEXTS

COVER = "cover"
YEAR = "year"


def is_cover(of: str) -> bool:
    """Tell whether a text stands on the cover."""
    return of in COVER_TEXTS or of in (YEAR, "edition")
