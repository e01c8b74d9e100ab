"""A damaged document may be read in part; what is read is right, or said to be unsure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

import pytest

from .corpus import lines, pdf_text, pipes
from .corpus.damage import DAMAGES, Damage, Damaged, cell_dropped, cell_emptied, rows_reordered
from .corpus.documents import Layout, document, text_document_of, text_of
from .corpus.fixture import fixture
from .corpus.judging import found_right, read, silent_errors
from .corpus.line_damage import LINE_DAMAGES, LineDamage
from .corpus.office import word_by_hand
from .corpus.sources import Source, city, random_report
from .corpus.web_pages import page

FORMS = (1, 2)
"""A report of the form of 2021, one of that of 2019."""

ALL, ONE_ROW = 1000, 12
"""How many figures may be lost: any number, or those of the longest row."""

DAMAGES_OF_A_ROW = (cell_emptied, cell_dropped, rows_reordered)
LAYOUTS = (
    lines.one_cell_a_line,
    lines.trailing_pipes,
    pipes.compact,
    pipes.empty_columns,
    pipes.markdown,
    pdf_text.wrapped_before,
)
FILES: dict[str, Callable[[Source], str | bytes]] = {
    "report.html": page,
    "report.docx": word_by_hand,
}


def some_report(seed: int) -> Source:
    """A report at random, of either form, now and then that of a large city."""
    if seed % 5 == 4:
        return city()
    return random_report(seed, "cn-2019" if seed % 3 == 2 else "cn-2021")


def judged(damaged: Damaged, content: str | bytes, file_name: str, loss: int = ALL) -> list[str]:
    """What is wrong in silence after the damage, and whether more was lost than need be."""
    whole = fixture("damage", "damaged", damaged.source, content, file_name, unsure=damaged.unsure)
    broken = replace(whole, contradicted=damaged.contradicted)
    found = read(broken)
    right, of = found_right(broken, found)
    lost = [f"{of - right} figures were lost"] if of - right > loss else []
    return [*silent_errors(broken, found), *lost]


def each_of(
    damages: Sequence[Callable[..., object]], others: Sequence[Layout | str]
) -> Iterator[object]:
    """Each damage in each of the others, by turns in both forms; more reports in the campaign."""
    for i, damage in enumerate(damages):
        for j, other in enumerate(others):
            name = f"{damage.__name__}-{other if isinstance(other, str) else other.__name__}"
            one = FORMS[(i + j) % 2]
            more = [seed for seed in range(10) if seed != one]
            yield pytest.param(damage, other, (one,), id=name)
            yield pytest.param(damage, other, more, id=f"{name}-more", marks=pytest.mark.campaign)


@pytest.mark.parametrize(("damage", "layout", "seeds"), list(each_of(DAMAGES, LAYOUTS)))
def test_nothing_wrong_is_read_from_a_damaged_table_in_a_text(
    damage: Damage, layout: Layout, seeds: Sequence[int]
) -> None:
    loss = ONE_ROW if damage in DAMAGES_OF_A_ROW else ALL
    for seed in seeds:
        damaged = damage(some_report(seed), Random(f"{seed}{damage.__name__}"))
        text = text_document_of(damaged.source, layout)
        assert (seed, judged(damaged, text, "report.txt", loss)) == (seed, [])


@pytest.mark.parametrize(("damage", "name", "seeds"), list(each_of(DAMAGES, list(FILES))))
def test_nothing_wrong_is_read_from_a_damaged_table_in_a_file(
    damage: Damage, name: str, seeds: Sequence[int]
) -> None:
    loss = ONE_ROW if damage in DAMAGES_OF_A_ROW else ALL
    for seed in seeds:
        damaged = damage(some_report(seed), Random(f"{seed}{damage.__name__}"))
        content = FILES[name](damaged.source)
        assert (seed, judged(damaged, content, name, loss)) == (seed, [])


@pytest.mark.parametrize(("damage", "layout", "seeds"), list(each_of(LINE_DAMAGES, LAYOUTS)))
def test_nothing_wrong_is_read_from_damaged_lines(
    damage: LineDamage, layout: Layout, seeds: Sequence[int]
) -> None:
    for seed in seeds:
        source = some_report(seed)
        left, unsure = damage(list(document(source, layout)), Random(f"{seed}{damage.__name__}"))
        assert (seed, judged(Damaged(source, unsure), text_of(left), "report.txt")) == (seed, [])
