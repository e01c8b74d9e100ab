"""The matters that a narrative must treat: which it does, and parts for those it does not."""

from collections.abc import Iterable, Sequence

from nianbao.form.model import Aspect, Section
from nianbao.report.model import Report
from nianbao.report.narrative import moved, split, with_part


def wanted(section: Section, report: Report) -> Sequence[Aspect]:
    """What this body must treat, by the kind it says or the name it has, in the form's order."""
    return [each for each in section.aspects if not each.kinds or _is_of(report, each.kinds)]


def _is_of(report: Report, kinds: tuple[str, ...]) -> bool:
    return report.kind in kinds or report.organization.strip().endswith(kinds)


def missing(section: Section, report: Report) -> Sequence[Aspect]:
    """What no words of the narrative speak of; a heading with nothing under it is no words."""
    lead, parts = split(report.text(section.id))
    written = lead + "".join(part.heading + part.body for part in parts if part.body.strip())
    return [each for each in wanted(section, report) if not _speaks(written, each)]


def _speaks(words: str, aspect: Aspect) -> bool:
    return any(word in words for word in aspect.words)


def with_missing(section: Section, report: Report) -> str:
    """The narrative with an empty part for each aspect that has neither words nor a heading.

    A part comes before those of the aspects that the form names behind it.
    """
    text = report.text(section.id)
    aspects = wanted(section, report)
    for aspect in missing(section, report):
        headings = [part.heading for part in split(text)[1]]
        if not any(_speaks(heading, aspect) for heading in headings):
            behind = aspects[aspects.index(aspect) + 1 :]
            text = moved(with_part(text, aspect.name), len(headings), _before(headings, behind))
    return text


def _before(headings: Sequence[str], behind: Iterable[Aspect]) -> int:
    """The place before the first heading that names one of these aspects, or the end."""
    places = (
        place
        for place, heading in enumerate(headings)
        if any(heading.startswith(aspect.name) for aspect in behind)
    )
    return next(places, len(headings))
