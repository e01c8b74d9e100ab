"""Whatever is written is read: at once, and without an exception."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.load import load_language
from nianbao.rules.reading.lexicon import lexicon
from nianbao.rules.reading.read import LONGEST, read_line, read_text
from nianbao.rules.reading.tokens import tokens
from nianbao.samples import samples
from nianbao.store.read import read_document

from ...builders import awkward_texts
from ...patience import effort, promptly
from .corpus import YEAR, places, sentences

KNOWN = lexicon(load_language())
MEGABYTE = 350_000
"""As many Chinese characters as a megabyte holds."""

PIECES = sorted(KNOWN.kinds) + [
    "12件",
    "３件",
    "三千六百余件",
    "410元",
    "1.2万元",
    "0",
    "零",
    "2023年",
    "2024年",
    "12月31日",
    "{{applications.received.total}}",
    "{{",
    "《",
    "》",
    "\n",
    "## ",
    " ",
    "甲乙丙",
    "中",
    "的",
]

SPOKEN = sorted({sentence.text for sentence in sentences()})
"""Without them nothing would ever be said of a figure."""

words = st.lists(st.sampled_from(PIECES) | st.sampled_from(SPOKEN), max_size=20).map("".join)
lines = st.one_of(words, awkward_texts, st.text(max_size=60))


def fresh(text: str) -> None:
    """Read a text as if it had never been seen."""
    read_text.cache_clear()
    read_line.cache_clear()
    read_text(load_language(), "overview", text, YEAR)


@given(text=lines)
def test_any_text_is_read_and_every_place_holds_its_words(text: str) -> None:
    reading = read_text(load_language(), "overview", text, YEAR)
    for at in places(reading):
        assert text[at.start : at.end] == at.words
    for mention in reading.mentions:
        assert mention.at.start <= mention.start <= mention.end <= mention.at.end
        assert mention.least <= mention.most


@given(text=lines)
def test_tokens_stand_in_order_and_none_over_another(text: str) -> None:
    line = text.replace("\n", " ")
    end = 0
    for token in tokens(KNOWN, line, YEAR):
        assert end <= token.start <= token.end <= len(line)
        end = token.end


@given(text=words, year=st.integers(1, 9999))
def test_what_a_line_says_does_not_hang_on_the_lines_around_it(text: str, year: int) -> None:
    line = text.replace("\n", "").replace("#", "")
    alone = read_text(load_language(), "overview", line, year)
    among = read_text(load_language(), "overview", f"甲乙丙。\n{line}\n未收到。", year)
    assert [m.at.words for m in among.mentions] == [m.at.words for m in alone.mentions]


@pytest.mark.parametrize(
    "make",
    [
        lambda: "收到政府信息公开申请12件，办结11件。" * (MEGABYTE // 20),
        lambda: "。".join(sentence.text for sentence in sentences()).replace("\n", "。") * 10,
        lambda: "政务公开" * (MEGABYTE // 4),
        lambda: "（" * MEGABYTE,
        lambda: "1" * 3 * MEGABYTE,
        lambda: "未" * MEGABYTE,
        lambda: "《" * MEGABYTE,
        lambda: "{{" * (MEGABYTE // 2),
    ],
    ids=["prose", "corpus", "words", "brackets", "digits", "denials", "titles", "bindings"],
)
def test_a_megabyte_in_one_line_is_not_waited_for(make: Callable[[], str]) -> None:
    text = make()
    with promptly():
        fresh(text)


def test_the_longest_line_that_is_read_is_read_at_once() -> None:
    every = "。".join(sentence.text for sentence in sentences()).replace("\n", "。")
    assert effort(lambda: fresh((every * 2)[:LONGEST])) < 2000


REPEATED = (
    "收到政府信息公开申请12件，",
    "（3件",
    "1、2、3件、",
    "其中网络3件，",
    "行政许可分别",
    "{{a.b.c}}件",
)
REPEATED_IN_CAMPAIGNS = (
    "行政复议、",
    "）",
    "未收到、",
    "共3件，",
    "政府信息公开申请共3件，",
    "均已办结，",
    "。",
    "一是",
    "2023年",
)


@pytest.mark.parametrize(
    "piece",
    [
        *REPEATED,
        *(pytest.param(piece, marks=pytest.mark.campaign) for piece in REPEATED_IN_CAMPAIGNS),
    ],
)
def test_reading_takes_as_long_as_the_text_is(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (2_500, 20_000))
    assert effort(lambda: fresh(long), 2) < 24 * effort(lambda: fresh(short)) + 20


def test_a_report_is_read_at_once() -> None:
    texts = [text for each in samples() for text in read_document(each.path).report.texts.values()]

    def read() -> None:
        for text in texts:
            fresh(text)

    assert effort(read) / len(samples()) < 10


def test_a_keystroke_reads_no_paragraph_but_its_own() -> None:
    path = next(each.path for each in samples() if each.name == "yunjiang-city-2024")
    text = read_document(path).report.text("overview")
    fresh(text)
    before = read_line.cache_info().misses
    for written in ("全年共办结", "全年共计办结", "全年累计办结"):
        read_text(load_language(), "overview", text.replace("全年办结", written), YEAR)
    assert read_line.cache_info().misses == before + 3
