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
    """What a save wrote; `kept` is the copy of a Markdown file that was not ours."""

    path: Path
    markdown: Path
    markdown_error: FileRefused | None = None
    kept: Path | None = None


def save_beside(form: Form, report: Report, shown: Report, target: Path) -> Saved:
    """Write the Markdown of a saved report; `shown` is the report that it showed until now."""
    path = _beside(target)
    content = markdown(form, report).encode()
    ours = {digest(content), digest(markdown(form, shown).encode())}
    try:
        found = standing(path)
        kept = path.with_suffix(".md~") if found and found not in ours else None
        if kept:
            replace_file(kept, path.read_bytes(), expected=standing(kept))
        replace_file(path, content, expected=found)
    except (FileRefused, ChangedOnDisk, OSError) as error:
        return Saved(target, path, _refused(path, error))
    return Saved(target, path, kept=kept)


def _beside(target: Path) -> Path:
    path = target.with_suffix(".md")
    return path if path != target else target.with_suffix(".md.md")


def _refused(path: Path, error: Exception) -> FileRefused:
    if isinstance(error, FileRefused):
        return error
    return FileRefused(path, "not_writable", reason=reason(error))
