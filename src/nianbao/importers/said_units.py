"""Units that a table says in the name of a column or a row, where the form has others."""

import re

from nianbao.form.lines import Column
from nianbao.importers.normal import normal

_BRACKETED = re.compile(r"\((?:单位[:为]?)?\s*([^()]*?)\s*\)")
_GREAT = re.compile("[百千万亿]|元")


def said_unit(column: Column, words: str) -> str:
    """The unit that some words say in brackets, if it is not that of the column; else empty."""
    found = (match[1] for match in _BRACKETED.finditer(normal(words)))
    return next((unit for unit in found if _is_another(column, unit)), "")


def _is_another(column: Column, unit: str) -> bool:
    usual = column.unit if column.kind == "money" else ""
    return bool(_GREAT.search(unit)) and len(unit) <= len("亿元人民币") and unit != usual
