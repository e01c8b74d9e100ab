"""Sentences of reports, and the numbers and years that they state."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.derive import Number
from nianbao.report.numbers import Written, written_numbers, years
from nianbao.report.numbers_scan import WANTED, half_width, scanner

from ..patience import effort, promptly
from .test_numerals_read import in_chinese

# Each number is written as: number|unit, and = its value where that is not plain to see.
STATED = [
    ("全年收到申请3639件，同比增长12.5%", "3639|件 12.5|%"),
    ("受理 17 件，当面３件、网络１４ 件", "17| 件 ３|件 １４| 件"),
    ("信息1,234条、１，２３４条", "1,234|条=1234 １，２３４|条=1234"),
    ("分别为12，34件", "12| 34|件"),
    ("分别为1234,567件", "1234| 567|件"),
    ("新收1,2,3件", "1| 2| 3|件"),
    ("申请一百零五件、两件、十二件和二十件", "一百零五|件=105 两|件=2 十二|件=12 二十|件=20"),
    ("发布三千六百余条，解读3600多篇", "三千六百余|条=3600 3600多|篇=3600"),
    ("浏览12万人次、1.2万次、三万余次、30余万次", "12万|人次=120000 1.2万|次=12000 三万余|次=30000 30余万|次=300000"),
    ("办结1万2千余件，公开一万二千条", "1万2千余|件=12000 一万二千|条=12000"),
    ("收费24252.311082万元，罚没3亿元、5百万元", "24252.311082|万元 3|亿元 5百|万元=500"),
    ("投入三百万元、三百余万元、一亿二千万元、1亿2000万元", "三百|万元=300 三百余|万元=300 一亿二千万|元=120000000 1亿2000万|元=120000000"),
    ("比率百分之九十三点六，权重百分之四，满意率百分之百", "百分之九十三点六|=93.6 百分之四|=4 百分之百|=100"),
    ("提高3个百分点，用15个工作日，三个月", "3|个百分点 15|个工作日 三|个月=3"),
    ("收到一件，转来一份，复议一起，诉讼一起", "一|件=1 一|份=1 一|起=1 一|起=1"),
    ("申请一宗，上年结转一件，培训一次，收费一元", "一|宗=1 一|件=1 一|次=1 一|元=1"),
    ("总数十二件，人数三十人", "十二|件=12 三十|人=30"),
    ("APP12件，Word3件，A4纸3页", "12|件 3|件 3|页"),
    ("热线办理47件，12345热线3000件，共12345件", "47|件 3000|件 12345|件"),
    ("接听电话3200余个，咨询电话12个", "3200余|个=3200 12|个"),
    ("（12件）与“3件”", "12|件 3|件"),
    ("申请总量为105（其中自然人100）", "105| 100|"),
    ("六件、八件、〇件、○件、万件、亿元", "六|件=6 八|件=8 〇|件=0 ○|件=0"),
    ("007件，0件，零份", "007|件=7 0|件 零|份=0"),
]  # fmt: skip

NOTHING_STATED = [
    "一是加强管理。二是推进公开。三是严格考核",
    "第一，依照第二十条第（一）项、第30号令；第3次、第 12 期、第一、二季度，第一次，第一件",
    "1.加强管理\n2、推进公开\n３．严格考核\n 4)解读\n（5）答复；6.宣传",
    "一方面、一定、一些、一般、一站式、一体化、统一、唯一、一律、同一、进一步、一致、第三方",
    "三公经费，“三安全一稳定”，四类过程性信息，三类内部事务信息，五位一体，三部门",
    "一次性告知，一条龙，高效办成一件事，同一件，每一件，统一份额，只进一次门，最多跑一次",
    "与各部门一起推进，十分重要，汽车零件，十字路口",
    "数十件、几十件、十几件、二十几件、两三件、七八个、三五次、三四十件、数百件、上千条、一百五件",
    "2023年、2023年度、12月31日、1—12月、3至5月、二〇二三年十二月三十一日、2024-12-31、2024.1.5",
    "国办公开办函〔2021〕30号、国办函[2020]109号、【2021】5号，国务院令第711号，（2023）",
    "电话：0999-8888888、8888889，传真（0999）8888888，邮编：838000，邮政编码838000，手机13800000000",
    "咨询电话12345，公开编号000000，热线400-123-4567，微信号：123456，065000",
    "依托“12345”热线、12345政务服务便民热线、12345平台",
    "见https://www.a.example/2024/12件.html与www.b.example/3件，邮箱zw12@a.example、123456@b.example",
    "9:30、9时30分、上午9点、九点三十分，云江大道1号3楼305室",
    "三分之二、2/3、1+3、“1+N”、“3·15”、1.2.3",
    "A4、5G、G20、COVID-19、IPv6、TOP10",
    "收到{{applications.received.total}}件，{{disclosure.fees.amount}}万元，{{x.2024}}",
    "十四五期间，十三届四次全会，“十三五”期末",
    "某一、这一、那一、哪一、任一、另一、逐一、首一、专一、单一、无一，若三件，文号12345，代码123456",
    "‘110’、「110」、『110』，六分之五、八分之三、〇分之三、○分之三、万分之五、亿分之五",
    "身份证110101199001011234，账号6222020200112233445",
]  # fmt: skip


NARROW = str.maketrans("０１２３４５６７８９", "0123456789")


def shown(text: str, number: Written) -> str:
    itself = text[number.start : number.digits_end]
    plain = itself.translate(NARROW) == str(number.value)
    return f"{itself}|{text[number.digits_end : number.end]}" + (
        "" if plain else f"={number.value}"
    )


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_a_sentence_states_these_numbers(text: str, stated: str) -> None:
    assert " ".join(shown(text, number) for number in written_numbers(text)) == stated


@pytest.mark.parametrize("text", NOTHING_STATED)
def test_what_only_looks_like_a_number_states_none(text: str) -> None:
    assert [text[number.start : number.end] for number in written_numbers(text)] == []


RANGES: list[tuple[str, Number, Number]] = [
    ("3600件", 3600, 3600),
    ("3万件", 30_000, 30_000),
    ("3600余件", 3600, 3699),
    ("三千六百多件", 3600, 3699),
    ("30余万件", 300_000, 399_999),
    ("逾3600件", 3600, 3699),
    ("超过100件", 100, 199),
    ("100件以上", 100, 199),
    ("约3600件", 3500, 3700),
    ("大约 3600 件", 3500, 3700),
    ("近3600件", 3500, 3700),
    ("将近3600件", 3500, 3700),
    ("3600件左右", 3500, 3700),
    ("3600件上下", 3500, 3700),
    ("约5件", 4, 6),
    ("约10件", 0, 20),
    ("不足10件", 0, 10),
    ("1.2万件", 11_500, 12_499),
    ("1.20万件", 11_950, 12_049),
    ("一点二万件", 11_500, 12_499),
    ("1.2345万件", 12_345, 12_345),
    ("1.2万余件", 12_000, 12_999),
    ("约1.2万件", 11_000, 13_000),
    ("1.2万元", Decimal("1.15"), Decimal("1.25")),
    ("约2.5%", Decimal("2.4"), Decimal("2.6")),
    ("93.6%", Decimal("93.6"), Decimal("93.6")),
    ("90%以上", 90, 100),
    ("30余万元", 30, 40),
    ("预约12人次", 12, 12),
    ("签约12个", 12, 12),
    ("不超过20个", 20, 20),
    ("最近3次", 3, 3),
    ("约0件", 0, 1),
]


@pytest.mark.parametrize(("text", "least", "most"), RANGES)
def test_a_number_allows_what_its_words_allow(text: str, least: Number, most: Number) -> None:
    (number,) = written_numbers(text)
    assert (number.least, number.most) == (least, most)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3件", 3, "件"),
        ("3.50元", Decimal("3.50"), "元"),
        ("9.6％", Decimal("9.6"), "%"),
        ("千分之三", 3, "‰"),
        ("1.2万件", 12_000, "件"),
        ("1.23456万件", Decimal("12345.6"), "件"),
        ("共12", 12, ""),
    ],
)
def test_a_value_is_whole_unless_it_is_written_with_a_fraction(
    text: str, value: Number, unit: str
) -> None:
    (number,) = written_numbers(text)
    assert (number.value, type(number.value), number.unit) == (value, type(value), unit)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2023年与2023年度", ["2023", "2023"]),
        ("２０２３年、二〇二三年、二○二四年", ["２０２３", "二〇二三", "二○二四"]),
        ("2021—2023年，2021、2022和2023年，2023/2024年度", ["2021", "2023"] + ["2021", "2022", "2023"] + ["2023", "2024"]),
        ("2023 年12月31日至2024-12-31、2024.1.5", ["2023", "2024", "2024"]),
        ("1990年至2100年，1989年、2101年、一九八九年、12023年", ["1990", "2100"]),
        ("国办公开办函〔2021〕30号，公开2023条，2024件", []),
        ("《2024年工作要点》{{x.2024年}}https://a.example/2024年", ["2024"]),
    ],
)  # fmt: skip
def test_a_text_names_these_years(text: str, named: list[str]) -> None:
    assert [text[start:end] for start, end, _ in years(text)] == named


def test_a_year_is_given_as_a_number() -> None:
    assert years("自二〇二三年起，至２０２４年") == ((1, 5, 2023), (9, 13, 2024))


WIDE = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")


@given(st.integers(0, 99_999_999), st.sampled_from(["件", "人次", "条", "万元", "%"]))
def test_every_way_to_write_digits_says_the_same(number: int, unit: str) -> None:
    for digits in (str(number), f"{number:,}"):
        for text in (f"共{digits}{unit}。", f"共{digits} {unit}。", f"共{digits}{unit}。".translate(WIDE)):  # fmt: skip
            (written,) = written_numbers(text)
            assert (written.value, written.unit) == (number, unit)
            assert (written.start, written.digits_end) == (1, 1 + len(digits))
            assert text[written.end] == "。"


@given(st.integers(0, 99_999_999))
def test_a_chinese_numeral_before_a_unit_says_its_number(number: int) -> None:
    text = f"公开信息{in_chinese(number)}条。"
    (written,) = written_numbers(text)
    assert (written.value, written.least, written.most) == (number, number, number)
    assert (written.start, written.digits_end, written.end) == (4, len(text) - 2, len(text) - 1)


PIECES = st.sampled_from(
    [
        *"0159０５,，.。、-—/:+%％（）()〔〕“”{}件份条次元年月日号 \n一二两三十百千万亿零〇点约近余多第之分同统数几届起"
    ]
    + ["{{", "}}", "百分之", "万元", "人次", "电话", "热线", "以上", "2023", "1.", "a", "@"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_numbers_of_any_text_stand_in_order_and_say_the_same_alone(text: str) -> None:
    end = 0
    for number in written_numbers(text):
        assert end <= number.start < number.digits_end <= number.end <= len(text)
        assert number.least <= number.value <= number.most
        end = number.end
    places = [(start, stop) for start, stop, _ in years(text)]
    assert places == sorted(places)


@pytest.mark.parametrize("text", [text for text, _ in STATED] + [text for text, *_ in RANGES])
def test_a_number_taken_out_of_its_sentence_says_the_same(text: str) -> None:
    for number in written_numbers(text):
        alone = text[number.start : number.digits_end] + (number.unit or "件")
        if number.unit != "起":
            assert written_numbers(alone)[0].value == number.value


UNHURRIED = re.compile(WANTED)
SIGNS = sorted(sign for sign in {*WANTED} if not sign.isascii())


def spans(pattern: re.Pattern[str], text: str) -> set[tuple[int, int]]:
    return {match.span() for match in pattern.finditer(half_width(text))}


@given(st.lists(PIECES | st.sampled_from(SIGNS), max_size=30).map("".join))
def test_what_is_passed_over_at_once_begins_nothing_that_is_wanted(text: str) -> None:
    assert spans(UNHURRIED, text) <= spans(scanner(), text)


@pytest.mark.parametrize("text", [*NOTHING_STATED, *(text for text, _ in STATED)])
def test_no_part_of_a_sentence_that_is_wanted_is_passed_over(text: str) -> None:
    assert spans(UNHURRIED, text) <= spans(scanner(), text)


PROSE = (
    "全市新收政府信息公开申请4523件，上年结转200件。新收申请中，自然人提出3639件，法人或其他组织提出884件；"
    "一是健全“先审查、后公开”机制，定密、保密审查和个人信息保护同步办理。2024年，整理知识库条目8600余条，"
    "平均满意率为百分之九十三点六，按照国办函〔2020〕109号规定收取信息处理费410元，已全额上缴国库。\n"
)
TEDIOUS = [
    *("1", "1.", "1-", "1,", "1,234", "1万", "1 ", "(1", "1/", "1_", "a1", "1件", "12:", "123汉字"),
    *("一", "一点", "第一、", "一分之", "一届", "十几", "数十", "零", "约1.2万余件左右", " ", "\n ", "\u3000"),
    *("{{", "{{a", "www. ", "电话1", "电话123456、1234567", "QQ", "2023-", "2023、", "2023年", "〔2021〕1"),
]  # fmt: skip


def test_a_long_text_is_read_at_once() -> None:
    text = (PROSE * 1000)[:100_000]
    assert effort(lambda: written_numbers(text)) < 400


@pytest.mark.parametrize("piece", TEDIOUS)
def test_no_text_takes_longer_than_its_length_explains(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    with promptly(5):
        written_numbers(text)
        years(text)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u3000"])
def test_any_space_within_a_number_is_a_space(space: str) -> None:
    text = f"收到{space}12{space}件，2024{space}年{space}3{space}月，电话{space}0999{space}8888888"
    plain = text.replace(space, " ")
    assert written_numbers(text) == written_numbers(plain)
    assert [(each.value, each.unit) for each in written_numbers(text)] == [(12, "件")]
    assert years(text) == years(plain)
