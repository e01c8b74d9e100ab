"""Table 三 of a report file as rows and columns of the reference grid."""

import tomllib
from pathlib import Path

from .reference_grid import APPLICATIONS, Place, Value

COLUMNS = ("natural_person", "business", "research", "nonprofit", "legal_service", "other", "total")
ROWS = (
    "received",
    "carried_in",
    "granted",
    "partly_granted",
    *("denied_state_secret", "denied_by_law", "denied_safety", "denied_third_party"),
    *("denied_internal", "denied_process", "denied_enforcement_file", "denied_inquiry"),
    *("unavailable_not_held", "unavailable_not_made", "unavailable_unclear"),
    *("declined_petition", "declined_repeat", "declined_publication"),
    *("declined_excessive", "declined_confirmation"),
    *("closed_not_clarified", "closed_fee_unpaid", "closed_other"),
    "processed",
    "carried_out",
)
assert (len(ROWS), len(COLUMNS)) == (APPLICATIONS.rows, APPLICATIONS.columns)


def applications(path: Path) -> dict[Place, Value]:
    """The figures of table 三 in a file, whichever keys it has."""
    table = tomllib.loads(path.read_text("utf-8")).get("applications", {})
    return {
        (row, column): table[ROWS[row]][COLUMNS[column]]
        for row, column in APPLICATIONS.all()
        if COLUMNS[column] in table.get(ROWS[row], {})
    }
