"""The JSON Schema of a report file takes what the program reads and refuses what it refuses."""

import json
import tomllib
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from nianbao.cli import run
from nianbao.form.load import editions, load_form
from nianbao.render.json_schema import report_schema
from nianbao.store.schema import first_fault

SCHEMA = report_schema(map(load_form, editions()))
VALIDATOR = Draft7Validator(SCHEMA)
ROOT = Path(__file__).parents[3]
HORGOS = tomllib.loads(
    (ROOT / "sample_reports" / "horgos-psb-2023" / "report.toml").read_text("utf-8"),
    parse_float=Decimal,
)
REPORTS = sorted(
    path
    for folder in ("sample_reports", "tests/broken_reports")
    for path in (ROOT / folder).glob("*/*.toml")
    if path.name != "expected.toml"
)

values: st.SearchStrategy[Any] = st.one_of(
    st.integers(-5, 5),
    st.sampled_from([10**12, 10**12 + 1, -(10**12) - 1, 2007, 2008, 2200, 2201]),
    st.sampled_from(["/", "", "1", "-", True, False, None]),
    st.decimals("-2", "2", places=2).filter(lambda each: each != int(each)),
    st.sampled_from([{}, [], {"text": 1}, {"reason": "x"}, {"reason": "x", "value": 1}, [1]]),
)


def places(data: dict[str, Any]) -> list[tuple[str, ...]]:
    """Every table and value of a report."""
    found: list[tuple[str, ...]] = []
    for name, value in data.items():
        found.append((name,))
        if isinstance(value, dict):
            found += [(name, *rest) for rest in places(value)]
    return found


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_can_be_read_fits_it(path: Path) -> None:
    report = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    assert VALIDATOR.is_valid(report) == (first_fault(report["edition"], report) is None)


@given(st.sampled_from(places(HORGOS)[1:]), values)
def test_a_value_is_refused_where_the_program_refuses_it(
    place: tuple[str, ...], value: Any
) -> None:
    report = deepcopy(HORGOS)
    table = report
    for name in place[:-1]:
        table = table[name]
    table[place[-1]] = value
    assert VALIDATOR.is_valid(report) == (first_fault("cn-2021", report) is None)


@pytest.mark.parametrize("missing", ["edition", "year"])
def test_what_must_be_there_is_missed(missing: str) -> None:
    assert not VALIDATOR.is_valid({name: v for name, v in HORGOS.items() if name != missing})


def test_a_cell_is_told_in_the_words_of_the_form() -> None:
    row = SCHEMA["oneOf"][-1]["properties"]["applications"]["properties"]["received"]
    assert row["title"] == "一、本年新收政府信息公开申请数量"
    assert list(row["properties"]) == [
        *("natural_person", "business", "research", "nonprofit", "legal_service", "other")
    ]
    assert "processed" not in SCHEMA["oneOf"][-1]["properties"]["applications"]["properties"]


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA
    assert run(["schema", "--edition", "cn-2019"]) == 0
    assert [each["title"] for each in json.loads(capsys.readouterr().out)["oneOf"]] == [
        "2019年格式"
    ]
