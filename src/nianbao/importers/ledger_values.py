"""Amounts and answers of a register; what is not certain is not read."""

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal

from nianbao.importers.dates import read_date
from nianbao.importers.normal import normal
from nianbao.report.application import Unread

_AMOUNT = re.compile(r"[¥￥]?(\d{1,9}(?:\.\d{1,6})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?)(?:元整?)?")

_DAYS = re.compile(r"(\d{1,3})(?:个?工作日|天|日)?")


def answer(text: str) -> str:
    """A short answer for comparing: without spaces, width and case."""
    return "".join(normal(text).split()).casefold()


def read_amount(text: str, none: Collection[str]) -> Decimal | Unread:
    """An amount in 元; words that say there was none are 0."""
    said = answer(text)
    if said in none or not said.strip("/-—"):
        return Decimal()
    match = _AMOUNT.fullmatch(said)
    return Decimal(match[1].replace(",", "")) if match else Unread(text, "amount")


def read_days(text: str) -> int | Unread:
    """A number of days."""
    said = answer(text)
    if not said.strip("/-—"):
        return 0
    match = _DAYS.fullmatch(said)
    return int(match[1]) if match else Unread(text, "days")


def read_answer(text: str, yes: Collection[str], no: Collection[str]) -> bool | Unread:
    """Yes or no; a date says yes."""
    said = answer(text)
    if said in no or not said.strip("/-—"):
        return False
    if said in yes or isinstance(read_date(text), date):
        return True
    return Unread(text, "answer")
