"""Several names, several numbers: which belongs to which."""

from collections.abc import Iterator, Sequence

from nianbao.rules.reading.clause import Phrase
from nianbao.rules.reading.naming import Name
from nianbao.rules.reading.token import Token, holds


def paired(names: Sequence[Name], phrase: Phrase) -> Iterator[tuple[Sequence[Name], Token]]:
    """Each number with its names: 分别 gives each its own, 各 all the same, else it is of all.

    A nought is a nought of each. Nothing where the numbers do not suit the names.
    """
    numbers = phrase.numbers
    apart = holds(phrase.front, "apart")
    if len(numbers) > 1:
        if apart and len(numbers) == len(names):
            yield from (([one], number) for one, number in zip(names, numbers, strict=True))
    elif len(names) == 1 or _of_each(phrase):
        yield from (([one], numbers[0]) for one in names)
    elif not apart:
        yield names, numbers[0]


def _of_each(phrase: Phrase) -> bool:
    number = phrase.numbers[0].number
    last = phrase.front[-1].kind if phrase.front else ""
    return last == "each" or (number is not None and not number.value)
