"""What is said of last year's reports before others are compared with them."""

import sys
from collections.abc import Iterator
from pathlib import Path

from nianbao.rollup.last_year import LastYear, last_year
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def read_last_year(path: Path | None) -> LastYear:
    """Last year's reports, read anew; what of a folder cannot be used is named."""
    last_year.cache_clear()
    last = last_year(path)
    for said in _unused(last):
        print(said, file=sys.stderr)
    if path and path.is_dir() and not last.of_bodies:
        from nianbao.wording.rollup import empty_sentence

        print(empty_sentence(path), file=sys.stderr)
    return last


def _unused(last: LastYear) -> Iterator[str]:
    for each in last.refused:
        yield tr("{file}：上年的这个文件读不出，没有用来核对", file=visible(str(each)))
    for each in last.nameless:
        yield tr("{file}：上年的这个文件没有写单位名称，没有用来核对", file=visible(str(each)))
    for name, year in last.differing:
        says = "{name}：{year} 年的年报有几份，数字不同，都没有用来核对"
        yield tr(says, name=visible(name), year=year)
