"""Findings in a text that can be mended by writing what was expected."""

import re
from collections.abc import Callable, Mapping

from nianbao.report.change import TextEdit
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.marks import one_mark
from nianbao.rules.reading.mention import Mention

_WIDE = str.maketrans(",;:?!().<>", "，；：？！（）。〈〉")

_MARKS: Mapping[str, Callable[[str], str]] = {
    "comma": lambda words: words.translate(_WIDE),
    "brackets": lambda words: words[0].translate(_WIDE) + words[1:-1] + words[-1].translate(_WIDE),
    "space": lambda words: words.replace(" ", ""),
    "doubled_mark": one_mark,
    "doubled_word": lambda words: words[: len(words) // 2],
}
_AS_EXPECTED = ("S-06", "S-07", "S-16")


def mending(case: Case, finding: Finding) -> TextEdit | None:
    """The edit of a text that mends a finding; None if a person must think."""
    if not isinstance(finding.at, Passage) or not finding.at.words:
        return None
    if finding.rule.startswith("P-"):
        return _number(case, finding)
    after = _after(finding, finding.at.words)
    if after is None or after == finding.at.words:
        return None
    return TextEdit(finding.at.of, finding.at.start, finding.at.words, after)


def _after(finding: Finding, words: str) -> str | None:
    if finding.rule in _AS_EXPECTED:
        return finding.expected if finding.expected and finding.case != "title" else None
    if finding.rule == "S-03":
        return words.replace(finding.found, finding.expected)
    if finding.rule == "S-12":
        return _MARKS[finding.case](words) if finding.case in _MARKS else finding.expected or None
    if finding.rule == "S-02" and finding.case == "heading":
        return ""
    return None


def _number(case: Case, finding: Finding) -> TextEdit | None:
    """The number of a mention as the table has it, where it is written in plain digits."""
    mention = next((each for each in case.reading.mentions if _is_of(each, finding)), None)
    if mention is None or mention.none or mention.bound or not finding.expected:
        return None
    # 20余件 becomes no better as 15余件.
    if not mention.exact:
        return None
    text = case.report.text(mention.at.of)
    match = re.match(r"\d+", text[mention.start : mention.end])
    if match is None or match[0] != finding.found:
        return None
    return TextEdit(mention.at.of, mention.start, match[0], finding.expected)


def _is_of(mention: Mention, finding: Finding) -> bool:
    return mention.at == finding.at
