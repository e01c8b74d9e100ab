"""The user manual: one page a topic, as it is shown everywhere, in the language that is spoken."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nianbao.record import Value
from nianbao.tongue import TONGUES, spoken

_FOLDERS = {"zh": Path(__file__).parent, "en": Path(__file__).parent / "en"}


class Page(Value):
    """One topic: its id, the same in every language, its title, and its text without the title."""

    id: str
    title: str
    text: str


def pages() -> tuple[Page, ...]:
    """All topics, in the order in which somebody new reads them."""
    return _pages(spoken())


@cache
def _pages(tongue: str) -> tuple[Page, ...]:
    return tuple(_read(_FOLDERS[tongue]))


def _read(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.glob("*.md")):
        title, _, text = file.read_text("utf-8").partition("\n")
        yield Page(file.name[3:-3], title.removeprefix("# "), text.strip("\n") + "\n")


def page_of(name: str) -> Page | None:
    """The topic with this id or title, or the one whose id or title alone begins so.

    A title in the other language will do, too; the page is in the one that is spoken.
    """
    wanted = name.strip().casefold()
    found = _named(wanted, pages())
    if found is None:
        others = (_named(wanted, _pages(tongue)) for tongue in TONGUES if tongue != spoken())
        id = next((page.id for page in others if page), "")
        found = next((page for page in pages() if page.id == id), None)
    return found


def _named(wanted: str, known: tuple[Page, ...]) -> Page | None:
    exact = [page for page in known if wanted in (page.id, page.title.casefold())]
    begun = [
        page for page in known if page.id.startswith(wanted) or wanted in page.title.casefold()
    ]
    return next(iter(exact or (begun if len(begun) == 1 else [])), None)
