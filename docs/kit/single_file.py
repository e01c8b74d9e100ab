"""The start of `nianbao.pyz`: unpack what it holds once, in a private folder, and run it."""

import hashlib
import os
import stat
import sys
import tempfile
import zipfile

PACKAGES = "packages/"


def places():
    """Where it may be unpacked, the best first; a home that cannot be written is passed over."""
    own = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    yield os.path.join(own, "nianbao")
    yield os.path.join(tempfile.gettempdir(), f"nianbao-{getattr(os, 'getuid', int)()}")


def is_private(folder):
    """Whether nobody else could have put something there."""
    status = os.lstat(folder)
    mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    return stat.S_ISDIR(status.st_mode) and mine and not status.st_mode & 0o022


def unpacked(archive):
    """The folder with the packages, unpacked now if that was never done."""
    with open(archive, "rb") as file:
        name = hashlib.sha256(file.read()).hexdigest()[:16]
    for place in places():
        try:
            os.makedirs(place, mode=0o700, exist_ok=True)
            if not is_private(place):
                continue
            folder = os.path.join(place, name)
            if not os.path.isdir(folder):
                unpack(archive, place, folder)
            return folder
        except OSError:
            continue
    raise SystemExit("nianbao：没有可以写入的文件夹；请设置环境变量 TMPDIR")


def unpack(archive, place, folder):
    """Whole under its name, or not at all, also if two do it at once."""
    with tempfile.TemporaryDirectory(dir=place) as temporary:
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(temporary)
        try:
            os.rename(os.path.join(temporary, PACKAGES), folder)
        except OSError:
            if not os.path.isdir(folder):
                raise


def main():
    """Run the program."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs on any Python)
        raise SystemExit("nianbao: needs Python 3.11 or newer")
    sys.path[0] = unpacked(os.path.abspath(sys.argv[0]))
    from nianbao_tui.__main__ import main as run

    raise SystemExit(run())


if __name__ == "__main__":
    main()
