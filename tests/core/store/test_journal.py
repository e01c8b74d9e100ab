"""Each change is on the disk at once, is found after a crash, and goes when it is saved."""

import json
import os
import stat
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from working import own_recovery

from nianbao.remembered import state_folder
from nianbao.report.change import Change, TextEdit, YearEdit, apply
from nianbao.report.history import History, Step
from nianbao.report.model import Report
from nianbao.store import journal_file, remains, replay, temporary
from nianbao.store.errors import FileRefused
from nianbao.store.forgetting import Forgotten, forget_all
from nianbao.store.journal import Journal
from nianbao.store.journal_folders import journal_folders
from nianbao.store.lines import good_lines, line
from nianbao.store.owner import this_run
from nianbao.store.remains import Remains, unfinished
from nianbao.store.source import digest

from ..builders import report
from ..patience import effort, promptly

OLD, NEW = b"old", b"new"
START = report()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    own_recovery(tmp_path, monkeypatch)
    for name in ("run", "tmp", "reports"):
        (tmp_path / name).mkdir()
    made = tmp_path / "reports" / "年报.toml"
    made.write_bytes(OLD)
    return made


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run that wrote the journals, which is this one, counts as ended."""
    monkeypatch.setattr(remains, "runs_on", lambda owner: False)


def year(number: int) -> Step:
    return Step("do", Change((YearEdit(number, number + 1),)))


def begun(path: Path | None, steps: int = 0) -> Journal:
    journal = Journal.begin(path, digest(OLD) if path else None, START)
    for number in range(steps):
        journal.record(year(2024 + number))
    assert journal.flush(5)
    return journal


def journals(path: Path | None) -> list[Path]:
    return [each for folder in journal_folders(path) for each in folder.glob("*.*")]


def only(path: Path | None) -> Remains:
    [found] = unfinished(path)
    return found


def test_nothing_is_written_before_there_is_a_change(path: Path) -> None:
    begun(path)
    assert not state_folder().exists()


def test_what_is_written_within_a_fifth_of_a_second_needs_no_flush(path: Path) -> None:
    journal = begun(path, 1)
    [file] = journals(path)
    journal.record(year(2025))
    end = time.monotonic() + 2
    while len(good_lines(file.read_bytes())[0]) < 3:
        assert time.monotonic() < end
        sum(range(20_000))  # as busy as an editor that is not waiting


def test_a_thousand_changes_at_once_cost_the_caller_next_to_nothing(path: Path) -> None:
    journal = Journal.begin(path, digest(OLD), START)

    def changed() -> None:
        for number in range(1000):
            journal.record(year(2024 + number))

    assert effort(changed, 1) < 100
    assert journal.flush(5)


@pytest.mark.usefixtures("ended")
def test_all_that_was_flushed_is_found_with_what_can_be_undone(path: Path) -> None:
    begun(path, 3)
    found = only(path)
    assert (found.path, found.changes, found.fits) == (path, 3, True)
    assert (found.damaged, found.tried, found.newer, found.host) == (False, False, "", "")
    assert abs((datetime.now().astimezone() - found.time).total_seconds()) < 60
    now, history = found.replayed()
    assert now == replace(START, year=2027)
    assert history.done == [year(2024 + number).change for number in range(3)]


def test_the_journal_of_a_run_that_goes_on_is_its_own(path: Path) -> None:
    begun(path, 1)
    assert unfinished(path) == []


def test_a_journal_from_another_machine_is_named_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(path, 1)
    monkeypatch.setattr(remains, "runs_on", lambda owner: None)
    assert only(path).host == this_run().host


@pytest.mark.usefixtures("ended")
def test_a_journal_cut_anywhere_gives_its_good_beginning_and_never_an_exception(
    path: Path,
) -> None:
    begun(path, 3)
    [file] = journals(path)
    whole = file.read_bytes()
    ends = [number + 1 for number, byte in enumerate(whole) if byte == ord("\n")]
    for length in [*range(0, len(whole), 7), *ends]:
        for each in journals(path):
            each.unlink()
        file.write_bytes(whole[:length])
        steps = whole[:length].count(b"\n") - 1
        found = unfinished(path)
        if steps <= 0:
            assert found == []
            continue
        assert (found[0].changes, found[0].damaged) == (steps, length not in ends)
        assert found[0].replayed()[0].year == 2024 + steps


@pytest.mark.usefixtures("ended")
@pytest.mark.parametrize("place", range(0, 1200, 13))
def test_a_flipped_bit_costs_what_comes_after_it_and_nothing_before(path: Path, place: int) -> None:
    begun(path, 2)
    [file] = journals(path)
    content = bytearray(file.read_bytes())
    place %= len(content)
    content[place] ^= 4
    file.write_bytes(content)
    found = unfinished(path)
    steps = content[:place].count(b"\n") - 1
    if steps < 0:
        assert found == []
        assert [each.suffix for each in journals(path)] == [".bad"]
    else:
        years = [each.replayed()[0].year for each in found]
        assert years in ([2024 + steps], [2026]) or (steps, years) == (0, [])


@pytest.mark.usefixtures("ended")
def test_a_damaged_journal_is_kept_when_it_is_done_with(path: Path) -> None:
    begun(path, 2)
    [file] = journals(path)
    file.write_bytes(file.read_bytes()[:-3])
    found = only(path)
    found.replayed()
    found.drop()
    assert [each.suffix for each in journals(path)] == [".bad"]
    assert unfinished(path) == []


@pytest.mark.usefixtures("ended")
def test_steps_that_fit_no_report_end_what_is_good(path: Path) -> None:
    journal = begun(path, 1)
    journal.record(year(1999))
    journal.record(year(2025))
    assert journal.flush(5)
    assert only(path).replayed()[0].year == 2025


@pytest.mark.usefixtures("ended")
def test_a_file_that_was_changed_since_does_not_fit(path: Path) -> None:
    begun(path, 2)
    path.write_bytes(b"theirs")
    found = only(path)
    assert (found.fits, found.changes) == (False, 2)
    path.unlink()
    assert not only(path).fits


@pytest.mark.usefixtures("ended")
def test_a_file_that_was_only_touched_fits(path: Path) -> None:
    begun(path, 1)
    os.utime(path, (0, 0))
    assert only(path).fits


@pytest.mark.usefixtures("ended")
def test_changes_to_a_read_only_file_fit_it_too(path: Path) -> None:
    begun(path, 1)
    path.chmod(0o444)
    assert only(path).fits


@pytest.mark.usefixtures("ended")
def test_what_is_in_the_file_already_is_removed_silently(path: Path) -> None:
    journal = begun(path, 2)
    journal.saving(digest(NEW))
    assert journal.flush(5)
    path.write_bytes(NEW)
    assert unfinished(path) == []
    assert journals(path) == []


@pytest.mark.usefixtures("ended")
def test_changes_after_a_save_that_was_not_noted_fit_the_new_file(path: Path) -> None:
    journal = begun(path, 2)
    journal.saving(digest(NEW))
    journal.record(year(2026))
    assert journal.flush(5)
    path.write_bytes(NEW)
    found = only(path)
    assert (found.fits, found.changes) == (True, 1)
    assert found.replayed()[0].year == 2027


def test_a_save_leaves_nothing_and_the_next_change_begins_anew(path: Path) -> None:
    journal = begun(path, 2)
    journal.saved(path, digest(NEW), replace(START, year=2026))
    assert journal.flush(5)
    assert journals(path) == []
    journal.record(year(2026))
    assert journal.flush(5)
    [file] = journals(path)
    first = good_lines(file.read_bytes())[0][0]
    assert (first["base"], first["report"]["year"]) == (digest(NEW), 2026)


@pytest.mark.usefixtures("ended")
def test_a_report_saved_under_another_name_is_found_under_it(path: Path) -> None:
    journal = begun(path, 1)
    other = path.with_name("other.toml")
    other.write_bytes(NEW)
    journal.saved(other, digest(NEW), replace(START, year=2025))
    journal.record(year(2025))
    assert journal.flush(5)
    assert unfinished(path) == []
    assert only(other).fits


def test_who_leaves_and_wants_nothing_leaves_nothing(path: Path) -> None:
    journal = begun(path, 2)
    journal.discard()
    assert journals(path) == []
    assert not journal._thread.is_alive()


@pytest.mark.usefixtures("ended")
def test_reports_of_one_name_in_two_folders_are_apart(path: Path) -> None:
    other = path.parent / "other" / path.name
    other.parent.mkdir()
    other.write_bytes(OLD)
    begun(path, 1)
    begun(other, 2)
    assert (only(path).changes, only(other).changes) == (1, 2)


@pytest.mark.usefixtures("ended")
def test_a_report_is_found_by_whichever_way_it_is_reached(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    begun(link, 1)
    assert only(path).changes == 1


@pytest.mark.usefixtures("ended")
def test_new_reports_without_a_file_are_found_each(path: Path) -> None:
    begun(None, 1)
    begun(None, 2)
    assert sorted(each.changes for each in unfinished(None)) == [1, 2]
    assert all(each.fits for each in unfinished(None))
    assert unfinished(path) == []


@pytest.mark.usefixtures("ended")
def test_a_journal_is_renamed_before_it_is_replayed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poisoned(*_: object) -> None:
        raise MemoryError

    begun(path, 1)
    found = only(path)
    with monkeypatch.context() as patch:
        patch.setattr(remains, "replay", poisoned)
        with pytest.raises(MemoryError):
            found.replayed()
    again = only(path)
    assert again.tried
    assert [each.suffix for each in journals(path)] == [".replaying"]
    assert again.replayed()[0].year == 2025


@pytest.mark.usefixtures("ended")
def test_looking_and_not_choosing_changes_nothing(path: Path) -> None:
    begun(path, 1)
    assert unfinished(path) == unfinished(path)
    assert only(path).replayed()[0].year == 2025
    assert only(path).changes == 1


@pytest.mark.usefixtures("ended")
def test_a_journal_of_a_later_program_is_kept_and_named(path: Path) -> None:
    begun(path, 1)
    [file] = journals(path)
    body = good_lines(file.read_bytes())[0][0]
    file.write_bytes(line(0, {**body, "schema": 2, "program": "9.0"}))
    found = only(path)
    assert found.newer == "9.0"
    with pytest.raises(FileRefused) as refused:
        found.replayed()
    assert (refused.value.code, file.exists()) == ("newer_journal", True)


@pytest.mark.usefixtures("ended")
def test_a_journal_that_names_another_file_is_not_taken(path: Path) -> None:
    begun(path, 1)
    [file] = journals(path)
    bodies = good_lines(file.read_bytes())[0]
    bodies[0]["path"] = "/elsewhere/年报.toml"
    file.write_bytes(b"".join(line(number, body) for number, body in enumerate(bodies)))
    assert unfinished(path) == []
    assert file.exists()


def only_in(path: Path, number: int) -> None:
    """Let every folder for journals but this one be in the way."""
    for each in journal_folders(path)[:number]:
        each.parent.mkdir(parents=True, exist_ok=True)
        each.write_text("in the way")


@pytest.mark.usefixtures("ended")
@pytest.mark.parametrize("number", range(4))
def test_a_journal_goes_where_it_can(path: Path, number: int) -> None:
    only_in(path, number)
    begun(path, 2)
    [file] = [each for each in journals(path) if each.suffix == ".journal"]
    assert file.parent == journal_folders(path)[number]
    assert only(path).replayed()[0].year == 2026


def test_where_it_can_go_nowhere_it_says_so_and_goes_on(path: Path) -> None:
    only_in(path, 4)
    journal = Journal.begin(path, digest(OLD), START)
    journal.record(year(2024))
    with promptly():
        assert not journal.flush(5)
    assert journal.trouble == "EPERM"
    journal_folders(path)[3].unlink()
    journal.record(year(2025))
    assert journal.flush(5)
    assert journal.trouble == ""
    journal.discard()


@pytest.mark.usefixtures("ended")
def test_a_disk_that_fills_up_sends_the_whole_journal_elsewhere(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = begun(path, 2)
    fill = temporary.fill
    full = os.stat(state_folder() / "journal").st_ino

    def filling(handle: int, content: bytes) -> None:
        place = Path(os.readlink(f"/proc/self/fd/{handle}")).parent
        if place.stat().st_ino == full:
            fill(handle, content[:10])
            raise OSError(28, "No space left on device")
        fill(handle, content)

    monkeypatch.setattr(journal_file, "fill", filling)
    journal.record(year(2026))
    assert journal.flush(5)
    [file] = journals(path)
    assert file.parent == journal_folders(path)[1]
    assert only(path).replayed()[0].year == 2027


@pytest.mark.usefixtures("ended")
def test_of_two_that_a_move_left_the_longer_one_counts(path: Path) -> None:
    journal = begun(path, 1)
    [file] = journals(path)
    short = file.read_bytes()
    journal.record(year(2025))
    assert journal.flush(5)
    other = journal_folders(path)[1] / file.name
    other.parent.mkdir(parents=True)
    other.write_bytes(short)
    assert only(path).changes == 2
    assert journals(path) == [file]


@pytest.mark.usefixtures("ended")
def test_a_journal_that_somebody_removed_is_written_anew(path: Path) -> None:
    journal = begun(path, 2)
    journals(path)[0].unlink()
    journal.record(year(2026))
    assert journal.flush(5)
    assert only(path).changes == 3


def test_only_their_user_can_read_them(path: Path) -> None:
    begun(path, 1)
    [file] = journals(path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_folder_that_is_a_link_is_passed_over(path: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    state_folder().mkdir(parents=True)
    (state_folder() / "journal").symlink_to(tmp_path / "theirs")
    begun(path, 1)
    assert os.listdir(tmp_path / "theirs") == []


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_passed_over(path: Path) -> None:
    folder = state_folder() / "journal"
    folder.mkdir(parents=True)
    os.chown(folder, 12345, 12345)
    begun(path, 1)
    assert os.listdir(folder) == []


@pytest.mark.usefixtures("ended")
def test_links_pipes_and_folders_among_the_journals_are_not_opened(path: Path) -> None:
    begun(path, 1)
    [file] = journals(path)
    names = [file.with_name(f"{file.name[:16]}.1-{kind}.journal") for kind in "abc"]
    names[0].symlink_to(file)
    os.mkfifo(names[1])
    names[2].mkdir()
    with promptly():
        assert only(path).changes == 1


@pytest.mark.usefixtures("ended")
def test_what_is_older_than_thirty_days_is_forgotten(path: Path) -> None:
    begun(path, 1)
    [file] = journals(path)
    bad = file.with_suffix(".bad")
    bad.write_bytes(b"x")
    for each, days in ((file, 29), (bad, 31)):
        then = time.time() - days * 24 * 3600
        os.utime(each, (then, then))
    assert only(path).changes == 1
    assert not bad.exists()


def test_all_can_be_forgotten_but_what_a_run_still_needs(path: Path) -> None:
    begun(path, 1)
    [file] = journals(path)
    file.with_suffix(".bad").write_bytes(b"x")
    assert vars(forget_all(path)) == vars(Forgotten(removed=1, running=1))
    assert journals(path) == [file]


@pytest.mark.usefixtures("ended")
def test_a_long_journal_is_shortened_and_leads_to_the_same_report(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "LIMIT", 20_000)
    monkeypatch.setattr(replay, "MOST_HISTORY", 2_000)
    journal = Journal.begin(path, digest(OLD), START)
    for number in range(2000):
        journal.record(year(2024 + number))
        if number % 100 == 0:
            journal.flush(5)
    assert journal.flush(5)
    [file] = journals(path)
    assert file.stat().st_size < 40_000
    found = only(path)
    assert (found.changes, found.fits) == (2000, True)
    now, history = found.replayed()
    assert now.year == 4024
    assert 10 < len(history.done) < 2000
    for change in reversed(history.done):
        now = apply(now, change.inverse)


def test_a_flush_that_is_asked_in_the_midst_of_a_record_does_not_hang(path: Path) -> None:
    journal = begun(path)
    with promptly(), journal._bell:  # as a signal handler finds it
        journal.record(year(2024))
        assert journal.flush(2)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_in_the_thread_is_told_and_keeps_nobody_waiting(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a fault")

    journal = begun(path, 1)
    monkeypatch.setattr(journal_file.JournalFile, "append", broken)
    journal.record(year(2025))
    with promptly():
        assert not journal.flush(4)
    assert journal.trouble == "RuntimeError"
    journal._thread.join()


typed = st.lists(st.sampled_from(["a", "，", "undo", "redo", "close", "year", "lose"]), max_size=25)


@given(typed)
def test_a_history_that_is_followed_from_anywhere_can_be_undone_to_there(hands: list[str]) -> None:
    ours, theirs = History(), History()
    now, base = START, START

    def told(step: Step) -> None:
        nonlocal now
        now = apply(now, step.change)
        theirs.follow(step)

    for hand in hands:
        taken: Any = ours.undo() if hand == "undo" else ours.redo() if hand == "redo" else None
        if taken is not None:
            told(Step("undo" if hand == "undo" else "redo", taken))
        elif hand == "close":
            ours.close_phrase()
        elif hand == "lose":  # a save: the journal begins anew, the history goes on
            theirs, base = History(), now
        elif hand not in ("undo", "redo"):
            change = made(now, hand)
            told(Step(ours.record(change), change))
    assert all(change in ours.done for change in theirs.done[1:])
    if theirs.done:
        for change in reversed(theirs.done):
            now = apply(now, change.inverse)
    assert base is not None


def made(now: Report, hand: str) -> Change:
    if hand == "year":
        return Change((YearEdit(now.year, now.year + 1),))
    return Change((TextEdit("overview", len(now.text("overview")), "", hand),))


def test_a_journal_is_plain_lines_that_a_person_can_read(path: Path) -> None:
    begun(path, 1)
    lines = [json.loads(each) for each in journals(path)[0].read_text().splitlines()]
    assert [each["n"] for each in lines] == [0, 1]
    assert lines[0]["body"]["path"] == str(path)
    assert lines[1]["body"] == {"kind": "do", "edits": [["year", 2024, 2025]]}
