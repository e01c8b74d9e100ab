"""The report as a whole: sections, length, aspects, edition, title (S-01, S-04, S-09 to S-16)."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from nianbao.form.model import Section
from nianbao.report.narrative import count_characters
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.made import finding

_LEAST, _THIN = 10, 50
_NOTHING = re.compile(r"(?:无|没有|暂无|不存在)(?:问题)?[。.]?")
_LEFT_OVER = re.compile(r"(?:该|本)部分以表格形式报告")


def _problems(case: Case) -> Section:
    """The section on problems: the narrative behind the tables."""
    sections = case.form.sections
    return next(b for a, b in pairwise(sections) if not a.narrative and b.narrative)


def _narratives(case: Case) -> Iterator[tuple[Section, str]]:
    for section in case.form.sections:
        if section.narrative:
            yield section, case.report.text(section.id)


def missing_sections(case: Case) -> Iterator[Finding]:
    """S-01: every narrative has words; what S-11 says of problems is not said twice."""
    for section, text in _narratives(case):
        if section is not _problems(case) and not text.strip():
            title = {"title": section.title}
            yield finding("S-01", Passage(section.id), case="empty", facts=title, due=True)


_LISTED = re.compile(r"(?:包括|分为|共分|由)(?P<list>[^。；\n]{20,300}?)(?:等)?(?:六|6)个?部分")


def listed_sections(case: Case) -> Iterator[Finding]:
    """S-01: a preface that lists the sections lists those of the form."""
    match = _LISTED.search(case.report.preface)
    if match is None:
        return
    items = list(re.finditer(r"[^、，,]+", match["list"]))
    for section in case.form.sections:
        if _within(section.title, match["list"]) < _LISTED_LIKE:
            worst = min(items, key=lambda item: _best(item[0], case.form.sections))
            start = match.start("list") + worst.start()
            at = Passage("preface", start, start + len(worst[0]), worst[0])
            yield finding("S-01", at, worst[0], section.title, case="listed", severity="warning")


_LISTED_LIKE = 0.6


def _within(title: str, words: str) -> float:
    """The share of a title that stands in some words, in its order."""
    blocks = SequenceMatcher(None, title, words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 1) / len(title)


def _best(item: str, sections: tuple[Section, ...]) -> float:
    return max(_within(item, section.title) for section in sections)


def empty_tables(case: Case) -> Iterator[Finding]:
    """S-13: a table in which nothing is filled in; a sentence that announces a table."""
    for section in case.form.sections:
        if section.blocks and not any(at in case.report.figures for at in section.cells):
            title = {"title": section.title}
            yield finding("S-13", Passage(section.id), case="empty", facts=title, due=True)
    for of, text in case.standing.narratives:
        for match in _LEFT_OVER.finditer(text):
            at = Passage(of, match.start(), match.end(), match[0])
            yield finding("S-13", at, case="left_over", severity="notice")


def thin_problems(case: Case) -> Iterator[Finding]:
    """S-11: the section on problems says something."""
    section = _problems(case)
    text = case.report.text(section.id)
    count = count_characters(text)
    facts = {"title": section.title, "count": str(count)}
    if not text.strip():
        yield finding("S-11", Passage(section.id), case="empty", facts=facts, due=True)
    elif count < _LEAST or _NOTHING.fullmatch(text.strip()):
        yield finding("S-11", Passage(section.id), count, _LEAST, case="short", facts=facts)
    elif count < _THIN:
        at = Passage(section.id)
        yield finding("S-11", at, count, _THIN, case="thin", facts=facts, severity="notice")


def edition(case: Case) -> Iterator[Finding]:
    """S-04: the form is the one that serves the year."""
    form = case.form
    if not form.since <= case.report.year <= form.until:
        facts = {"name": form.name, "year": str(case.report.year)}
        yield finding("S-04", Passage("edition"), form.edition, facts=facts)


def long_overview(case: Case) -> Iterator[Finding]:
    """S-09: a narrative is no longer than is usual."""
    for section, text in _narratives(case):
        count = count_characters(text)
        if section.usual_length and count > section.usual_length:
            facts = {"gap": str(count - section.usual_length)}
            yield finding("S-09", Passage(section.id), count, section.usual_length, facts=facts)


def aspects(case: Case) -> Iterator[Finding | Skipped]:
    """S-10: the narrative treats every aspect that it must."""
    for section, text in _narratives(case):
        if not section.aspects:
            continue
        if not text.strip():
            yield Skipped("S-10", Passage(section.id), "blank")
            continue
        wanted = [a for a in section.aspects if not a.kinds or case.report.kind in a.kinds]
        missing = [a.name for a in wanted if not any(word in text for word in a.words)]
        if missing:
            names = {"missing": "、".join(missing)}
            yield finding("S-10", Passage(section.id), "", "、".join(missing), facts=names)


def title_form(case: Case) -> Iterator[Finding]:
    """S-15: the title is name, year and 年政府信息公开工作年度报告."""
    title = "".join(case.report.title.split())
    usual = case.form.title.format(organization=case.report.organization, year=case.report.year)
    if title and title != usual:
        at = Passage("title", 0, len(case.report.title), case.report.title)
        yield finding("S-15", at, title, usual)


def other_names(case: Case) -> Iterator[Finding]:
    """S-16: the body has one name in title and text."""
    name = "".join(case.report.organization.split())
    title = "".join(case.report.title.split())
    if name and title and name not in title:
        at = Passage("title", 0, len(case.report.title), case.report.title)
        yield finding("S-16", at, title, name, case="title")
    if len(name) < _SHORTEST_NAME:
        return
    for of, text in case.standing.texts:
        if of not in ("organization", "title"):
            yield from _misspelt(of, text, name)


_SHORTEST_NAME = 5


def _misspelt(of: str, text: str, name: str) -> Iterator[Finding]:
    """Words that differ from the name in one character, where they end or begin like it."""
    starts = {m.start() for m in re.finditer(re.escape(name[:2]), text)}
    starts |= {m.end() - len(name) for m in re.finditer(re.escape(name[-2:]), text)}
    for start in sorted(starts):
        words = text[max(start, 0) : start + len(name)]
        if len(words) == len(name) and sum(map(str.__ne__, words, name)) == 1:
            at = Passage(of, start, start + len(name), words)
            yield finding("S-16", at, words, name, case="text")
