"""Records that a start can afford.

`dataclasses` loads what reads source code and compiles several functions for each class; the first
frame needs fifty classes, and a whole check takes no longer than that. Here one function is
compiled. A class becomes a dataclass when somebody asks `dataclasses` for its fields, as the
validator does. That nothing is assigned to what is frozen, the type checker tells.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import ClassVar, TypeVar, cast, dataclass_transform

T = TypeVar("T")
R = TypeVar("R", bound="_Fielded")


class _Made:
    """Stands for a default that is made for each object anew."""

    def __init__(self, default_factory: Callable[[], object]) -> None:
        self.default_factory = default_factory


def field(*, default_factory: Callable[[], T]) -> T:
    """A field whose default is made for each object anew, as `dataclasses.field` has it."""
    return cast(T, _Made(default_factory))


class _DataclassFields:
    """The fields of a class as `dataclasses` tells them, when they are asked for."""

    def __get__(self, _: object, cls: "type[_Fielded]") -> Mapping[str, object]:
        if not cls.__match_args__:
            raise AttributeError  # it has no fields, and what inherits from it has its own
        import dataclasses

        for name, default in _defaults(cls).items():
            if isinstance(default, _Made):
                made = dataclasses.field(default_factory=default.default_factory)
                setattr(cls, name, made)
        dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
        fields: Mapping[str, object] = vars(cls)["__dataclass_fields__"]
        return fields


class _Fielded:
    """A class whose constructor takes its fields, in order or by name."""

    __match_args__: ClassVar[tuple[str, ...]] = ()
    __dataclass_fields__ = _DataclassFields()
    _fields = attrgetter("__class__")
    """What the fields hold."""

    def __init_subclass__(cls) -> None:
        if names := tuple(cls.__annotations__):
            made = {"__init__": _constructor(cls), "_fields": attrgetter(*names)}
            for name, value in {"__match_args__": names, **made}.items():
                setattr(cls, name, value)

    def __repr__(self) -> str:
        """As a dataclass is shown."""
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({', '.join(shown)})"


@dataclass_transform(eq_default=False, field_specifiers=(field,))
class State(_Fielded):
    """What changes while work goes on; an object equals only itself."""


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
class Record(_Fielded):
    """What does not change; an object equals only itself."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value(Record):
    """A record that equals every other of its class with equal fields."""

    def __eq__(self, other: object) -> bool:
        """Tell whether it is of the same class and has equal fields."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or self._fields(self) == self._fields(other)

    def __hash__(self) -> int:
        """As its fields hash."""
        return hash(self._fields(self))


def replace(record: R, **changed: object) -> R:
    """Another of its class, with the same fields but for those that are named."""
    kept = {name: getattr(record, name) for name in record.__match_args__}
    return type(record)(**kept | changed)


def _defaults(cls: type) -> dict[str, object]:
    return {name: vars(cls)[name] for name in cls.__annotations__ if name in vars(cls)}


def _constructor(cls: type) -> object:
    """`__init__`, compiled; in it `_x` is the default of `x`, or what makes that."""
    defaults = _defaults(cls)
    if shared := [name for name, each in defaults.items() if isinstance(each, (list, dict, set))]:
        raise TypeError(f"{cls.__name__}.{shared[0]}: one default for all; use default_factory")
    names = [f"{name}=_{name}" if name in defaults else name for name in cls.__annotations__]
    lines = [f"self.{name} = {_value(name, defaults)}" for name in cls.__annotations__]
    scope = {f"_{name}": default for name, default in defaults.items()}
    exec(f"def __init__(self, {', '.join(names)}):\n " + "\n ".join(lines), scope)
    return scope["__init__"]


def _value(name: str, defaults: Mapping[str, object]) -> str:
    made = isinstance(defaults.get(name), _Made)
    return f"_{name}.default_factory() if {name} is _{name} else {name}" if made else name
