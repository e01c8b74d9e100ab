"""`nianbao check`: what the rules find in each report."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from nianbao.commands.batch import ENOUGH, in_order, usable_processors
from nianbao.commands.check_told import Telling
from nianbao.commands.checked import Wish, all_checked, check_children
from nianbao.commands.folders import is_folder, reports_in
from nianbao.commands.progress import Progress
from nianbao.commands.reports import report_or_told
from nianbao.commands.typed import jobs_number
from nianbao.rules.catalogue import CATALOGUE
from nianbao.store.naming import is_document
from nianbao.tongue import spoken, tr


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.set_defaults(misused=command.error)
    command.add_argument(
        "files",
        metavar="文件",
        type=Path,
        nargs="*",
        help="年报 .toml 文件，或者 .docx、.html、.pdf、.md 等文件；文件夹则为其中的全部年报",
    )
    command.add_argument(
        "--previous",
        metavar="上年",
        type=Path,
        help="上年年报：.toml、.docx 等文件，或者放有各单位上年年报的文件夹",
    )
    command.add_argument(
        "--children",
        metavar="单位",
        type=Path,
        nargs="+",
        default=[],
        help="所汇总的各单位年报，取舍与 rollup 相同",
    )
    command.add_argument(
        "--select", metavar="规则", type=_ids, default=(), help="只核对这些规则，如 T3,P-01"
    )
    command.add_argument("--ignore", metavar="规则", type=_ids, default=(), help="不核对这些规则")
    command.add_argument("--explain", metavar="规则", type=_ids, help="说明规则，不核对文件")
    command.add_argument("--format", choices=["text", "json"], default="text", help="输出格式")
    command.add_argument(
        "--jobs", metavar="N", type=jobs_number, default=0, help="同时核对的进程数，默认按处理器数"
    )


def _ids(text: str) -> tuple[str, ...]:
    parts = text.replace("，", ",").upper().split(",")
    wanted = tuple(each.strip() for each in parts if each.strip())
    if not wanted:
        raise argparse.ArgumentTypeError(tr("没有写规则"))
    for each in wanted:
        if not any(rule.startswith(each) for rule in CATALOGUE):
            raise argparse.ArgumentTypeError(tr("没有规则 {rule}", rule=each))
    return wanted


def run(chosen: argparse.Namespace) -> int:
    """Check every file; 1 if one has errors, 2 if one cannot be read."""
    if chosen.explain:
        from nianbao.wording.explain import explanation

        print("\n\n".join(explanation(rule) for rule in _matching(chosen.explain)))
        return 0
    if not chosen.files:
        chosen.misused("the following arguments are required: " + tr("文件"))
    wish = Wish(
        chosen.previous,
        tuple(chosen.children),
        chosen.select,
        chosen.ignore,
        chosen.format,
        spoken(),
        any(map(is_folder, chosen.files)),
    )
    if not _read_beside(wish):
        return 2
    return _check_all(wish, chosen.files, chosen.jobs)


def _read_beside(wish: Wish) -> bool:
    """Read what the reports are compared with; False if it is told that there is nothing.

    FileRefused if a file that is named is no report.
    """
    # What an earlier check of this process read may have changed since.
    if wish.previous:
        if not _is_readable(wish.previous):
            return False
        from nianbao.commands.last_told import read_last_year

        read_last_year(wish.previous)
    if wish.children:
        from nianbao.commands.added import forget

        forget()
        check_children(wish.children)
    return True


def _is_readable(previous: Path) -> bool:
    """Tell whether last year's report can be read, if it is a document; why not is told."""
    if is_folder(previous) or not is_document(previous):
        return True
    return report_or_told(previous) is not None


def _matching(ids: tuple[str, ...]) -> Iterator[str]:
    return (rule for rule in CATALOGUE if rule.startswith(ids))


def _check_all(wish: Wish, named: Sequence[Path], jobs: int) -> int:
    files = {path: reports_in(path) for path in named if is_folder(path)}
    empty = _told_empty(files)
    paths = [each for path in named for each in files.get(path, [path])]
    jobs = jobs or (usable_processors() if len(paths) >= ENOUGH else 1)
    found = {each for within in files.values() for each in within}
    told, progress = Telling(wish.format, found), Progress(len(paths))
    try:
        for checked in in_order(partial(all_checked, wish), paths, jobs):
            progress.clear()
            told.tell(checked)
            progress.step()
    finally:
        progress.clear()
    told.close()
    return 2 if empty else told.code


def _told_empty(files: Mapping[Path, Sequence[Path]]) -> bool:
    """Tell of folders in which there is nothing to check, and whether there was one."""
    empty = [path for path, within in files.items() if not within]
    for path in empty:
        from nianbao.wording.rollup import empty_sentence

        print(empty_sentence(path), file=sys.stderr)
    return bool(empty)
