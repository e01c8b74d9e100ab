"""Until when a report must be published."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from nianbao import tongue
from nianbao.form.load import SpecificationError, editions, load_form, parse_form
from nianbao.report.deadline import deadline, due_next, guessed_kind, kinds, year_due
from nianbao.report.model import Report
from nianbao.wording.deadlines import deadline_words, left_words, reminder, season_words

FORM = load_form("cn-2021")
REPORT = Report("cn-2021", 2025, "临河县水利局", kind="部门")


@pytest.mark.parametrize("edition", editions())
@pytest.mark.parametrize(("kind", "month"), [("部门", 1), ("乡镇街道", 1), ("人民政府", 3)])
def test_each_kind_has_the_day_of_the_regulations(edition: str, kind: str, month: int) -> None:
    report = Report(edition, 2020, kind=kind)
    assert deadline(load_form(edition), report) == date(2021, month, 31)


def test_a_kind_that_nobody_knows_has_no_deadline() -> None:
    assert deadline(FORM, replace(REPORT, kind="")) is None
    assert deadline(FORM, replace(REPORT, kind="企业")) is None
    assert reminder(FORM, replace(REPORT, kind=""), date(2026, 1, 1)) == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("临河县水利局", "部门"),
        ("云江市人民政府办公室", "部门"),
        ("青石镇人民政府", "乡镇街道"),
        ("白马乡人民政府", "乡镇街道"),
        ("城关街道办事处", "乡镇街道"),
        ("云江市人民政府", "人民政府"),
        (" 临河县人民政府 ", "人民政府"),
        ("", ""),
    ],
)
def test_the_name_speaks_for_a_kind(name: str, kind: str) -> None:
    assert guessed_kind(FORM, name) == kind
    assert kind in ("", *kinds(FORM))


@pytest.mark.parametrize(
    ("today", "year", "day", "whose"),
    [
        (date(2025, 12, 7), 2025, date(2026, 1, 31), ("部门", "乡镇街道")),
        (date(2026, 1, 31), 2025, date(2026, 1, 31), ("部门", "乡镇街道")),
        (date(2026, 2, 1), 2025, date(2026, 3, 31), ("人民政府",)),
        (date(2026, 3, 31), 2025, date(2026, 3, 31), ("人民政府",)),
        (date(2026, 4, 1), 2026, date(2027, 1, 31), ("部门", "乡镇街道")),
    ],
)
def test_what_is_due_next(today: date, year: int, day: date, whose: tuple[str, ...]) -> None:
    assert year_due(FORM, today) == year
    assert due_next(FORM, today) == (day, whose)


def test_a_form_without_deadlines_has_nothing_due() -> None:
    bare = replace(FORM, deadlines=())
    assert due_next(bare, date(2026, 1, 1)) is None
    assert season_words(bare, date(2026, 1, 1)) == ""


def test_the_days_left_are_counted() -> None:
    day = date(2026, 1, 31)
    assert left_words(day, date(2026, 1, 30)) == "还有 1 天"
    assert left_words(day, day) == "今天截止"
    assert left_words(day, date(2026, 2, 3)) == "已过 3 天"
    assert deadline_words(FORM, "部门", 2025, date(2026, 1, 1)) == (
        "2026年1月31日前公开，还有 30 天"
    )
    tongue.speak("en")
    assert deadline_words(FORM, "部门", 2025, date(2026, 1, 1)) == "by 2026-1-31, 30 days left"


def test_one_is_reminded_only_while_it_matters() -> None:
    said = {
        days: reminder(FORM, REPORT, date(2026, 1, 31) - timedelta(days))
        for days in range(-99, 200)
    }
    assert {days for days, words in said.items() if words} == set(range(-62, 93))
    assert said[10] == "本年报应在2026年1月31日前公开，还有 10 天"


@pytest.mark.parametrize(
    "deadlines",
    [
        '[{ kind = "部门", month = 2, day = 29 }]',
        '[{ kind = "部门", month = 13, day = 1 }]',
        '[{ kind = "部门", month = 0, day = 1 }]',
        '[{ kind = "部门", month = 4, day = 0 }]',
        '[{ kind = "甲", month = 4, day = 1 }, { kind = "甲", month = 5, day = 1 }]',
    ],
)
def test_a_specification_names_days_that_there_are(deadlines: str) -> None:
    head = 'edition = "x"\nname = "x"\nbasis = "x"\ntitle = "x"\nsince = 2021\nsections = []\n'
    with pytest.raises(SpecificationError, match="deadlines"):
        parse_form(f"{head}deadlines = {deadlines}\n", name="x.toml")
