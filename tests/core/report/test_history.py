"""Undo and redo over everything, typing gathered into phrases."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.change import Change, TextEdit, apply
from nianbao.report.history import History
from nianbao.report.model import Report

from ..builders import report, reports
from .test_change import edits

HAND = st.sampled_from(["type", "rub out", "delete", "paste", "pause"])


class Writer:
    """Somebody at a text, with a plain string beside the report to compare with."""

    def __init__(self) -> None:
        self.report = report()
        self.history = History()
        self.plain = ""
        self.moments = [""]

    def edit(self, start: int, before: str, after: str) -> None:
        assert self.plain[start : start + len(before)] == before
        self.plain = self.plain[:start] + after + self.plain[start + len(before) :]
        change = Change((TextEdit("overview", start, before, after),))
        self.report = apply(self.report, change)
        self.history.record(change)
        self.moments.append(self.plain)

    def type(self, text: str, start: int | None = None) -> None:
        place = len(self.plain) if start is None else start
        for index, character in enumerate(text):
            self.edit(place + index, "", character)

    def rub_out(self, count: int) -> None:
        for _ in range(count):
            self.edit(len(self.plain) - 1, self.plain[-1], "")

    def undo(self) -> str | None:
        return self._made(self.history.undo())

    def redo(self) -> str | None:
        return self._made(self.history.redo())

    def _made(self, change: Change | None) -> str | None:
        if change is None:
            return None
        self.report = apply(self.report, change)
        return self.report.text("overview")


def all_undone(writer: Writer) -> list[str]:
    """The text after each undo until there is nothing to undo."""
    seen: list[str] = []
    while (text := writer.undo()) is not None:
        seen.append(text)
    return seen


def test_a_typed_phrase_is_undone_as_one() -> None:
    writer = Writer()
    writer.type("认真落实")
    assert all_undone(writer) == [""]


def test_punctuation_ends_a_phrase() -> None:
    writer = Writer()
    writer.type("一是认真，二是落实。\n三")
    assert all_undone(writer) == [
        "一是认真，二是落实。\n",
        "一是认真，二是落实。",
        "一是认真，",
        "",
    ]


def test_rubbing_out_is_undone_as_one_and_apart_from_typing() -> None:
    writer = Writer()
    writer.type("认真落实")
    writer.rub_out(2)
    writer.type("执行")
    assert all_undone(writer) == ["认真", "认真落实", ""]


def test_typing_elsewhere_is_another_phrase() -> None:
    writer = Writer()
    writer.type("落实")
    writer.type("认真", start=0)
    assert writer.plain == "认真落实"
    assert all_undone(writer) == ["落实", ""]


def test_typing_after_a_pause_is_another_phrase() -> None:
    writer = Writer()
    writer.type("认")
    writer.history.close_phrase()
    writer.type("真")
    assert all_undone(writer) == ["认", ""]


def test_typing_after_an_undo_is_another_phrase() -> None:
    writer = Writer()
    writer.type("认真，落实")
    writer.undo()
    writer.plain = writer.report.text("overview")
    writer.type("执")
    assert all_undone(writer) == ["认真，", ""]


def test_typing_into_another_text_is_another_phrase() -> None:
    history = History()
    history.record(Change((TextEdit("overview", 0, "", "认"),)))
    history.record(Change((TextEdit("problems", 1, "", "真"),)))
    assert len(history.done) == 2


def test_a_paste_is_not_joined_to_the_typing_before_it() -> None:
    writer = Writer()
    writer.type("见")
    writer.edit(1, "", "附件一")
    assert all_undone(writer) == ["见", ""]


def test_a_new_change_forgets_what_was_undone() -> None:
    writer = Writer()
    writer.type("认真")
    writer.undo()
    writer.plain = ""
    writer.type("落实")
    assert writer.redo() is None


def test_there_is_nothing_to_undo_or_redo_in_a_new_history() -> None:
    assert History().undo() is None
    assert History().redo() is None


@given(data=st.data())
def test_undo_goes_back_through_the_texts_and_redo_through_them_again(
    data: st.DataObject,
) -> None:
    writer = Writer()
    for hand in data.draw(st.lists(HAND, max_size=25)):
        _write(writer, hand, data)
        assert writer.report.text("overview") == writer.plain
    back = all_undone(writer)
    assert _in_order(back, writer.moments[::-1])
    assert writer.report == report()
    forth = [text for _ in back if (text := writer.redo()) is not None]
    assert [writer.plain, *back] == [*reversed(forth), ""]
    assert writer.redo() is None


def _write(writer: Writer, hand: str, data: st.DataObject) -> None:
    length = len(writer.plain)
    place = data.draw(st.integers(0, length))
    if hand == "type":
        writer.type(data.draw(st.text("年报，。\n a", max_size=5)), start=place)
    elif hand == "rub out":
        writer.rub_out(min(length, 2))
    elif hand == "delete" and place < length:
        writer.edit(place, writer.plain[place], "")
    elif hand == "paste":
        writer.edit(
            place, writer.plain[place : place + 2], data.draw(st.sampled_from(["贴", "##"]))
        )
    elif hand == "pause":
        writer.history.close_phrase()


def _in_order(texts: Sequence[str], moments: Sequence[str]) -> bool:
    """Tell whether the texts are some of the moments, in their order."""
    remaining = iter(moments)
    return all(any(text == moment for moment in remaining) for text in texts)


@given(data=st.data(), of=reports())
def test_undoing_everything_gives_the_first_report_and_redoing_it_the_last(
    data: st.DataObject, of: Report
) -> None:
    history = History()
    now = of
    for _ in range(data.draw(st.integers(0, 8))):
        change = Change((data.draw(edits(now)),))
        now = apply(now, change)
        history.record(change)
    last = now
    while (change_back := history.undo()) is not None:
        now = apply(now, change_back)
    assert now == of
    while (change_again := history.redo()) is not None:
        now = apply(now, change_again)
    assert now == last
