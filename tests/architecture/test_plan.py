"""What ARCHITECTURE.md names is there, and every room is named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "src" / "ARCHITECTURE.md").read_text("utf-8")
CORE, EDITOR = ROOT / "src" / "nianbao", ROOT / "tui" / "nianbao_tui"
FILES = {path.name for part in ("src", "tui", "tests", "docs") for path in (ROOT / part).rglob("*")}
PATH = re.compile(r"[\w.*-]+(?:/[\w.*-]*)+|[\w*-]+\.(?:py|toml|md)")


def named() -> Iterator[str]:
    """The paths between backticks, but for those of an example and of an address."""
    for span in re.findall(r"`([^`\n]+)`", PLAN):
        if PATH.fullmatch(span):
            yield span


def is_there(name: str) -> bool:
    """Tell whether a path leads somewhere from a root, or is the name of a file of ours."""
    roots = (ROOT, ROOT / "src", CORE, EDITOR)
    return name in FILES or any(next(root.glob(name), None) for root in roots)


def test_every_path_of_the_plan_leads_somewhere() -> None:
    assert len(set(named())) > 100
    assert [name for name in set(named()) if not is_there(name)] == []


@pytest.mark.parametrize("program", [CORE, EDITOR], ids=["core", "editor"])
def test_every_room_stands_in_the_table(program: Path) -> None:
    table = PLAN.partition("## The rooms")[2].partition("## Where a change goes")[0]
    rooms = [path for path in program.iterdir() if not path.name.startswith("__")]
    names = [f"{path.name}/" if path.is_dir() else path.name for path in rooms]
    assert len(names) > 10
    assert [name for name in names if f"`{name}`" not in table] == []
