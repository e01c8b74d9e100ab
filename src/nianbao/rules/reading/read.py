"""A text -> what it says: each number with the topic that its sentence gives it."""

from collections.abc import Callable
from functools import lru_cache

from nianbao.form.language import Language, Subject
from nianbao.report.narrative import heading_of
from nianbao.rules.finding import Passage
from nianbao.rules.reading.lexicon import Lexicon, lexicon
from nianbao.rules.reading.mention import Reading
from nianbao.rules.reading.paragraph import Paragraph
from nianbao.rules.reading.tokens import tokens

LONGEST = 50_000
"""Nobody writes a longer paragraph; to read one would only make people wait."""


@lru_cache(maxsize=256)
def read_text(language: Language, of: str, text: str, year: int) -> Reading:
    """What the text `of` says in a report of this year."""
    known = lexicon(language)
    home: Subject | None = None
    found: list[Reading] = []
    start = 0
    for line in text.split("\n"):
        heading = heading_of(line)
        if heading is not None:
            home = _subject_of(known, heading)
        elif len(line) <= LONGEST:
            said = tokens(known, line, year)
            if said:
                at = _passages(of, text, start)
                found.append(Paragraph(known, line, at, year, home).read(said))
        start += len(line) + 1
    return Reading.of(found)


def _subject_of(known: Lexicon, heading: str) -> Subject | None:
    words = known.pattern.finditer(heading)
    named = [known.subjects[word[0]] for word in words if word[0] in known.subjects]
    return named[0] if named else None


def _passages(of: str, text: str, offset: int) -> Callable[[int, int], Passage]:
    """Passages of the text by the places of its line."""

    def passage(start: int, end: int) -> Passage:
        first, last = offset + start, offset + end
        return Passage(of, first, last, text[first:last])

    return passage
