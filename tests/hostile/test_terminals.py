"""On whatever terminal: the editor starts and saves a figure, or says in one line why not."""

import itertools
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyte
import pytest
from tui.applications import applications
from tui.keyboard import bytes_of
from tui.terminal import Terminal, readable, terminal, terminal_environment
from wcwidth import wcwidth

from . import locales
from .running import COMMAND

TERMS = ("xterm-256color", "linux", "vt100", "dumb")
LANGS = ("C", "UTF-8", "GB18030")
COLOURS = (True, False)
SIZES = ((80, 24), (60, 20), (20, 5))


Environments = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Kind:
    """A terminal, as its environment and its window tell of it."""

    term: str
    lang: str
    coloured: bool
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.term} {self.lang} {'colour' if self.coloured else 'plain'} {self.size[0]}"


ALL = [Kind(*each) for each in itertools.product(TERMS, LANGS, COLOURS, SIZES)]


def pairs(kind: Kind) -> set[tuple[object, object]]:
    """Every two things that come together in a terminal."""
    facts = (kind.term, kind.lang, kind.coloured, kind.size)
    return set(itertools.combinations(enumerate(facts), 2))


def covering(kinds: list[Kind]) -> Iterator[Kind]:
    """Few of them, in which any two things come together that do so in one of all."""
    left = set().union(*map(pairs, kinds))
    while left:
        best = max(kinds, key=lambda kind: len(pairs(kind) & left))
        left -= pairs(best)
        yield best


FEW = list(covering(ALL))


def kinds() -> list[object]:
    more = [
        pytest.param(kind, marks=pytest.mark.campaign, id=kind.name)
        for kind in ALL
        if kind not in FEW
    ]
    return [*(pytest.param(kind, id=kind.name) for kind in FEW), *more]


@pytest.fixture(scope="session")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Environments:
    """What makes the environment of a terminal one of each Chinese encoding."""
    return locales.made(tmp_path_factory.mktemp("locales"), "UTF-8", "GB18030", "GBK")


@pytest.mark.parametrize("kind", kinds())
def test_a_figure_is_typed_and_saved_or_one_line_says_why_not(
    horgos: Path, kind: Kind, chinese: Environments
) -> None:
    environment = terminal_environment(
        TERM=kind.term,
        COLORTERM="truecolor" if kind.term.startswith("xterm") else "",
        **({} if kind.coloured else {"NO_COLOR": "1"}),
        **({"LC_ALL": "", "LANG": "C"} if kind.lang == "C" else chinese[kind.lang]),
    )
    columns, lines = kind.size
    encoding = "utf-8" if kind.lang == "C" else kind.lang
    with terminal(
        horgos, columns=columns, lines=lines, environment=environment, encoding=encoding
    ) as screen:
        if kind.term == "dumb":
            assert screen.exit_code() == 2
            assert screen.output.decode(encoding).count("\n") == 1
            assert "TERM=dumb" in screen.output.decode(encoding)
        else:
            work(screen)
            drawn_within(screen, encoding)
    assert (applications(horgos)[0, 0] == 4321) is (kind.term != "dumb")


def work(screen: Terminal) -> None:
    """Type a figure, save it, leave; whatever stands on the screen is whole all the time."""
    before = screen.modes()
    # The last line names keys; the smallest window has room for a few words only.
    screen.wait_for(lambda screen: "F" in screen.rows()[-1] or "窗口太小" in screen.text())
    screen.settle()
    for keys in ("", "ctrl+home 4321", "enter ctrl+s"):
        screen.press(bytes_of(keys))
        screen.wait_for(whole)
    screen.send(bytes_of("ctrl+q"))
    assert screen.exit_code() == 0, screen.text()
    assert screen.modes() == before
    for code in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l", b"\x1b[?1000l", b"\x1b[?7h"):
        assert code in screen.output
    assert "Traceback" not in screen.text()


def whole(screen: Terminal) -> bool:
    """Tell whether no wide character is halved; a frame that is half read may be."""
    return screen.halves() == []


class Strict(pyte.Screen):
    """A screen that counts what is drawn where it has no cell."""

    outside = 0

    def draw(self, data: str) -> None:
        for character in data:
            wide = self.cursor.x + max(0, wcwidth(character)) > self.columns
            self.outside += wide
            super().draw(character)

    def cursor_position(self, line: int | None = None, column: int | None = None) -> None:
        self.outside += (line or 1) > self.lines or (column or 1) > self.columns
        super().cursor_position(line, column)


def drawn_within(screen: Terminal, encoding: str) -> None:
    """Nothing of all that was drawn is in another encoding or outside of the window."""
    strict = Strict(screen.columns, screen.height)
    pyte.Stream(strict).feed(readable(screen.output).decode(encoding))
    assert strict.outside == 0


def test_the_few_terminals_hold_every_pair_and_are_few() -> None:
    assert set().union(*map(pairs, FEW)) == set().union(*map(pairs, ALL))
    assert (len(ALL), len(FEW)) == (72, 12)


# A terminal that does not speak UTF-8


def test_a_terminal_of_another_encoding_is_heard_in_it(draft: Path, chinese: Environments) -> None:
    environment = terminal_environment(**chinese["GB18030"])
    with terminal(
        draft, columns=80, lines=24, environment=environment, encoding="gb18030"
    ) as screen:
        screen.wait_for("总体情况")
        screen.settle()
        screen.send("朱镕基㐂a𠮷".encode("gb18030"))
        screen.wait_for("朱镕基㐂a𠮷2024年")
        screen.wait_for(whole)
        screen.send(bytes_of("ctrl+s ctrl+q"))
        assert screen.exit_code() == 0
    assert 'text = """\n朱镕基㐂a𠮷2024年' in draft.read_text("utf-8")


def test_what_a_terminal_lacks_takes_the_same_cells(draft: Path, chinese: Environments) -> None:
    text = draft.read_text("utf-8").replace("2024年，县水利局", "甲𠮷乙é丙✓丁，县水利局", 1)
    draft.write_text(text, encoding="utf-8")
    environment = terminal_environment(**chinese["GBK"])
    with terminal(draft, columns=80, lines=24, environment=environment, encoding="gbk") as screen:
        screen.wait_for("甲??乙é丙?丁，县水利局")
        screen.settle()
        screen.send("朱镕基".encode("gbk"))
        screen.wait_for("朱镕基甲??乙")
        screen.wait_for(whole)


def test_a_terminal_without_chinese_is_told_so_in_its_own_letters(draft: Path) -> None:
    environment = terminal_environment(PYTHONIOENCODING="iso8859-1")
    with terminal(draft, environment=environment) as screen:
        assert screen.exit_code() == 2
    [line] = screen.output.decode("ascii").splitlines()
    assert "UTF-8" in line


@pytest.mark.parametrize(
    "named",
    [
        "not installed",
        pytest.param("GBK", marks=pytest.mark.campaign),
        pytest.param("GB18030", marks=pytest.mark.campaign),
    ],
)
def test_a_command_speaks_to_a_terminal_in_its_encoding(
    draft: Path, chinese: Environments, named: str
) -> None:
    """What the terminal lacks is a question mark; a locale that is not installed is believed."""
    absent = {"LC_ALL": "zh_CN.GB2312", "LOCPATH": "/nowhere"}
    encoding = "GB2312" if named == "not installed" else named
    draft.write_text('"𠮷" = 1\n' + draft.read_text("utf-8"), encoding="utf-8")
    words = ["check", str(draft)]
    plain = subprocess.run([COMMAND, *words], capture_output=True, check=False)
    environment = terminal_environment(**chinese.get(named, absent))
    with terminal(*words, command=[str(COMMAND)], environment=environment) as screen:
        assert screen.exit_code() == plain.returncode
    said = (plain.stdout + plain.stderr).decode()
    assert "𠮷" in said
    for line in said.splitlines():
        assert line.encode(encoding, "replace") in screen.output


# No terminal


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_one_line_says_so(horgos: Path, closed: str) -> None:
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    streams[closed] = subprocess.DEVNULL
    done = subprocess.run(
        [COMMAND, horgos],
        check=False,
        timeout=20,
        stdin=streams["stdin"],
        stdout=streams["stdout"],
        stderr=streams["stderr"],
    )
    assert done.returncode == 2
    if done.stderr:
        assert done.stderr.decode().count("\n") == 1


def test_without_colour_words_and_signs_tell_what_is_wrong(horgos: Path) -> None:
    environment = terminal_environment(NO_COLOR="1")
    with terminal(horgos, columns=80, lines=24, environment=environment) as screen:
        screen.wait_for("F1")
        screen.settle()
        sound = screen.rows()
        screen.press(bytes_of("ctrl+home 5"))
        typing = screen.rows()
        screen.press(bytes_of("enter"))
        wrong = screen.rows()
        screen.press(bytes_of("right"))
        moved = screen.rows()
    assert "✓" in "\n".join(sound[-4:])
    assert typing != sound
    assert "≠" in "\n".join(wrong)
    assert moved[-3] != wrong[-3], "the line of the place tells where the cursor is"
    assert moved[0] != sound[0], "the title tells that something is not saved"
