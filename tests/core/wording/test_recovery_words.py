"""Every way in which a save, a lock or a recovery can go wrong has a sentence."""

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from nianbao.store.errors import FileRefused
from nianbao.store.lock import Lock
from nianbao.store.owner import Owner
from nianbao.store.remains import Remains
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.recovery import lock_sentence, remains_sentence, unprotected_sentence

PATH = Path("年报.toml")
NINE = datetime(2026, 11, 24, 9, 0)
OWNER = Owner("zhang", "office", 4711, "1", "b")
LEFT = Remains(Path("x.journal"), PATH, NINE, 12, fits=True)
STORE = Path(__file__).parents[3] / "src" / "nianbao" / "store"

FACTS: dict[str, Any] = {"reason": "ENOSPC", "kept": "/备份", "program": "9.0", "digest": "0"}


def test_a_failed_save_names_its_step_and_what_is_safe() -> None:
    error = FileRefused(PATH, "not_saved", step="write", reason="ENOSPC")
    assert file_sentence(error) == "年报.toml：没有保存：写入时磁盘已满；磁盘上的文件没有改动"


@pytest.mark.parametrize("code", ["not_confirmed", "torn", "aside", "newer_journal", "bad_journal"])
def test_what_else_may_happen_is_told(code: str) -> None:
    said = file_sentence(FileRefused(PATH, code, **FACTS))
    assert said.startswith("年报.toml：")
    assert not re.search(r"[{}]|[A-Z]{3}", said)


def test_every_step_that_the_store_names_has_words() -> None:
    source = "".join(path.read_text("utf-8") for path in STORE.glob("*.py"))
    steps = set(re.findall(r'step="(\w+)"|saving\([\w.]+, "(\w+)"\)', source))
    names = {one or other for one, other in steps}
    assert names == {"create", "write", "verify", "replace"}
    for name in names:
        file_sentence(FileRefused(PATH, "not_saved", step=name, reason="EIO"))


def test_a_lock_names_who_where_and_since_when() -> None:
    said = lock_sentence(Lock("held", OWNER, NINE))
    assert said == "用户 zhang 在 office 上（进程 4711）自2026-11-24 09:00起正在编辑这份年报"
    assert "无法确认" in lock_sentence(Lock("unknown"))
    assert lock_sentence(Lock("free")) == lock_sentence(Lock("ours", OWNER)) == ""


def test_names_in_a_lock_cannot_act_on_the_terminal() -> None:
    said = lock_sentence(Lock("held", Owner("\x1b]0;x", "a\nb", 1, "", ""), None))
    assert "\x1b" not in said
    assert "\n" not in said


def test_what_is_left_is_told_with_what_speaks_against_it() -> None:
    assert remains_sentence(LEFT) == "程序于 2026-11-24 09:00 中断，有 12 处修改未保存，可以恢复"
    assert "此后文件被改过" in remains_sentence(replace(LEFT, fits=False))
    assert "末尾已损坏" in remains_sentence(replace(LEFT, damaged=True))
    assert "上次恢复没有完成" in remains_sentence(replace(LEFT, tried=True))
    assert "另一台机器 office" in remains_sentence(replace(LEFT, host="office"))
    assert "较新的版本（9.0）" in remains_sentence(replace(LEFT, newer="9.0"))


def test_a_journal_that_cannot_be_written_is_told_with_its_reason() -> None:
    assert unprotected_sentence("ENOSPC") == "修改暂时无法自动留底（磁盘已满），请及时保存"
