"""What is said of last year's reports before others are compared with them."""

import sys
from pathlib import Path

from nianbao.rollup.last_year import LastYear, last_year
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def read_last_year(path: Path | None) -> LastYear:
    """Last year's reports, read anew; files of a folder that cannot be read are named."""
    last_year.cache_clear()
    last = last_year(path)
    for each in last.refused:
        said = tr("{file}：上年的这个文件读不出，没有用来核对", file=visible(str(each)))
        print(said, file=sys.stderr)
    return last
