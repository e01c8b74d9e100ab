"""What a document offers, place by place, and what of it is taken: keys in, values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.report.content import Content, joined

if TYPE_CHECKING:
    from nianbao.importers.imported import Item

_ORDER = ("doubtful", "unmapped", "mapped")


class Offer(Value):
    """Something that can be taken or left; taking it makes the cells `blanks` blank."""

    item: Item
    place: str
    taken: bool
    blanks: tuple[Address, ...] = ()


class Taken(Value):
    """What the user takes: contents, and cells that become blank."""

    content: Content
    blanks: tuple[Address, ...] = ()


class Offers:
    """The offers of each place in the order of urgency, one of them chosen, some taken."""

    def __init__(self, places: Sequence[str], offers: Sequence[Offer]) -> None:
        self.offers = tuple(offers)
        self.places = tuple(places)
        self.of = {place: self._sorted(place) for place in places}
        self.taken = self._unasked
        self.readings = dict.fromkeys(range(len(offers)), 0)
        self._indexes = dict.fromkeys(places, 0)
        self.place = self._first()
        self.page = 10

    def _sorted(self, place: str) -> tuple[int, ...]:
        """The offers of a place by their numbers, the doubtful first."""
        numbers = [n for n, offer in enumerate(self.offers) if offer.place == place]
        return tuple(sorted(numbers, key=lambda n: _ORDER.index(self.offers[n].item.state)))

    def _first(self) -> str:
        """The first place where there is something to take, or else the first one."""
        filled = (place for place in self.places if self._takeable(place))
        return next(filled, self.places[0])

    # Values

    @property
    def _unasked(self) -> set[int]:
        """What is taken before the user says anything."""
        return {number for number, offer in enumerate(self.offers) if offer.taken}

    @property
    def changed(self) -> bool:
        """Tell whether something else is taken, or read otherwise, than before any key."""
        return self.taken != self._unasked or any(self.readings.values())

    @property
    def index(self) -> int:
        """Which offer of the place is chosen."""
        return self._indexes[self.place]

    @property
    def here(self) -> tuple[int, ...]:
        """The numbers of the offers of the open place."""
        return self.of[self.place]

    @property
    def chosen(self) -> int | None:
        """The number of the chosen offer, or None where there is none."""
        return self.here[self.index] if self.here else None

    def result(self) -> Taken:
        """What is taken, in the order of the document; what comes later counts."""
        numbers = sorted(self.taken)
        contents = [self.offers[n].item.readings[self.readings[n]] for n in numbers]
        return Taken(joined(contents), tuple(at for n in numbers for at in self.offers[n].blanks))

    # Keys

    def press(self, key: str) -> None:
        """Choose, take or leave."""
        if key in ("tab", "shift+tab"):
            self.turn(1 if key == "tab" else -1)
        elif key == "ctrl+a":
            self._take_place()
        elif key == "space":
            self.toggle()
        elif key in ("left", "right"):
            self._read_otherwise(1 if key == "right" else -1)
        else:
            self._move(key)

    def turn(self, step: int) -> None:
        """Open the next or previous place."""
        number = self.places.index(self.place) + step
        self.place = self.places[number % len(self.places)]

    def open(self, place: str) -> None:
        """Open a place."""
        self.place = place

    def point(self, index: int) -> None:
        """Choose an offer of the place."""
        self._indexes[self.place] = min(max(index, 0), max(len(self.here) - 1, 0))

    def toggle(self) -> None:
        """Take the chosen offer or leave it, if there is anything to take."""
        if self.chosen is not None and self.offers[self.chosen].item.readings:
            self.taken ^= {self.chosen}

    def _move(self, key: str) -> None:
        steps: Mapping[str, int] = {
            "up": -1,
            "down": 1,
            "pageup": -self.page,
            "pagedown": self.page,
            "home": -len(self.here),
            "end": len(self.here),
        }
        self.point(self.index + steps.get(key, 0))

    def _takeable(self, place: str) -> set[int]:
        return {n for n in self.of[place] if self.offers[n].item.readings}

    def _take_place(self) -> None:
        """Take everything of the place, or nothing if everything is taken."""
        all_of_it = self._takeable(self.place)
        self.taken = self.taken - all_of_it if all_of_it <= self.taken else self.taken | all_of_it

    def _read_otherwise(self, step: int) -> None:
        """Show the next reading of the chosen offer, which is thereby taken."""
        number = self.chosen
        count = len(self.offers[number].item.readings) if number is not None else 0
        if number is not None and count > 1:
            self.readings[number] = (self.readings[number] + step) % count
            self.taken.add(number)
