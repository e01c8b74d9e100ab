"""A limit on the time that code of others takes, in whatever thread it runs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from time import thread_time
from types import FrameType

from nianbao.importers.refused import DocumentRefused

_CALLS_BETWEEN_LOOKS = 512


class _Late(BaseException):
    """The time is over; not an Exception, so that nobody on the way answers it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """DocumentRefused if the block works longer than this; looked at as it calls functions."""
    end = thread_time() + seconds
    calls = count(1)

    def look(_frame: FrameType, _event: str, _argument: object) -> None:
        if next(calls) % _CALLS_BETWEEN_LOOKS == 0 and thread_time() > end:
            raise _Late

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield
    except _Late:
        raise DocumentRefused("too_slow", limit=int(seconds)) from None
    finally:
        sys.setprofile(before)
