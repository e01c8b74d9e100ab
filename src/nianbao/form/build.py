"""The specifications, validated and written as Python: `python -m nianbao.form.build`.

To read and validate 90 KB of TOML takes longer than everything that a command does. A built
module names the content that it was made of; of any other content `load` makes nothing of it.
"""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any

from nianbao.form.load import (
    FOLDER,
    checksum,
    editions,
    module_name,
    parse_form,
    parse_language,
    parse_register,
)

_HEAD = '''"""Made of {source} by `python -m nianbao.form.build`; to change it, change that."""

from nianbao.form import {module}

CHECKSUM = {checksum}
RECORD = ({record}
)
'''


def built() -> Iterator[tuple[Path, str]]:
    """Each built module and what it must hold."""
    for edition in editions():
        source = FOLDER / "specs" / f"{edition}.toml"
        form = parse_form(source.read_text("utf-8"), name=source.name)
        yield _built(edition, source, "lines, model", form)
    source = FOLDER / "language.toml"
    yield _built("language", source, "language", parse_language(source.read_text("utf-8")))
    source = FOLDER / "register.toml"
    yield _built("register", source, "register", parse_register(source.read_text("utf-8")))


def _built(name: str, source: Path, module: str, record: object) -> tuple[Path, str]:
    text = _HEAD.format(
        source=source.relative_to(FOLDER).as_posix(),
        module=module,
        checksum=checksum(source.read_bytes()),
        record=_written(record),
    )
    return FOLDER / "built" / f"{module_name(name)}.py", text


def _written(value: object) -> str:
    """A value as the expression that makes it, a record on a line of its own."""
    if is_dataclass(value):
        module = type(value).__module__.rpartition(".")[2]
        inside = (
            f"{field.name}={_written(getattr(value, field.name))}"
            for field in fields(value)
            if not _is_default(field, getattr(value, field.name))
        )
        return f"\n{module}.{type(value).__name__}({', '.join(inside)})"
    if isinstance(value, tuple):
        return f"({''.join(f'{_written(each)},' for each in value)})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_written(each)}' for key, each in value.items())}}}"
    return repr(value)


def _is_default(field: "Field[Any]", value: object) -> bool:
    return field.default is not MISSING and field.default == value


def main() -> None:
    """Write every built module."""
    for path, text in built():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
