"""Wheels of the packages that are installed here: a kit is built of them without the network."""

import re
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

OF_THE_INSTALLATION = ("INSTALLER", "REQUESTED", "RECORD", "direct_url.json")
NEVER_LOADED = ("pygments/lexers/", "pygments/styles/", "pydantic/v1/")
"""What takes long to install and compile, and the program does not run."""


def wheelhouse(folder: Path, wanted: str) -> Path:
    """Fill a new folder with the wheels that a requirement needs, without its own."""
    folder.mkdir()
    for name in needed(Requirement(wanted), set()):
        pack(distribution(name), folder)
    return folder


def needed(wanted: Requirement, seen: set[tuple[str, frozenset[str]]]) -> set[str]:
    """The names of the packages that a requirement needs on this system, without its own."""
    found = set[str]()
    for line in distribution(wanted.name).requires or ():
        each = Requirement(line)
        key = each.name, frozenset(each.extras)
        if applies(each, wanted.extras) and key not in seen:
            seen.add(key)
            found |= {each.name, *needed(each, seen)}
    return found


def applies(each: Requirement, extras: set[str]) -> bool:
    marker = each.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def pack(installed: Distribution, folder: Path) -> None:
    """Write the wheel of an installed package, not compressed."""
    name = re.sub(r"[-_.]+", "_", installed.metadata["Name"])
    names = list(packed(installed))
    [record] = {f"{Path(each).parent}/RECORD" for each in names if each.endswith("dist-info/WHEEL")}
    with zipfile.ZipFile(
        folder / f"{name}-{installed.version}-{tags(installed)}.whl", "w"
    ) as wheel:
        for each in names:
            wheel.write(str(installed.locate_file(each)), each)
        wheel.writestr(record, "".join(f"{each},,\n" for each in [*names, record]))


def tags(installed: Distribution) -> str:
    """The Pythons and systems that a package is for, as the name of its wheel has them."""
    described = re.findall("(?m)^Tag: (.*)$", installed.read_text("WHEEL") or "")
    parts = zip(*(tag.strip().split("-") for tag in described), strict=True)
    return "-".join(".".join(sorted(set(part))) for part in parts)


def packed(installed: Distribution) -> Iterator[str]:
    """The files of a package that its wheel has too."""
    for file in installed.files or ():
        ours = ".." not in file.parts and "__pycache__" not in file.parts
        told = file.parent.name.endswith(".dist-info") and file.name in OF_THE_INSTALLATION
        if ours and not told and not file.as_posix().startswith(NEVER_LOADED):
            yield file.as_posix()
