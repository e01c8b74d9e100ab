"""The form of 2021 as the law prints it, spelled out by hand from 国办公开办函〔2021〕30号.

Expectations of the tests come from here, never from the specification under test.
"""

from nianbao.form.address import Address

SECTIONS = ("overview", "disclosure", "applications", "litigation", "problems", "other_matters")
NARRATIVES = ("overview", "problems", "other_matters")

DISCLOSURE = {
    "regulations": ("issued", "repealed", "in_force"),
    "normative_documents": ("issued", "repealed", "in_force"),
    "licences": ("decisions",),
    "penalties": ("decisions",),
    "compulsion": ("decisions",),
    "fees": ("amount",),
}
FEE = Address("disclosure", "fees", "amount")

APPLICANTS = ("natural_person", "business", "research", "nonprofit", "legal_service", "other")
RESULTS = (
    "granted",
    "partly_granted",
    "denied_state_secret",
    "denied_by_law",
    "denied_safety",
    "denied_third_party",
    "denied_internal",
    "denied_process",
    "denied_enforcement_file",
    "denied_inquiry",
    "unavailable_not_held",
    "unavailable_not_made",
    "unavailable_unclear",
    "declined_petition",
    "declined_repeat",
    "declined_publication",
    "declined_excessive",
    "declined_confirmation",
    "closed_not_clarified",
    "closed_fee_unpaid",
    "closed_other",
)
APPLICATIONS = ("received", "carried_in", *RESULTS, "processed", "carried_out")

CASES = ("reconsideration", "direct", "after_reconsideration")
OUTCOMES = ("upheld", "corrected", "other", "pending")

COUNTED = (
    *(
        Address("disclosure", row, column)
        for row, columns in DISCLOSURE.items()
        for column in columns
        if row != "fees"
    ),
    *(
        Address("applications", row, column)
        for row in APPLICATIONS
        for column in APPLICANTS
        if row != "processed"
    ),
    *(Address("litigation", row, column) for row in CASES for column in OUTCOMES),
)
ENTERED = (*COUNTED, FEE)
"""The 166 cells that the clerk fills in."""

DERIVED = (
    *(Address("applications", row, "total") for row in APPLICATIONS),
    *(Address("applications", "processed", column) for column in APPLICANTS),
    *(Address("litigation", row, "total") for row in CASES),
)
"""The 34 cells that the program adds up."""

CELLS = (*ENTERED, *DERIVED)


def operands(at: Address) -> list[Address]:
    """The entered cells that a derived cell adds up, by the words of the form."""
    if at.section == "litigation":
        return [Address(at.section, at.row, outcome) for outcome in OUTCOMES]
    rows = RESULTS if at.row == "processed" else (at.row,)
    columns = APPLICANTS if at.column == "total" else (at.column,)
    return [Address(at.section, row, column) for row in rows for column in columns]


PRINTED = {
    "disclosure": {
        2: [("regulations", column) for column in DISCLOSURE["regulations"]],
        3: [("normative_documents", column) for column in DISCLOSURE["normative_documents"]],
        6: [("licences", "decisions")],
        9: [("penalties", "decisions")],
        10: [("compulsion", "decisions")],
        13: [("fees", "amount")],
    },
    "applications": {
        line: [(row, column) for column in (*APPLICANTS, "total")]
        for line, row in enumerate(APPLICATIONS, 3)
    },
    "litigation": {3: [(row, column) for row in CASES for column in (*OUTCOMES, "total")]},
}
"""In which line of the printed table which figures stand, from left to right."""

STUB = {"disclosure": 1, "applications": 3, "litigation": 0}
"""How many columns of labels stand left of the figures."""
