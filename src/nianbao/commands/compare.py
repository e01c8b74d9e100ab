"""`nianbao compare`: reports of two or more years side by side."""

import argparse
import shutil
import sys
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Literal

from nianbao.commands.reports import report_or_told
from nianbao.report.comparison import Comparison, compared
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX, same_file
from nianbao.store.replace import replace_file, standing
from nianbao.tongue import tr

Format = Literal["text", "json", "html"]

_SUFFIXES: Mapping[str, Format] = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html"}
_FOREIGN = (".docx", ".doc", ".wps", ".rtf", ".xlsx", ".xls", ".et", ".csv", ".pdf", ".ofd")
"""What would be opened by a program that cannot read what is written here."""

_USUAL = 80


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.set_defaults(misused=command.error)
    command.add_argument("old", metavar="旧", type=Path, help="较早的年报 .toml 文件，或者文档")
    command.add_argument(
        "newer", metavar="新", type=Path, nargs="+", help="较晚的年报，可以有多份；按年份排列"
    )
    command.add_argument(
        "--format",
        choices=["text", "json", "html"],
        help="输出格式；不给则看输出文件的后缀（.txt、.json、.html），看不出的为 text",
    )
    command.add_argument(
        "-o", "--output", metavar="输出", type=Path, help="写入文件，不给则输出到屏幕"
    )
    command.add_argument(
        "--section", metavar="部分", default="", help="只比较一个部分，如 overview"
    )
    command.add_argument("--all", action="store_true", help="没有变化的也列出")


def run(chosen: argparse.Namespace) -> int:
    """Print the comparison; 2 if a report cannot be read."""
    paths = [chosen.old, *chosen.newer]
    _check_named(paths, chosen.output)
    to = _format(chosen)
    read = [(path, report_or_told(path)) for path in paths]
    found = [(path, each.report) for path, each in read if each is not None]
    if len(found) < len(read):
        return 2
    found.sort(key=lambda each: each[1].year)
    comparison = compared([report for _, report in found])
    _check_section(comparison, chosen)
    _write(chosen.output, _content(comparison, [str(path) for path, _ in found], to, chosen))
    return 0


def _check_named(paths: Sequence[Path], output: Path | None) -> None:
    for one, other in combinations(paths, 2):
        if same_file(one, other):
            raise FileRefused(other, "named_twice")
    if output is not None and (
        output.suffix == SUFFIX or any(same_file(path, output) for path in paths)
    ):
        raise FileRefused(output, "is_report")


def _format(chosen: argparse.Namespace) -> Format:
    """The format asked for by name or by suffix; FileRefused if these contradict each other."""
    output: Path = chosen.output or Path()
    named = _SUFFIXES.get(output.suffix.lower())
    if named is None and chosen.format is None and output.suffix.lower() in _FOREIGN:
        suffix = output.suffix
        raise FileRefused(output, "foreign_suffix", suffix=suffix, suffixes=tuple(_SUFFIXES))
    to: Format = chosen.format or named or "text"
    if named and named != to:
        suffixes = tuple(suffix for suffix, of in _SUFFIXES.items() if of == to)
        raise FileRefused(output, "other_suffix", to=to, suffixes=suffixes)
    return to


def _check_section(comparison: Comparison, chosen: argparse.Namespace) -> None:
    known = [section.id for section in comparison.form.sections]
    if chosen.section and chosen.section not in known:
        says = "没有部分 {section}，可用 {known}"
        chosen.misused(tr(says, section=chosen.section, known=tr("、").join(known)))


def _content(
    comparison: Comparison, names: Sequence[str], to: Format, chosen: argparse.Namespace
) -> str:
    section, everything = chosen.section, chosen.all
    if to == "json":
        from nianbao.commands.compare_json import comparison_json

        return comparison_json(comparison, names, section=section, everything=everything)
    if to == "html":
        from nianbao.render.comparison_page import comparison_page

        return comparison_page(comparison, names, section=section, everything=everything)
    from nianbao.render.comparison_text import comparison_text
    from nianbao.render.spark import bars_for

    written = chosen.output is not None
    return comparison_text(
        comparison,
        names,
        cells=_USUAL if written else max(shutil.get_terminal_size().columns, _USUAL),
        section=section,
        everything=everything,
        bars=bars_for("utf-8" if written else sys.stdout.encoding),
    )


def _write(output: Path | None, content: str) -> None:
    if output is None:
        sys.stdout.write(content)
    else:
        # Naming the output is the wish to replace it.
        replace_file(output, content.encode(), expected=standing(output))
