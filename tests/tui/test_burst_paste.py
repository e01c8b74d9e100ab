"""What tells a paste that comes as keys from typing: how fast, how many, which characters."""

from collections.abc import Iterable

import pytest

from nianbao_tui.screens.burst import Burst

from .keyboard import event, names

LABELLED = "'一、本年新收' tab 12 tab 3 enter"


def decisions(burst: Burst, script: str, *, gap: float = 0.001, start: float = 10.0) -> list[str]:
    """What is decided on each key of a script, its keys so far apart."""
    keys = [event(name) for name in names(script)]
    times = (start + gap * number for number in range(len(keys)))
    return [burst.feed(k.key, k.character, t) for k, t in zip(keys, times, strict=True)]


def kinds(found: Iterable[str]) -> set[str]:
    return set(found)


@pytest.mark.parametrize(
    "script",
    [
        "12 tab 34 tab 56 tab 78 enter 90 enter",
        "1234567890 tab / tab 1,234 tab 1.5 tab",
        "right right right right down down down down down down 5",
        "'年报年报年报年报'",
    ],
    ids=["figures", "signs of figures", "moves", "eight characters of an input method"],
)
def test_fast_keys_that_are_no_paste_act_at_once(script: str) -> None:
    assert kinds(decisions(Burst(), script)) == {"act"}


def test_a_label_among_fast_keys_is_a_paste_from_the_ninth_key_on() -> None:
    found = decisions(Burst(), LABELLED)
    assert found == ["act"] * 8 + ["hold"] * (len(found) - 8)


def test_a_label_behind_many_figures_makes_all_of_them_a_paste() -> None:
    burst = Burst()
    found = decisions(burst, "12 tab 34 tab 56 tab 件")
    assert found[-1] == "hold"
    assert burst.text == "12\t34\t56\t件"


def test_slow_keys_are_typed_whatever_they_are() -> None:
    assert kinds(decisions(Burst(), LABELLED, gap=0.05)) == {"act"}


def test_a_pause_or_a_command_begins_anew() -> None:
    burst = Burst()
    decisions(burst, "年报年报年报")
    assert kinds(decisions(burst, "年报年报年报", start=11.0)) == {"act"}
    assert kinds(decisions(burst, "left 年报年报年报", start=11.006)) == {"act"}


@pytest.mark.parametrize(("key", "gap"), [("f6", 0.001), ("ctrl+s", 0.001), ("5", 0.2)])
def test_a_command_or_a_pause_ends_what_was_collected(key: str, gap: float) -> None:
    burst = Burst()
    count = len(decisions(burst, LABELLED))
    assert decisions(burst, key, start=10.0 + 0.001 * count + gap) == ["resolve"]
    assert burst.text == "一、本年新收\t12\t3\n"


def test_a_short_hiccup_of_the_line_does_not_cut_a_paste_in_two() -> None:
    burst = Burst()
    decisions(burst, LABELLED)
    assert kinds(decisions(burst, LABELLED, start=10.08)) == {"hold"}


@pytest.mark.parametrize("line_end", ["enter", "ctrl+j", "enter ctrl+j"])
def test_every_way_to_end_a_line_is_one_line_end(line_end: str) -> None:
    burst = Burst()
    decisions(burst, f"'本年新收申请' tab 12 {line_end} '上年结转' tab 3 {line_end}")
    assert burst.text == "本年新收申请\t12\n上年结转\t3\n"


def test_what_straggles_behind_a_paste_is_swallowed_until_it_is_quiet() -> None:
    burst = Burst()
    decisions(burst, LABELLED)
    burst.close()
    assert burst.swallows("enter", None, 10.1)
    assert burst.swallows("tab", None, 10.4)
    assert not burst.swallows("enter", None, 10.9)
    assert not burst.swallows("enter", None, 10.91)


def test_a_key_that_no_paste_sends_is_not_swallowed() -> None:
    burst = Burst()
    decisions(burst, LABELLED)
    burst.close()
    assert not burst.swallows("escape", "\x1b", 10.05)
    assert not burst.swallows("down", None, 10.05)


def test_after_a_paste_typing_is_typing() -> None:
    burst = Burst()
    decisions(burst, LABELLED)
    burst.close()
    assert kinds(decisions(burst, "年报", start=10.05)) == {"act"}
