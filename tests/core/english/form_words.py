"""Every word of a form that is shown to a user, found by walking its records."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from core.english.sentences import CHINESE
from nianbao.form.lines import Deadline, Help
from nianbao.form.load import editions, load_form
from nianbao.form.model import Aspect, Form

NOT_SHOWN = {"variants": object, "title": Form, "words": Aspect, "kinds": Aspect, "names": Deadline}
"""Words that are only looked for in documents, or printed in the report; and in which record."""


def forms() -> list[Form]:
    """Every edition."""
    return [load_form(edition) for edition in editions()]


def helps(record: object) -> Iterator[str]:
    """The statements of help in a record."""
    yield from (words for words, helping in _words(record) if helping)


def labels(record: object) -> Iterator[str]:
    """The labels in a record, whatever they stand on."""
    yield from (words for words, helping in _words(record) if not helping)


def _words(record: object) -> Iterator[tuple[str, bool]]:
    if isinstance(record, str):
        if CHINESE.search(record):
            yield record, False
    elif isinstance(record, Help):
        yield record.text, True
    elif isinstance(record, dict):
        yield from (each for value in record.values() for each in _words(value))
    elif isinstance(record, tuple):
        yield from (each for value in record for each in _words(value))
    elif is_dataclass(record):
        for field in fields(record):
            if not isinstance(record, NOT_SHOWN.get(field.name, ())):
                yield from _words(getattr(record, field.name))
