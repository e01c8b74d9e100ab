"""The user manual: one page a topic, in Chinese, as it is shown everywhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Page:
    """One topic: its id, its title, and its text without the title."""

    id: str
    title: str
    text: str


@cache
def pages() -> tuple[Page, ...]:
    """All topics, in the order in which somebody new reads them."""
    return tuple(_read())


def _read() -> Iterator[Page]:
    for file in sorted(Path(__file__).parent.glob("*.md")):
        title, _, text = file.read_text("utf-8").partition("\n")
        yield Page(file.name[3:-3], title.removeprefix("# "), text.strip("\n") + "\n")


def page_of(name: str) -> Page | None:
    """The topic with this id or title, or the one whose id or title alone begins so."""
    wanted = name.strip().casefold()
    exact = [page for page in pages() if wanted in (page.id, page.title)]
    begun = [page for page in pages() if page.id.startswith(wanted) or wanted in page.title]
    return next(iter(exact or (begun if len(begun) == 1 else [])), None)
