"""Every sentence of the program in English, by the Chinese one that stands in the code."""

from collections.abc import Mapping

from nianbao.english.commands import COMMANDS
from nianbao.english.commands_of_editor import COMMANDS_OF_EDITOR
from nianbao.english.comparison import COMPARISON
from nianbao.english.deadlines import DEADLINES
from nianbao.english.dialogs import DIALOGS
from nianbao.english.editor import EDITOR
from nianbao.english.everywhere import EVERYWHERE
from nianbao.english.export import EXPORT
from nianbao.english.files import FILES
from nianbao.english.findings import FINDINGS
from nianbao.english.finishing import FINISHING
from nianbao.english.form import LABELS
from nianbao.english.form_applications import APPLICATIONS
from nianbao.english.form_disclosure import DISCLOSURE
from nianbao.english.form_litigation import LITIGATION
from nianbao.english.form_narratives import NARRATIVES
from nianbao.english.help import HELP
from nianbao.english.imports import IMPORTS
from nianbao.english.lists import LISTS
from nianbao.english.options import OPTIONS
from nianbao.english.prose import PROSE
from nianbao.english.punctuation import PUNCTUATION
from nianbao.english.recovery import RECOVERY
from nianbao.english.register import REGISTER
from nianbao.english.rollup import ROLLUP
from nianbao.english.schema import SCHEMA
from nianbao.english.settings import SETTINGS
from nianbao.english.taking import TAKING
from nianbao.english.templates import TEMPLATES
from nianbao.english.tutorial import TUTORIAL
from nianbao.english.usage import USAGE
from nianbao.english.wizard import WIZARD

ENGLISH: Mapping[str, str] = {
    **SETTINGS,
    **COMMANDS_OF_EDITOR,
    **FINISHING,
    **LABELS,
    **DEADLINES,
    **NARRATIVES,
    **DISCLOSURE,
    **APPLICATIONS,
    **LITIGATION,
    **HELP,
    **SCHEMA,
    **TEMPLATES,
    **PROSE,
    **PUNCTUATION,
    **USAGE,
    **OPTIONS,
    **COMMANDS,
    **FILES,
    **IMPORTS,
    **TAKING,
    **REGISTER,
    **ROLLUP,
    **COMPARISON,
    **RECOVERY,
    **EVERYWHERE,
    **EDITOR,
    **FINDINGS,
    **DIALOGS,
    **LISTS,
    **TUTORIAL,
    **WIZARD,
    **EXPORT,
}
