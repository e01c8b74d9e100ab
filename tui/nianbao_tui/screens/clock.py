"""What day it is."""

from datetime import date


def today() -> date:
    """The day, as the machine has it."""
    return date.today()
