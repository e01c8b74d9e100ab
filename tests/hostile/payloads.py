"""Text that acts: on a terminal, in a markup, a spreadsheet, a browser, or on the eye."""

import unicodedata
from dataclasses import replace

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.report.model import Accepted, Report
from nianbao.store.template import complete_text

ACTING = {
    "colour": "\x1b[31m红",
    "title": "\x1b]0;PWN\x07",
    "clipboard": "\x1b]52;c;cm0=\x07",
    "screen": "\x1b[2J\x1b[?1049l",
    "device": "\x1bP$q\x1b\\",
    "c1": "\x9b31m\x85\x90",
    "delete": "\x7f\x08\x08",
    "bidi": "\u202e\u2066\u2069\u200f\u061c",
    "hidden": "\u200b\u2060\ufeff\u00ad",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "lines": "\u2028\u2029",
    "marks": "a" + "\u0301" * 60,
    "shape": "\u2764\ufe0f",
    "family": "\U0001f468\u200d\U0001f469",
    "private": "\ue000",
    "nothing": "\u3164\u2800\ufffe",
    "markup": "[/] [/red] [@click=app.quit]x[/] [link=a]b",
    "smile": ":smile: [b]",
    "formula": "=1+1",
    "script": "<script>alert(1)</script></td>",
    "link": "![x](http://x.cn/a.png)",
    "braces": "{0} {x} %s %(y)s {{a.b.c}}",
}

BUNDLES = {
    "everything": "甲".join(ACTING.values()),
    "formula": "=1+1\x1b]0;PWN\x07\x9b\u202e",
    "long": "长" * 4000,
}
"""All of that in few texts, since each costs a report that is checked and rendered."""

_ACTS = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def acting(text: str, *, but: str = "\n") -> set[str]:
    """The characters of a text that would act on a terminal, as their numbers."""
    return {f"U+{ord(c):04X}" for c in text if c not in but and unicodedata.category(c) in _ACTS}


def longest_pile(text: str) -> int:
    """The most marks that stand over one character."""
    most = pile = 0
    for character in text:
        pile = pile + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        most = max(most, pile)
    return most


def hostile_report(text: str) -> Report:
    """A report that has this text wherever a report has a text."""
    form = load_form("cn-2021")
    received = Address("applications", "received", "natural_person")
    narrative = f"{text}\n## {text}\n{text}，收到申请5件，附件见http://x.cn"
    blank = Report(edition="cn-2021", year=2024, organization=text)
    return replace(
        blank,
        title=text,
        period=text,
        contact=text,
        preface=text,
        texts=dict.fromkeys(("overview", "problems", "other_matters"), narrative),
        figures=dict.fromkeys(form.entered_cells, 1) | {received: 5},
        notes={received: text},
        accepted={f"Y-03 {text}": Accepted(text, text)},
    )


def hostile_file(text: str) -> str:
    """The file of such a report, with a key that no form knows."""
    report = hostile_report(text)
    written = complete_text(load_form("cn-2021"), report)
    key = "".join(f"\\U{ord(c):08x}" for c in text[:60])
    return f'"{key}" = 1\n{written}'
