"""A page is read in the encoding it is written in, whatever it says of itself."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.importers.encoding import decoded

SIMPLE = "云江市水利局2024年政府信息公开工作年度报告：受理申请12件，予以公开3件。"
TRADITIONAL = "雲江市水利局2024年政府資訊公開工作年度報告：受理申請12件，予以公開3件。"


def declaring(name: str, text: str) -> str:
    return f'<html><head><meta charset="{name}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        ("gb2312", "gb2312"),
        ("GB2312", "gbk"),
        ("gbk", "gbk"),
        ("x-gbk", "gbk"),
        ("gb18030", "gb18030"),
        ("hz-gb-2312", "hz"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(declared: str, written: str) -> None:
    page = declaring(declared, SIMPLE)
    assert decoded(page.encode(written)) == page


@pytest.mark.parametrize(("declared", "written"), [("big5", "big5"), ("big5-hkscs", "big5hkscs")])
def test_a_page_of_hong_kong_or_taiwan_is_read(declared: str, written: str) -> None:
    page = declaring(declared, TRADITIONAL)
    assert decoded(page.encode(written)) == page


@pytest.mark.parametrize("written", ["utf-8", "gbk", "gb18030", "big5"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "iso-8859-1", "no-such-code", ""])
def test_a_page_that_declares_another_encoding_is_read_in_its_own(
    declared: str, written: str
) -> None:
    page = declaring(declared, TRADITIONAL if written == "big5" else SIMPLE)
    assert decoded(page.encode(written)) == page


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
        "<meta http-equiv=content-type content='text/html;charset=GBK'>",
        '<?xml version="1.0" encoding="GB2312"?>',
        "<META CHARSET = 'gb18030' >",
        "<!-- charset=utf-8 --><meta charset=gbk>",
    ],
)
def test_however_the_encoding_is_declared(head: str) -> None:
    assert decoded(f"{head}<p>{SIMPLE}".encode("gbk")).endswith(SIMPLE)


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_outweighs_what_is_declared(bom: bytes, encoding: str) -> None:
    page = declaring("gb2312", SIMPLE)
    assert decoded(bom + page.encode(encoding)) == page


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_pages_of_two_bytes_a_character_are_known_without_a_mark(encoding: str) -> None:
    page = declaring("utf-16", SIMPLE)
    assert decoded(page.encode(encoding)) == page


@pytest.mark.parametrize("written", ["utf-8", "gbk"])
def test_one_broken_byte_does_not_turn_a_page_into_another_language(written: str) -> None:
    page = declaring("gb2312", SIMPLE).encode(written)
    text = decoded(page.replace("公开".encode(written), "公".encode(written) + b"\xff", 1))
    assert "云江市水利局" in text
    assert text.count("\ufffd") == 1


def test_a_page_cut_within_a_character_is_read_up_to_there() -> None:
    assert decoded(SIMPLE.encode()[:-1]) == SIMPLE[:-1] + "\ufffd"


def test_a_word_that_two_encodings_know_is_read_as_declared() -> None:
    assert decoded(declaring("gbk", "联通").encode("gbk")).count("联通") == 1


def test_a_page_without_chinese_is_read_as_declared() -> None:
    assert "café" in decoded(declaring("iso-8859-1", "café").encode("latin-1"))


def test_zeros_between_characters_are_dropped() -> None:
    assert decoded(b"\xef\xbb\xbf<p>\0a\0</p>") == "<p>a</p>"


@given(
    st.lists(
        st.sampled_from(["规章", "行政规范性文件", "（一）予以公开", "12", "是", "、"]), max_size=9
    ),
    st.sampled_from(["utf-8", "gbk", "gb18030"]),
)
def test_what_is_declared_and_written_alike_is_never_mistaken(pieces: list[str], name: str) -> None:
    page = declaring(name, "".join(pieces))
    assert decoded(page.encode(name)) == page
