"""The compiled parser reads what the one of the standard library reads, and refuses the same."""

import tomllib
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

_PIECES = (
    *("a", "b.c", '"甲"', "[t]", "[[t]]", "[t.u]", "\n", "\r\n", " = ", "=", ",", "#注\n", "\t"),
    *("1", "-0", "+7", "1_000", "0x1F", "007", "1.50", "1e3", "inf", "nan", "true", "2024-02-30"),
    *("2024-01-31", "2024-01-31T08:00:00Z", "08:00", '"文"', "'文'", '"""文\n"""', "'''", '"\\e"'),
    *("{", "}", "[", "]", "{a = 1, b = 2}", "{a = 1,\n}", "[1,\n2,]", "\ufeff", "\x00", "\u2028"),
)


def read(parser: ModuleType, text: str) -> str:
    """What a parser makes of a text; the kind of error if it makes nothing of it."""
    try:
        made = parser.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError) as error:
        return str(error)
    return repr(made)


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_any_text_means_the_same_to_both(text: str) -> None:
    assert read(tomli, text) == read(tomllib, text)


def _files() -> list[Path]:
    tests = Path(__file__).parents[2]
    return sorted([*tests.rglob("*.toml"), *tests.with_name("sample_reports").rglob("*.toml")])


def test_every_file_of_the_project_means_the_same_to_both() -> None:
    texts = [path.read_bytes().decode("utf-8", "replace") for path in _files()]
    assert len(texts) > 50
    for text in texts:
        plain = text.replace("\r\n", "\n")
        assert read(tomli, plain) == read(tomllib, plain)


@pytest.mark.parametrize("new", ["a = {b = 1,}", "a = {\nb = 1}", 'a = "\\e"', "a = 08:00"])
def test_what_only_a_later_toml_allows_is_refused(new: str) -> None:
    with pytest.raises(tomli.TOMLDecodeError):
        tomli.loads(new)
