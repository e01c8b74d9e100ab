"""The real program in a terminal, under keys, pastes, resizes and signals without end.

`python -m hostile.soaking --keys 50000` in the folder of the tests; `make soak`.
"""

import argparse
import os
import re
import shutil
import signal
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tui.applications import applications
from tui.keyboard import bytes_of
from tui.random_keys import hurry
from tui.reference_grid import APPLICATIONS, ReferenceGrid
from tui.terminal import Terminal, editor

SAMPLE = Path(__file__).parents[2] / "sample_reports" / "linhe-water-2024-draft" / "report.toml"
SIZES = ((1, 1), (20, 5), (60, 20), (80, 24), (200, 60), (3, 50), (120, 40))
TO_TABLE = bytes_of("f6 f6")
HANDFUL = 50
FOREIGN = "a年"
"""Signs of no figure: more than eight keys at once with one of them are a paste."""
WARM = 5000
"""Keys until caches and the history are as large as they usually are."""
MOST = 10
"""MB by which the program may grow from then on, in 50,000 keys."""


@dataclass(frozen=True)
class Soaked:
    """What came of it; the memory is of the program, in MB, once warm and in the end."""

    keys: int
    resizes: int
    signals: int
    warm: float
    end: float

    @property
    def grown(self) -> float:
        """MB by which the program grew once it was warm."""
        return self.end - self.warm


def soak(
    path: Path,
    *,
    keys: int,
    seed: int,
    quiet: Sequence[signal.Signals] = (signal.SIGWINCH,),
    often: float = 0.2,
) -> Soaked:
    """Send so many keys to the editor; AssertionError unless the file is what the model has.

    `quiet` are the signals that must change nothing; `often` is how many handfuls end with one.
    """
    random, grid = Random(seed), ReferenceGrid(APPLICATIONS, applications(path))
    resizes = signals = 0
    warm = 0.0
    with editor(path) as screen:
        screen.press(TO_TABLE)
        for done in range(0, keys, HANDFUL):
            # What a terminal holds back is cut anywhere, and half a key is another key.
            screen.press(b"".join(hurry(grid, seed=seed + done, count=HANDFUL, without=FOREIGN)))
            if random.random() < 0.05:
                _resize(screen, random)
                resizes += 1
            if random.random() < often:
                os.kill(screen.pid, random.choice(quiet))
                signals += 1
            if random.random() < 0.05:
                screen.press(_elsewhere(grid))
            if done % 2500 == 0:
                _save(screen, grid)
                _agree(path, grid, done)
            if done <= min(WARM, keys // 2):
                warm = megabytes(screen.pid)
        _save(screen, grid)
        _agree(path, grid, keys)
        end = megabytes(screen.pid)
        _leave(screen)
    return Soaked(keys, resizes, signals, warm, end)


def _agree(path: Path, grid: ReferenceGrid, done: int) -> None:
    """AssertionError, with the cells, unless the file holds what the model has."""
    found = applications(path)
    differ = {at for at in found | grid.values if found.get(at) != grid.values.get(at)}
    told = [f"{at} is {found.get(at)}, not {grid.values.get(at)}" for at in sorted(differ)]
    assert not told, f"after {done} keys: {'; '.join(told)}"


def _resize(screen: Terminal, random: Random) -> None:
    # The model knows no page: the table is shown whole whenever there are keys.
    screen.settle(0.4)
    screen.resize(*random.choice(SIZES))
    screen.resize(120, 40)
    screen.settle()


def _elsewhere(grid: ReferenceGrid) -> bytes:
    """A visit to other sections and dialogs, which leaves the table as it is; then its start."""
    grid.press("escape")
    grid.press("ctrl+home")
    return bytes_of("escape f6 shift+f6 f1 escape f5 escape ctrl+home")


def _save(screen: Terminal, grid: ReferenceGrid) -> None:
    """Save; the help behind it shows that every key before has been handled, the title the save."""
    grid.press("escape")
    screen.send(bytes_of("escape ctrl+s f1"))
    screen.wait_for(shows_help, timeout=60)
    screen.send(bytes_of("escape"))
    screen.wait_for(lambda screen: not shows_help(screen) and "未保存" not in screen.text())
    screen.settle()


def shows_help(screen: Terminal) -> bool:
    """Tell whether the help stands on the screen."""
    return screen.rows()[0].startswith(" 帮助")


def _leave(screen: Terminal) -> None:
    screen.send(bytes_of("escape ctrl+q"))
    assert screen.exit_code() == 0, screen.text()
    assert "Traceback" not in screen.text()
    assert "程序出错" not in screen.text()


def megabytes(pid: int) -> float:
    """What a process holds in memory."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text("ascii"))
    assert found is not None
    return int(found[1]) / 1024


def main() -> None:
    """Soak, and print the figures."""
    chosen = argparse.ArgumentParser()
    chosen.add_argument("--keys", type=int, default=50_000)
    chosen.add_argument("--seed", type=int, default=1)
    wanted = chosen.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "XDG_STATE_HOME": f"{folder}/state"}
        path = Path(shutil.copy(SAMPLE, folder))
        soaked = soak(path, keys=wanted.keys, seed=wanted.seed)
    print(soaked)
    if soaked.grown >= MOST:
        raise SystemExit(f"the memory grew by {soaked.grown:.1f} MB, {MOST} are allowed")


if __name__ == "__main__":
    main()
