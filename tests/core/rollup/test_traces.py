"""Which missing body a file is told of: never one whose name is only part of another's."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.submission import Mark, Submission
from nianbao.report.units import Unit
from nianbao.rollup.traces import Traces

LISTED = ("公安局", "森林公安局", "某县教育局", "青石镇人民政府", "白石镇人民政府")


UNLISTED: frozenset[Mark] = frozenset({"unlisted"})


def owner(file: str, *missing: str, name: str = "") -> str:
    """The missing body that a file is told of: one of another name, or that cannot be read."""
    submission = Submission(Path(file), name, marks=UNLISTED) if name else _unread(Path(file).stem)
    units = [Unit(each) for each in missing]
    traces = Traces(units, LISTED, [submission])
    return "、".join(unit.name for unit in units if traces.of(unit))


@pytest.mark.parametrize(
    ("file", "missing", "said"),
    [
        ("公安局2024.doc", "公安局", "公安局"),
        ("报送：森林公安局.doc", "森林公安局", "森林公安局"),
        ("森林公安局.doc", "公安局", ""),
        ("青石镇人民政府（盖章）.pdf", "青石镇人民政府", "青石镇人民政府"),
        ("无名.doc", "公安局", ""),
    ],
)
def test_a_file_is_that_of_the_longest_name_in_its_own(file: str, missing: str, said: str) -> None:
    assert owner(file, missing) == said


def test_a_name_with_another_beginning_is_meant_only_if_it_can_be_one() -> None:
    assert owner("x.toml", *LISTED, name="教育局") == "某县教育局"
    assert owner("x.toml", *LISTED, name="某省某县教育局") == "某县教育局"
    assert owner("x.toml", *LISTED, name="某县的教育局") == "某县教育局"
    assert owner("x.toml", *LISTED, name="石镇人民政府") == ""
    assert owner("x.toml", *LISTED, name="局") == ""


@given(st.lists(st.text("甲乙局", min_size=2, max_size=4), min_size=1, unique=True), st.data())
def test_the_longest_of_all_names_is_found(names: list[str], data: st.DataObject) -> None:
    stem = data.draw(st.text("甲乙局", min_size=1, max_size=8))
    units = [Unit(name) for name in names]
    traces = Traces(units, ["市外地", *(unit.name for unit in units)], [_unread(stem)])
    found = [unit.name for unit in units if traces.of(unit)]
    within = [unit.name for unit in units if unit.name in stem]
    assert len(found) == bool(within)
    assert all(len(each) == max(map(len, within)) for each in found)


def _unread(stem: str) -> Submission:
    return Submission(Path(f"{stem}.doc"), stem, refused="读不出")
