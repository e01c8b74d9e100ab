"""Replace a file atomically: the old content or the new one, nothing between."""

from pathlib import Path

from nianbao.store.errors import ChangedOnDisk, FileRefused, reason
from nianbao.store.folder import Folder
from nianbao.store.identity import real_place
from nianbao.store.place import Place
from nianbao.store.replacement import Keep, let_go, replacing
from nianbao.store.source import digest
from nianbao.store.stages import side_by_side


def replace_file(
    path: Path, content: bytes, *, expected: str | None, keep: Keep | None = None
) -> str:
    """Write `content` to `path`, durably, and return its digest.

    `expected` is the digest of what must stand there now, None for nothing at all;
    ChangedOnDisk if something else does. FileRefused if the system will not write: what
    stood there then still stands, unless the code is `not_confirmed`, which says that the
    new content stands there but perhaps not for good. `keep` is given the old content first.
    """
    with replacing(path, content, expected=expected, keep=keep) as one:
        side_by_side(one.keep_before(), one.make_ready())
        one.take()
        side_by_side(one.confirm(), let_go(one.drop))
    return digest(content)


def create_file(path: Path, content: bytes) -> None:
    """Write a file where none stands; FileRefused if one does, or the system will not write."""
    try:
        replace_file(path, content, expected=None)
    except ChangedOnDisk:
        raise FileRefused(path, "exists") from None


def standing(path: Path) -> str | None:
    """The digest of what stands there, None for nothing; FileRefused if it cannot be read."""
    parent, name = real_place(path)
    try:
        with Folder(parent) as folder:
            content = Place(path, folder, name).content()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from error
    return None if content is None else digest(content)
