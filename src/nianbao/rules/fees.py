"""The fee for information processing in section 六: P-07, P-08, P-09."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nianbao.report.derive import Number, amount
from nianbao.report.model import Figure
from nianbao.report.numbers import written_numbers
from nianbao.report.to_fill import places_to_fill
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding
from nianbao.rules.reading.mention import Mention

_TOPIC = "processing_fee"
_CASES = ("件", "宗", "份", "起")
_YUAN = 10**4
_UNCHARGED = re.compile(r"(?:未|没有|无|免)[^。；，\n]{0,8}(?:收费|收取[^。；，\n]{0,8}费|费用)")
_SEVERAL = re.compile(r"分别|共|合计|累计")


def _fees(case: Case) -> list[Mention]:
    return [mention for mention in case.reading.mentions if mention.topic == _TOPIC]


def statement(case: Case) -> Iterator[Finding]:
    """P-07: the last section states the fee, or that none was charged.

    Older forms, which know no unpaid fee, are of the years before it.
    """
    if not case.form.role("closed_fee_unpaid"):
        return
    of, text = list(case.standing.narratives)[-1]
    if not _UNCHARGED.search(text) and not any(each.at.of == of for each in _fees(case)):
        yield finding("P-07", Passage(of), due=not text.strip() or any(places_to_fill(text)))


def possible_amounts(case: Case) -> Iterator[Finding]:
    """P-09: an amount that no number of items or pages gives."""
    for mention in _fees(case):
        charged = mention.least
        if mention.none or not mention.exact or not charged or mention.bound:
            continue
        if not _possible(charged, _cases(case, mention)):
            yield finding("P-09", mention.at, charged)


def _possible(charged: Number, cases: int | None) -> bool:
    from nianbao.report.fee import possible_fee  # few reports state a fee

    return possible_fee(charged, cases)


def _cases(case: Case, mention: Mention) -> int | None:
    """How many cases the sentence speaks of, if it says so."""
    text = case.report.text(mention.at.of)
    start = max(text.rfind(mark, 0, mention.at.start) for mark in "。；\n") + 1
    sentence = text[start : mention.end]
    if _SEVERAL.search(sentence):
        return None
    counts = [each.value for each in written_numbers(sentence) if each.unit in _CASES]
    return int(counts[-1]) if len(counts) == 1 else None


def _most(figure: Figure) -> Number:
    """What an amount may have been before it was rounded to its decimals."""
    if not isinstance(figure, Decimal):
        return amount(figure)
    decimals = -int(figure.as_tuple().exponent)
    return figure + (Decimal(5).scaleb(-decimals - 1) if decimals > 0 else 0)


def same_fee(case: Case) -> Iterator[Finding]:
    """P-08: the text reports this fee, but all the fees of Table 2 are less."""
    cells = case.form.role("fees")
    if not cells or case.standing.total(cells).incomplete:
        return
    income = Decimal(case.standing.total(cells).value * _YUAN).normalize()
    most = sum(_most(case.report.figures.get(at)) for at in cells) * _YUAN
    for mention in _fees(case):
        if mention.least > most and not mention.none:
            yield finding("P-08", mention.at, mention.least, income, cells=cells)
            return
