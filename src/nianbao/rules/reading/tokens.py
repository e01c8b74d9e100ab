"""A line of prose as the words and numbers that the reading knows."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nianbao.report.bound import bound_figures
from nianbao.report.numbers import Scanned, Written, scanned
from nianbao.rules.reading.clause import PART
from nianbao.rules.reading.lexicon import Lexicon
from nianbao.rules.reading.token import Kind, Token

_LETTER = re.compile(r"[^\W\d_一二三四五六七八九十百千]")
_YEAR = re.compile(r"(?:19|20|１９|２０)[0-9０-９]{2}[^，。]{0,12}?年|[一二][〇○零九]..年")
_YEAR_ENDS = re.compile(r"\s*年(?:度|初|末|底)?(?:以来|内)?")
_UNIT = re.compile(r"\s*(?:万元|亿元|人次|[件份宗例起条次项部个封元])")
_AFTER = re.compile(r"\s*(?:[^\w]|$|[和及与至])")
_NEAR = 3


def tokens(known: Lexicon, line: str, year: int) -> list[Token]:
    """The tokens of a line from left to right, none over another; fillers leave none.

    Between them stands nothing that is a word: what is unknown is a token too. They end with
    the last sentence that may say something.
    """
    whole = scanned(line)
    line = line[: _end(known, line, whole.numbers)]
    found = [*_words(known, line), *_numbers(line, whole)]
    found.sort(key=_place)
    return list(_dated(known, _kept(line, found), year))


def _place(token: Token) -> tuple[int, int]:
    return token.start, -token.end


def _words(known: Lexicon, line: str) -> Iterator[Token]:
    for start, end, kind in known.finder.find(line):
        zero = Written(start, end, end, 0, 0, 0, "") if kind == "number" else None
        yield Token(start, end, kind, line[start:end], zero)


def _end(known: Lexicon, line: str, numbers: Sequence[Written]) -> int:
    """Where the last sentence ends that has a number of something, a denial or a claim."""
    ends = (number.end for number in reversed(numbers) if number.unit in known.units)
    end = _sentence_end(line, next(ends, 0))
    if end == len(line):
        return end
    # No word goes over the end of a sentence, so that those before it need no look.
    told = [word for word in known.telling if line.find(word, end) >= 0]
    return _sentence_end(line, max(line.rfind(word) + len(word) for word in told)) if told else end


def _sentence_end(line: str, position: int) -> int:
    """Where the sentence ends that a position behind its first character lies in, else 0."""
    end = line.find("。", position) if position else -1
    return end + 1 if end >= 0 else len(line) if position else 0


def _numbers(line: str, whole: Scanned) -> Iterator[Token]:
    for number in whole.numbers:
        if number.end > len(line):
            return
        counts = number.unit or _AFTER.match(line, number.end)
        kind: Kind = "number" if counts else "other"
        yield Token(number.start, number.end, kind, line[number.start : number.end], number)
    if whole.years and _YEAR.search(line):
        for start, end, year in _years(line, whole):
            ends = _YEAR_ENDS.match(line, end)
            yield Token(start, ends.end() if ends else end, "year", str(year))
    if "{{" in line:
        for bound in bound_figures(line):
            if bound.at is not None:
                yield Token(bound.start, bound.end, "bound", bound.target)


def _years(line: str, whole: Scanned) -> Iterable[tuple[int, int, int]]:
    # A bound figure may be cut in two by the end of the line; what is in it then counts.
    if "{{" in line:
        return scanned(line).years
    return (each for each in whole.years if each[1] <= len(line))


def _kept(line: str, found: Sequence[Token]) -> Iterator[Token]:
    """The tokens that do not overlap, with the unknown between them."""
    end = 0
    last: Token | None = None
    for token in found:
        if token.start < end:
            continue
        if token.start > end:
            last = _unknown(line, end, token.start, last)
            if last is not None:
                yield last
        if token.kind != "filler":
            yield token
            last = token
        end = token.end
    rest = _unknown(line, end, len(line), last)
    if rest is not None:
        yield rest


def _unknown(line: str, start: int, end: int, last: Token | None) -> Token | None:
    """The words from start to end that nobody knows, if there are any."""
    if last is not None and last.kind == "bound" and last.end == start:
        unit = _UNIT.match(line, start, end)
        start = unit.end() if unit else start
    words = line[start:end].strip()
    if words == PART and last is not None and last.kind in ("number", "subject", "topic"):
        return Token(start, end, "comma", words)
    return Token(start, end, "other", words) if _LETTER.search(words) else None


def _dated(known: Lexicon, line: Iterable[Token], year: int) -> Iterator[Token]:
    """The line with 2023年结转 and 结转至2025年 as what they mean in a report of 2024."""
    word, from_last, to_next = known.language.carried
    meant = {(str(year - 1), word): from_last, (word, str(year + 1)): to_next}
    last: Token | None = None
    for token in line:
        if last is not None:
            pair = meant.get((last.word, token.word))
            if pair is not None and token.start - last.end <= _NEAR:
                last = Token(last.start, token.end, "topic", pair)
                continue
            yield last
        last = token
    if last is not None:
        yield last
