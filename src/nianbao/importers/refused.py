"""A foreign document that cannot be read, as facts; `wording` makes the sentence."""

from typing import Literal

Code = Literal[
    "broken",
    "encrypted",
    "legacy_excel",
    "legacy_word",
    "mark_within",
    "marked_twice",
    "narrow_page",
    "needs_office",
    "no_column",
    "no_heading",
    "no_ledger",
    "no_report",
    "no_sheet",
    "no_template",
    "no_text",
    "not_a_ledger",
    "strict_word",
    "too_deep",
    "too_large",
    "too_many",
    "too_slow",
    "unsafe_name",
    "wrong_kind",
    "zip_bomb",
]


class DocumentRefused(Exception):
    """A document that is not read: `code` names the reason, `facts` what its sentence needs."""

    def __init__(self, code: Code, **facts: str | int) -> None:
        super().__init__(code)
        self.code: Code = code
        self.facts = facts


def needs_office(library: str) -> DocumentRefused:
    """What to raise where a library of the extra `office` is not installed."""
    return DocumentRefused("needs_office", library=library)
