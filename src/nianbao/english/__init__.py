"""Every sentence of the program in English, by the Chinese one that stands in the code."""

from collections.abc import Mapping

from nianbao.english.dialogs import DIALOGS
from nianbao.english.editor import EDITOR
from nianbao.english.everywhere import EVERYWHERE
from nianbao.english.findings import FINDINGS
from nianbao.english.lists import LISTS
from nianbao.english.settings import SETTINGS

ENGLISH: Mapping[str, str] = {
    **SETTINGS,
    **EVERYWHERE,
    **EDITOR,
    **FINDINGS,
    **DIALOGS,
    **LISTS,
}
