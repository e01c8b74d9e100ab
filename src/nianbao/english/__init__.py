"""Every sentence of the program in English, by the Chinese one that stands in the code."""

from collections.abc import Mapping

from nianbao.english.commands import COMMANDS
from nianbao.english.comparison import COMPARISON
from nianbao.english.files import FILES
from nianbao.english.imports import IMPORTS
from nianbao.english.options import OPTIONS
from nianbao.english.punctuation import PUNCTUATION
from nianbao.english.recovery import RECOVERY
from nianbao.english.register import REGISTER
from nianbao.english.rollup import ROLLUP
from nianbao.english.settings import SETTINGS
from nianbao.english.taking import TAKING
from nianbao.english.usage import USAGE

ENGLISH: Mapping[str, str] = {
    **PUNCTUATION,
    **USAGE,
    **OPTIONS,
    **COMMANDS,
    **SETTINGS,
    **FILES,
    **IMPORTS,
    **TAKING,
    **REGISTER,
    **ROLLUP,
    **COMPARISON,
    **RECOVERY,
}
