"""Numbers on the command line."""

import argparse

_MOST_JOBS = 64


def jobs_number(text: str) -> int:
    """How many processes may work at a time."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"不是 1 至 {_MOST_JOBS} 的整数 {text}")
    return int(text)
