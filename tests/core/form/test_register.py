"""The words of registers as the papers tell of them."""

from pathlib import Path

import pytest

from nianbao.form.load import SpecificationError, load_register, parse_register

PAGE = Path(__file__).parents[3] / "docs" / "register.md"


def test_the_page_names_every_column_and_marks_those_that_are_needed() -> None:
    rows = [line.split("|")[1] for line in PAGE.read_text("utf-8").splitlines() if "|" in line[:1]]
    names = {name.strip(" *"): "*" in row for row in rows for name in row.split("、")}
    for column in load_register().columns:
        assert names[column.label] == column.needed


def test_words_of_another_shape_are_refused() -> None:
    with pytest.raises(SpecificationError, match="columns"):
        parse_register('columns = "all"')
