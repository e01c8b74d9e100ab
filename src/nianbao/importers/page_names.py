"""What a web page is called outside of its text: its title, and what it tells search engines.

The names of the latter are those of 政府网站发展指引 (国办发〔2017〕47号), annex 2, and a few that
other makers of pages use.
"""

from collections.abc import Mapping, Sequence

from nianbao.importers.document import seen

_TITLES = ("articletitle", "title", "og:title", "dc.title")
_SOURCES = ("contentsource", "publisher", "dc.publisher", "source", "author", "sitename")
_LONGEST = 100


class PageNames:
    """Listens to the tags of a page; `titles` and `sources` are what it has heard."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        self._title: list[str] = []
        self._state = "before"

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins: one of those that name the page, or another."""
        if tag == "title" and self._state == "before":
            self._state = "within"
        elif tag == "meta":
            name = attributes.get("name", "") or attributes.get("property", "")
            self._said.setdefault(name.strip().lower(), attributes.get("content", ""))

    def end(self, tag: str) -> None:
        """An element ends; a picture may have a title, too, so the first is that of the page."""
        if tag == "title" and self._state == "within":
            self._state = "behind"

    def data(self, text: str) -> None:
        """Some text, of the title or not."""
        if self._state == "within":
            self._title.append(text)

    @property
    def titles(self) -> tuple[str, ...]:
        """What the page is called: the document first, then the page with its portal."""
        return _texts([*self._named(_TITLES), "".join(self._title)])

    @property
    def sources(self) -> tuple[str, ...]:
        """Who published it: the document, then the whole portal."""
        return _texts(self._named(_SOURCES))

    def _named(self, names: Sequence[str]) -> list[str]:
        return [self._said[name] for name in names if name in self._said]


def _texts(found: Sequence[str]) -> tuple[str, ...]:
    plain = (seen(" ".join(text.split())) for text in found)
    return tuple(dict.fromkeys(text for text in plain if 0 < len(text) <= _LONGEST))
