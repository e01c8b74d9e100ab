"""`nianbao doctor`: the facts about this machine that a question would need."""

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from nianbao import __version__, diary, terminal
from nianbao.form.load import editions, load_form
from nianbao.remembered import state_folder
from nianbao.samples import samples
from nianbao.store.forgetting import forget_all
from nianbao.tongue import tr
from nianbao.wording.visible import visible

_LIBRARIES = ("textual", "pydantic", "tomli", "tomlkit", "platformdirs")
_KEPT = {"generations": "每次保存之前的内容", "rescued": "程序出错时另存的副本"}


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    acts = command.add_mutually_exclusive_group()
    acts.add_argument(
        "--log", action="store_true", help="输出运行日志，不含年报内容、文件名和单位名"
    )
    acts.add_argument(
        "--reset", action="store_true", help="编辑界面被强行结束后，把终端恢复成平常的样子"
    )
    acts.add_argument(
        "--forget",
        nargs="?",
        const="",
        metavar="文件.toml",
        help="清除恢复数据（不含正在编辑的）；写明文件的，也清除文件旁边的",
    )


def run(chosen: argparse.Namespace) -> int:
    """Print one fact a line, or do what was asked; 1 if something will not work."""
    if chosen.log:
        return _print_log()
    if chosen.reset:
        return _reset()
    if chosen.forget is not None:
        return _forget(Path(chosen.forget) if chosen.forget else None)
    return _examine()


def _examine() -> int:
    troubles = list(_troubles())
    for name, fact in _facts():
        print(tr("{name}：{said}", name=tr(name), said=visible(fact)))
    for trouble in troubles:
        print(tr("注意：{trouble}", trouble=trouble))
    return 1 if troubles else 0


def _print_log() -> int:
    lines = diary.text().splitlines()
    for line in lines:
        print(visible(line))
    if not lines:
        print(tr("还没有日志（{file}）", file=visible(str(diary.path()))), file=sys.stderr)
    return 0


def _reset() -> int:
    try:
        terminal.reset()
    except (ImportError, OSError):
        print(tr("nianbao：这里没有终端，没有什么要恢复"), file=sys.stderr)
        return 2
    print(tr("终端已恢复"), file=sys.stderr)
    return 0


def _forget(path: Path | None) -> int:
    gone = forget_all(path)
    removed = "已清除 {count} 份恢复数据" if gone.removed else "没有可以清除的恢复数据"
    print(tr(removed, count=gone.removed))
    if gone.running:
        print(tr("保留 {count} 份：编辑界面正在运行，或不能确认已经结束", count=gone.running))
    for file in gone.left:
        print(tr("未能删除：{file}", file=visible(str(file))))
    for name, what in _KEPT.items():
        folder = state_folder() / name
        if folder.is_dir():
            says = "不在清除之列：{folder}（{what}）"
            print(tr(says, folder=visible(str(folder)), what=tr(what)))
    return 1 if gone.left else 0


def _facts() -> Iterator[tuple[str, str]]:
    yield "nianbao", __version__
    yield "Python", f"{platform.python_version()}{tr('（{said}）', said=sys.executable)}"
    yield "系统", platform.platform()
    for name in _LIBRARIES:
        yield name, _version(name)
    size = shutil.get_terminal_size()
    yield "终端", f"TERM={os.environ.get('TERM', '')} {size.columns}x{size.lines}"
    yield "终端输入输出", f"{sys.stdin.isatty()}/{sys.stdout.isatty()}"
    yield "编码", tr("终端 {own}，输出 {out}", own=terminal.encoding(), out=sys.stdout.encoding)
    yield "表式", tr("、").join(map(_form, editions()))
    yield "样例", tr("、").join(sample.name for sample in samples()) or tr("未安装")
    yield "状态文件夹", str(state_folder())
    yield "日志", tr("{file}（nianbao doctor --log 可查看）", file=diary.path())


def _form(edition: str) -> str:
    return edition + tr("（{said}）", said=tr(load_form(edition).basis))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return tr("未安装")


def _troubles() -> Iterator[str]:
    for name in _LIBRARIES:
        if _version(name) == tr("未安装"):
            yield tr("缺少 {name}，请重新安装 nianbao", name=name)
    if os.environ.get("TERM") == "dumb":
        yield tr("TERM=dumb 不能显示编辑界面，请换用 xterm-256color 一类的终端")
    if not terminal.shows_chinese(terminal.encoding()):
        says = "终端编码 {name} 没有汉字，请改用 UTF-8（LC_ALL=C.UTF-8）"
        yield tr(says, name=terminal.encoding())
    if sys.stdin.isatty() and terminal.is_raw(sys.stdin.fileno()):
        yield tr("终端停留在编辑界面的状态，请运行 nianbao doctor --reset")
