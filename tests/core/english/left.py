"""What is left of the other language in something that is said."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
FORM = ROOT / "src" / "nianbao" / "form"

CHINESE = re.compile("[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]+")
"""A run of Chinese characters and of the signs between them."""

ENGLISH = re.compile("[a-z]{2,}(?: [a-z]{2,}){2,}")
"""At least three English words in a row; fewer may be a command, a format, the name of a file."""


def chinese_left(said: str, allowed: Iterable[str]) -> list[str]:
    """The Chinese in it that is no label of the form and stands in none of these texts."""
    known = [*labels(), *allowed]
    return [run for run in CHINESE.findall(said) if not any(run in text for text in known)]


def english_left(said: str) -> list[str]:
    """The English sentences in it, or parts of them."""
    return ENGLISH.findall(said)


@cache
def labels() -> tuple[str, ...]:
    """All that the specifications of the form and of registers call something; not their help."""
    specifications = [*sorted((FORM / "specs").glob("*.toml")), FORM / "register.toml"]
    found = [tomllib.loads(path.read_text("utf-8")) for path in specifications]
    titles = [section["title"] for form in found for section in form.get("sections", [])]
    numbered = [f"{number}、{title}" for number in "一二三四五六" for title in titles]
    return (*_texts(found), *numbered)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        # A finding holds several aspects of a text as one value.
        yield "、".join(each["name"] for each in value if isinstance(each, dict) and "name" in each)
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key != "help":
                yield from _texts(each)
