"""The total as a report: written anew, or its figures into the file that has its texts."""

from pathlib import Path

from nianbao.record import replace
from nianbao.report.exact import exact_gap
from nianbao.report.model import LIMIT, Report
from nianbao.rollup.rollup import Outcome
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.verdict import Verdict
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.generations import keep_generation
from nianbao.store.read import Document, parse_report, read_document
from nianbao.store.replace import replace_file, standing
from nianbao.store.source import Source, check_limits
from nianbao.store.template import complete_text
from nianbao.wording.skeleton import skeleton_preface, skeleton_texts

COLLATION = ("H",)
"""The family of rules that judge a total beside what it adds up."""


def total_report(outcome: Outcome, organization: str, before: Report | None = None) -> Report:
    """The total of this body; texts that `before` has are kept, others begin as a skeleton."""
    form, year = outcome.form, outcome.year
    kept = before or Report(form.edition, year)
    texts = skeleton_texts(form, outcome.figures, outcome.collated.fee)
    return replace(
        kept,
        edition=form.edition,
        year=year,
        organization=organization,
        preface=kept.preface or skeleton_preface(form, year),
        texts={**texts, **kept.texts},
        figures=outcome.figures,
    )


def verdict_on(outcome: Outcome, report: Report) -> Verdict:
    """What the rules of collation say of a report beside what was added up."""
    return check(Case(Standing.of(report), added=outcome.collated), select=COLLATION)


def write_total(path: Path, outcome: Outcome, organization: str, *, force: bool) -> Report:
    """Write the total and return it; FileRefused if it stands there already, without `force`.

    With `force` a report of the same form and year keeps its texts, notes and comments, and
    gets the new figures; whatever else stands there is replaced. What stood there is kept as a
    generation.
    """
    found = standing(path)
    if found is not None and not force:
        raise FileRefused(path, "exists_force")
    before = _before(path, outcome) if found is not None else None
    if before is not None and before.report.final is not None:
        raise FileRefused(path, "final", day=before.report.final)
    report = total_report(outcome, organization, before.report if before else None)
    _check_size(path, report)
    content = _content(path, outcome, before, report)
    try:
        expected = before.source.digest if before else found
        replace_file(path, content, expected=expected, keep=keep_generation)
    except ChangedOnDisk:
        raise FileRefused(path, "exists_force") from None
    return report


def name_in(path: Path) -> str:
    """The body of the report that stands there; empty if there is none."""
    try:
        return read_document(path).report.organization
    except FileRefused:
        return ""


def _before(path: Path, outcome: Outcome) -> Document | None:
    try:
        document = read_document(path)
    except FileRefused:
        return None
    report = document.report
    same = (report.edition, report.year) == (outcome.form.edition, outcome.year)
    return document if same else None


def _content(path: Path, outcome: Outcome, before: Document | None, report: Report) -> bytes:
    """The bytes of the total; FileRefused if they would not be read again."""
    text = _patched(before, outcome, report) if before else complete_text(outcome.form, report)
    content = (before.source if before else Source(path, text)).encode(text)
    check_limits(path, text, size=len(content))
    parse_report(Source(path, text))
    return content


def _patched(before: Document, outcome: Outcome, report: Report) -> str:
    # Imported here: tomlkit takes longer to load than a short roll-up needs.
    from nianbao.store.patch import patched

    return patched(before.source, outcome.form, before.report, report)


def _check_size(path: Path, report: Report) -> None:
    for at, figure in report.figures.items():
        if not isinstance(figure, str) and exact_gap(figure, 0) > LIMIT:
            raise FileRefused(path, "total_too_large", at=str(at))
