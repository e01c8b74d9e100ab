"""The Markdown that stands beside a report file and follows it at each save."""

from dataclasses import dataclass
from pathlib import Path

from nianbao.form.model import Form
from nianbao.render.markdown import markdown
from nianbao.report.model import Report
from nianbao.store.errors import ChangedOnDisk, FileRefused, reason
from nianbao.store.replace import replace_file, standing
from nianbao.store.source import digest


@dataclass(frozen=True)
class Saved:
    """What a save wrote; `kept` is the copy of a Markdown file that was not ours.

    `digest` is that of the Markdown, to know it by at the next save.
    """

    path: Path
    markdown: Path
    markdown_error: FileRefused | None = None
    kept: Path | None = None
    digest: str = ""


def save_beside(form: Form, report: Report, shown: Report, target: Path, last: str = "") -> Saved:
    """Write the Markdown of a saved report; `shown` is the report that it showed until now.

    `last` is the digest of what was written last, if it was in this run.
    """
    path = _beside(target)
    content = markdown(form, report).encode()
    now = digest(content)
    try:
        found = standing(path)
        ours = found in (None, now, last) or found == digest(markdown(form, shown).encode())
        kept = None if ours else path.with_suffix(".md~")
        if kept:
            replace_file(kept, path.read_bytes(), expected=standing(kept))
        replace_file(path, content, expected=found)
    except (FileRefused, ChangedOnDisk, OSError) as error:
        return Saved(target, path, _refused(path, error))
    return Saved(target, path, kept=kept, digest=now)


def _beside(target: Path) -> Path:
    path = target.with_suffix(".md")
    return path if path != target else target.with_suffix(".md.md")


def _refused(path: Path, error: Exception) -> FileRefused:
    if isinstance(error, FileRefused):
        return error
    return FileRefused(path, "not_writable", reason=reason(error))
