"""Reports full of awkward texts, and the blocks that every document must show of them."""

import unicodedata
from dataclasses import replace

from hypothesis import strategies as st

from nianbao.report.model import Report

from ..builders import AWKWARD, figures, report
from ..official import COUNTED, DERIVED, NARRATIVES
from .reading import Read
from .test_markdown import HEADINGS, HOSTILE, Part, Typed, expected, is_heading, written

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
ORGANIZATION = "临河县水利局"


def seen(text: str) -> str:
    """The text as a document shows it: on one line, with what acts or hides written out."""
    return "".join(map(_seen, text)).strip()


def _seen(character: str) -> str:
    if character in "\t\n":
        return " "
    hides = unicodedata.category(character) in HIDDEN or character in "\ufffe\uffff"
    return f"⟨U+{ord(character):04X}⟩" if hides else character


PIECES = [*(typed for typed, _ in HOSTILE), *AWKWARD, "\ufffe", "\uffff", "'", "＝1", "⟨U+200B⟩"]
lines: st.SearchStrategy[Typed] = (
    st.lists(
        st.sampled_from([piece for piece in PIECES if "\n" not in piece]), min_size=1, max_size=5
    )
    .map("".join)
    .map(lambda typed: (typed, seen(typed.strip())))
)
prose = st.lists(lines.filter(lambda line: not is_heading(line[0])), max_size=3)
parts: st.SearchStrategy[list[Part]] = st.lists(
    st.tuples(st.one_of(st.none(), lines), prose), max_size=3
)
notes = st.dictionaries(
    st.sampled_from([*COUNTED[:9], *DERIVED[:9]]),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3)
    .map(lambda pieces: "".join(pieces).strip())
    .filter(seen),
    max_size=3,
)


@st.composite
def told(draw: st.DrawFn) -> tuple[Report, list[Read]]:
    """A report, and the headings, paragraphs and places of tables that must be read of it."""
    narratives = {section: (draw(prose), draw(parts)) for section in NARRATIVES}
    title, period, contact, preface = (draw(lines) for _ in range(4))
    of = report(
        texts={section: written(*narrative) for section, narrative in narratives.items()},
        title=title[0],
        period=period[0],
        contact=contact[0],
        preface=preface[0],
    )
    blocks = [Read("h1", _title(title)), *([Read("p", preface[1])] if preface[0].strip() else [])]
    for label, text in (("统计期限：", period), ("联系方式：", contact)):
        if text[0].strip():
            blocks.append(Read("p", label + seen(" ".join(text[0].split()))))
    for number, heading in enumerate(HEADINGS):
        blocks.append(Read("h2", heading))
        if number in (1, 2, 3):
            blocks.append(Read("table"))
        else:
            section = ("overview", "", "", "", "problems", "other_matters")[number]
            blocks += expected(*narratives[section])
    return replace(of, figures=draw(figures), notes=draw(notes)), blocks


def _title(typed: Typed) -> str:
    return seen(" ".join(typed[0].split())) or f"{ORGANIZATION}2024年政府信息公开工作年度报告"
