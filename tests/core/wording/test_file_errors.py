"""Facts become Chinese sentences that a terminal can show."""

from pathlib import Path
from typing import get_args

import pytest

from nianbao.report.balance import weigh
from nianbao.report.derive import totals
from nianbao.report.figures import FigureRefused, Reason
from nianbao.report.model import Filled
from nianbao.store.errors import FileRefused
from nianbao.wording.figures import balance_words, refusal_sentence
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.visible import visible

from ..builders import form_2021, report, zeros


def words(figures: dict[str, Filled], column: str) -> str:
    of = report(figures)
    for each in weigh(form_2021(), of, totals(form_2021(), of)):
        if each.column.id == column:
            return balance_words(each)
    raise AssertionError(column)


def test_a_balance_that_holds_is_told_with_a_mark() -> None:
    figures = zeros("applications") | {
        "applications.received.business": 10,
        "applications.carried_in.business": 2,
        "applications.granted.business": 11,
        "applications.carried_out.business": 1,
    }
    assert words(figures, "business") == "一+二 12 = 三 11 + 四 1 ✓"
    del figures["applications.declined_repeat.business"]
    assert words(figures, "business") == "一+二 12 = 三 11 + 四 1 （未填完）"


def test_a_balance_that_does_not_hold_is_told_with_the_difference() -> None:
    figures = zeros("applications") | {
        "applications.received.business": 10,
        "applications.granted.business": 12,
    }
    assert words(figures, "business") == "一+二 10 ≠ 三 12 + 四 0，左边少 2"
    assert words(figures, "total") == "一+二 10 ≠ 三 12 + 四 0，左边少 2"
    del figures["applications.received.other"]
    assert words(figures, "total") == "一+二 10 ≠ 三 12 + 四 0，左边少 2（未填完）"


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_refusal_of_a_figure_has_a_sentence(reason: Reason) -> None:
    sentence = refusal_sentence(FigureRefused(reason, "1\x1b2"))
    assert sentence.startswith("“1⟨U+001B⟩2”")
    assert sentence.endswith("，未录入")
    assert len(sentence) > len("“1⟨U+001B⟩2”，未录入")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("年报 report-1.toml", "年报 report-1.toml"),
        ("a\nb\tc", "a⟨U+000A⟩b⟨U+0009⟩c"),
        ("\x1b]0;x\x07", "⟨U+001B⟩]0;x⟨U+0007⟩"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("a\u202eb\u200bc\u2028", "a⟨U+202E⟩b⟨U+200B⟩c⟨U+2028⟩"),
        ("\udcff\ue000\U000e0041", "⟨U+DCFF⟩⟨U+E000⟩⟨U+E0041⟩"),
        ("👩 e\u0301 ﷺ", "👩 e\u0301 ﷺ"),
    ],
)
def test_what_acts_or_hides_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_file_is_named_with_line_and_place() -> None:
    error = FileRefused(Path("a.toml"), "missing", line=3, at="x.y")
    assert file_sentence(error) == "a.toml:3 x.y：文件不存在"


@pytest.mark.parametrize(("name", "code"), [("年报.docx", "not_utf8"), ("页.HTML", "broken_toml")])
def test_a_document_that_is_no_report_file_says_how_to_make_one(name: str, code: str) -> None:
    error = FileRefused(Path(name), code, line=1, guess="", reason="")
    assert file_sentence(error) == f"{name}：这不是年报文件（.toml）；先用 nianbao import 导入"
    error = FileRefused(Path("年报.toml"), "not_utf8", guess="")
    assert file_sentence(error) == "年报.toml：不是 UTF-8 文本"
