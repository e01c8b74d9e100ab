"""What stands before the first section: title, body, year, preface."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from nianbao.report.foreign import Block, Paragraph

_TITLE = re.compile(
    r"(?P<name>.*?)(?:关于)?(?P<year>\d{4})\s*年?(?:度)?\s*(?P<name2>.*?)政府信息公开(?:工作)?"
    r"(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?报告"
)
_YEAR = re.compile(r"(?P<year>20\d{2})\s*年")
_CHROME = re.compile(
    r"^(?:字[体号][:：].*|.*(?:打印|关闭|收藏|分享到|浏览次数|阅读次数|访问量|来源[:：]|发布时间|"
    r"发布日期|索引号|当前位置|首页\s*[>》]).*)$"
)


@dataclass(frozen=True)
class Head:
    """The head of a report; `left` are its lines that nothing was made of."""

    organization: str = ""
    year: int = 0
    title: str = ""
    preface: str = ""
    period: str = ""
    contact: str = ""
    left: tuple[Paragraph, ...] = ()


def read_head(blocks: Sequence[Block], body: str) -> Head:
    """Title, body, year and preface; the year is looked for in the text if the title has none."""
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.text.strip()]
    index, match = _title(lines)
    left = [line for line in lines if _CHROME.match(line.text.strip())]
    rest = [
        line.text.strip()
        for number, line in enumerate(lines)
        if number not in index and line not in left
    ]
    named = {name: _named(rest, label) for name, label in _NAMED.items()}
    rest = [line for line in rest if not line.startswith(tuple(_NAMED.values()))]
    year = int(match["year"]) if match else _year_of("\n".join([*rest, body]))
    name = "".join((match["name"], match["name2"])).strip() if match else ""
    title = "".join(lines[i].text.strip() for i in index)
    name = re.sub(r"\s+", "", name)
    return Head(name, year, title, "\n".join(rest), **named, left=tuple(left))


_NAMED = {"period": "统计期限：", "contact": "联系方式："}
"""What our own reports put on a line of its own."""


def _named(lines: Sequence[str], label: str) -> str:
    return next((line.removeprefix(label) for line in lines if line.startswith(label)), "")


def _title(lines: Sequence[Paragraph]) -> tuple[tuple[int, ...], re.Match[str] | None]:
    """The line that is the title, or the two lines that it is broken into."""
    for number in range(len(lines)):
        for count in (1, 2):
            joined = "".join(line.text.strip() for line in lines[number : number + count])
            match = _TITLE.fullmatch(unicodedata.normalize("NFKC", joined))
            if match and len(joined) < 60:
                return tuple(range(number, number + count)), match
    return (), None


def _year_of(text: str) -> int:
    match = _YEAR.search(unicodedata.normalize("NFKC", text))
    return int(match["year"]) if match else 0
