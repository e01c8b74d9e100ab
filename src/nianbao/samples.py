"""The sample reports that come with the program."""

from pathlib import Path

from nianbao.record import Value
from nianbao.store.read import read_document
from nianbao.tongue import tr


class Sample(Value):
    """A sample report: the name of its folder and its file."""

    name: str
    path: Path

    @property
    def title(self) -> str:
        """Body and year; FileRefused if the file is no report."""
        report = read_document(self.path).report
        return tr("{body} {year}年", body=report.organization, year=report.year)


def samples() -> tuple[Sample, ...]:
    """The samples by name; none if they were not installed."""
    folder = _folder()
    files = sorted(folder.glob("*/report.toml")) if folder else []
    return tuple(Sample(file.parent.name, file) for file in files)


def _folder() -> Path | None:
    here = Path(__file__).resolve()
    # A wheel carries them in the package, a checkout has them at its root.
    for folder in (here.parent / "sample_reports", here.parents[2] / "sample_reports"):
        if folder.is_dir():
            return folder
    return None
