"""The corpus: every layout that is met in the wild, in one or several documents."""

from functools import cache

from .fixture import Fixture
from .fixtures_of_files import files_of_office, web_pages
from .fixtures_of_pdfs import markdown_of_pdfs, texts_of_pdfs
from .fixtures_of_text import in_lines, in_traditional_characters, run_together, with_pipes
from .fixtures_of_variants import (
    contradicting_totals,
    missing_and_added_parts,
    other_labels,
    other_titles,
    other_values,
)

MAKERS = (
    in_lines,
    with_pipes,
    run_together,
    in_traditional_characters,
    texts_of_pdfs,
    markdown_of_pdfs,
    web_pages,
    files_of_office,
    missing_and_added_parts,
    other_values,
    other_labels,
    other_titles,
    contradicting_totals,
)


@cache
def corpus() -> tuple[Fixture, ...]:
    """Every document."""
    return tuple(each for made in MAKERS for each in made())
