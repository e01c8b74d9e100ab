"""Report -> CSV: one figure or one paragraph a row, to be read back without doubt.

UTF-8 with BOM, commas, CRLF, quotes where needed. The first row names the columns:

位置  the address of a figure (`applications.received.total`), the id of a narrative
      (`overview`) or the name of a text of the cover (`title`), as in a report file
部分  the section that it stands in, or 封面
行    the row: heading and groups before the label, joined by “—”; the number of a part;
      the name of a text of the cover
列    the column in the same way; empty for texts
内容  a figure with its digits as typed, empty if blank, `/` if not applicable; or the text
类别  填报 or 推算 for a figure; 封面, 小节 (the heading of a part) or 段落 for a text
备注  the note on the figure

The cover comes first, then the sections in their order. Each 段落 belongs to the 小节
above it in the same section; a 小节 may be empty. `preface` is a 段落 for each paragraph;
`title` is the title as printed. Figures bound in a text stand there as digits.

A text that a spreadsheet would take for a formula has `'` before it, and so has a text that
begins with `'`: take one `'` away. A character that acts or hides is written ⟨U+XXXX⟩, and
⟨U+27E8⟩ stands for the bracket where a text itself has ⟨U+; lines and tabs are kept.
"""

import csv
import io
from collections.abc import Iterator
from itertools import groupby

from nianbao.form.model import Form
from nianbao.render.figures import NamedFigure, named_figures
from nianbao.render.texts import COVER, TextLine, section_title, text_lines
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.figures import show_figure
from nianbao.report.model import Report
from nianbao.wording.visible import visible

HEADER = ("位置", "部分", "行", "列", "内容", "类别", "备注")

_BOM = "\ufeff"
_ACTING = frozenset("=+-@＝＋－＠\t\r\n'")


def csv_table(form: Form, report: Report) -> str:
    """The figures, cover and narratives of a report as CSV, its BOM included."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(_rows(form, report))
    return _BOM + written.getvalue()


def _rows(form: Form, report: Report) -> Iterator[tuple[str, ...]]:
    derived = totals(form, report)
    texts = text_lines(form, with_figures(report, derived))
    by_section = {
        title: [_text_row(line) for line in lines]
        for title, lines in groupby(texts, key=lambda line: line.section)
    }
    for figure in named_figures(form, report, derived):
        by_section.setdefault(figure.section, []).append(_figure_row(figure))
    titles = (section_title(section, number) for number, section in enumerate(form.sections, 1))
    for title in (COVER, *titles):
        yield from by_section.get(title, [])


def _text_row(line: TextLine) -> tuple[str, ...]:
    return (line.place, line.section, line.label, "", guarded(line.text), line.kind, "")


def _figure_row(each: NamedFigure) -> tuple[str, ...]:
    kind = "推算" if each.derived else "填报"
    figure = show_figure(each.figure)
    return (str(each.at), each.section, each.row, each.column, figure, kind, guarded(each.note))


def guarded(text: str) -> str:
    """The text so that no spreadsheet acts on it; two texts never become the same."""
    readable = _visible(text)
    acts = text[:1] in _ACTING or text.lstrip()[:1] in _ACTING
    return "'" + readable if text and acts else readable


def _visible(text: str) -> str:
    """The text with what acts or hides written out, but its lines and tabs kept."""
    kept = text.replace("⟨U+", "⟨U+27E8⟩U+")
    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in kept.split("\n"))
