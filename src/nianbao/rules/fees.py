"""The fee for information processing in section 六: P-07, P-08, P-09."""

import re
from collections.abc import Iterator

from nianbao.report.derive import Number
from nianbao.report.fee import possible_fee
from nianbao.report.numbers import written_numbers
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding
from nianbao.rules.reading.mention import Mention

_TOPIC = "processing_fee"
_CASES = ("件", "宗", "份", "起")
_YUAN = 10**4
_SEVERAL = re.compile(r"分别|共|合计|累计")


def _fees(case: Case) -> list[Mention]:
    return [mention for mention in case.reading.mentions if mention.topic == _TOPIC]


def statement(case: Case) -> Iterator[Finding]:
    """P-07: the last section states the fee, or that none was charged."""
    of, text = list(case.standing.narratives)[-1]
    if not any(mention.at.of == of for mention in _fees(case)):
        yield finding("P-07", Passage(of), due=not text.strip())


def possible_amounts(case: Case) -> Iterator[Finding]:
    """P-09: an amount that no number of items or pages gives."""
    for mention in _fees(case):
        amount = mention.least
        if mention.none or not mention.exact or not amount or mention.bound:
            continue
        if not possible_fee(amount, _cases(case, mention)):
            yield finding("P-09", mention.at, amount)


def _cases(case: Case, mention: Mention) -> int | None:
    """How many cases the sentence speaks of, if it says so."""
    text = case.report.text(mention.at.of)
    start = max(text.rfind(mark, 0, mention.at.start) for mark in "。；\n") + 1
    sentence = text[start : mention.end]
    if _SEVERAL.search(sentence):
        return None
    counts = [each.value for each in written_numbers(sentence) if each.unit in _CASES]
    return int(counts[-1]) if len(counts) == 1 else None


def same_fee(case: Case) -> Iterator[Finding]:
    """P-08: the text reports this fee, but all the fees of Table 2 are less."""
    cells = case.form.role("fees")
    if not cells or case.standing.total(cells).incomplete:
        return
    income: Number = case.standing.total(cells).value * _YUAN
    for mention in _fees(case):
        if mention.least > income and not mention.none:
            yield finding("P-08", mention.at, mention.least, income, cells=cells)
            return
