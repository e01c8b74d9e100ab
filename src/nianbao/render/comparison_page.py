"""Comparison -> a web page that needs nothing but itself."""

import html
from collections.abc import Iterator, Sequence

from nianbao.render.chart import Bars, chart
from nianbao.render.comparison_rows import CHANGES, Row, RowGroup, figure_rows
from nianbao.render.escape import shown
from nianbao.render.page import escaped, whole_page
from nianbao.render.texts import section_title
from nianbao.report.comparison import ComparedText, Comparison, MainFigure
from nianbao.report.sentences import State, Traced
from nianbao.report.similarity import stretches
from nianbao.rules.made import named
from nianbao.tongue import tr
from nianbao.wording.comparison import MARKS, heads, held_words, notes, text_words, title
from nianbao.wording.glossed import glossed

_CELL = "border:1px solid #000;padding:0.2em 0.4em;font-weight:normal"
_LABEL, _NUMBER = f"{_CELL};text-align:left", f"{_CELL};text-align:right"
_TABLE = "border-collapse:collapse;width:100%"
_LINE = "margin:0.3em 0;padding-left:4.5em;text-indent:-4.5em"
_COLOURS: dict[State, str] = {
    "kept": "color:#555",
    "changed": "color:#7a5200",
    "added": "color:#0a6b2d",
    "removed": "color:#a3160f",
}


def comparison_page(
    comparison: Comparison,
    names: Sequence[str],
    *,
    section: str = "",
    everything: bool = False,
) -> str:
    """What changed, or everything, with a chart of the main figures; runs and loads nothing."""
    name = title(comparison.reports)
    body = [f'<h1 style="text-align:center">{escaped(name)}</h1>', *_opening(comparison, names)]
    texts = {text.section: text for text in comparison.texts}
    for number, each in enumerate(comparison.form.sections, 1):
        if section not in ("", each.id):
            continue
        body.append(f"<h2>{escaped(glossed(section_title(each, number), each.title))}</h2>")
        if each.narrative:
            body += _narrative(texts[each.id], everything=everything)
        else:
            body += _table(comparison, figure_rows(comparison, each.id, everything=everything))
    return whole_page(name, "\n".join(body) + "\n")


def _opening(comparison: Comparison, names: Sequence[str]) -> Iterator[str]:
    years = heads(comparison.reports)
    yield "<ul>"
    yield from (
        f"<li>{tr('{name}：{said}', name=year, said=escaped(name))}</li>"
        for year, name in zip(years, names, strict=True)
    )
    yield from (f"<li>{tr('注：{note}', note=escaped(note))}</li>" for note in notes(comparison))
    yield "</ul>"
    yield f"<h2>{tr('主要数字')}</h2>"
    yield chart(years, [_bars(comparison, each) for each in comparison.main])


def _bars(comparison: Comparison, main: MainFigure) -> Bars:
    numbers = tuple(each.number for each in main.held)
    return Bars(named(comparison.form, main.cells), numbers, tuple(map(held_words, main.held)))


def _table(comparison: Comparison, groups: Sequence[RowGroup]) -> Iterator[str]:
    if not groups:
        yield f"<p>{tr('没有变化')}</p>"
        return
    names = [tr("行"), tr("列"), *heads(comparison.reports), *map(tr, CHANGES)]
    yield f'<div style="overflow-x:auto"><table style="{_TABLE}">'
    head = "".join(f'<th scope="col" style="{_CELL}">{name}</th>' for name in names)
    yield f"<thead><tr>{head}</tr></thead>"
    yield "<tbody>"
    for group in groups:
        for number, row in enumerate(group.rows):
            yield "<tr>" + ("" if number else _name(group)) + _cells(row) + "</tr>"
    yield "</tbody></table></div>"


def _name(group: RowGroup) -> str:
    rows = len(group.rows)
    name = escaped(group.name) + (f"<br>{escaped(group.meaning)}" if group.meaning else "")
    return f'<th scope="rowgroup" rowspan="{rows}" style="{_LABEL}">{name}</th>'


def _cells(row: Row) -> str:
    figures = (*row.figures, row.difference, row.percentage, row.spark)
    return f'<th scope="row" style="{_LABEL}">{escaped(row.label)}</th>' + "".join(
        f'<td style="{_NUMBER}">{escaped(text)}</td>' for text in figures
    )


def _narrative(text: ComparedText, *, everything: bool) -> Iterator[str]:
    yield f"<p>{escaped(text_words(text))}</p>"
    for each in text.sentences:
        if everything or each.state != "kept":
            yield f'<p style="{_LINE};{_COLOURS[each.state]}">{_sentence(each)}</p>'


def _sentence(traced: Traced) -> str:
    mark, old, new = MARKS[traced.state], traced.old, traced.new
    if old is None or new is None or traced.state == "kept":
        return f"{mark} {_whole(traced)}"
    pieces = stretches(shown(old.text), shown(new.text))
    now = "".join(_piece("ins", piece, before) for before, piece in pieces)
    then = "".join(_piece("del", piece, after) for piece, after in pieces)
    was = tr("原：{sentence}", sentence=then)
    return f"{mark} {traced.similarity:.0%} {now}<br>{was}"


def _whole(traced: Traced) -> str:
    """A sentence that stands in one of the texts alone, or is the same in both."""
    tags: dict[State, str] = {"added": "ins", "removed": "del"}
    tag, sentence = tags.get(traced.state), traced.new or traced.old
    text = escaped(sentence.text) if sentence else ""
    return f"<{tag}>{text}</{tag}>" if tag else text


def _piece(tag: str, text: str, other: str) -> str:
    """A stretch of a changed sentence, marked if it reads otherwise in the other one."""
    inert = html.escape(text, quote=True)
    return f"<{tag}>{inert}</{tag}>" if text and text != other else inert
