"""Labels of the form with what they mean beside them, where there is room."""

from nianbao.tongue import gloss


def glossed(words: str, label: str) -> str:
    """Words of the form, and in English behind them what their label means."""
    meaning = gloss(label)
    return f"{words}  {meaning}" if meaning else words
