"""Folders of reports, as commands take them."""

from pathlib import Path


def reports_in(folder: Path) -> list[Path]:
    """What was submitted in a folder, sorted: the files that a roll-up would read."""
    # Only here: most checks name their files.
    from nianbao.rollup.listing import listed

    return sorted(each.path for each in listed([folder], ()))


def is_folder(path: Path) -> bool:
    """Tell whether it is a folder; what cannot even be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
