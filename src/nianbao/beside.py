"""The Markdown that stands beside a report file and follows it at each save."""

import contextlib
from pathlib import Path

from nianbao.form.model import Form
from nianbao.record import State, Value, field
from nianbao.render.markdown import markdown
from nianbao.report.model import Report
from nianbao.store.errors import ChangedOnDisk, FileRefused, reason
from nianbao.store.folder import Folder
from nianbao.store.place import opened
from nianbao.store.replace import replace_file, standing
from nianbao.store.replacement import Replacement
from nianbao.store.source import digest
from nianbao.store.stages import Task


class Saved(Value):
    """What a save wrote; `kept` is the copy of a Markdown file that was not ours.

    `digest` is that of the Markdown, to know it by at the next save.
    """

    path: Path
    markdown: Path
    markdown_error: FileRefused | None = None
    kept: Path | None = None
    digest: str = ""


def page_of(form: Form, report: Report) -> bytes:
    """The Markdown of a report as it stands in its file."""
    return markdown(form, report).encode()


class Page(State):
    """The Markdown of a report on its way beside `target`: made ready, taken, confirmed.

    No step raises, so that the report is saved whatever becomes of its Markdown; `saved` tells.
    `shown` is the report that it showed until now, `last` the digest of what was written last, if
    it was in this run, `content` what is to be written, if that is known already.
    """

    form: Form
    report: Report
    shown: Report
    target: Path
    last: str = ""
    content: bytes | None = None
    _one: Replacement | None = None
    _kept: Path | None = None
    _failure: Exception | None = None
    _open: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def __enter__(self) -> "Page":
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @property
    def path(self) -> Path:
        """Where it stands."""
        path = self.target.with_suffix(".md")
        return path if path != self.target else self.target.with_suffix(".md.md")

    def make_ready(self, near: Folder) -> Task[None]:
        """Have it on the disk under another name; `near` is the folder of the report, held open."""
        yield from self._tried(self._make_ready(near))

    def _make_ready(self, near: Folder) -> Task[None]:
        if self.content is None:
            self.content = page_of(self.form, self.report)
        place = self._open.enter_context(opened(self.path, near))
        found = place.content()
        if found is not None and not self._is_ours(found, self.content):
            self._kept = self.path.with_suffix(".md~")
            replace_file(self._kept, found, expected=standing(self._kept))
        self._one = Replacement(place, self.content, found)
        self._open.callback(self.drop)
        yield from self._one.make_ready()

    def _is_ours(self, found: bytes, now: bytes) -> bool:
        if found == now or digest(found) == self.last:
            return True
        return found == page_of(self.form, self.shown)

    def is_in(self, folder: Folder) -> bool:
        """Tell whether its name lasts when those of this folder do."""
        return self._one is not None and self._one.place.folder is folder

    def take(self) -> None:
        """Give it its name."""
        if self._one and self._failure is None:
            try:
                self._one.take()
            except Exception as error:
                self._failure = error

    def confirm(self) -> Task[None]:
        """Make its name durable."""
        if self._one and self._failure is None:
            yield from self._tried(self._one.confirm())

    def drop(self) -> None:
        """Leave nothing of it under another name."""
        if self._one:
            self._one.drop()

    def _tried(self, task: Task[None]) -> Task[None]:
        """The task, with a failure kept until the report is saved."""
        try:
            yield from task
        except Exception as error:
            self._failure = error

    def saved(self) -> Saved:
        """What came of it, the report being saved; what is a fault of the program is raised."""
        error = self._failure
        if error is None:
            return Saved(self.target, self.path, None, self._kept, digest(self.content or b""))
        if isinstance(error, (FileRefused, ChangedOnDisk, OSError)):
            return Saved(self.target, self.path, _refused(self.path, error))
        raise error


def _refused(path: Path, error: Exception) -> FileRefused:
    if isinstance(error, FileRefused):
        return error
    return FileRefused(path, "not_writable", reason=reason(error))
