"""What the editor says of the whole report, and where it opens."""

from pathlib import Path

from .driving import after


def _emptied(path: Path, section: str) -> Path:
    text = path.read_text("utf-8")
    head, _, rest = text.partition(f"[{section}]")
    block = rest.split('"""', 2)
    path.write_text(head + f'[{section}]\ntext = ""' + block[2], encoding="utf-8")
    return path


def test_a_complete_report_without_findings_is_called_so(township: Path) -> None:
    assert "✓ 没有问题" in after(township).place


def test_a_report_with_an_empty_section_is_not_called_free_of_errors(horgos: Path) -> None:
    outcome = after(_emptied(horgos, "problems"), "f6 f6")
    assert "未填完" in outcome.place
    assert "没有问题" not in outcome.place


def test_it_opens_where_work_goes_on(horgos: Path) -> None:
    assert "共 0 字" in after(_emptied(horgos, "other_matters")).place
