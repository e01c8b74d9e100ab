"""What is said of a roll-up, in Chinese."""

from pathlib import Path

from nianbao.wording.visible import visible


def fault_sentence(path: Path, place: str) -> str:
    """A file at which the program itself failed."""
    return f"{visible(str(path))}：程序出错（{place}），未读入"
