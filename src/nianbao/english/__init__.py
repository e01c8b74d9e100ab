"""Every sentence of the program in English, by the Chinese one that stands in the code."""

from collections.abc import Mapping

from nianbao.english.commands_of_editor import COMMANDS_OF_EDITOR
from nianbao.english.settings import SETTINGS
from nianbao.english.templates import TEMPLATES

ENGLISH: Mapping[str, str] = {**COMMANDS_OF_EDITOR, **SETTINGS, **TEMPLATES}
