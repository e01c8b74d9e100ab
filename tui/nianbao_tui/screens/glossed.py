"""A label of the form with what it means behind it."""

from nianbao.tongue import gloss


def glossed(label: str) -> str:
    """The label as it is printed, and its gloss where another language is spoken."""
    meaning = gloss(label)
    return f"{label} ({meaning})" if meaning else label
