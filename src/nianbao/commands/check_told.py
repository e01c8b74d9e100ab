"""What `check` says of one file after the other, and in the end of a folder."""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from nianbao import diary
from nianbao.commands.checked import Checked
from nianbao.store.naming import SUFFIX, is_print
from nianbao.tongue import tr

NO_REPORT = "no_report"
"""Why a document is refused that holds no report at all: in a folder, it is none of them."""

_TOTALS = "共核对 {count} 份：有错误 {wrong} 份，读不出 {unread} 份，没有错误 {right} 份\n"
_TOTALS_UNFINISHED = (
    "共核对 {count} 份：有错误 {wrong} 份，没有错误、有待填之处 {due} 份，读不出 {unread} 份，"
    "没有错误和待填之处 {right} 份\n"
)


class Telling:
    """Entries to stdout, talk to stderr; the code is that of the worst file.

    Of the files in `found`, which were not named one by one, the last lines say what they came to.
    """

    def __init__(self, format: str, found: Iterable[Path]) -> None:
        self.code = 0
        self._found = frozenset(found)
        self._codes: Counter[int] = Counter()
        self._unfinished = 0
        self._unmet: dict[str, None] = {}
        self._list = None
        if format == "json":
            from nianbao.commands.json_output import JsonList

            self._list = JsonList()

    def tell(self, checked: Checked) -> None:
        """Say what is said of a file."""
        if checked.refused:
            diary.note("refused", reason=checked.refused, file=diary.file_mark(checked.path))
        say(checked.before)
        for each in checked.entries:
            if self._list is None:
                print(each)
            else:
                self._list.add(each)
        say(checked.behind)
        self._count(checked)

    def _count(self, checked: Checked) -> None:
        in_folder = checked.path in self._found
        if in_folder and (checked.refused == NO_REPORT or self._is_scan(checked)):
            return
        self.code = max(self.code, checked.code)
        if in_folder:
            self._codes[checked.code] += 1
            self._unfinished += checked.unfinished
            self._unmet.update(dict.fromkeys(checked.unmet))

    def _is_scan(self, checked: Checked) -> bool:
        """Tell whether it is the print of a report file in the folder, of pictures alone."""
        path = checked.path
        return bool(checked.refused) and is_print(path) and path.with_suffix(SUFFIX) in self._found

    def close(self) -> None:
        """End what was begun, and say what the files of folders came to."""
        if self._list is not None:
            self._list.close()
        elif self._found:
            say(self._totals())

    def _totals(self) -> str:
        count, codes, due = self._codes.total(), self._codes, self._unfinished
        says = _TOTALS_UNFINISHED if due else _TOTALS
        wrong = codes[1] - due
        lines = [tr(says, count=count, wrong=wrong, due=due, unread=codes[2], right=codes[0])]
        lines += [tr("各份均未核对{rules}\n", rules=each) for each in self._unmet]
        return "".join(lines)


def say(talk: str) -> None:
    """Write to stderr, where there is one."""
    if sys.stderr is not None:
        sys.stderr.write(talk)
