"""What acts instead of being read is left out, and nothing else."""

import sys
import unicodedata

from nianbao.render.escape import clean

ACTING = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def test_of_all_characters_just_those_that_act_are_left_out() -> None:
    every = [chr(number) for number in range(sys.maxunicode + 1)]
    acting = {each for each in every if unicodedata.category(each) in ACTING} - {"\n", "\t"}
    assert {each for each in every if not clean(each)} == acting
    assert clean("".join(every)) == "".join(each for each in every if each not in acting).replace(
        "\t", " "
    )
