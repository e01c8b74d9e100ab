"""Rows of text of any number as Parquet, which engines for large tables read."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import islice
from typing import Any, BinaryIO

_ROWS = 20_000
"""Rows that are in memory at a time."""


def write_parquet(into: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the rows, every column as text; ModuleNotFoundError without pyarrow."""
    # By name, since it brings no types and is an extra.
    arrow: Any = import_module("pyarrow")
    parquet: Any = import_module("pyarrow.parquet")
    schema = arrow.schema([(name, arrow.string()) for name in header])
    rest = iter(rows)
    with parquet.ParquetWriter(into, schema) as writer:
        while some := list(islice(rest, _ROWS)):
            columns = [arrow.array(column, arrow.string()) for column in zip(*some, strict=True)]
            writer.write_table(arrow.table(columns, schema=schema))
