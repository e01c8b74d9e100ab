"""What labels of the form mean, where there is room for it; nothing while Chinese is spoken."""

from collections.abc import Iterable

from nianbao.tongue import gloss


def glossed(words: str, label: str) -> str:
    """Words of the form, and behind them what their label means."""
    meaning = gloss(label)
    return f"{words}  {meaning}" if meaning else words


def bracketed(label: str) -> str:
    """The label as it is printed, and its gloss in brackets."""
    meaning = gloss(label)
    return f"{label} ({meaning})" if meaning else label


def meant(label: str) -> str:
    """The gloss of a label for the end of a line, which a narrow window may cut; else nothing."""
    meaning = gloss(label)
    return f"  ({meaning})" if meaning else ""


def meanings(labels: Iterable[str]) -> str:
    """The glosses of some labels for the beginning of a line; else nothing."""
    known = ", ".join(filter(None, map(gloss, labels)))
    return f"{known}  " if known else ""
