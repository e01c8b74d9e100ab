"""Build the offline kit: one folder that installs or runs nianbao on a machine without network.

`python docs/kit/build.py FOLDER` in an environment with `build` and pip; `make kit`. The wheels of
other systems are fetched, not built. `--here` leaves those out.
"""

import argparse
import compileall
import hashlib
import platform
import shutil
import subprocess
import sys
import tempfile
import zipapp
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode

ROOT, KIT = Path(__file__).parents[2], Path(__file__).parent
SYSTEMS = {
    "linux-x86_64": ("manylinux_2_28_x86_64", "manylinux2014_x86_64", "manylinux_2_17_x86_64"),
    "linux-aarch64": ("manylinux_2_28_aarch64", "manylinux2014_aarch64", "manylinux_2_17_aarch64"),
    "windows-x64": ("win_amd64",),
}
"""The folders of wheels, and the platforms of which pip takes wheels for each, the newest first."""

PYTHONS = ("3.11", "3.12", "3.13")
COPIED = ("install.sh", "install.ps1", "说明.txt")
PAGES = ("rules.md", "rules.en.md", "keys.md", "register.md", "form-*.md")
"""The pages of docs/ that a user reads."""


def main() -> None:
    """Build it."""
    chosen = argparse.ArgumentParser(description=__doc__)
    chosen.add_argument("folder", type=Path)
    chosen.add_argument("--here", action="store_true", help="only for this system and Python")
    wanted = chosen.parse_args()
    build(wanted.folder, here=wanted.here)


def build(folder: Path, *, here: bool) -> None:
    """Fill a folder that does not exist yet."""
    folder.mkdir(parents=True)
    wheel = _wheel(folder)
    if here:
        _fetch(wheel, folder / "wheels" / _this_system(), [])
    else:
        for system, platforms in SYSTEMS.items():
            for python in PYTHONS:
                _fetch(wheel, folder / "wheels" / system, [*_of(platforms), *_version(python)])
    _single_file(folder, folder / "wheels" / _this_system(), wheel)
    wheel.unlink()
    for name in COPIED:
        shutil.copy(KIT / name, folder)
    (folder / "docs").mkdir()
    for page in (each for name in PAGES for each in KIT.parent.glob(name)):
        shutil.copy(page, folder / "docs")
    sums = "".join(f"{digest}  {name}\n" for name, digest in _sums(folder))
    (folder / "SHA256SUMS").write_text(sums, "utf-8")


def _run(*command: str | Path) -> None:
    subprocess.run([sys.executable, "-m", *map(str, command)], check=True, stdout=sys.stderr)


def _wheel(folder: Path) -> Path:
    _run("build", "--wheel", "--no-isolation", "-o", folder, ROOT)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _fetch(wheel: Path, into: Path, options: list[str]) -> None:
    _run("pip", "download", "--quiet", "--dest", into, *options, f"{wheel}[office]")


def _of(platforms: tuple[str, ...]) -> Iterator[str]:
    yield "--only-binary=:all:"
    for each in platforms:
        yield from ("--platform", each)


def _version(python: str) -> tuple[str, ...]:
    return ("--python-version", python, "--implementation", "cp")


def _this_system() -> str:
    machine = platform.machine().lower()
    if sys.platform == "win32":
        return "windows-x64"
    return "linux-aarch64" if machine in ("aarch64", "arm64") else "linux-x86_64"


def _single_file(folder: Path, wheels: Path, wheel: Path) -> None:
    """`nianbao.pyz`: the program and all it needs, compiled for this Python."""
    with tempfile.TemporaryDirectory() as name:
        within = Path(name) / "pyz"
        packages = within / "packages"
        fixed = ("--no-index", "--find-links", wheels, "--no-compile", "--quiet")
        _run("pip", "install", *fixed, "--target", packages, f"{wheel}[office]")
        # They are right for these sources, whenever they are unpacked.
        mode = PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(packages, quiet=2, stripdir=name, invalidation_mode=mode)
        shutil.copy(KIT / "single_file.py", within / "__main__.py")
        zipapp.create_archive(
            within, folder / "nianbao.pyz", "/usr/bin/env python3", compressed=True
        )


def _sums(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
