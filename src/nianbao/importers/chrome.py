"""What a portal puts around a document: menus, buttons, the way to the page."""

import re
from collections.abc import Mapping, Sequence

from nianbao.report.foreign import Block, Paragraph

HIDDEN = frozenset(
    {
        *("script", "style", "title", "template", "noscript", "xml", "svg", "object", "iframe"),
        *(
            "rt",
            "rp",
            "select",
            "button",
            "textarea",
            "datalist",
            "audio",
            "video",
            "canvas",
            "map",
        ),
    }
)
"""Elements whose text is none of the page."""

_AROUND = frozenset({"nav", "header", "footer", "aside"})
LISTS = frozenset({"ul", "ol"})
"""Elements that are a menu if all that they hold are links."""

_BOXES = frozenset({"div", "ul", "ol", "section", "table", "dl"})
_NAMED = re.compile(
    r"(?:top|main|site|page)?[-_]?(?:nav(?:bar|igation)?|menu|header|footer|foot|crumbs?|breadcrumbs?"
    r"|position|location|share|sharebox|bdshare\w*|social|toolbar|sidebar|copyright|pagination)"
    r"(?:[-_]?(?:box|bar|wrap|list|con|inner|left|right))?",
    re.IGNORECASE,
)

_PART = re.compile(r"\s*(?:[一二三四五六][、.．]|[（(][一二三四五六七八九十]+[）)])")
_TITLE = re.compile(r".{0,60}20\d\d\s*年.{0,30}年度报告\s*", re.DOTALL)
_IMPRINT = re.compile(
    r"版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持[:：]|网站地图|网站标识码"
    r"|.{0,30}(?:ICP备|公网安备|Copyright)",
    re.IGNORECASE,
)

_WORDS = re.compile(
    r"字体(?:大小)?|字号|超大|大|中|小|默认|打印(?:本页|此页|本文|文章|页面|内容)?"
    r"|关闭(?:窗口|本页|此页|页面)?|返回(?:顶部|首页|列表|上一页|上级)?|收藏(?:本页)?"
    r"|分享(?:到|至)?|微信|(?:新浪|腾讯)?微博|QQ空间|QQ好友|人人网|复制链接|朗读|语音播报"
)
_BUTTON = re.compile(r"字体|字号|打印|关闭|返回|收藏|分享")
_MARKS = re.compile(r"[\s\[\]【】()（）|｜·:：/、,，>»+-]+")
_WAY = re.compile(
    r"(?:您?的?(?:当前|现在|所在)?(?:的|所在)?位置(?:是)?[:：]|首页\s*[>»›/→]|[上下]一[篇条][:：]|扫一扫)"
)
_LONGEST = 120


def is_chrome(block: Block) -> bool:
    """Tell whether it is buttons or the way to the page, and nothing of the document."""
    if isinstance(block, Paragraph):
        return _says_nothing(block.text)
    return _says_nothing(" ".join(text for row in block.rows for text in row if text))


def _says_nothing(text: str) -> bool:
    if len(text) > _LONGEST or "。" in text:
        return False
    if _WAY.match(text) or _IMPRINT.match(text):
        return True
    return bool(_BUTTON.search(text)) and not _MARKS.sub("", _WORDS.sub("", text))


def may_be_chrome(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is, by its name or its class, one that stands around a document."""
    if tag in _AROUND:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    return tag in _BOXES and any(map(_NAMED.fullmatch, names))


def holds_report(blocks: Sequence[Block]) -> bool:
    """Tell whether what such an element holds could be of the document after all."""
    titles = [block for block in blocks if _is(_TITLE, block)]
    return len(titles) == 1 or any(map(_is_of_report, blocks))


def _is(pattern: re.Pattern[str], block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(pattern.fullmatch(block.text))


def _is_of_report(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return any(text.isdigit() for row in block.rows for text in row if text)
    if block.level or _PART.match(block.text):
        return True
    return _is_sentence(block.text) and not _IMPRINT.search(block.text[:_LONGEST])


def _is_sentence(text: str) -> bool:
    return text.endswith("。") and ("，" in text or "," in text)
