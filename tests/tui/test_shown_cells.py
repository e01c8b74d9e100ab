"""What is shown anew after a change, put upon what was shown, is what a table shows at once."""

from pathlib import Path
from random import Random

import pytest

from nianbao.report.derive import totals
from nianbao.report.model import Filled
from nianbao.session import Session
from nianbao_tui.screens.shown_cells import ShownCells
from nianbao_tui.widgets.grid.sheet import Sheet

EDITS = 60


def figure(random: Random) -> Filled | None:
    return random.choice((None, 0, 0, random.randrange(9), random.randrange(10**9), "/"))


def edit(session: Session, random: Random) -> None:
    """Some figures, a text, a step back or forth, or the verdict on what was put off."""
    kind = random.randrange(8)
    if kind == 0:
        session.undo()
    elif kind == 1:
        session.redo()
    elif kind == 2:
        session.write("problems", 0, "", "全年受理申请3件。")
    elif kind == 3:
        session.judge()
    else:
        cells = [at for at in session.form.entered_cells if session.form.kinds[at] == "count"]
        chosen = random.sample(cells, random.choice((1, 1, 2, 9)))
        session.enter((at, figure(random)) for at in chosen)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("put_off", [False, True])
def test_a_change_brings_all_that_is_shown_otherwise(
    sample_reports: Path, seed: int, put_off: bool
) -> None:
    session = Session.open(sample_reports / "horgos-psb-2023" / "report.toml")
    if put_off:
        session.put_off()
    tables = [section for section in session.form.sections if section.blocks]
    kept = [ShownCells(session, Sheet(section)) for section in tables]
    shown = [cells.changes() for cells in kept]
    random = Random(seed)
    for _ in range(EDITS):
        edit(session, random)
        assert session.totals == totals(session.form, session.report)
        shown = [old | cells.changes() for old, cells in zip(shown, kept, strict=True)]
        assert shown == [ShownCells(session, Sheet(section)).changes() for section in tables]
