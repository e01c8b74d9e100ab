"""A fee told step by step."""

from collections.abc import Mapping

from nianbao.record import Value
from nianbao.report.fee import Step
from nianbao.tongue import tr


class _Words(Value):
    """What is said of the first step, the last and the others; what comes free and what not."""

    first: str
    last: str
    between: str
    free: str
    charged: str


_WORDS: Mapping[str, _Words] = {
    "件": _Words(
        "{last}件以下",
        "{first}件以上的部分",
        "{first}—{last}件的部分",
        "{bounds}：{units}件，不收费",
        "{bounds}：{units}件×{rate}元/件＝{sum}元",
    ),
    "页": _Words(
        "{last}页以下",
        "{first}页以上的部分",
        "{first}—{last}页的部分",
        "{bounds}：{units}页，不收费",
        "{bounds}：{units}页×{rate}元/页＝{sum}元",
    ),
}


def step_words(step: Step, counted: str) -> str:
    """One step of a fee; `counted` is 件 or 页."""
    words = _WORDS[counted]
    bounds = _bounds(step, words)
    if step.rate == 0:
        return tr(words.free, bounds=bounds, units=step.units)
    return tr(words.charged, bounds=bounds, units=step.units, rate=step.rate, sum=step.sum)


def _bounds(step: Step, words: _Words) -> str:
    if step.first == 1:
        return tr(words.first, last=step.last)
    if step.last is None:
        return tr(words.last, first=step.first)
    return tr(words.between, first=step.first, last=step.last)
