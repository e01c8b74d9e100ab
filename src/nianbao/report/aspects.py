"""Which aspects a narrative must treat, by the kind of the body."""

from nianbao.form.model import Aspect, Section
from nianbao.report.model import Report


def wanted_aspects(section: Section, report: Report) -> list[Aspect]:
    """The aspects that this body must write of."""
    return [each for each in section.aspects if not each.kinds or _is_of(report, each.kinds)]


def _is_of(report: Report, kinds: tuple[str, ...]) -> bool:
    """Tell whether the body is of one of some kinds, by what it says or what it is called."""
    return report.kind in kinds or report.organization.strip().endswith(kinds)
