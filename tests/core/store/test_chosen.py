"""A choice is written into the settings file, and nothing else of it changes."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao import choices
from nianbao.store.chosen import NotUnderstood, keep_choice, with_choice

MINE = """# 我的设置
lang = "zh"   # 中文

theme = 'dark' # 晚上
[keys]
save = "F2"  # 顺手
"""


def test_only_the_line_changes() -> None:
    expected = MINE.replace("'dark'", '"light"')
    assert with_choice(MINE, "theme", "light") == expected


def test_a_new_line_stands_before_the_first_table() -> None:
    changed = with_choice("# 我的\n[keys]\nsave = 'F2' # 顺手\n", "theme", "mono")
    assert tomllib.loads(changed) == {"keys": {"save": "F2"}, "theme": "mono"}
    assert "[keys]\nsave = 'F2' # 顺手\n" in changed
    assert changed.startswith("# 我的\n") or "# 我的\n" in changed


LINES = st.lists(
    st.sampled_from(['lang = "en"', "# 一行", "", "mouse = false", 'theme = "ansi"']), unique=True
)
TABLES = st.sampled_from(
    ["", "[keys]\n", '[keys]\nsave = ["F2", "Ctrl+S"] # 两个\n', "[a.b]\nc=1\n"]
)


@given(LINES, TABLES, st.sampled_from(choices.THEMES))
def test_what_stood_there_still_says_what_it_said(
    lines: list[str], tables: str, theme: str
) -> None:
    before = "\n".join(lines) + "\n" + tables
    after = with_choice(before, "theme", theme)
    assert tomllib.loads(after) == {**tomllib.loads(before), "theme": theme}
    kept = [line for line in before.split("\n") if not line.startswith("theme") and line]
    assert [line for line in after.split("\n") if line in kept] == kept


@pytest.mark.parametrize("text", ["theme =", "[theme]\na = 1\n[theme]\n", "\x00"])
def test_what_is_no_settings_file_is_not_touched(text: str) -> None:
    with pytest.raises(NotUnderstood):
        with_choice(text, "theme", "light")


def test_the_file_is_made_kept_private_and_found_through_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path / "config"))
    keep_choice("theme", "light")
    assert choices.read().theme == "light"
    path = tmp_path / "config" / "nianbao" / "settings.toml"
    assert path.stat().st_mode & 0o777 == 0o600
    kept = tmp_path / "dotfile"
    path.rename(kept)
    kept.chmod(0o644)
    path.symlink_to(kept)
    keep_choice("theme", "mono")
    assert path.is_symlink()
    assert choices.read().theme == "mono"
    assert kept.stat().st_mode & 0o777 == 0o644


def test_what_cannot_be_written_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path))
    keep_choice("theme", "light")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        keep_choice("theme", "mono")
    assert choices.read().theme == "light"
    assert [each.name for each in (tmp_path / "nianbao").iterdir()] == ["settings.toml"]
