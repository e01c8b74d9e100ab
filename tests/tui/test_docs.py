"""The tables of the rules, the keys and the form in docs/ are what the program says now."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nianbao.form.load import editions, load_form
from nianbao.rules.catalogue import CATALOGUE
from nianbao_tui.keymap import key_names
from nianbao_tui.keys import COMMANDS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    *("rules.md", "rules.en.md", "keys.md"),
    *(f"form-{edition}.md" for edition in editions()),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as they would be written now."""
    folder = tmp_path_factory.mktemp("docs")
    subprocess.run([sys.executable, DOCS / "tables.py", folder], check=True)
    return folder


def test_every_page_is_written_and_no_other(made: Path) -> None:
    assert set(os.listdir(made)) == PAGES


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_page_in_the_tree_is_the_one_that_make_docs_writes(made: Path, name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == (made / name).read_text("utf-8"), "run make docs"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_row_has_as_many_cells_as_its_head(name: str) -> None:
    width = 0
    lines = (DOCS / name).read_text("utf-8").splitlines()
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if set(below) == {"|", "-"}:
            width = below.count("|")
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == width, line
    assert width


@pytest.mark.parametrize(("name", "says"), [("rules.md", "错误"), ("rules.en.md", "error")])
def test_every_rule_is_in_the_table_once(name: str, says: str) -> None:
    page = (DOCS / name).read_text("utf-8")
    told = re.findall(r"^\| ([A-Z]\d?-\d\d) \| ([^|]*) \|", page, re.M)
    assert [id for id, _ in told] == list(CATALOGUE)
    gates = [id for id, rule in CATALOGUE.items() if rule.gate]
    assert [id for id, severity in told if severity == f"{says} *"] == gates
    assert not re.search(r"(?<!\{)\{\w+\}", page)


def test_every_key_is_in_the_table() -> None:
    page = (DOCS / "keys.md").read_text("utf-8")
    told = [f"| {key_names(each)} | {each.label} | " for each in COMMANDS]
    assert [line for line in told if line not in page] == []


@pytest.mark.parametrize("edition", editions())
def test_every_section_row_and_column_is_in_the_table_of_its_form(edition: str) -> None:
    page, form = (DOCS / f"form-{edition}.md").read_text("utf-8"), load_form(edition)
    parts = re.split(r"^## .* `(\w+)`$", page, flags=re.M)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert list(told) == [section.id for section in form.sections]
    for section in form.sections:
        lines = re.findall(r"^\| `(\w+)` \| .*\|$", told[section.id], re.M)
        expected: list[str] = []
        for block in section.blocks:
            expected += [column.id for column in block.columns]
            expected += [row.id for row in block.rows]
        assert lines == expected
        assert all(each.text in told[section.id] for each in section.help)
