"""Each number in the prose of a sound report, made one too large, is found just where it stands."""

from dataclasses import replace

import pytest

from nianbao.report.model import Report
from nianbao.report.numbers import Written, written_numbers
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.finding import Finding, Passage
from nianbao.samples import samples
from nianbao.store.read import read_document

PROSE = ("P-", "T2-05", "T3-07", "T3-09")

# The numbers that a table holds, or that cannot be a fee, by the rule that must find them.
HELD = {
    "yunjiang-city-2024": {
        "P-10": ["规章6件", "废止5件", "有效79件", "文件58件", "废止41件", "有效429件"],
        "P-14": ["决定12704318件", "决定23456789件", "决定387254件", "收费24252.311082万元"],
        "P-01": ["申请4523件"],
        "P-02": ["上年结转200件", "办结4534件", "结转下年度189件"],
        "P-04": ["提出3639件", "提出884件", "提交3210件", "提交1126件", "提交187件"],
        "P-03": ["1755件", "548件", "468件", "1232件", "351件", "180件", "；3件"],
        "P-05": ["行政复议280件", "纠正24件", "行政诉讼71件", "纠正4件"],
        "P-09": ["信息处理费410元"],
    },
    "yunjiang-city-2023": {
        "P-10": ["规章4件", "规章3件", "规章78件", "文件49件", "失效36件", "文件412件"],
        "P-14": ["决定11986405件", "决定21873642件", "决定402918件", "收费26103.58764万元"],
        "P-01": ["申请4075件"],
        "P-02": ["上年结转165件", "办理4240件", "办结4040件", "尚有200件"],
        "P-04": ["自然人3332件", "组织743件", "网络2763件", "信函1098件", "当面214件"],
        "P-03": ["1554件", "481件", "403件", "1130件", "319件", "153件", "其余2件"],
        "P-05": ["行政复议208件", "行政诉讼81件", "纠正24件"],
        "P-09": ["金额380元"],
    },
}


def sample(name: str) -> Report:
    path = next(each.path for each in samples() if each.name == name)
    return read_document(path).report


def complaints(report: Report) -> tuple[Finding, ...]:
    """The findings of the rules about prose."""
    return check(Case(Standing.of(report)), select=PROSE).findings


def spoiled(report: Report, of: str, number: Written) -> Report:
    """The report with this number one too large."""
    text = report.text(of)
    wrong = text[: number.start] + str(number.value + 1) + text[number.digits_end :]
    return replace(report, texts={**report.texts, of: wrong})


def held(report: Report, name: str) -> dict[tuple[str, int], str]:
    """Where the numbers end that a table holds, and the rule that must find each."""
    places: dict[tuple[str, int], str] = {}
    for rule, all_words in HELD[name].items():
        for words in all_words:
            of = next(of for of, text in report.texts.items() if words in text)
            places[of, report.text(of).index(words) + len(words)] = rule
    return places


@pytest.mark.parametrize("name", HELD)
def test_a_sound_report_has_no_complaint_about_its_prose(name: str) -> None:
    assert complaints(sample(name)) == ()


@pytest.mark.parametrize("name", HELD)
def test_every_number_that_a_table_holds_is_found_once_when_it_is_wrong(name: str) -> None:
    report = sample(name)
    wanted = held(report, name)
    assert len(wanted) == sum(map(len, HELD[name].values()))
    right = 0
    for of in report.texts:
        for number in written_numbers(report.text(of)):
            found = complaints(spoiled(report, of, number))
            rule = wanted.get((of, number.end), "")
            assert [each.rule for each in found] == ([rule] if rule else [])
            right += all(_at(each, of, number) for each in found) and bool(rule)
    print(f"{name}: {right} of the {len(wanted)} numbers that a table holds are found")
    assert right == len(wanted)


def _at(finding: Finding, of: str, number: Written) -> bool:
    """Tell whether a finding stands at the words of a number, which now are a digit longer."""
    at = finding.at
    assert isinstance(at, Passage)
    return at.of == of and at.start <= number.start < at.end
