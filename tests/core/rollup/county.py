"""Counties made for tests: report files written by hand, with what they must come to."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

from nianbao.form.address import Address
from nianbao.report.model import Filled

from ..builders import random_figures
from ..official import ENTERED

Figures = Mapping[Address, Filled]


def report_text(name: str, figures: Figures, *, year: int = 2024, text: str = "") -> str:
    """A report file as a person would write it."""
    lines = ['edition = "cn-2021"', f'organization = "{name}"', f"year = {year}"]
    rows: dict[str, dict[str, list[str]]] = {}
    for at in ENTERED:
        if at in figures:
            said = figures[at]
            digits = f'"{said}"' if isinstance(said, str) else str(said)
            rows.setdefault(at.section, {}).setdefault(at.row, []).append(f"{at.column} = {digits}")
    for section, of in rows.items():
        lines.append(f"[{section}]")
        lines += [f"{row} = {{ {', '.join(cells)} }}" for row, cells in of.items()]
    lines += ["[other_matters]", f'text = "{text}"']
    return "\n".join(lines) + "\n"


@dataclass
class County:
    """What stands in a folder: the figures that count, and the bodies with each mark."""

    folder: Path
    units: list[str] = field(default_factory=list)
    counted: dict[str, Figures] = field(default_factory=dict)
    marked: dict[str, list[str]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def write(self, file: str, text: str) -> Path:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        os.utime(path, ns=(10**18, 10**18))
        return path

    def mark(self, mark: str, file: str) -> None:
        self.marked.setdefault(mark, []).append(file)

    def total(self, at: Address) -> Fraction | str | None:
        """What the county comes to in a cell, in fractions."""
        said = [figures.get(at) for figures in self.counted.values()]
        numbers = [Fraction(each) for each in said if isinstance(each, int | Decimal)]
        if numbers:
            return sum(numbers, Fraction(0))
        return None if None in said or not said else "/"

    def list_of_units(self) -> str:
        return "单位名称\n" + "".join(f"{name}\n" for name in self.units)


FAULTS = ("missing", "copy", "conflict", "broken", "contradictory", "other_year", "unlisted")


def random_county(folder: Path, seed: int, bodies: int) -> County:
    """So many bodies; each may be missing, doubled, broken, of another year or not listed."""
    random, county = Random(seed), County(folder)
    folder.mkdir(parents=True)
    for number in range(bodies):
        name, fault = f"第{number}局", random.choice((*FAULTS, "", "", "", "", "", ""))
        file, figures = f"{number // 10}/{number:03}.toml", random_figures(random)
        _submit(county, random, (name, file), fault, figures)
    return county


def _submit(
    county: County, random: Random, body: tuple[str, str], fault: str, figures: Figures
) -> None:
    name, file = body
    text = report_text(name, figures)
    if fault != "unlisted":
        county.units.append(name)
    if fault in ("missing", "broken", "other_year"):
        county.missing.append(name)
    match fault:
        case "missing":
            pass
        case "broken":
            cut = random.randrange(len(text) // 2)
            _marked(county, "unreadable", file, text[:cut] + " = = \n" + text[cut:])
        case "other_year":
            _marked(county, "other_year", file, text.replace("year = 2024", "year = 2023"))
        case "conflict":
            more = dict(figures) | {ENTERED[20]: random.randrange(10**6, 10**7)}
            _marked(county, "repeated", file, text)
            _marked(county, "repeated", _second(file), report_text(f" {name}", more))
        case _:
            county.counted[name] = figures
            _counted(county, body, fault, text)


def _counted(county: County, body: tuple[str, str], fault: str, text: str) -> None:
    name, file = body
    stated = '[stated]\n"applications.received.total" = 999999999999\n'
    county.write(file, text + (stated if fault == "contradictory" else ""))
    if fault == "copy":
        _marked(county, "copy", _second(file), text.replace(name, f"{name[0]} {name[1:]}"))
    elif fault:
        county.mark(fault, file)


def _marked(county: County, mark: str, file: str, text: str) -> None:
    county.write(file, text)
    county.mark(mark, file)


def _second(file: str) -> str:
    return file.replace(".toml", "_2.toml")
