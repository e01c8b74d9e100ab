"""Registers of applications made at random: what each line means, and how clerks write it."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from .official import APPLICANTS, OUTCOMES, RESULTS

YEAR = 2024

KINDS = {
    "natural_person": ("自然人", "公民", "个人", " 自 然 人 "),
    "business": ("商业企业", "企业", "法人或其他组织-商业企业", "法人或其他组织（商业企业）"),
    "research": ("科研机构", "科研院所", "科研機構"),
    "nonprofit": ("社会公益组织", "公益组织"),
    "legal_service": ("法律服务机构", "律师事务所"),
    "other": ("其他", "其他组织", "法人或其他组织：其他"),
}
WORDS = {
    "granted": ("（一）予以公开", "予以公开", "一、予以公开"),
    "partly_granted": ("部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    "denied_state_secret": ("1.属于国家秘密", "不予公开-国家秘密", "（三）不予公开 1.属于国家秘密"),
    "denied_by_law": ("2.其他法律行政法规禁止公开", "不予公开（法律法规禁止公开）"),
    "denied_safety": ("3.危及“三安全一稳定”", "危及三安全一稳定"),
    "denied_third_party": ("保护第三方合法权益", "个人隐私"),
    "denied_internal": ("属于三类内部事务信息", "5.属于三类内容事务信息"),
    "denied_process": ("属于四类过程性信息", "过程性信息"),
    "denied_enforcement_file": ("属于行政执法案卷", "不予公开/7.属于行政执法案卷"),
    "denied_inquiry": ("８．属于行政查询事项", "行政查询事项"),
    "unavailable_not_held": ("本机关不掌握相关政府信息", "无法提供：信息不存在"),
    "unavailable_not_made": ("没有现成信息需要另行制作", "需另行制作"),
    "unavailable_unclear": ("补正后申请内容仍不明确", "（四）无法提供 3.补正后申请内容仍不明确"),
    "declined_petition": ("信访举报投诉类申请", "信訪舉報投訴類申請"),
    "declined_repeat": ("重复申请", "不予处理-重复申请"),
    "declined_publication": ("要求提供公开出版物", "公开出版物"),
    "declined_excessive": ("无正当理由大量反复申请", "大量反复申请"),
    "declined_confirmation": ("要求行政机关确认或重新出具已获取信息", "重新出具"),
    "closed_not_clarified": ("逾期不补正", "其他处理-逾期不补正"),
    "closed_fee_unpaid": ("逾期不缴费", "其他处理（逾期未缴费）"),
    "closed_other": ("3.其他", "其他处理—其他", "申请人撤回"),
}
CODES = {row: f"R{number}" for number, row in enumerate(RESULTS, 3)}
DISPUTED = {
    "upheld": ("结果维持", "维持", "驳回"),
    "corrected": ("结果纠正", "撤销"),
    "other": ("其他结果", "撤诉"),
    "pending": ("尚未审结", "审理中"),
}
NOTHING = ("", "", "", "/", "无", "—")
DATES = ("{0}-{1:02}-{2:02}", "{0}/{1}/{2}", "{0}.{1}.{2}", "{0}年{1}月{2}日", "{0}{1:02}{2:02}")
HEADINGS = ("申请编号", "申请人类型", "收件日期", "办结日期", "答复类型", "复议结果", "诉讼结果")


@dataclass(frozen=True)
class Case:
    """What one application is; `broken` tells that its line is written so that nobody can say."""

    number: str
    kind: str
    received: date
    decided: date | None
    result: str
    reconsideration: str
    litigation: str
    broken: str = ""


def random_cases(random: Random, *, most: int = 25) -> list[Case]:
    """Applications of three years around the one that is counted."""
    return [_case(random, f"{number}号") for number in range(random.randrange(most))]


def _case(random: Random, number: str) -> Case:
    received = date(YEAR - 1, 1, 1) + timedelta(random.randrange(2 * 366 + 40))
    answered = received + timedelta(random.choice((0, 5, 28, 90, 400)))
    is_open = answered.year > YEAR + 1 or random.random() < 0.2
    decided = None if is_open else answered
    disputed = (*OUTCOMES, "", "", "")
    broken = random.choice(("kind", "received", "order", "result", *[""] * 20))
    return Case(
        number,
        random.choice(APPLICANTS),
        received,
        decided,
        random.choice(RESULTS),
        random.choice(disputed),
        random.choice(disputed),
        broken if decided is not None and decided.year == received.year == YEAR else "",
    )


def of_the_year(case: Case) -> bool:
    """Tell whether an application was open at some time of the year."""
    return case.received.year <= YEAR and (case.decided is None or case.decided.year >= YEAR)


def table_3(cases: Iterable[Case]) -> Counter[tuple[str, str]]:
    """Table 3 by row and column, counted by the words of the form, line by line."""
    table: Counter[tuple[str, str]] = Counter()
    for case in cases:
        if case.broken or not of_the_year(case):
            continue
        table["received", case.kind] += case.received.year == YEAR
        table["carried_in", case.kind] += case.received.year < YEAR
        table[case.result, case.kind] += case.decided is not None and case.decided.year == YEAR
        table["carried_out", case.kind] += case.decided is None or case.decided.year > YEAR
    return table


def table_4(cases: Iterable[Case]) -> Counter[tuple[str, str]]:
    """Table 4 by row and column, of the same applications."""
    table: Counter[tuple[str, str]] = Counter()
    for case in cases:
        if case.broken or not of_the_year(case):
            continue
        if case.reconsideration:
            table["reconsideration", case.reconsideration] += 1
        if case.litigation:
            path = "after_reconsideration" if case.reconsideration else "direct"
            table[path, case.litigation] += 1
    return table


def written(random: Random, case: Case) -> list[str]:
    """The line of an application as some clerk would write it."""

    def day(of: date) -> str:
        return random.choice(DATES).format(of.year, of.month, of.day)

    result = random.choice((*WORDS[case.result], CODES[case.result], CODES[case.result][1:]))
    fields = [
        case.number,
        random.choice(KINDS[case.kind]),
        day(case.received),
        day(case.decided) if case.decided else random.choice(("", "—")),
        result if case.decided else random.choice(("", "办理中")),
        random.choice(DISPUTED[case.reconsideration] if case.reconsideration else NOTHING),
        random.choice(DISPUTED[case.litigation] if case.litigation else NOTHING),
    ]
    place, text = {
        "kind": (1, "法人或其他组织"),
        "received": (2, "2024-02-30"),
        "order": (3, day(case.received - timedelta(1))),
        "result": (4, "不予公开"),
        "": (0, case.number),
    }[case.broken]
    fields[place] = text
    return fields


def as_csv(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    """Rows as CSV."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()
