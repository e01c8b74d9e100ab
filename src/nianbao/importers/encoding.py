"""The bytes of a page -> its text, whatever encoding it declares."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 8192

# Browsers read these by their larger sets, and so are the pages written.
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "utf-16": "utf-8",
}
_READ = ("utf-8", "gb18030", "big5hkscs", "hz", "cp932", "cp949", "shift_jis")
_USUAL = ("utf-8", "gb18030", "big5hkscs")

_FREQUENT = "的一是在不了和有年月日中大为上公开信息政府申请报告本机关行與為開報請機關無"
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\x80-\x9f]")
_STRANGE_WEIGHS = 10


def decoded(content: bytes) -> str:
    """The text in the encoding that fits best: least broken, most Chinese; no BOM, no NUL."""
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _text(content.removeprefix(bom), name)
    if b"\0" in content[:_HEAD]:
        return _text(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    return max((_text(content, name) for name in _candidates(content)), key=_likeness)


def _candidates(content: bytes) -> list[str]:
    """The encodings to try: what the page declares, then the usual ones."""
    named = [_codec(match[1].decode()) for match in _DECLARED.finditer(content[:_HEAD])]
    return list(dict.fromkeys([*filter(None, named[:3]), *_USUAL]))


def _codec(name: str) -> str:
    """Python's name of the encoding, or "" if it is none of text."""
    try:
        found = codecs.lookup(name)
    except LookupError:
        return ""
    name = _LARGER.get(found.name, found.name)
    return name if name in _READ or name.startswith(("iso8859-", "cp12", "euc_")) else ""


def _text(content: bytes, encoding: str) -> str:
    return content.decode(encoding, "replace").replace("\0", "").removeprefix("\ufeff")


def _likeness(text: str) -> int:
    """How much the text looks like Chinese that was decoded rightly."""
    frequent = sum(map(text.count, _FREQUENT))
    return frequent - _STRANGE_WEIGHS * len(_STRANGE.findall(text))
