"""Every sentence of the program in English, by the Chinese one that stands in the code."""

from collections.abc import Mapping

from nianbao.english.commands_of_editor import COMMANDS_OF_EDITOR
from nianbao.english.deadlines import DEADLINES
from nianbao.english.export import EXPORT
from nianbao.english.form import LABELS
from nianbao.english.form_applications import APPLICATIONS
from nianbao.english.form_disclosure import DISCLOSURE
from nianbao.english.form_litigation import LITIGATION
from nianbao.english.form_narratives import NARRATIVES
from nianbao.english.help import HELP
from nianbao.english.schema import SCHEMA
from nianbao.english.settings import SETTINGS
from nianbao.english.tutorial import TUTORIAL
from nianbao.english.wizard import WIZARD

ENGLISH: Mapping[str, str] = {
    **SETTINGS,
    **COMMANDS_OF_EDITOR,
    **LABELS,
    **DEADLINES,
    **NARRATIVES,
    **DISCLOSURE,
    **APPLICATIONS,
    **LITIGATION,
    **HELP,
    **SCHEMA,
    **TUTORIAL,
    **WIZARD,
    **EXPORT,
}
