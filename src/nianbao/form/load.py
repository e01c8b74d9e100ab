"""Specification text -> form, refused with the place of the first fault."""

import os
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from nianbao.form.model import Form

if TYPE_CHECKING:
    from nianbao.form.language import Language
    from nianbao.form.register import RegisterWords

Record = TypeVar("Record")

FOLDER = Path(__file__).parent
"""Where the specifications stand."""


class SpecificationError(ValueError):
    """A specification that cannot be a form; the message names file and place."""


@cache
def editions() -> tuple[str, ...]:
    """The ids of the shipped editions, oldest first."""
    names = os.listdir(FOLDER / "specs")
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load_form(edition: str) -> Form:
    """The shipped form of this edition; SpecificationError if there is none."""
    if edition not in editions():
        raise SpecificationError(f"no edition {edition!r}; there are {editions()}")
    source = FOLDER / "specs" / f"{edition}.toml"
    content = source.read_bytes()
    form = _built(edition, content, Form)
    return form or parse_form(content.decode("utf-8"), name=source.name)


@cache
def load_language() -> "Language":
    """The words in which reports speak of their figures."""
    from nianbao.form.language import Language

    content = (FOLDER / "language.toml").read_bytes()
    return _built("language", content, Language) or parse_language(content.decode("utf-8"))


@cache
def load_register() -> "RegisterWords":
    """The words in which registers of applications are written."""
    from nianbao.form.register import RegisterWords

    content = (FOLDER / "register.toml").read_bytes()
    return _built("register", content, RegisterWords) or parse_register(content.decode("utf-8"))


def _built(name: str, content: bytes, record: type[Record]) -> Record | None:
    """What `build` made of a specification; None if it is not of this content."""
    try:
        module = import_module(f"nianbao.form.built.{module_name(name)}")
    except ImportError:
        return None
    made = module.RECORD if checksum(content) == module.CHECKSUM else None
    return made if isinstance(made, record) else None


def module_name(name: str) -> str:
    """The built module of an edition, or of the language."""
    return name.replace("-", "_")


def checksum(content: bytes) -> int:
    """What tells a specification from one that was edited."""
    return crc32(content)


def edition_for(year: int) -> str:
    """The edition that reports of this year use; SpecificationError before the first."""
    for edition in editions():
        form = load_form(edition)
        if form.since <= year <= form.until:
            return edition
    raise SpecificationError(f"no edition serves the year {year}")


def parse_language(text: str) -> "Language":
    """Read and check the words of the prose."""
    import tomli

    from nianbao.form.language import Language

    return _validated(Language, tomli.loads(text))


def parse_register(text: str) -> "RegisterWords":
    """Read and check the words of registers."""
    import tomli

    from nianbao.form.register import RegisterWords

    return _validated(RegisterWords, tomli.loads(text))


def parse_form(text: str, *, name: str) -> Form:
    """Read and check one specification; `name` is the file to blame in messages."""
    import tomli

    from nianbao.form.problems import problems

    try:
        form = _validated(Form, tomli.loads(text))
        problem = next(problems(form), None)
        if problem is not None:
            raise SpecificationError(problem)
    except (tomli.TOMLDecodeError, SpecificationError) as error:
        raise SpecificationError(f"{name}: {error}") from None
    return form


def _validated(record: type[Record], table: dict[str, Any]) -> Record:
    # Imported here: only what is not built is validated, and pydantic costs more than all the core.
    import json

    from pydantic import TypeAdapter, ValidationError

    try:
        # As JSON, because strict Python input would want tuples, which TOML does not have.
        return TypeAdapter(record).validate_json(json.dumps(table, default=str), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise SpecificationError(f"{place}: {first['msg']}") from None
