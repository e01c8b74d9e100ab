"""What was found in a report: where it stands, and the words around it."""

from nianbao.form.address import Address, parse_address
from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.report.model import COVER_TEXTS
from nianbao.report.search import Match
from nianbao.tongue import tr
from nianbao.wording.taking import row_name, text_name
from nianbao.wording.visible import visible

_NEAR = 200
_PLACES = {"figure": "{row}，{column}", "note": "{row}，附注", "row": "{row}"}


def match_place(form: Form, match: Match) -> str:
    """Where a match stands, behind the number of its section."""
    if match.at is not None:
        return _at(form, match.at, _PLACES[match.kind])
    if match.kind == "reason":
        return tr("{rule} 的保留理由", rule=visible(match.of.partition(" ")[0]))
    name = text_name(form, match.of)
    return name if match.of in COVER_TEXTS else f"{_number(form, match.of)} {name}"


def cell_place(form: Form, at: Address) -> str:
    """A cell by its row and column, behind the number of its section."""
    return _at(form, at, _PLACES["figure"])


def _at(form: Form, at: Address, words: str) -> str:
    place = tr(words, row=row_name(form, at), column=form.place(at)[2].label)
    return f"{_number(form, at.section)} {place}"


def text_mark(form: Form, of: str) -> str:
    """A text in a few characters: the number of its section, or its name."""
    return text_name(form, of) if of in COVER_TEXTS else _number(form, of)


def _number(form: Form, section: str) -> str:
    return numeral([each.id for each in form.sections].index(section) + 1)


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What of the paragraph stands near some words: before them, the words, and behind them."""
    first = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
    last = text.find("\n", end, end + _NEAR)
    behind = text[end : last if last >= 0 else end + _NEAR]
    words = text[start:end].replace("\n", "¶")
    return visible(text[first:start]), visible(words), visible(behind)


def reason_place(key: str) -> str:
    """The id of the text, section or cell at which an accepted finding stands."""
    place = key.split(" ")[1] if " " in key else ""
    at = parse_address(place)
    return str(at) if at else place.partition(".")[0]
