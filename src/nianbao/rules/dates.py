"""Years and periods: S-03."""

import re
from collections.abc import Iterator

from nianbao.report.numbers import years
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding

_DATE = r"(?:(?P<{0}y>\d{{4}})\s*年\s*)?(?P<{0}m>\d{{1,2}})\s*月\s*(?P<{0}d>\d{{1,2}})\s*日"
_TO = r"[^。；\n\d]{0,4}(?:至|到|—|-|－|~|～)[^。；\n\d]{0,4}"
_PERIOD = re.compile(_DATE.format("a") + _TO + _DATE.format("b"))
_ABOUT = re.compile(
    r"统计期限|数据期限|统计时间|统计时限|时间期限|所列数据|所列.{0,4}数据|报告期(?![内间])"
)
_REACH = 30

_STALE = re.compile(
    r"(?:^|\n|。)\s*(?P<start>(?P<a>\d{4})\s*年度?(?:(?=[，,]|全年)|(?P<since>以来)))"
    r"|(?P<until>截[至止]到?(?:(?P<b>\d{4})\s*年12月31日|(?P<c>\d{4})\s*年年?底))"
)


def periods(case: Case) -> Iterator[Finding]:
    """S-03: the period is 1 January to 31 December of the year of the report."""
    for of, text in case.standing.texts:
        for match in _PERIOD.finditer(text) if "月" in text and "日" in text else ():
            if _is_period(of, text, match):
                yield from _period(case, of, match)


def _is_period(of: str, text: str, match: re.Match[str]) -> bool:
    """Tell whether these dates are the period of the report; the preface names no other year."""
    before = text[max(match.start() - _REACH, 0) : match.start()]
    whole_year = of == "preface" and (int(match["am"]), int(match["bm"])) == (1, 12)
    return of == "period" or whole_year or bool(_ABOUT.search(before))


def _period(case: Case, of: str, match: re.Match[str]) -> Iterator[Finding]:
    year = case.report.year
    first, last = (match[f"{end}y"] or match["ay"] or str(year) for end in "ab")
    days = [int(match[name]) for name in ("am", "ad", "bm", "bd")]
    if days != [1, 1, 12, 31] or {first, last} != {str(year)}:
        at = Passage(of, match.start(), match.end(), match[0])
        yield finding("S-03", at, match[0], f"{year}年1月1日至{year}年12月31日", case="period")


def title_year(case: Case) -> Iterator[Finding]:
    """S-03: the title names the year of the report."""
    for start, end, year in years(case.report.title):
        if year != case.report.year:
            at = Passage("title", start, end, case.report.title[start:end])
            yield finding("S-03", at, year, case.report.year, case="title")


def stale_years(case: Case) -> Iterator[Finding]:
    """S-03: the text does not speak of another year as if it were this one."""
    for of, text in case.standing.narratives:
        for match in _STALE.finditer(text):
            year = match["a"] or match["b"] or match["c"]
            # 2019年以来 began long ago; 2023年以来 in a report of 2024 is last year's text.
            least = case.report.year - 1 if match["since"] else 0
            if least <= int(year) < case.report.year:
                group = "start" if match["start"] else "until"
                at = Passage(of, match.start(group), match.end(group), match[group])
                yield finding("S-03", at, year, case.report.year, case="prose", severity="warning")
