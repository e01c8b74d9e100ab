"""What the READMEs say of the rules is what the program says."""

from pathlib import Path

import pytest

from nianbao.wording.explain import rule_table
from nianbao.wording.names import Tongue

ROOT = Path(__file__).parents[2]
BEGIN, END = "<!-- rules -->\n", "<!-- /rules -->"


@pytest.mark.parametrize(("name", "tongue"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_the_table_of_rules_is_the_one_the_program_makes(
    request: pytest.FixtureRequest, name: str, tongue: Tongue
) -> None:
    path = ROOT / name
    head, _, rest = path.read_text("utf-8").partition(BEGIN)
    table, _, tail = rest.partition(END)
    if request.config.getoption("--write-golden"):
        path.write_text(f"{head}{BEGIN}{rule_table(tongue)}{END}{tail}", "utf-8")
        return
    assert table == rule_table(tongue)
    assert table.count("\n") > 50
