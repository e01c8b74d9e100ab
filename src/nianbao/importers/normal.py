"""Text as it is compared: one form for each character, traditional or not."""

import unicodedata
from functools import lru_cache

_TRADITIONAL = (
    "萬業為爲舉鄉於會體關內決況減製辦務動區單廳縣發號後國處復複覆審對屬廢開強當總執護"
    "報據數無機權條構沒現確祕穩類係糾納組織經結統繼續維繳罰聯範獲補規計認議許訟訪訴詢"
    "請購費轉過這進採鎮問頁項題額佈與實"
)
_SIMPLIFIED = (
    "万业为为举乡于会体关内决况减制办务动区单厅县发号后国处复复复审对属废开强当总执护"
    "报据数无机权条构没现确秘稳类系纠纳组织经结统继续维缴罚联范获补规计认议许讼访诉询"
    "请购费转过这进采镇问页项题额布与实"
)
_MAP = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
"""The characters of the form's own labels and titles; 製 is 制, however it came about."""


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """NFKC, then simplified characters; only for comparing, never for showing."""
    return unicodedata.normalize("NFKC", text).translate(_MAP)
