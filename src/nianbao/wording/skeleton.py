"""The texts with which a collated report begins: what the figures say, headings for the rest."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.bound import bound_text
from nianbao.report.derive import Number
from nianbao.report.figures import show_figure
from nianbao.report.model import Filled

_SENTENCES: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("regulations_issued", "全年制发规章{}件"),
        ("regulations_repealed", "废止{}件"),
        ("regulations_in_force", "现行有效{}件"),
    ),
    (
        ("normative_issued", "制发行政规范性文件{}件"),
        ("normative_repealed", "废止{}件"),
        ("normative_in_force", "现行有效{}件"),
    ),
    (
        ("licences", "作出行政许可决定{}件"),
        ("penalties", "行政处罚决定{}件"),
        ("compulsion", "行政强制决定{}件"),
    ),
    (("fees", "行政事业性收费{}万元"),),
    (
        ("received", "全年新收政府信息公开申请{}件"),
        ("carried_in", "上年结转{}件"),
        ("processed", "办结{}件"),
        ("carried_out", "结转下年度继续办理{}件"),
    ),
    (
        ("reconsideration", "政府信息公开行政复议{}件"),
        ("litigation_direct", "未经复议直接起诉{}件"),
        ("litigation_after_reconsideration", "复议后起诉{}件"),
    ),
)
"""Sentences of clauses, each about the one cell of a role; a role of several cells has none."""

_PREFACE = (
    "根据《中华人民共和国政府信息公开条例》和{basis}的要求，汇总各单位{year}年政府信息公开工作"
    "情况，编制本报告。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"
)
_FEE = "全年收取政府信息公开信息处理费{fee}元。"
_NO_FEE = "全年没有收取政府信息公开信息处理费。"


def skeleton_preface(form: Form, year: int) -> str:
    """The paragraph before the first section."""
    return _PREFACE.format(basis=form.basis, year=year)


def skeleton_texts(
    form: Form, figures: Mapping[Address, Filled], fee: Number | None
) -> dict[str, str]:
    """The narratives: first what the tables say, by the aspects of the form; last the fee."""
    narratives = [section for section in form.sections if section.narrative]
    found = {narratives[0].id: _overview(form, figures)}
    if fee is not None:
        found[narratives[-1].id] = _FEE.format(fee=show_figure(fee)) if fee else _NO_FEE
    return found


def _overview(form: Form, figures: Mapping[Address, Filled]) -> str:
    """A part for each aspect; sentences stand in the part that is called like their table."""
    parts = {each.name: "" for each in form.sections[0].aspects if not each.kinds}
    last = next(iter(parts), "")
    for section, sentence in table_sentences(form, figures):
        last = section if section in parts else last
        parts[last] = parts.get(last, "") + sentence
    return "\n\n".join(f"## {name}\n{said}".rstrip() for name, said in parts.items())


def table_sentences(form: Form, figures: Mapping[Address, Filled]) -> Iterator[tuple[str, str]]:
    """Each sentence that has something to say, with the brief title of its table."""
    for clauses in _SENTENCES:
        cells = [(form.role(role), words) for role, words in clauses]
        said = [(each[0], words) for each, words in cells if len(each) == 1]
        said = [(at, words) for at, words in said if _is_number(form, figures, at)]
        if said:
            words = "，".join(clause.format(bound_text(at)) for at, clause in said)
            yield form.section(said[0][0].section).brief, f"{words}。"


def _is_number(form: Form, figures: Mapping[Address, Filled], at: Address) -> bool:
    return form.derived(at) or not isinstance(figures.get(at, ""), str)
