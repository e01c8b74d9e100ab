"""The smallest sets of figures whose change makes broken identities hold."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from nianbao.form.address import Address
from nianbao.record import Value
from nianbao.report.derive import Number
from nianbao.report.identities import Identity
from nianbao.report.model import Figure

Fits = Callable[[Address, Number], bool]
"""Whether a term may change by this much."""

Signs = Mapping[int, int]
"""In which identities, by number, a term stands, and with which sign."""


class Repair(Value):
    """By how much one or two terms must change, and which identities, by number, that mends."""

    changes: tuple[tuple[Address, Number], ...]
    mends: frozenset[int]


class System(Value):
    """Identities indexed by term; a stated total is a term of its own identity, with sign -1."""

    signs: Mapping[Address, Signs]
    differences: Sequence[Number]
    broken: frozenset[int]
    stated: frozenset[Address]

    def terms(self, number: int) -> list[Address]:
        """The terms of an identity."""
        return [at for at, signs in self.signs.items() if number in signs]

    def whole(self, at: Address) -> frozenset[int]:
        """The identities of a term that hold."""
        return frozenset(self.signs[at].keys() - self.broken)

    def moves(self, repair: Repair) -> bool:
        """Tell whether it gives to a cell what it takes from another of its row or column."""
        if len(repair.changes) == 1:
            return False
        (one, more), (other, less) = repair.changes
        aligned = (one.row == other.row) != (one.column == other.column)
        return aligned and more + less == 0 and self.stated.isdisjoint((one, other))


def system(identities: Sequence[Identity], figures: Mapping[Address, Figure]) -> System:
    """The identities as these figures meet them."""
    signs: dict[Address, dict[int, int]] = {}
    for number, identity in enumerate(identities):
        for at, sign in identity.terms:
            signs.setdefault(at, {})[number] = sign
        if identity.origin == "stated":
            signs[identity.at] = {number: -1}
    differences = [identity.difference(figures) for identity in identities]
    broken = frozenset(number for number, by in enumerate(differences) if by)
    stated = frozenset(each.at for each in identities if each.origin == "stated")
    return System(signs, differences, broken, stated)


def repairs(system: System, fits: Fits) -> tuple[Repair, ...]:
    """Every change of one term that mends a component of broken identities and breaks no other.

    Two terms are changed only for a component that no single one mends, or if what one of them
    loses and the other of its row or column gains mends two components at once.
    """
    components = _components(system)
    single = [each for component in components for each in _single(system, component, fits)]
    stuck = set(components) - {each.mends for each in single}
    if not stuck and len(components) < 2:
        return tuple(single)
    pairs = [
        pair
        for pair in _pairs(system, components, fits)
        if any(component <= pair.mends for component in stuck)
        or (system.moves(pair) and pair.mends not in components)
    ]
    return (*single, *pairs)


def _components(system: System) -> list[frozenset[int]]:
    components: list[frozenset[int]] = [frozenset([number]) for number in sorted(system.broken)]
    for signs in system.signs.values():
        touched = system.broken & signs.keys()
        apart = [each for each in components if not each.isdisjoint(touched)]
        if len(apart) > 1:
            components = [each for each in components if each not in apart]
            components.append(frozenset().union(*apart))
    return components


def _narrow(system: System, component: frozenset[int]) -> list[Address]:
    # Whatever mends the component changes a term of each of its identities.
    return min((system.terms(number) for number in sorted(component)), key=len)


def _single(system: System, component: frozenset[int], fits: Fits) -> Iterator[Repair]:
    for at in _narrow(system, component):
        signs = system.signs[at]
        if signs.keys() != component:
            continue
        changes = {-sign * system.differences[number] for number, sign in signs.items()}
        if len(changes) == 1 and fits(at, change := changes.pop()):
            yield Repair(((at, change),), component)


def _pairs(system: System, components: Sequence[frozenset[int]], fits: Fits) -> list[Repair]:
    partners = defaultdict(list)
    for at in system.signs:
        partners[system.whole(at)].append(at)
    found: dict[frozenset[Address], Repair] = {}
    for one in chain.from_iterable(_narrow(system, component) for component in components):
        for other in partners[system.whole(one)]:
            both = frozenset((one, other))
            if one == other or both in found:
                continue
            repair = _pair(system, components, one, other)
            if repair and all(fits(at, change) for at, change in repair.changes):
                found[both] = repair
    return list(found.values())


def _pair(
    system: System, components: Sequence[frozenset[int]], one: Address, other: Address
) -> Repair | None:
    first, second = system.signs[one], system.signs[other]
    mends = system.broken & (first.keys() | second.keys())
    if any(not each.isdisjoint(mends) and not each <= mends for each in components):
        return None
    changes = _solved(
        [
            (first.get(number, 0), second.get(number, 0), system.differences[number])
            for number in first.keys() | second.keys()
        ]
    )
    return Repair(((one, changes[0]), (other, changes[1])), mends) if changes else None


def _solved(equations: Sequence[tuple[int, int, Number]]) -> tuple[Number, Number] | None:
    """The x and y, not 0, for which every a x + b y + c is 0; if many will do, y = -x."""
    x = next((-a * c for a, b, c in equations if not b), None)
    y = next((-b * c for a, b, c in equations if not a), None)
    a, b, c = next((each for each in equations if each[0] and each[1]), (0, 0, 0))
    if x is None and y is None:
        x = -c // (a - b) if a != b else 0
        y = -x
    elif x is None:
        x = -a * (c + b * y) if y else 0
    elif y is None:
        y = -b * (c + a * x)
    if not x or not y or any(a * x + b * y + c for a, b, c in equations):
        return None
    return x, y
