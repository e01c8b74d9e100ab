"""`nianbao doctor`: the facts about this machine that a question would need."""

import argparse
import locale
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from nianbao import __version__, diary
from nianbao.form.load import editions, load_form
from nianbao.samples import samples
from nianbao.settings import state_folder
from nianbao.wording.visible import visible

_LIBRARIES = ("textual", "pydantic", "tomlkit", "platformdirs")


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument(
        "--log", action="store_true", help="输出运行日志，不含年报内容、文件名和单位名"
    )


def run(chosen: argparse.Namespace) -> int:
    """Print one fact a line, or the log; 1 if something will not work."""
    if chosen.log:
        return _print_log()
    troubles = list(_troubles())
    for name, fact in _facts():
        print(f"{name}：{visible(fact)}")
    for trouble in troubles:
        print(f"注意：{trouble}")
    return 1 if troubles else 0


def _print_log() -> int:
    lines = diary.text().splitlines()
    for line in lines:
        print(visible(line))
    if not lines:
        print(f"还没有日志（{visible(str(diary.path()))}）", file=sys.stderr)
    return 0


def _facts() -> Iterator[tuple[str, str]]:
    yield "nianbao", __version__
    yield "Python", f"{platform.python_version()}（{sys.executable}）"
    yield "系统", platform.platform()
    for name in _LIBRARIES:
        yield name, _version(name)
    size = shutil.get_terminal_size()
    yield "终端", f"TERM={os.environ.get('TERM', '')} {size.columns}x{size.lines}"
    yield "终端输入输出", f"{sys.stdin.isatty()}/{sys.stdout.isatty()}"
    yield "编码", f"{locale.getpreferredencoding(False)}，输出 {sys.stdout.encoding}"
    yield "表式", "、".join(f"{edition}（{load_form(edition).basis}）" for edition in editions())
    yield "样例", "、".join(sample.name for sample in samples()) or "未安装"
    yield "状态文件夹", str(state_folder())
    yield "日志", f"{diary.path()}（nianbao doctor --log 可查看）"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "未安装"


def _troubles() -> Iterator[str]:
    for name in _LIBRARIES:
        if _version(name) == "未安装":
            yield f"缺少 {name}，请重新安装 nianbao"
    if os.environ.get("TERM") == "dumb":
        yield "TERM=dumb 不能显示编辑界面，请换用 xterm-256color 一类的终端"
    if locale.getpreferredencoding(False).upper().replace("-", "") != "UTF8":
        yield "终端编码不是 UTF-8，中文可能显示不正常"
