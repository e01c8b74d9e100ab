"""The headless commands: stdout is data, stderr is talk."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from nianbao import __version__, hearing, tongue
from nianbao.commands import COMMANDS
from nianbao.tongue import spoken, tr

# What else is needed is imported where it is: showing the help takes none of the program,
# and not even `typing`, which would take as long as all the rest.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

_LONGEST = 300


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal; argparse would import half of `shutil` to learn that."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size().columns or 80
    except OSError:
        return 80


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: "Any") -> None:
        super().__init__(formatter_class=_Help, **options)
        self._positionals.title, self._optionals.title = tr("参数"), tr("选项")

    def _add_action(self, action: "Any") -> "Any":
        # Here and not where it is declared: what is misused is named in the same language.
        action.help = action.help and tr(action.help)
        if isinstance(action.metavar, str):
            action.metavar = _placeholder(action.metavar)
        return super()._add_action(action)

    def format_help(self) -> str:
        told = super().format_help().replace("usage: ", tr("用法："), 1)
        # A group without a name leaves a line of blanks.
        return "\n".join(line for line in told.split("\n") if not line or line.strip())

    def error(self, message: str) -> "NoReturn":
        from nianbao.wording.usage import usage_reason
        from nianbao.wording.visible import visible

        what = visible(usage_reason(message)[:_LONGEST])
        print(tr("nianbao：用法不对：{what}；见 nianbao --help", what=what), file=sys.stderr)
        raise SystemExit(2)


def _placeholder(name: str) -> str:
    """What stands for a value: English ones in capitals, but for what is typed as it stands."""
    said = tr(name)
    if spoken() == "zh" or any(map(str.islower, name)):
        return said
    return said.upper().replace(" ", "-")


def parser(chosen: str = "") -> argparse.ArgumentParser:
    """The grammar of the command line, with the arguments of the chosen command."""
    top = _Parser(
        prog="nianbao",
        usage=tr("nianbao [文件.toml]  |  nianbao 命令 …"),
        description=tr(
            "政府信息公开工作年度报告：在终端里填写、核对、生成。不带命令时打开编辑界面。"
        ),
        add_help=False,
    )
    top.add_argument("-h", "--help", action="help", help="显示本说明")
    top.add_argument("--lang", choices=tongue.TONGUES, help="语言：zh 中文，en 英文")
    top.add_argument(
        "--version", action="version", version=f"nianbao {__version__}", help="显示版本"
    )
    commands = top.add_subparsers(
        dest="command", title=tr("命令"), metavar="", prog="nianbao", parser_class=_Parser
    )
    for name, (_, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=tr(purpose), add_help=False)
        command.add_argument("-h", "--help", action="help", help="显示本说明")
        if name == chosen:
            _module(name).arguments(command)
    return top


def _module(command: str) -> "Any":
    return import_module(f"nianbao.commands.{COMMANDS[command][0]}")


def run(argv: Sequence[str]) -> int:
    """Run one headless command; return the exit code.

    0: nothing is wrong; 1: errors were found; 2: the call, a file or the output is no good;
    70: the program itself failed; 130: the user stopped it.
    """
    from nianbao import terminal

    terminal.speak()
    try:
        words = hearing.heard(argv)
    except tongue.UnknownTongue as error:
        return _refused_tongue(error)
    try:
        return _answered(words)
    except KeyboardInterrupt:
        print(tr("nianbao：已中断"), file=sys.stderr)
        return 130


def _refused_tongue(error: tongue.UnknownTongue) -> int:
    from nianbao.wording.visible import visible

    named = visible(str(error)[:_LONGEST])
    print(
        tr("nianbao：用法不对：--lang 后应为 zh 或者 en，没有 {named}", named=named),
        file=sys.stderr,
    )
    return 2


def _answered(argv: Sequence[str]) -> int:
    if sys.stdout is None:
        print(tr("nianbao：无法输出：标准输出已关闭"), file=sys.stderr)
        return 2
    chosen = _loaded(argv)
    if chosen.command is None:
        parser().print_help()
        return 0
    from nianbao import diary

    code = _run(chosen)
    diary.note("command", name=chosen.command, code=code)
    diary.flush()
    return code


def _loaded(argv: Sequence[str]) -> argparse.Namespace:
    """What is to be done; what is loaded for it stays, and is not searched for garbage."""
    gc.disable()
    named = argv[0] if argv and argv[0] in COMMANDS else ""
    try:
        return parser(named).parse_args(argv)
    finally:
        gc.freeze()
        gc.enable()


def _run(chosen: argparse.Namespace) -> int:
    from nianbao import diary
    from nianbao.store.errors import FileRefused

    try:
        code: int = _module(chosen.command).run(chosen)
        sys.stdout.flush()
        return code
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        diary.note("refused", reason=error.code, file=diary.file_mark(error.path))
        print(file_sentence(error), file=sys.stderr)
    except BrokenPipeError:
        # The reader of stdout has gone; there is nobody to tell.
        _let_stdout_go()
    except OSError as error:
        _let_stdout_go()
        print(tr("nianbao：无法输出：{why}", why=_said(error)), file=sys.stderr)
    except Exception as error:
        return _failed(error)
    return 2


def _said(error: OSError) -> str:
    from nianbao.store.errors import reason
    from nianbao.wording.reasons import system_reason
    from nianbao.wording.visible import visible

    return visible(system_reason(reason(error)))


def _failed(error: Exception) -> int:
    """Tell of a fault of the program by its place; Python would print the report's text."""
    from nianbao import diary

    diary.fault(error)
    place = diary.place_of(error)
    print(
        tr("nianbao：程序出错（{place}），详见 nianbao doctor --log", place=place), file=sys.stderr
    )
    return 70


def _let_stdout_go() -> None:
    """Keep the interpreter from writing at its end what could not be written before."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
