"""What a browser does not show of a page, what it strikes out, and what it has in fields."""

import re
from collections.abc import Mapping

STRUCK = frozenset({"del", "s", "strike"})
"""Elements whose text counts no more."""

_UNSEEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|text-decoration(?:-line)?\s*:[^;]*line-through|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:!|;|$))",
    re.IGNORECASE,
)
_TYPED = ("", "text", "number", "tel")


def is_unseen(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element says of itself that it is not shown, or struck out."""
    return "hidden" in attributes or bool(_UNSEEN.search(attributes.get("style", "")))


def typed(tag: str, attributes: Mapping[str, str]) -> str:
    """What stands in a field that a form has; empty if it is none."""
    shown = tag == "input" and attributes.get("type", "").lower() in _TYPED
    return attributes.get("value", "") if shown else ""
