"""Records behave as frozen dataclasses do, except that only the type checker keeps them frozen."""

import dataclasses
from collections.abc import Mapping
from copy import copy
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pickle import dumps, loads

import pytest

from nianbao.record import Record, State, Value, field, replace


class Point(Value):
    x: int
    y: int = 0
    notes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def sum(self) -> int:
        """Kept in the object, and no part of its value."""
        return self.x + self.y


class Pair(Value):
    x: int
    y: int = 0


class Nothing(Value):
    pass


class Line(Record):
    id: str


class Walk(State):
    at: int
    seen: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Usual:
    x: int
    y: int = 0
    notes: Mapping[str, str] = dataclasses.field(default_factory=dict)


def test_a_value_is_what_its_fields_are() -> None:
    point = Point(1, y=2)
    assert point.sum == 3
    assert point == Point(1, 2)
    assert point != Point(2, 1)
    assert point != Pair(1, 2)
    assert Pair(1) != Usual(1)
    assert Nothing() == Nothing()
    assert len({Pair(1, 2), Pair(1, 2), Pair(2, 1), Nothing(), Nothing()}) == 3


def test_a_record_is_only_itself() -> None:
    line = Line("a")
    assert line != Line("a")
    assert len({line, Line("a"), line}) == 2


def test_what_cannot_be_hashed_makes_a_value_that_cannot() -> None:
    for made in (Point, Usual):
        with pytest.raises(TypeError, match="unhashable"):
            hash(made(1))


def test_it_is_a_dataclass() -> None:
    assert repr(Point(1)) == repr(Usual(1)).replace("Usual", "Point")
    assert [each.name for each in fields(Point)] == ["x", "y", "notes"]
    assert asdict(Point(1, 2)) == asdict(Usual(1, 2))
    assert replace(Point(1, 2), x=3) == dataclasses.replace(Point(1, 2), x=3) == Point(3, 2)
    assert loads(dumps(Point(1, 2))) == copy(Point(1, 2)) == Point(1, 2)
    assert Point(1).notes is not Point(1).notes


@pytest.mark.parametrize("given", [(), (1, 2, {}, 3)])
def test_what_is_missing_or_too_much_is_refused(given: tuple[object, ...]) -> None:
    for made in (Point, Usual):
        with pytest.raises(TypeError):
            made(*given)  # type: ignore[arg-type]


def test_a_default_that_all_objects_would_share_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Shared\.notes: .*default_factory"):

        class Shared(State):
            notes: list[str] = []


def test_only_a_class_that_is_asked_becomes_a_dataclass() -> None:
    class Asked(Value):
        x: int

    class NotAsked(Value):
        y: int

    assert dataclasses.is_dataclass(Asked)
    assert [each.name for each in fields(Asked)] == ["x"]
    assert "__dataclass_fields__" in vars(Asked)
    assert "__dataclass_fields__" not in vars(NotAsked)
    assert not dataclasses.is_dataclass(Value)
    assert [each.name for each in fields(NotAsked)] == ["y"]


def test_a_state_changes_and_is_only_itself() -> None:
    walk = Walk(1)
    walk.seen.append(1)
    walk.at = 2
    assert (walk.at, walk.seen, Walk(1).seen) == (2, [1], [])
    assert walk != replace(walk)
    assert replace(walk).seen is walk.seen


def test_a_value_is_matched_by_its_fields_in_order() -> None:
    match Pair(1, 2):
        case Pair(x, y):
            assert (x, y) == (1, 2)


def test_the_type_checker_refuses_what_is_assigned() -> None:
    pair = Pair(1)
    pair.x = 2  # type: ignore[misc]
    # That this line needs the comment is the proof: mypy complains of one that is not needed.
    assert pair.x == 2
