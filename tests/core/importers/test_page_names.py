"""Where a page does not say in its text whose report it is, what it is called may."""

import pytest

from nianbao.form.load import load_form
from nianbao.importers.html import html_document
from nianbao.importers.imported import Imported
from nianbao.importers.read import imported
from nianbao.importers.text import text_document
from nianbao.wording.imports import item_sentence

TITLE = "<h1>2023年政府信息公开工作年度报告</h1>"
BODY = "<h2>一、总体情况</h2><p>全年工作平稳。</p>"


def read(head: str, title: str = TITLE) -> Imported:
    page = f"<!doctype html><head><meta charset=utf-8>{head}</head><body>{title}{BODY}</body>"
    return imported(html_document(page.encode()))


def meta(**said: str) -> str:
    return "".join(f'<meta name="{name}" content="{text}">' for name, text in said.items())


def offered(found: Imported) -> list[str]:
    """The bodies that are asked about."""
    items = [item for item in found.items if item.why == "organization"]
    return [each.texts["organization"] for item in items for each in item.readings]


@pytest.mark.parametrize(
    "head",
    [
        "<title>临河县水利局2023年政府信息公开工作年度报告</title>",
        "<title>\n 临河县水利局2023年政府信息公开工作年度报告\n_临河县人民政府</title>",
        "<title>临河县水利局2023年政府信息公开工作年度报告 - 临河县人民政府门户网站</title>",
        "<title>临河县水利局2023年政府信息公开工作年度报告|政务公开|临河县人民政府网</title>",
        "<title>临河县人民政府</title>"
        + meta(ArticleTitle="临河县水利局2023年度政府信息公开年度报告"),
        meta(
            articletitle="临河县水利局关于2023年政府信息公开工作年度报告", SiteName="临河县人民政府"
        ),
        '<meta property="og:title" content="临河县水利局2023年政府信息公开工作年度报告">',
    ],
)
def test_a_title_outside_of_the_text_names_the_body(head: str) -> None:
    found = read(head)
    assert found.report.organization == "临河县水利局"
    assert offered(found) == []


@pytest.mark.parametrize(
    ("name", "organization"),
    [("临河市", "临河市"), ("临河县", "临河县"), ("本市", ""), ("全区", "")],
)
def test_a_title_outside_of_the_text_may_name_a_place(name: str, organization: str) -> None:
    found = read(f"<title>{name}2023年政府信息公开工作年度报告</title>")
    assert found.report.organization == organization


@pytest.mark.parametrize(
    ("head", "bodies"),
    [
        (meta(SiteName="临河县人民政府门户网站"), ["临河县人民政府"]),
        (
            meta(SiteName="临河县人民政府", ContentSource="临河县水利局"),
            ["临河县水利局", "临河县人民政府"],
        ),
        # Of another year, so it may be another page.
        (meta(ArticleTitle="临河县水利局2022年政府信息公开工作年度报告"), ["临河县水利局"]),
        (meta(Author="张某某", ContentSource="本站"), []),
        ("<title>信息公开年报</title>", []),
        ("<title>2023年政府信息公开工作年度报告-临河县人民政府</title>", []),
        ("", []),
    ],
)
def test_who_only_published_it_is_asked_about(head: str, bodies: list[str]) -> None:
    found = read(head)
    assert found.report.organization == ""
    assert [item.taken for item in found.items if item.why == "organization"] == [False]
    assert offered(found) == bodies


def test_the_question_names_them() -> None:
    found = read(meta(SiteName="临河县人民政府", ContentSource="临河县水利局"))
    [item] = [item for item in found.items if item.why == "organization"]
    said = item_sentence(load_form(found.edition), item)
    assert said.endswith("请在封面填写；可能是：临河县水利局；临河县人民政府")


def test_what_the_text_says_goes_before() -> None:
    head = "<title>临河县人民政府2023年政府信息公开工作年度报告</title>"
    found = read(head, "<h1>临河县水利局2023年政府信息公开工作年度报告</h1>")
    assert found.report.organization == "临河县水利局"


def test_the_title_of_a_picture_is_not_that_of_the_page() -> None:
    picture = "<svg><title>青石镇2023年政府信息公开工作年度报告</title></svg>"
    found = read("<title>临河县水利局2023年政府信息公开工作年度报告</title>", picture + TITLE)
    assert found.report.organization == "临河县水利局"


def test_the_year_of_the_title_outside_goes_before_one_somewhere_in_the_text() -> None:
    head = "<title>临河县水利局2023年政府信息公开工作年度报告</title>"
    found = read(head, "<p>根据2019年修订的条例编制。</p>")
    assert (found.report.organization, found.report.year) == ("临河县水利局", 2023)


@pytest.mark.parametrize(
    ("preface", "year", "sure"),
    [
        (
            "根据2019年修订的《条例》，现公布临河县水利局2023年政府信息公开工作年度报告。",
            2023,
            True,
        ),
        ("根据2019年修订的条例编制。统计期限自2023年1月1日起至2023年12月31日止。", 2023, True),
        ("根据2019年修订的条例编制。", 2019, False),
        ("2023年，我局认真公开。", 2023, False),
    ],
)
def test_a_year_that_no_words_say_to_be_that_of_the_report_is_asked_about(
    preface: str, year: int, sure: bool
) -> None:
    found = imported(text_document(f"{preface}\n一、总体情况\n全年工作平稳。\n"))
    assert found.report.year == year
    assert [item.why for item in found.items if item.why == "year_inferred"] == (
        [] if sure else ["year_inferred"]
    )
