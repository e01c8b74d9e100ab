"""What is looked for in a report is found wherever it stands, and replaced where it may be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.change import apply
from nianbao.report.derive import totals
from nianbao.report.model import Accepted, Report
from nianbao.report.search import Match, Query, matches, replacing

from ..builders import at, form_2021, report

RECEIVED = "applications.received.business"
OF = replace(
    report(
        {RECEIVED: 15, "applications.carried_in.business": 15},
        organization="临河县水务局",
        texts={
            "overview": "收到ＡＢ申请{{applications.received.total}}件，ab另有15件。",
            "problems": "AB不足。",
        },
    ),
    notes={at(RECEIVED): "含AB2件"},
    accepted={"Y-03 overview": Accepted("AB已说明", 3)},
)


def found(of: Report, words: str, *, exact: bool = False) -> list[Match]:
    form = form_2021()
    return list(matches(form, of, totals(form, of), Query(words, exact)))


def places(of: Report, words: str, *, exact: bool = False) -> list[tuple[str, str, int]]:
    return [
        (match.kind, match.of or str(match.at), match.start)
        for match in found(of, words, exact=exact)
    ]


def test_words_are_found_everywhere_whatever_their_width_and_case() -> None:
    assert places(OF, "ab") == [
        ("text", "overview", 2),
        ("text", "overview", 39),
        ("note", RECEIVED, 1),
        ("text", "problems", 0),
        ("reason", "Y-03 overview", 0),
    ]


def test_asked_for_exactly_only_the_same_characters_are_found() -> None:
    assert [place[1:] for place in places(OF, "ab", exact=True)] == [("overview", 39)]


def test_a_figure_is_found_by_its_value_a_computed_one_too() -> None:
    kinds = [(match.kind, str(match.at)) for match in found(OF, "１５") if match.at]
    assert kinds == [
        ("figure", RECEIVED),
        ("figure", "applications.received.total"),
        ("figure", "applications.carried_in.business"),
        ("figure", "applications.carried_in.total"),
    ]
    assert [match.of for match in found(OF, "15") if match.kind == "text"] == ["overview"]


def test_the_label_of_a_row_is_found() -> None:
    rows = [match for match in found(OF, "属于国家秘密") if match.kind == "row"]
    assert [match.at and match.at.row for match in rows] == ["denied_state_secret"]


@pytest.mark.parametrize("words", ["applications", "received.total", "{{", "请{{a", "}}件"])
def test_nothing_inside_a_bound_figure_is_found(words: str) -> None:
    assert [match for match in found(OF, words) if match.kind == "text"] == []


def test_nothing_is_looked_for() -> None:
    assert found(OF, "") == []


def replaced(of: Report, words: str, after: str) -> Report:
    return apply(of, replacing(of, found(of, words), after))


def test_all_are_replaced_where_words_may_be_written() -> None:
    after = replaced(OF, "ab", "甲乙丙")
    bound = "{{applications.received.total}}"
    assert after.text("overview") == f"收到甲乙丙申请{bound}件，甲乙丙另有15件。"
    assert after.text("problems") == "甲乙丙不足。"
    assert after.notes[at(RECEIVED)] == "含甲乙丙2件"
    assert after.accepted["Y-03 overview"] == Accepted("甲乙丙已说明", 3)
    assert apply(after, replacing(OF, found(OF, "ab"), "甲乙丙").inverse) == OF


def test_figures_and_labels_are_not_replaced() -> None:
    after = replaced(OF, "15", "16")
    assert after.figures == OF.figures
    assert after.text("overview").endswith("16件。")


def test_a_note_may_vanish_and_a_reason_may_not() -> None:
    assert replaced(OF, "含AB2件", "").notes == {}
    assert replaced(OF, "ab已说明", "").accepted == OF.accepted


TEXTS = st.text(alphabet="甲乙aAａＡ ,，İ1１", max_size=20)


def brute(text: str, words: str) -> list[int]:
    """Where the words stand, character by character, none over another."""

    def plain(character: str) -> str:
        code = ord(character)
        half = chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else character
        return half.lower() if half != "İ" else half

    starts: list[int] = []
    for start in range(len(text) - len(words) + 1):
        window = text[start : start + len(words)]
        if all(plain(one) == plain(two) for one, two in zip(window, words, strict=True)) and (
            not starts or start >= starts[-1] + len(words)
        ):
            starts.append(start)
    return starts


@given(TEXTS, TEXTS.filter(bool), TEXTS)
def test_what_is_found_and_replaced_agrees_with_looking_at_each_character(
    text: str, words: str, after: str
) -> None:
    of = report({}, texts={"overview": text} if text else {})
    expected = brute(text, words)
    assert [match.start for match in found(of, words) if match.of == "overview"] == expected
    kept, last = "", 0
    for start in expected:
        kept += text[last:start] + after
        last = start + len(words)
    mine = [match for match in found(of, words) if match.of == "overview"]
    assert apply(of, replacing(of, mine, after)).text("overview") == kept + text[last:]
