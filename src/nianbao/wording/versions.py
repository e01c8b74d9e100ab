"""Versions of a report in words."""

from nianbao.store.versions import Version
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def version_name(version: Version) -> str:
    """What a version is called."""
    return visible(version.name) if version.name else tr("保存前的内容")


def version_time(version: Version) -> str:
    """When it was named or replaced."""
    return f"{version.time:%Y-%m-%d %H:%M:%S}"


def column_names(version: Version) -> tuple[str, str]:
    """The names over the columns of a comparison: the version, and the report as it is."""
    return visible(version.name) or f"{version.time:%m-%d %H:%M}", tr("现在")
