"""What is being typed into a cell and is no figure of the report yet, as a note of its journal."""

from collections.abc import Sequence

from nianbao.form.address import Address, parse_address
from nianbao.form.load import load_form
from nianbao.record import Value
from nianbao.report.figures import FigureRefused, read_figure
from nianbao.report.model import Figure
from nianbao.store.lines import Body

MOST = 100


class Typing(Value):
    """A text in a cell of a report of this edition."""

    edition: str
    at: Address
    text: str

    @property
    def figure(self) -> Figure:
        """The figure that it is, or None if it is none."""
        _, _, column = load_form(self.edition).place(self.at)
        try:
            return read_figure(self.text, column.kind)
        except FigureRefused:
            return None


def typing_value(at: Address, text: str) -> Body:
    """A note that this is being typed; an empty text, that nothing is."""
    return {"kind": "typing", "at": str(at), "text": text[:MOST]}


def typing_last(edition: str, bodies: Sequence[Body]) -> Typing | None:
    """What was being typed when the journal ended, if anything was."""
    match bodies[-1:]:
        case [{"kind": "typing", "at": str(name), "text": str(text)}] if text.strip():
            at = parse_address(name)
            return Typing(edition, at, text) if at in load_form(edition).entered_cells else None
    return None
