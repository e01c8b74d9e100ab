"""The report as a whole: sections, length, aspects, edition, title (S-01, S-04, S-09 to S-16)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from nianbao.form.model import Form, Section
from nianbao.report.aspects import missing
from nianbao.report.narrative import count_characters
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage, Skipped
from nianbao.rules.made import finding
from nianbao.tongue import tr

_LEAST, _THIN = 10, 50
_NOTHING = re.compile(r"(?:无|没有|暂无|不存在)(?:问题)?[。.]?")
_LEFT_OVER = re.compile(r"(?:该|本)部分以表格形式报告")
_SIGN_OF_LEFT_OVER = "以表格形式"


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
        if section is _problems(case) or text.strip():
            continue
        # A document without the title is told so where its titles are judged.
        if case.printed is None or _is_printed(case, section):
            title = {"title": section.title}
            yield finding("S-01", Passage(section.id), case="empty", facts=title, due=True)


def _is_printed(case: Case, section: Section) -> bool:
    from nianbao.rules.printing import has_title  # only documents are printed

    return has_title(case, section)


_LISTED = re.compile(
    r"(?:包括|分为|共分|由)(?P<list>[^。；\n]{20,300}?)(?:等)?(?P<count>[三四五六七八3-8])个?部分"
)
_SIX = ("六", "6")


def listed_sections(case: Case) -> Iterator[Finding]:
    """S-01: a preface that lists the sections lists those of the form."""
    match = _LISTED.search(case.report.preface)
    if match is None:
        return
    unlisted = _unlisted(case.form, match["list"])
    # A list of another number of parts is wrong as a whole.
    for section, offset, words in unlisted if match["count"] in _SIX else unlisted[:1]:
        start = match.start("list") + offset
        at = Passage("preface", start, start + len(words), words)
        yield finding("S-01", at, words, section.title, case="listed", severity="warning")


@lru_cache(maxsize=256)
def _unlisted(form: Form, listed: str) -> tuple[tuple[Section, int, str], ...]:
    """The sections that a list has not, and what stands there instead; most lists are alike."""
    items = list(re.finditer(r"[^、，,]+", listed))
    names = [item[0] for item in items]
    return tuple(
        (section, *_instead(form, listed, items))
        for section in form.sections
        if not _listed(section, listed, names)
    )


def _instead(form: Form, listed: str, items: Sequence[re.Match[str]]) -> tuple[int, str]:
    """Where in a list the words begin that are no section, and these words."""
    worst = min(items, key=lambda item: _best(item[0], form))
    if _best(worst[0], form) >= _LISTED_SHORT:
        # Every item is a section, so that one is only left out.
        return 0, listed
    return worst.start(), worst[0]


_LISTED_LIKE, _LISTED_SHORT = 0.6, 0.9


def _listed(section: Section, words: str, items: Iterable[str]) -> bool:
    """Tell whether a list of sections has this one, perhaps by a shorter name."""
    like, short = _LISTED_LIKE, _LISTED_SHORT
    whole = any(_within(name, words, like) >= like for name in _names(section))
    return whole or any(_within(item, section.title, short) >= short for item in items)


def _names(section: Section) -> tuple[str, ...]:
    return (section.title, *section.variants, section.brief)


def _within(title: str, words: str, least: float) -> float:
    """The share of a title that stands in some words, in its order; 0 if that is under `least`."""
    if title in words and len(title) > 1:
        return 1.0
    if sum(character in words for character in title) / len(title) < least:
        return 0.0
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, title, words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 1) / len(title)


@lru_cache(maxsize=256)
def _best(item: str, form: Form) -> float:
    """How well an item of a list, or a part of it, agrees with the name of some section."""
    best = 0.0
    for name in (name for section in form.sections for name in _names(section)):
        best = max(best, _within(item, name, best), _within(name, item, best))
    return best


def empty_tables(case: Case) -> Iterator[Finding]:
    """S-13: a table in which nothing is filled in; a sentence that announces a table."""
    for section in case.form.sections:
        empty = section.blocks and not any(at in case.report.figures for at in section.cells)
        if empty and not _prints_totals(case, section):
            title = {"title": section.title}
            yield finding("S-13", Passage(section.id), case="empty", facts=title, due=True)
    for of, text in case.standing.narratives:
        for match in _LEFT_OVER.finditer(text) if _SIGN_OF_LEFT_OVER in text else ():
            at = Passage(of, match.start(), match.end(), match[0])
            yield finding("S-13", at, case="left_over", severity="notice")


def _prints_totals(case: Case, section: Section) -> bool:
    """Tell whether a document has figures in a table after all: totals beside blanks."""
    if case.printed is None:
        return False
    from nianbao.rules.printing import has_figures

    return has_figures(case, section)


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
    """S-04: the form is the one that serves the year; a document is judged by its columns."""
    form = case.form
    if case.printed is None and not form.since <= case.report.year <= form.until:
        facts = {"name": form.name, "year": str(case.report.year)}
        yield finding("S-04", Passage("edition"), form.edition, facts=facts)


def long_overview(case: Case) -> Iterator[Finding]:
    """S-09: a narrative is no longer than is usual."""
    for section, text in _narratives(case):
        count = count_characters(text) if section.usual_length else 0
        if count > section.usual_length:
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
        unsaid = [aspect.name for aspect in missing(section, case.report)]
        if unsaid:
            names = {"missing": tr("、").join(unsaid)}
            yield finding("S-10", Passage(section.id), "", "、".join(unsaid), facts=names)


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
    if name and title and name.removesuffix(_GOVERNMENT) not in title:
        at = Passage("title", 0, len(case.report.title), case.report.title)
        yield finding("S-16", at, title, name, case="title")
    if not _SHORTEST_NAME <= len(name) <= _LONGEST_NAME:
        return
    for of, text in case.standing.texts:
        if of not in ("organization", "title"):
            yield from _misspelt(of, text, name)


_GOVERNMENT = "人民政府"
"""What the title of a whole city, county or township may leave out (云江市2024年…)."""

_SHORTEST_NAME = 5
_LONGEST_NAME = 100  # each word of the text is compared with the whole name
# Bodies of one place whose names differ in one character.
_OTHER_BODIES = re.compile(r"[财民]政局|[教体]育局|[商水税政]务局|[审统]计局|[农林]业局|[医社]保局")


def _misspelt(of: str, text: str, name: str) -> Iterator[Finding]:
    """Words that differ from the name in one character, where they end or begin like it."""
    starts = {*_places(name[:2], text)}
    starts |= {end + 2 - len(name) for end in _places(name[-2:], text)}
    for start in sorted(starts):
        words = text[max(start, 0) : start + len(name)]
        if _differ_in_one(words, name) and not _other_body(words, name):
            at = Passage(of, start, start + len(name), words)
            yield finding("S-16", at, words, name, case="text")


def _places(words: str, text: str) -> Iterator[int]:
    """Where some words stand, which may overlap."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _differ_in_one(words: str, name: str) -> bool:
    """Tell whether one character differs; not the last, for many words begin like a name.

    临河县水利工程 is no slip for 临河县水利局.
    """
    alike = len(words) == len(name) and words[-1] == name[-1]
    return alike and sum(map(str.__ne__, words, name)) == 1


def _other_body(words: str, name: str) -> bool:
    """Tell whether the words name another body of the same place (民政局, 财政局)."""
    kinds = (words[-3:], name[-3:])
    return words[:-3] == name[:-3] and all(map(_OTHER_BODIES.fullmatch, kinds))
