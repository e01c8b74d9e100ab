"""The headless commands from start to end, beside the start of the interpreter.

`pytest tests/bench -s` prints the figures. The goals are 5 for a check, which is not reached, and
1.5 for the help. What a check needs of the standard library takes 3.5 by itself, the patterns of the
rules and the number scanner 2: `python -X importtime`.
"""

from pathlib import Path

from .book import Book
from .children import PROGRAM, PYTHON, environment, ran
from .stopwatch import Timing

ROUNDS = 6
AT_MOST_FOR_A_CHECK = 20
AT_MOST_FOR_THE_HELP = 3


def test_a_headless_command_takes_few_times_as_long_as_the_start_of_the_interpreter(
    tmp_path: Path, sample_reports: Path, book: Book
) -> None:
    report = str(sample_reports / "horgos-psb-2023" / "report.toml")
    commands = {
        "python -c pass": [PYTHON, "-c", "pass"],
        "import argparse": [PYTHON, "-c", "import argparse"],
        "nianbao --help": [PROGRAM, "--help"],
        "nianbao check": [PROGRAM, "check", report],
    }
    home = environment(tmp_path)
    # The first round compiles.
    assert [ran(command, home).code for command in commands.values()] == [0, 0, 0, 0]
    rounds = [[ran(command, home).worked for command in commands.values()] for _ in range(ROUNDS)]
    timings = map(Timing, commands, zip(*rounds, strict=True))
    floor, parser, help, check = timings
    said = book.note(floor, {check: 5}) + book.note(parser, {help: 1.5})
    assert help.times(parser) <= AT_MOST_FOR_THE_HELP, said
    assert check.times(floor) <= AT_MOST_FOR_A_CHECK, said
