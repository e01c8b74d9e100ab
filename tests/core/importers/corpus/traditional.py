"""Family 8: labels and titles in traditional characters, or converted twice."""

from .tables import Table, with_labels

PAIRS = (
    "万萬业業为為举舉于於会會体體关關决決况況减減务務动動单單发發国國处處复復审審对對属屬废廢"
    "开開强強当當执執护護报報据據数數无無机機构構条條没沒现現确確类類纠糾纳納组組织織经經结結"
    "续續维維缴繳罚罰获獲补補规規计計认認议議许許讼訟访訪诉訴询詢请請购購费費转轉过過进進这這"
    "问問项項题題额額总總稳穩区區权權范範办辦内內产產"
)
TWICE = {"制": "製", "采": "採", "复": "複", "只": "祗"}


def traditional(text: str) -> str:
    """The text in traditional characters."""
    return text.translate(dict(zip(map(ord, PAIRS[::2]), PAIRS[1::2], strict=True)))


def converted_twice(text: str) -> str:
    """The text in traditional characters, wrong ones where a converter chose badly."""
    return traditional("".join(TWICE.get(letter, letter) for letter in text))


def traditional_table(table: Table) -> Table:
    """The table with traditional labels."""
    return with_labels(table, traditional)


def twice_table(table: Table) -> Table:
    """The table with labels converted twice."""
    return with_labels(table, converted_twice)
