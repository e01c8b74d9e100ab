"""Quotes, brackets and marks of titles that have no mate: S-12."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding

_KINDS: Mapping[str, tuple[str, ...]] = {
    "lone_quote": ("“”", "‘’"),
    "lone_title": ("《》", "〈〉"),
    "lone_bracket": ("（）", "〔〕", "【】"),
}
_QUOTES = _KINDS["lone_quote"]
_KIND = {pair: kind for kind, pairs in _KINDS.items() for pair in pairs}
_PAIR = {mark: pair for pair in _KIND for mark in pair} | {"(": "（）", ")": "（）"}
_SIGN = re.compile(f"[{''.join(_PAIR)}]")
_OPENING = {pair[0] for pair in _KIND} | {"("}
_NEEDS_NO_MATE = {
    # 1）, a） and 二） before what is listed; （1） has its mate.
    "（）": r"(?<![（(\dA-Za-z])(?:\d{1,2}|[A-Za-z]|[①-⑳])[）)]"
    r"|(?:^|[\s，。；：、])[一二三四五六七八九十]{1,3}[）)]",
    # A screen of 55”, a time of 8’30”, it’s.
    "“”": r"\d”",
    "‘’": "[A-Za-z0-9]’",
}
_HAN = "\u2e80"
_LONGEST = 10
_INDENT = 4


class Lone(NamedTuple):
    """A mark that nothing closes, or that closes nothing: its kind, and its place in a text."""

    kind: str
    place: int


class _Line(NamedTuple):
    """A paragraph, and where it begins in the text."""

    offset: int
    words: str


class _Open(NamedTuple):
    """A mark that its paragraph does not close: its place, its paragraph, and whether it leads."""

    place: int
    number: int
    leads: bool


def lone_marks(text: str) -> list[Lone]:
    """The marks of a text that have no mate, in order; what may be meant is left out.

    A quotation may go on in the next paragraphs of its part, all else over one break.
    """
    places = sorted(place for part in _parts(text) for place in _lone(part))
    return [Lone(_KIND[_PAIR[text[place]]], place) for place in places]


def _parts(text: str) -> Iterator[list[_Line]]:
    """The paragraphs between two headings; each heading is alone."""
    offset, part = 0, list[_Line]()
    for words in text.split("\n"):
        if words.startswith("##"):
            yield from (part, [_Line(offset, words)])
            part = []
        else:
            part.append(_Line(offset, words))
        offset += len(words) + 1
    yield part


def _lone(part: list[_Line]) -> Iterator[int]:
    """Where the marks stand that nothing in a part is the mate of."""
    open_: dict[str, list[_Open]] = {pair: [] for pair in _KIND}
    for number, (offset, words) in enumerate(part):
        _go_on(open_, words)
        for pair, marks in _by_pair(words).items():
            opening, closing = _unmatched(words, pair, marks)
            for place in closing:
                if open_[pair] and _reaches(pair, number - open_[pair][-1].number):
                    open_[pair].pop()
                else:
                    yield offset + place
            open_[pair] += (_Open(offset + p, number, _leads(words, p)) for p in opening)
    yield from (each.place for opened in open_.values() for each in opened)


def _go_on(open_: dict[str, list[_Open]], words: str) -> None:
    """Let a paragraph go on with a quotation: each of its paragraphs begins with the mark."""
    first = words.lstrip()[:1]
    pair = _PAIR.get(first, "")
    if pair in _QUOTES and first == pair[0] and open_[pair] and open_[pair][-1].leads:
        open_[pair].pop()


def _leads(words: str, place: int) -> bool:
    """Tell whether a quotation may begin there that takes several paragraphs."""
    before = words[max(0, place - _INDENT) : place].rstrip()
    return before.endswith("：") or (not before and place <= _INDENT)


def _reaches(pair: str, paragraphs: int) -> bool:
    return pair in _QUOTES or paragraphs == 1


def _by_pair(line: str) -> dict[str, list[re.Match[str]]]:
    """The marks of a paragraph, pair by pair."""
    pairs: dict[str, list[re.Match[str]]] = {}
    for match in _SIGN.finditer(line):
        pairs.setdefault(_PAIR[match[0]], []).append(match)
    return pairs


def _unmatched(line: str, pair: str, marks: list[re.Match[str]]) -> list[list[int]]:
    """Where a paragraph opens a pair without closing it, and closes what it did not open."""
    opened: list[int] = []
    closing: list[int] = []
    for match in marks:
        if match[0] in _OPENING:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            closing.append(match.start())
    closing = _beyond_spare(line, pair, closing)
    return [[each for each in places if _is_chinese(line, each)] for places in (opened, closing)]


def _beyond_spare(line: str, pair: str, closing: list[int]) -> list[int]:
    """What closes nothing, without as many as may be no mark of a pair at all."""
    if not closing or pair not in _NEEDS_NO_MATE:
        return closing
    spare = {match.end() - 1 for match in re.finditer(_NEEDS_NO_MATE[pair], line)}
    return [each for each in closing if each not in spare] if len(closing) > len(spare) else []


def _is_chinese(line: str, place: int) -> bool:
    """Tell whether a mark stands with Chinese: these four have other uses."""
    around = line[max(0, place - 1) : place] + line[place + 1 : place + 2]
    return line[place] not in "()‘’" or any(each >= _HAN for each in around)


def lone(case: Case) -> Iterator[Finding]:
    """S-12: what is opened is closed; each kind said once a text."""
    for of, text in [("preface", case.report.preface), *case.standing.narratives]:
        found = lone_marks(text)
        for kind in _KINDS:
            places = [each.place for each in found if each.kind == kind]
            if places:
                count = {"count": str(len(places))}
                yield finding("S-12", _passage(of, text, places[0]), case=kind, facts=count)


def _passage(of: str, text: str, place: int) -> Passage:
    """The mark with a few words of its paragraph on the side where its mate should be."""
    if text[place] in _OPENING:
        words = text[place : place + _LONGEST].split("\n")[0].rstrip()
        return Passage(of, place, place + len(words), words)
    words = text[max(0, place - _LONGEST + 1) : place + 1].split("\n")[-1].lstrip()
    return Passage(of, place + 1 - len(words), place + 1, words)
