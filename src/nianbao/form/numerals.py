"""Chinese numerals as headings use them."""

_DIGITS = "零一二三四五六七八九"


def section_number(number: int) -> str:
    """As a section of the report is numbered: 三、."""
    return f"{numeral(number)}、"


def part_number(number: int) -> str:
    """As a part of a section is numbered: （二）."""
    return f"（{numeral(number)}）"


def numeral(number: int) -> str:
    """1 to 99 as 一, 十, 十一, 二十 …, digits beyond; ValueError below 1."""
    if number < 1:
        raise ValueError(number)
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
