"""What a grid asks for; the screen makes it so."""

from dataclasses import dataclass

from nianbao.form.address import Address
from nianbao.form.lines import Column
from nianbao.report.figures import FigureRefused
from nianbao.report.model import Figure


@dataclass(frozen=True)
class EnterFigures:
    """Bring these cells to these figures, as one step."""

    figures: tuple[tuple[Address, Figure], ...]


@dataclass(frozen=True)
class Refuse:
    """The typed text stays where it is, because it is no figure."""

    refused: FigureRefused


@dataclass(frozen=True)
class DoubtCharacter:
    """A character was typed that no figure of this column contains."""

    character: str
    column: Column


@dataclass(frozen=True)
class RefuseDerived:
    """The cell is computed and cannot be typed into."""


Wish = EnterFigures | Refuse | DoubtCharacter | RefuseDerived | None
