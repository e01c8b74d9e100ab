"""How to fill in Table 4: what the help on section 四, its rows and columns says."""

LITIGATION = {
    "行政诉讼分为未经复议直接起诉和复议后起诉两类统计。": (
        "Litigation is counted in two kinds: without reconsideration, and after reconsideration."
    ),
    "表格将行政诉讼分为未经复议直接起诉和复议后起诉两类。": (
        "The table has two kinds of litigation: without reconsideration, and after reconsideration."
    ),
    "复议机关作共同被告的，只由原行为机关统计。": (
        "Where the reconsideration body is a co-defendant, only the body that acted first counts "
        "the case."
    ),
    "复议机关作共同被告的，只由原行为机关统计（国办公开办函〔2016〕201号）。": (
        "Where the reconsideration body is a co-defendant, only the body that acted first counts "
        "the case (“国办公开办函〔2016〕201号”)."
    ),
    "往年结转的案件是否计入各地不一，有的年报计入并在表后注明。": (
        "Whether cases of earlier years count differs; some reports count them and say so below "
        "the table."
    ),
    "复议、裁判结果维持或者支持本机关原行为的，计入本列。": (
        "Decided by reconsideration or court in favour of what this body did."
    ),
    "驳回复议请求、驳回诉讼请求的，一般计入本列。": (
        "Where the application or the claim is dismissed, it usually counts here."
    ),
    "撤销、变更、确认违法或者责令履行等纠正本机关原行为的，计入本列。": (
        "What this body did is revoked, changed or found unlawful, or it is ordered to act."
    ),
    "已经结案、既非维持也非纠正的，如申请人撤回、终止，计入本列。": (
        "Closed cases neither upheld nor corrected, such as withdrawn or terminated ones."
    ),
    "截至12月31日尚未审结的案件。": "Cases still pending on 31 December.",
    "上年有尚未审结的，请核对其本年结果是否已在表中反映。": (
        "If cases were pending last year, check that their results of this year are in the table."
    ),
    "前四列之和，由程序计算，无需填写。": (
        "The sum of the four columns before; computed, not filled in."
    ),
    "因政府信息公开工作被申请行政复议的案件，由被申请机关填报。": (
        "Reconsideration cases about information disclosure; reported by the body complained of."
    ),
    "本机关作为复议机关办理的案件，一般不计入本行。": (
        "Cases that this body handled as the reconsideration body usually do not count."
    ),
    "常见差错：与文字部分所写的复议件数不一致。": (
        "A common slip: the text has another number of reconsideration cases."
    ),
    "当事人没有申请行政复议、直接提起行政诉讼的案件。": (
        "Cases taken to court without asking for reconsideration."
    ),
    "同一案件经过一审、二审的，一般按一件、依最后结果统计。": (
        "A case tried in first and second instance usually counts once, by its last result."
    ),
    "先申请行政复议、对结果不服又起诉的案件；其复议结果仍在“行政复议”统计。": (
        "Cases taken to court after a reconsideration; the result of the reconsideration still "
        "counts in “行政复议”."
    ),
}
