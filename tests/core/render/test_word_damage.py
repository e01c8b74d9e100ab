"""A template that is damaged anyhow is filled in or refused; nothing else happens."""

import io
from datetime import date
from random import Random
from zipfile import ZipFile

import pytest
from lxml import etree

from nianbao.importers.refused import DocumentRefused
from nianbao.render.word_filled import filled_template

from ..builders import form_2021, report
from .office import opened
from .templates import letterhead, saved

OF = report(texts={"overview": "一段。"})
VALUES = ("", "-1", "0", "99999999999999999999", "3.5", "x", "9" * 5000, "NULL", "../..")


def template() -> bytes:
    document = letterhead("{{标题}}", "{{年报}}", "{{日期}}")
    document.add_section()
    document.add_table(2, 2).cell(0, 0).text = "{{单位}}"
    return saved(document)


TEMPLATE = template()


def damaged(random: Random) -> bytes:
    """The template with some bytes changed, or with some elements of its parts."""
    if random.random() < 0.2:
        content = bytearray(TEMPLATE)
        for _ in range(random.randrange(1, 4)):
            content[random.randrange(len(content))] = random.randrange(256)
        return bytes(
            content[: random.randrange(len(content))] if random.random() < 0.3 else content
        )
    written = io.BytesIO()
    with ZipFile(io.BytesIO(TEMPLATE)) as old, ZipFile(written, "w") as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = random.sample(names, random.randrange(1, 3))
        for name in old.namelist():
            part = old.read(name)
            if name not in chosen or random.random() > 0.05:
                new.writestr(name, disturbed(part, random) if name in chosen else part)
    return written.getvalue()


def disturbed(part: bytes, random: Random) -> bytes:
    root = etree.fromstring(part)
    for _ in range(random.randrange(1, 6)):
        elements = list(root.iter(etree.Element))
        one, other = random.choice(elements), random.choice(elements)
        match random.randrange(5):
            case 0 if one is not root:
                one.getparent().remove(one)  # type: ignore[union-attr]
            case 1 if one.attrib:
                one.set(random.choice(list(one.attrib)), random.choice(VALUES))
            case 2 if one.attrib:
                del one.attrib[random.choice(list(one.attrib))]
            case 3:
                one.tag = other.tag
            case 4 if one is not root and one not in other.iterancestors() and one is not other:
                other.append(one)
    return etree.tostring(root)


def assert_filled_or_refused(seed: int) -> bool:
    try:
        made = filled_template(
            form_2021(), OF, damaged(Random(seed)), day=date(2025, 1, 7), lying=seed % 2 == 0
        )
    except DocumentRefused:
        return False
    opened(made.content)
    return True


@pytest.mark.parametrize("first", [0, 6])
def test_a_damaged_template_is_filled_or_refused(first: int) -> None:
    assert any(map(assert_filled_or_refused, range(first, first + 6)))


@pytest.mark.campaign
def test_many_damaged_templates_are_filled_or_refused() -> None:
    filled = sum(map(assert_filled_or_refused, range(100, 1100)))
    assert 100 < filled < 1000
