"""What a grid asks for; the screen makes it so."""

from nianbao.form.address import Address
from nianbao.form.lines import Column
from nianbao.record import Value
from nianbao.report.figures import FigureRefused
from nianbao.report.model import Figure


class EnterFigures(Value):
    """Bring these cells to these figures, as one step."""

    figures: tuple[tuple[Address, Figure], ...]


class Refuse(Value):
    """The typed text stays where it is, because it is no figure."""

    refused: FigureRefused


class DoubtCharacter(Value):
    """A character was typed that no figure of this column contains."""

    character: str
    column: Column


class RefuseDerived(Value):
    """The cell is computed and cannot be typed into."""


Wish = EnterFigures | Refuse | DoubtCharacter | RefuseDerived | None
