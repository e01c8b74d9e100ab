"""Every sentence of the program in English, by the Chinese one that stands in the code."""

from collections.abc import Mapping

from nianbao.english.settings import SETTINGS

ENGLISH: Mapping[str, str] = {**SETTINGS}
