"""Working days between two dates."""

from datetime import date, timedelta

from nianbao.record import Value

_WEEK, _WORKED = 7, 5


class Workdays(Value):
    """Monday to Friday, without the holidays in `off`, with the weekends worked in `on`."""

    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()

    def between(self, first: date, last: date) -> int:
        """The working days behind `first` up to `last`; the first day does not count."""
        weeks, rest = divmod((last - first).days, _WEEK)
        days = (first + timedelta(number) for number in range(1, rest + 1))
        usual = weeks * _WORKED + sum(map(_usual, days))
        worked = sum(first < day <= last and not _usual(day) for day in self.on)
        return usual + worked - sum(first < day <= last and _usual(day) for day in self.off)


def _usual(day: date) -> bool:
    return day.weekday() < _WORKED
