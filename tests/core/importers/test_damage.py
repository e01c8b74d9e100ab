"""A damaged document may be read in part; what is read is right, or said to be unsure."""

from collections.abc import Callable, Sequence
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

FEW = (1, 2)
"""Of each kind a document of either form is damaged."""

SEEDS = [
    pytest.param(FEW, id="few"),
    pytest.param(
        [seed for seed in range(10) if seed not in FEW], id="more", marks=pytest.mark.campaign
    ),
]

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


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("layout", LAYOUTS, ids=[each.__name__ for each in LAYOUTS])
@pytest.mark.parametrize("damage", DAMAGES, ids=[each.__name__ for each in DAMAGES])
def test_nothing_wrong_is_read_from_a_damaged_table_in_a_text(
    damage: Damage, layout: Layout, seeds: Sequence[int]
) -> None:
    loss = ONE_ROW if damage in DAMAGES_OF_A_ROW else ALL
    for seed in seeds:
        damaged = damage(some_report(seed), Random(f"{seed}{damage.__name__}"))
        text = text_document_of(damaged.source, layout)
        assert (seed, judged(damaged, text, "report.txt", loss)) == (seed, [])


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", DAMAGES, ids=[each.__name__ for each in DAMAGES])
def test_nothing_wrong_is_read_from_a_damaged_table_in_a_file(
    damage: Damage, name: str, seeds: Sequence[int]
) -> None:
    loss = ONE_ROW if damage in DAMAGES_OF_A_ROW else ALL
    for seed in seeds:
        damaged = damage(some_report(seed), Random(f"{seed}{damage.__name__}"))
        content = FILES[name](damaged.source)
        assert (seed, judged(damaged, content, name, loss)) == (seed, [])


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("layout", LAYOUTS, ids=[each.__name__ for each in LAYOUTS])
@pytest.mark.parametrize("damage", LINE_DAMAGES, ids=[each.__name__ for each in LINE_DAMAGES])
def test_nothing_wrong_is_read_from_damaged_lines(
    damage: LineDamage, layout: Layout, seeds: Sequence[int]
) -> None:
    for seed in seeds:
        source = some_report(seed)
        left, unsure = damage(list(document(source, layout)), Random(f"{seed}{damage.__name__}"))
        assert (seed, judged(Damaged(source, unsure), text_of(left), "report.txt")) == (seed, [])
