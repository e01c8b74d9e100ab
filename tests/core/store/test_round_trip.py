"""A report that is written and read is the same report."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.form.load import load_form
from nianbao.report.model import Accepted, Filled, Report
from nianbao.store.read import read_document
from nianbao.store.template import complete_text

from ..builders import AWKWARD, at, awkward_texts, form_2021, report, reports
from ..official import APPLICATIONS, CASES, COUNTED, DISCLOSURE

STATED = st.sampled_from(["applications.received.total", "litigation.direct.total"])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round") / "report.toml"


def written_and_read(path: Path, of: Report) -> Report:
    path.write_bytes(complete_text(load_form(of.edition), of).encode())
    document = read_document(path)
    assert document.unknown == ()
    return document.report


@st.composite
def full_reports(draw: st.DrawFn) -> Report:
    """A report with stated totals and accepted findings as well."""
    value: st.SearchStrategy[Filled] = st.sampled_from([0, 12, "/", Decimal("1.50")])
    excuse = st.builds(Accepted, reason=awkward_texts, value=st.one_of(value, awkward_texts))
    return replace(
        draw(reports()),
        stated={at(place): draw(value) for place in draw(st.sets(STATED))},
        accepted=draw(st.dictionaries(awkward_texts, excuse, max_size=2)),
        register=draw(st.dictionaries(st.sampled_from(COUNTED), st.integers(0, 99), max_size=5)),
    )


@settings(max_examples=70)
@given(of=full_reports())
def test_a_written_report_is_read_as_the_same_report(path: Path, of: Report) -> None:
    assert written_and_read(path, of).identical(of)


@pytest.mark.parametrize("awkward", AWKWARD, ids=ascii)
@pytest.mark.parametrize("around", ["{}", "前{}后", "前\n{}", "{}\n后", "{}{}", "{}\n", "{}\n\n"])
def test_awkward_characters_survive_everywhere_a_text_can_stand(
    path: Path, awkward: str, around: str
) -> None:
    text = around.format(awkward, awkward)
    of = report(
        texts={"overview": text, "other_matters": text},
        notes={"disclosure.regulations.issued": text},
        organization=text,
        contact=text,
        preface=text,
    )
    of = replace(of, accepted={"Y-03 disclosure.regulations": Accepted(text, text)})
    assert written_and_read(path, of) == of


@pytest.mark.parametrize("edition", ["cn-2019", "cn-2021"])
def test_a_blank_report_is_read_as_blank(path: Path, edition: str) -> None:
    of = Report(edition=edition, year=2020, organization="青石镇人民政府")
    assert written_and_read(path, of) == of


def test_signed_figures_of_2019_survive(path: Path) -> None:
    figures: dict[str, Filled] = {
        "disclosure.licences.change": -4,
        "disclosure.penalties.change": 1036,
        "disclosure.procurement.amount": Decimal("59237.2449"),
    }
    of = replace(report(figures), edition="cn-2019", year=2020)
    assert written_and_read(path, of).identical(of)


def test_a_text_is_written_in_lines_so_that_an_edit_changes_few_of_them() -> None:
    text = complete_text(form_2021(), report(texts={"overview": "一。\n\n二“三”。"}))
    assert '\ntext = """\n一。\n\n二“三”。\n"""\n' in text


def test_what_acts_or_hides_is_written_as_an_escape() -> None:
    text = complete_text(form_2021(), report(texts={"overview": "a\x9b\u202e\u200b\u2028b\x85\r"}))
    assert "a\\u009B\\u202E\\u200B\\u2028b\\u0085\\u000D\n" in text


def test_a_complete_file_has_every_row_that_the_clerk_fills_in_once() -> None:
    lines = complete_text(form_2021(), report()).split("\n")
    rows = [line.split(" = ")[0] for line in lines if " = { }" in line]
    entered = [row for row in APPLICATIONS if row != "processed"]
    assert rows == [*DISCLOSURE, *entered, *CASES]


def test_derived_figures_are_never_written() -> None:
    derived = ["applications.received.total", "applications.processed.other"]
    of = report(dict.fromkeys([*derived, "litigation.direct.total"], 777))
    assert "777" not in complete_text(form_2021(), of)
