"""What is typed on the command line as a number, a name or a place."""

import argparse
from datetime import date

from nianbao.form.address import Address, parse_address
from nianbao.report.entry import admitted
from nianbao.tongue import tr

_MOST_JOBS = 64
_LAST_YEAR = 9999


def jobs_number(text: str) -> int:
    """How many processes may work at a time."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= _MOST_JOBS:
        says = "不是 1 至 {most} 的整数 {text}"
        raise argparse.ArgumentTypeError(tr(says, most=_MOST_JOBS, text=text))
    return int(text)


def year_number(text: str) -> int:
    """A year of four digits at most."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(tr("不是年份 {text}", text=text))
    return int(text)


def day(text: str) -> date:
    """A day, its year first."""
    # Imported here: only few commands ask for a day.
    from nianbao.importers.dates import read_date

    found = read_date(text)
    if isinstance(found, date):
        return found
    raise argparse.ArgumentTypeError(tr("应为日期，如 2025-01-20，不是 {text}", text=text))


def organization_name(text: str) -> str:
    """The name of a body as it was typed, fit for a file."""
    try:
        text.encode()
    except UnicodeEncodeError:
        # Bytes that the encoding of the terminal does not explain.
        raise argparse.ArgumentTypeError(tr("不是可以识别的文字")) from None
    name = admitted(text, lines=False).strip()
    if not name:
        raise argparse.ArgumentTypeError(tr("编制单位不能为空"))
    return name


def cell_address(text: str) -> Address:
    """The place of a cell, which may be in no form."""
    at = parse_address(text)
    if at is None:
        says = "应为格的位置，如 applications.received.total，不是 {text}"
        raise argparse.ArgumentTypeError(tr(says, text=text))
    return at
