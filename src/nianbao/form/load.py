"""Specification text -> form, refused with the place of the first fault."""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from nianbao.form.model import Block, Form, Section

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

    try:
        form = _validated(Form, tomli.loads(text))
        for problem in _problems(form):
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


def _problems(form: Form) -> Iterator[str]:
    yield from _repeats("sections", (section.id for section in form.sections))
    for section in form.sections:
        rows = [row.id for block in section.blocks for row in block.rows]
        yield from _repeats(f"{section.id}: rows", rows)
        for block in section.blocks:
            yield from _block_problems(section, block)
    yield from _deadline_problems(form)
    for role, places in form.roles.items():
        for place in places:
            if not form.within(place):
                yield f"roles.{role}: no cell {place!r}"


def _deadline_problems(form: Form) -> Iterator[str]:
    from calendar import monthrange  # only of a form that is not built

    yield from _repeats("deadlines", (each.kind for each in form.deadlines))
    for each in form.deadlines:
        if not 1 <= each.month <= 12 or not 1 <= each.day <= monthrange(1999, each.month)[1]:
            yield f"deadlines: no day {each.month}-{each.day} in every year"


def _block_problems(section: Section, block: Block) -> Iterator[str]:
    rows = [row.id for row in block.rows]
    columns = [column.id for column in block.columns]
    yield from _repeats(f"{section.id}: columns", columns)
    yield from _group_problems(section, block)
    for balance in block.balances:
        yield from _unknown(f"{section.id}: {balance.rule}", [*balance.left, *balance.right], rows)
    yield from _flow_problems(section, block, rows, columns)
    for total in block.sums:
        where = f"{section.id}: sum {total.line}"
        if bool(total.row) == bool(total.column):
            yield f"{where}: name either a row or a column"
        known, crossing = (rows, columns) if total.row else (columns, rows)
        yield from _unknown(where, [total.line, *total.of], known)
        if isinstance(total.rule, dict):
            yield from _unknown(f"{where}: rule", total.rule, crossing)
            yield from _unknown(f"{where}: rule is missing for", crossing, total.rule)
    yield from _repeats(f"{section.id}: sums", (total.line for total in block.sums))
    for sums in (block.row_sums, block.column_sums):
        yield from _cycle(f"{section.id}: sums", {line: sums[line].of for line in sums})


def _flow_problems(
    section: Section, block: Block, rows: list[str], columns: list[str]
) -> Iterator[str]:
    for carry in block.carries:
        yield from _unknown(f"{section.id}: {carry.rule}", (carry.out, carry.into), rows)
    for stock in block.stocks:
        where = f"{section.id}: stock {stock.kept}"
        yield from _unknown(where, (stock.kept, stock.added, stock.removed), columns)
        yield from _unknown(where, stock.rules, rows)


def _group_problems(section: Section, block: Block) -> Iterator[str]:
    for kind, groups, lines in (
        ("row_groups", block.row_groups, block.rows),
        ("column_groups", block.column_groups, block.columns),
    ):
        known = [group.id for group in groups]
        yield from _repeats(f"{section.id}: {kind}", known)
        named = [line.group for line in lines] + [group.within for group in groups]
        yield from _unknown(f"{section.id}: {kind}", filter(None, named), known)
        within = {group.id: [group.within] for group in groups if group.within}
        yield from _cycle(f"{section.id}: {kind}", within)


def _unknown(where: str, named: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    expected = set(known)
    for id in named:
        if id not in expected:
            yield f"{where}: unknown id {id!r}"


def _repeats(where: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            yield f"{where}: {id!r} stands twice"
        seen.add(id)


def _cycle(where: str, needs: Mapping[str, Iterable[str]]) -> Iterator[str]:
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        yield f"{where} form a cycle: {' -> '.join(error.args[1])}"
