"""The formats that a report can be rendered in, and the file names that mean them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, get_args

Format = Literal["markdown", "html", "docx", "xlsx", "csv"]

FORMATS: Final[tuple[Format, ...]] = get_args(Format)

SUFFIXES: Mapping[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".csv": "csv",
}

FOREIGN: Final = frozenset({".doc", ".xls", ".wps", ".et", ".pdf", ".ofd", ".odt", ".ods", ".rtf"})
"""Suffixes of files that other programs would take for something else."""


def format_named(path: Path) -> Format | None:
    """The format that the suffix of a file name means, or None if it means none of them."""
    return SUFFIXES.get(path.suffix.lower())


def suffix_of(to: Format) -> str:
    """The suffix that files of a format have as a rule."""
    return next(suffix for suffix, of in SUFFIXES.items() if of == to)


def named_as(path: Path, to: Format) -> Path:
    """The path with the suffix of a format, unless it has one that means a format already."""
    known = format_named(path) or path.suffix.lower() in FOREIGN
    return path if known else path.with_name(path.name + suffix_of(to))
