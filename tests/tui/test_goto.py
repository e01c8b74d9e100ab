"""Ctrl+G: to any place by number, name, initials or address; and where the next start goes on."""

from pathlib import Path

import pytest

from nianbao.form.address import Address
from nianbao.session import Session
from nianbao_tui.screens.goto import places_of
from nianbao_tui.screens.trail import Spot, Trail, spot_of

from .driving import after


@pytest.mark.parametrize(
    ("query", "spot"),
    [
        ("3", Spot("applications")),
        ("复议诉讼", Spot("litigation")),
        ("复议", Spot("litigation")),
        ("0", Spot("cover")),
        ("litigation", Spot("litigation")),
        (
            "applications.granted.business",
            Spot("applications", Address("applications", "granted", "business")),
        ),
        (
            "属于国家秘密 商业",
            Spot("applications", Address("applications", "denied_state_secret", "business")),
        ),
        (
            "gjmm kyjg",
            Spot("applications", Address("applications", "denied_state_secret", "research")),
        ),
        ("规章", Spot("disclosure", Address("disclosure", "regulations", "issued"))),
    ],
)
def test_a_place_is_found(city: Path, query: str, spot: Spot) -> None:
    assert places_of(Session.open(city)).find(query)[0][1] == spot


def test_every_section_and_cell_is_among_the_places(city: Path) -> None:
    session = Session.open(city)
    spots = [spot for _, spot in places_of(session).find("")]
    assert {spot.section for spot in spots} == {
        "cover",
        *(section.id for section in session.form.sections),
    }
    cells = {at for section in session.form.sections for at in section.cells}
    assert cells == {spot.at for spot in spots} - {None}


def test_going_puts_the_cursor_there_and_back_returns(city: Path) -> None:
    start = after(city)
    done = after(city, "ctrl+g", "g j m m", "enter", "alt+left")
    assert done.seen[2].place.startswith("（三）不予公开 1.属于国家秘密，自然人")
    assert done.place == start.place


def test_a_part_of_a_text_is_a_place(draft: Path) -> None:
    draft.write_text(
        draft.read_text("utf-8").replace(
            'text = """', 'text = """\n## 主动公开\n已公开。\n## 监督保障\n', 1
        ),
        "utf-8",
    )
    session = Session.open(draft)
    text = session.report.text("overview")
    spots = {line.strip(): spot for line, spot in places_of(session).find("监督保障")}
    [(line, spot)] = spots.items()
    assert "一（二）监督保障" in line
    assert text[spot.caret :].startswith("## 监督保障")


def test_what_is_no_place_says_so(city: Path) -> None:
    assert "没有找到" in after(city, "ctrl+g", "q q q q").screen


# Where the next start goes on


def test_the_next_start_goes_on_where_the_last_one_ended(city: Path) -> None:
    first = after(city, "down down right", "ctrl+q")
    assert after(city).place == first.seen[0].place


def test_it_goes_on_in_a_text_at_its_character(horgos: Path) -> None:
    before = Session.open(horgos).report.text("overview")
    after(horgos, "shift+f6 shift+f6", "right right right", "ctrl+q")
    after(horgos, "字", "ctrl+s")
    assert Session.open(horgos).report.text("overview") == before[:3] + "字" + before[3:]


@pytest.mark.parametrize(
    "kept",
    [
        "nosuch",
        "applications.nosuch.row",
        "overview@x",
        "overview@99999999999",
        "",
        "a.b.c.d",
        "@3",
    ],
)
def test_what_was_kept_and_is_no_place_is_passed_over(
    city: Path, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nianbao.remembered.spot_of", lambda path: kept)
    assert spot_of(Session.open(city)) == Spot("applications")


def test_a_caret_behind_the_end_is_at_the_end(city: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nianbao.remembered.spot_of", lambda path: "overview@999999")
    session = Session.open(city)
    assert spot_of(session).caret == len(session.report.text("overview"))


def test_the_trail_keeps_the_last_hundred() -> None:
    trail = Trail()
    for number in range(150):
        trail.leave(Spot("overview", None, "overview", number))
    now, steps = Spot("cover"), 0
    while True:
        spot = trail.step(now, back=True)
        if spot is None:
            break
        now, steps = spot, steps + 1
    assert (steps, now.caret) == (100, 50)
    assert trail.step(now, back=False) == Spot("overview", None, "overview", 51)
