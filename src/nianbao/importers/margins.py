"""Lines that belong to the page around a report, not to the report."""

import re

from nianbao.importers.normal import normal

_NUMBER = re.compile(
    r"[-—–\s]*[-—–]\s*\d{1,3}\s*[-—–]+"
    r"|第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d{1,3}\s*页)?"
    r"|[-—\s]*(?:page|p\.)\s*\d{1,3}[-—–….\s]*(?:[-—–]\s*\S{1,30})?",
    re.IGNORECASE,
)
_PORTAL = re.compile(
    r"字[体号]:|打印|关闭|收藏|分享到|浏览次数|阅读次数|访问量|来源:|发布时间|发布日期|发布机构"
    r"|索引号|当前位置|首页>|上一篇|下一篇|版权所有|主办(?:单位)?:|承办(?:单位)?:|ICP备|网站地图"
    r"|^目录$|扫一扫|返回顶部|网站标识码|公安备案|联系我们|加入收藏|设为首页|^(?:无障碍|长者版|关怀版)"
    r"|^分享:?$|^朗读$|^作者:|^时间:|^日期:\d|^文号(?::|时效|有效)|^成文日期|^发文日期|^发文字号|^公开方式:|^组配分类|^文件分类|^名称:|^标题:"
)
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]+[）)、.是]|[（(]?\d{1,2}[）)、.]")
_LONGEST = 60


def is_page(text: str) -> bool:
    """Tell whether a line is the number of a page."""
    return bool(_NUMBER.fullmatch(normal(text).strip()))


def is_portal(text: str) -> bool:
    """Tell whether a line is one that portals put around a page; no sentence or heading is one."""
    plain = "".join(normal(text).split()).lstrip("-•·")
    if len(plain) >= _LONGEST or plain.endswith("。") or _NUMBERED.match(plain):
        return False
    return bool(_PORTAL.search(plain))
