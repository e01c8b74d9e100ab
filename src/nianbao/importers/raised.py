"""Digits that stand above or below the line: marks of notes, units; never part of a number."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def raised(text: str) -> str:
    """A text above the line, its digits as the characters that are so by themselves."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """The same below the line."""
    return text.translate(_LOWERED)
