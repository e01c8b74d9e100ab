"""Names of files that a user means or that the program proposes."""

from pathlib import Path

import pytest

from nianbao.store.errors import FileRefused
from nianbao.store.naming import check_place, named, proposed_name, same_file


@pytest.mark.parametrize(
    ("organization", "name"),
    [
        ("某县水利局", "某县水利局2024.toml"),
        ("", "年报2024.toml"),
        ("../etc/x", "etcx2024.toml"),
        ('a/b\\c:d*e?f"g<h>i|j\n', "abcdefghij2024.toml"),
        ("-rf", "rf2024.toml"),
        ("某" * 84, "某" * 40 + "2024.toml"),
    ],
)
def test_a_proposed_name_is_one_that_every_system_takes(organization: str, name: str) -> None:
    assert proposed_name(organization, 2024) == name


def test_a_name_is_seen_from_the_folder_of_the_report_and_gets_its_ending() -> None:
    folder = Path("/reports")
    assert named(" 年报 ", folder) == folder / "年报.toml"
    assert named("年报.toml", folder) == folder / "年报.toml"
    assert named("v1.2", folder) == folder / "v1.2.toml"
    assert named("/other/x.toml", folder) == Path("/other/x.toml")


def test_a_place_that_cannot_hold_a_file_is_refused_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    refusals = {
        "folder.toml": "directory",
        "nowhere/x.toml": "no_folder",
        "x" * 300 + ".toml": "not_writable",
    }
    for name, code in refusals.items():
        with pytest.raises(FileRefused) as refused:
            check_place(tmp_path / name)
        assert refused.value.code == code
    check_place(tmp_path / "fine.toml")


def test_one_file_has_many_names(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("", encoding="utf-8")
    (tmp_path / "b.toml").symlink_to(file)
    assert same_file(tmp_path / "." / "a.toml", file)
    assert same_file(tmp_path / "b.toml", file)
    assert not same_file(tmp_path / "c.toml", file)
    assert not same_file(file, None)
