"""Changes and reports become JSON and come back as they were; anything else is refused."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.change import Change, DateEdit, Edit, EntryEdit, FigureEdit, TextEdit, YearEdit
from nianbao.report.model import Accepted
from nianbao.store.codec import change_from, change_value, report_from, report_value
from nianbao.store.lines import good_lines, line

from ..builders import awkward_texts, report, reports
from ..official import ENTERED

addresses = st.sampled_from(ENTERED)
filled: st.SearchStrategy[Any] = st.one_of(
    st.integers(),
    st.just("/"),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.sampled_from([Decimal("1.50"), Decimal("-0.0"), Decimal("1E+30")]),
)
figures = st.none() | filled
counts = st.none() | st.integers()
days = st.none() | st.dates()
texts = awkward_texts | st.text()
accepted = st.none() | st.builds(Accepted, texts, filled | texts)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(FigureEdit, addresses, figures, figures),
    st.builds(TextEdit, texts, st.integers(0, 10**6), texts, texts),
    st.builds(YearEdit, st.integers(), st.integers()),
    st.builds(DateEdit, st.sampled_from(["final", "reopened"]), days, days),
    st.builds(EntryEdit, st.just("stated"), addresses, figures, figures),
    st.builds(EntryEdit, st.just("notes"), addresses, st.none() | texts, st.none() | texts),
    st.builds(EntryEdit, st.just("accepted"), texts, accepted, accepted),
    st.builds(EntryEdit, st.just("register"), addresses, counts, counts),
)
changes = st.lists(edits, max_size=4).map(lambda each: Change(tuple(each)))


def through_json(value: Any) -> Any:
    [body], whole = good_lines(line(0, {"value": value}))
    assert whole
    return body["value"]


@given(changes)
def test_a_change_comes_back_with_every_digit_and_sign(change: Change) -> None:
    back = change_from(through_json(change_value(change)))
    assert back == change
    assert repr(back) == repr(change), "1.50 is not 1.5"


@given(reports())
def test_a_report_comes_back_with_every_digit_and_sign(given_report: Any) -> None:
    assert report_from(through_json(report_value(given_report))).identical(given_report)


def test_a_report_of_an_older_journal_has_no_register() -> None:
    value = report_value(report({"litigation.direct.upheld": 1}))
    assert value.pop("register") == []
    assert report_from(value).register == {}
    for count in (None, "1", True, 1.5):
        with pytest.raises(ValueError, match="no count"):
            report_from({**value, "register": [[["litigation", "direct", "upheld"], count]]})


def test_a_report_comes_back_final_and_one_of_an_older_journal_is_not() -> None:
    final = report(final=date(2025, 1, 20), reopened=date(2025, 1, 18))
    value = through_json(report_value(final))
    assert report_from(value).identical(final)
    older = {name: each for name, each in value.items() if name not in ("final", "reopened")}
    assert report_from(older) == report()
    for day in ("2025-01-32", "20250120", "2025-W04-1", 20250120, True, ""):
        with pytest.raises(ValueError, match=r".*"):
            report_from({**value, "final": day})


def test_a_report_comes_back_with_what_is_stated_and_accepted() -> None:
    full = report(
        {"disclosure.fees.amount": Decimal("1.50")},
        stated={"applications.received.total": 12},
        notes={"disclosure.fees.amount": "其中"},
        accepted={"Y-03 disclosure": Accepted("清理", 372)},
    )
    assert report_from(through_json(report_value(full))).identical(full)


def test_half_a_character_is_written_down_as_it_is() -> None:
    change = Change((TextEdit("overview", 0, "", "\udcff"),))
    assert change_from(through_json(change_value(change))) == change


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        "text",
        [None],
        [[]],
        [["figure", ["a", "b"], 1, 2]],
        [["figure", ["a", "b", "c"], True, 2]],
        [["figure", ["a", "b", "c"], 1.5, 2]],
        [["figure", ["a", "b", "c"], "5", 2]],
        [["figure", ["a", "b", "c"], {"decimal": "NaN"}, 2]],
        [["figure", ["a", "b", "c"], {"decimal": "x"}, 2]],
        [["text", "overview", "0", "", ""]],
        [["entry", "figures", ["a", "b", "c"], 1, 2]],
        [["entry", "accepted", "k", None, {"reason": "x"}]],
        [["entry", "accepted", "k", None, {"reason": "x", "value": None}]],
    ],
)
def test_what_means_no_change_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"^no|^nothing"):
        change_from(value)


@pytest.mark.parametrize("key", ["edition", "year", "cover", "texts", "figures", "accepted"])
@pytest.mark.parametrize("wrong", [None, True, 1.5, "x", [["x"]]])
def test_what_means_no_report_is_refused(key: str, wrong: Any) -> None:
    value = {**report_value(report()), key: wrong}
    if (key, wrong) == ("edition", "x"):
        return
    with pytest.raises(ValueError, match=r"no|unpack"):
        report_from(value)


BODIES: list[dict[str, Any]] = [
    {"schema": 1},
    {"kind": "do", "edits": [["text", "overview", 0, "", "年"]]},
    {"n": 3},
]
WRITTEN = b"".join(line(number, body) for number, body in enumerate(BODIES))


def test_a_journal_cut_anywhere_is_good_up_to_its_last_whole_line() -> None:
    for length in range(len(WRITTEN) + 1):
        bodies, whole = good_lines(WRITTEN[:length])
        assert bodies == BODIES[: WRITTEN[:length].count(b"\n")]
        assert whole == (not length or WRITTEN[:length].endswith(b"\n"))


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_ends_what_is_good_and_changes_nothing_before(bit: int) -> None:
    for place in range(len(WRITTEN)):
        flipped = bytearray(WRITTEN)
        flipped[place] ^= 1 << bit
        bodies, whole = good_lines(bytes(flipped))
        if whole:
            assert bodies == BODIES, "a flip that changes no meaning"
        else:
            assert bodies == BODIES[: WRITTEN[:place].count(b"\n")]


@pytest.mark.parametrize(
    "content",
    [
        b"\n",
        b"null\n",
        b"[]\n",
        b"\xff\n",
        b"[" * 100_000 + b"\n",
        b'{"n":0}\n',
        b"9" * 5000 + b"\n",
    ],
)
def test_what_is_no_line_is_nothing_and_no_exception(content: bytes) -> None:
    assert good_lines(content) == ([], False)


def test_lines_out_of_order_are_not_taken() -> None:
    assert good_lines(line(0, {}) + line(2, {}))[0] == [{}]
    assert json.loads(line(2, {"a": 1}))["n"] == 2
