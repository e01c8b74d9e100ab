"""A text -> what it says: each number with the topic that its sentence gives it."""

from functools import lru_cache

from nianbao.form.language import Language, Subject
from nianbao.report.narrative import heading_of
from nianbao.rules.reading.lexicon import Lexicon, lexicon
from nianbao.rules.reading.mention import Reading
from nianbao.rules.reading.paragraph import Paragraph
from nianbao.rules.reading.tokens import tokens

LONGEST = 50_000
"""Nobody writes a longer paragraph; to read one would only make people wait."""


@lru_cache(maxsize=256)
def read_text(language: Language, of: str, text: str, year: int) -> Reading:
    """What the text `of` says in a report of this year."""
    home: Subject | None = None
    found: list[Reading] = []
    start = 0
    for line in text.split("\n"):
        heading = heading_of(line)
        if heading is not None:
            home = _subject_of(lexicon(language), heading)
        elif len(line) <= LONGEST:
            found.append(read_line(language, line, year, home).moved(of, start))
        start += len(line) + 1
    return Reading.of(found)


@lru_cache(maxsize=1024)
def read_line(language: Language, line: str, year: int, home: Subject | None) -> Reading:
    """What a line says under a heading about `home`; kept, for only one is edited at a time."""
    known = lexicon(language)
    found = tokens(known, line, year)
    return Paragraph(known, line, year, home).read(found) if found else Reading()


def _subject_of(known: Lexicon, heading: str) -> Subject | None:
    words = (heading[start:end] for start, end, _ in known.finder.find(heading))
    return next((known.subjects[word] for word in words if word in known.subjects), None)
