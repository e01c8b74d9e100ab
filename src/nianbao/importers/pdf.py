"""A PDF -> the text of its pages, lines joined to the paragraphs that they are."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from nianbao.importers.document import document
from nianbao.importers.limits import MAX_CHARACTERS, MEGABYTE, Budget, check_count, check_size
from nianbao.importers.pdf_guard import within
from nianbao.importers.pdf_lines import Fonts, Line, page_lines
from nianbao.importers.pdf_numbers import browser_titles, without_numbers
from nianbao.importers.pdf_paragraphs import paragraphs
from nianbao.importers.refused import DocumentRefused, needs_office
from nianbao.record import replace
from nianbao.report.foreign import Foreign

if TYPE_CHECKING:
    from pypdf import Configuration, PdfReader

MAX_PAGES = 200
MAX_SECONDS = 3.0
LEAST_OF_PAGE = 10
"""A document with fewer characters a page is made of pictures."""


def pdf_document(content: bytes) -> Foreign:
    """The text of a PDF; DocumentRefused if it is encrypted, of pictures, or not to be read."""
    check_size(content)
    try:
        from pypdf import apply_configuration
        from pypdf.errors import LimitReachedError
    except ImportError:
        raise needs_office("pypdf") from None
    try:
        with _silence(), apply_configuration(_limits()), within(MAX_SECONDS):
            pages = _pages(content)
    except DocumentRefused:
        raise
    except LimitReachedError:
        raise DocumentRefused("zip_bomb") from None
    except Exception as error:
        # A parser of other people's formats fails in any way that Python knows.
        raise DocumentRefused("broken") from error
    lines = [line for page in without_numbers(pages) for line in page]
    if sum(len(line.text) for line in lines) < LEAST_OF_PAGE * len(pages):
        raise DocumentRefused("no_text")
    return replace(document(list(paragraphs(lines))), titles=browser_titles(pages))


def _limits() -> "Configuration":
    """The limits within which pypdf keeps by itself."""
    from pypdf import Configuration

    return Configuration(
        zlib_maximum_output_length=16 * MEGABYTE,
        lzw_maximum_output_length=4 * MEGABYTE,
        run_length_maximum_output_length=4 * MEGABYTE,
        array_based_stream_maximum_output_length=16 * MEGABYTE,
        stream_decoding_work_maximum_length=32 * MEGABYTE,
        stream_parsing_work_maximum_count=300_000,
        page_tree_maximum_entries=10 * MAX_PAGES,
        page_tree_maximum_page_entries=100 * MAX_PAGES,
        xform_maximum_invocations_per_extraction=MAX_PAGES,
    )


def _pages(content: bytes) -> list[list[Line]]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not _opens_without_password(reader):
        raise DocumentRefused("encrypted")
    check_count("pages", len(reader.pages), MAX_PAGES)
    characters = Budget("characters", MAX_CHARACTERS)
    fonts = Fonts()
    pages: list[list[Line]] = []
    for number, page in enumerate(reader.pages, 1):
        pages.append(page_lines(page, number, fonts))
        characters.spend(sum(len(line.text) for line in pages[-1]))
    return pages


def _opens_without_password(reader: "PdfReader") -> bool:
    from pypdf import PasswordType
    from pypdf.errors import DependencyError

    try:
        return reader.decrypt("") != PasswordType.NOT_DECRYPTED
    except DependencyError:
        return False


@contextmanager
def _silence() -> Iterator[None]:
    """Keep what pypdf has to say of a file from the screen."""
    logger, handler = logging.getLogger("pypdf"), logging.NullHandler()
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
