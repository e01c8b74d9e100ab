"""What is said of a rule, in one language."""

from collections.abc import Mapping
from typing import NamedTuple


class RuleWords(NamedTuple):
    """`title` names what should be; `why` explains it; `advice` says what to do.

    `says` are the sentences of a finding by its case, with the names of facts in braces.
    """

    title: str
    why: str
    says: Mapping[str, str]
    advice: str


def words(title: str, why: str, says: str | Mapping[str, str], advice: str) -> RuleWords:
    """The words of a rule; one sentence serves every case."""
    return RuleWords(title, why, {"": says} if isinstance(says, str) else says, advice)
