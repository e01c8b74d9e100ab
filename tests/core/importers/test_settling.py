"""Where a row can be read in several ways the table decides, if it balances."""

from nianbao.form.load import load_form
from nianbao.importers.settling import settled

TABLE = load_form("cn-2021").section("applications").blocks[0]
NOTHING = (0,) * 7


def vector(first: int, second: int = 0) -> tuple[int, ...]:
    return (first, second, 0, 0, 0, 0, first + second)


def table(**rows: list[tuple[int, ...]]) -> dict[str, list[tuple[int, ...]]]:
    """A whole table of zeros but for these rows and their ways."""
    whole: dict[str, list[tuple[int, ...]]] = {row.id: [NOTHING] for row in TABLE.rows}
    return whole | rows


def test_of_several_ways_the_one_is_kept_under_which_the_table_balances() -> None:
    found = settled(
        TABLE,
        table(
            received=[vector(5, 2), vector(52)],
            granted=[vector(5, 2)],
            processed=[vector(5, 2)],
        ),
    )
    assert found.ways["received"] == (vector(5, 2),)
    assert "received" in found.proved


def test_several_open_rows_settle_one_another() -> None:
    ways = [vector(1, 2), vector(12), vector(2, 1)]
    found = settled(
        TABLE,
        table(
            received=[vector(14, 2)],
            granted=ways,
            partly_granted=ways,
            processed=[vector(14, 2)],
            denied_by_law=[vector(1)],
        ),
    )
    two = {vector(1, 2), vector(12)}
    assert (set(found.ways["granted"]), set(found.ways["partly_granted"])) == (two, two)


def test_where_both_ways_balance_both_are_kept() -> None:
    ways = [vector(1, 2), vector(12)]
    found = settled(TABLE, table(received=ways, carried_out=ways))
    assert found.ways["received"] == tuple(ways)


def test_a_table_that_never_balances_proves_nothing_and_excludes_nothing() -> None:
    ways = [vector(1, 2), vector(12)]
    found = settled(TABLE, table(received=ways, granted=[vector(9)]))
    assert found.ways["received"] == tuple(ways)
    assert not found.proved


def test_a_sum_of_which_a_row_is_missing_is_not_judged() -> None:
    rows = table(received=[vector(1, 2), vector(12)], granted=[vector(1, 2)])
    del rows["processed"]
    found = settled(TABLE, rows)
    assert not found.proved


def test_a_table_with_too_many_ways_ends_without_a_proof() -> None:
    ways = [vector(a, b) for a in range(12) for b in range(12)]
    found = settled(TABLE, {row.id: ways for row in TABLE.rows})
    assert not found.proved
