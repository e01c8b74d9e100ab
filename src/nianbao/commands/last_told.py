"""What is said of a folder of last year's reports."""

import sys

from nianbao.rollup.last_year import LastYear
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def tell_refused(last: LastYear) -> None:
    """Name the files that nothing can be compared with."""
    for path in last.refused:
        said = tr("{file}：上年的这个文件读不出，没有用来核对", file=visible(str(path)))
        print(said, file=sys.stderr)
