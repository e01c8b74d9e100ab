"""Frozen dataclasses that a start can afford.

`dataclass(frozen=True)` generates and compiles six functions for each class, and the first frame
needs fifty classes; here only `__init__` is generated. The type checker tells that nothing is
assigned to.
"""

from dataclasses import dataclass, field
from typing import Any, dataclass_transform


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
class Record:
    """A subclass is a dataclass; each of its objects equals only itself."""

    __match_args__: tuple[str, ...] = ()

    def __init_subclass__(cls) -> None:
        dataclass(eq=False, repr=False)(cls)

    def __repr__(self) -> str:
        """As a dataclass is shown."""
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({', '.join(shown)})"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value(Record):
    """A record that equals every other of its class with equal fields."""

    def __eq__(self, other: object) -> bool:
        """Tell whether it is of the same class and has equal fields."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _fields(self) == _fields(other)

    def __hash__(self) -> int:
        """As its fields hash."""
        return hash(_fields(self))


def _fields(record: Any) -> tuple[object, ...]:
    return tuple([getattr(record, name) for name in record.__match_args__])
