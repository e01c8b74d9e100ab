"""Reports as commands take them: report files, and documents that print one."""

import sys
from pathlib import Path

from nianbao.report.model import Report
from nianbao.store.naming import is_document
from nianbao.store.read import read_document
from nianbao.wording.visible import visible


def told_report(path: Path) -> Report | None:
    """The report in a file; what was not understood is told on stderr, None if nothing was.

    FileRefused if the file cannot be read.
    """
    if is_document(path):
        # Reading documents needs much that a report file does not.
        from nianbao.commands.documents import told_printout

        read = told_printout(path)
        return None if read is None else read.imported.report
    document = read_document(path)
    for key in document.unknown:
        print(f"{visible(str(path))}：{visible(key)} 不是表式中的项，未读入", file=sys.stderr)
    return document.report
