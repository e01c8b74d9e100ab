"""Files made to cost time or memory are refused in two seconds and 300 MB."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from .payloads import acting
from .running import within

SECONDS = 2
MEGABYTES = 300

HEAD = b'edition = "cn-2021"\nyear = 2024\n'
MADE: dict[str, Callable[[], bytes]] = {
    "many keys": lambda: HEAD + b"".join(b"k%d = 1\n" % n for n in range(1_000_000)),
    "many lines": lambda: HEAD + b"\n" * 1_000_000,
    "deep": lambda: HEAD + b"x = " + b"[" * 100_000 + b"]" * 100_000,
    "deep tables": lambda: HEAD + b"x = " + b"{a=" * 60_000 + b"1" + b"}" * 60_000,
    "keys that fit": lambda: HEAD + b"".join(b"k%d=1\n" % n for n in range(9_990)),
    "rows that fit": lambda: HEAD + b"x = [" + b"{}," * 80_000 + b"]",
    "one long line": lambda: HEAD + b'organization = "' + b"a" * 1_000_000 + b'"\n',
    "one line that fits": lambda: HEAD + b'organization = "' + b"[/]" * 80_000 + b'"\n',
    "marks that fit": lambda: HEAD + b'organization = "' + "\u0301".encode() * 120_000 + b'"\n',
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no measure of memory")
@pytest.mark.parametrize("name", MADE)
def test_a_costly_file_is_answered_within_the_limits(folder: Path, name: str) -> None:
    Path("年报.toml").write_bytes(MADE[name]())
    done = within(SECONDS, MEGABYTES, ["check", "年报.toml"])
    print(f"{name}: {done.code}, {done.seconds:.2f} s, {done.megabytes} MB")
    assert done.code in (0, 1, 2)
    assert acting(done.out + done.err) == set()
    assert done.megabytes < MEGABYTES


def test_a_hundred_megabytes_are_refused_unread(folder: Path) -> None:
    with open("年报.toml", "wb") as file:
        os.truncate(file.fileno(), 100 << 20)
    for words in (["check", "年报.toml"], ["render", "年报.toml"]):
        done = within(SECONDS, MEGABYTES, words)
        assert done.code == 2
        assert "文件过大" in done.err
        assert done.megabytes < MEGABYTES
