"""The texts with which a new report begins: headings, usual sentences, places to be filled in."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.model import Aspect, Form
from nianbao.record import replace
from nianbao.report.aspects import wanted
from nianbao.report.model import NOT_APPLICABLE, Filled, Report
from nianbao.report.to_fill import to_fill
from nianbao.wording.skeleton import table_sentences

_PREFACE = (
    "根据《中华人民共和国政府信息公开条例》和{basis}的要求，编制{name}{year}年政府信息公开工作"
    "年度报告。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。本报告的电子版可在{site}"
    "查阅。如对本报告有疑问，请与{contact}联系。"
)
_REGULATIONS = ("regulations_issued", "regulations_repealed", "regulations_in_force")
_SITE, _CONTACT = "网站名称和网址", "科室、地址、邮政编码、电话和电子邮箱"
_WORK = "本年的做法和成效"
_SPECIAL = "{name}：{place}。"
_PROBLEMS = (
    "{year}年，{name}的政府信息公开工作还存在一些问题：一是{first}；二是{second}。\n\n"
    "针对这些问题，将采取以下措施改进：一是{third}；二是{fourth}。"
)
_PROBLEM, _REMEDY = "存在的问题", "改进的措施"
_OTHER = "{year}年收取政府信息公开信息处理费{fee}元。\n\n{rest}"
_FEE = "金额；没有收取的，改写为没有收取信息处理费"
_REST = "其他需要报告的事项；没有的，写明没有其他需要报告的事项"


def begun(form: Form, report: Report) -> Report:
    """A new report with preface and narratives, by the kind of its body, where it has none."""
    texts = {**_texts(form, report), **{of: text for of, text in report.texts.items() if text}}
    return replace(report, preface=report.preface or _preface(form, report), texts=texts)


def _preface(form: Form, report: Report) -> str:
    return _PREFACE.format(
        basis=form.basis,
        name=report.organization,
        year=report.year,
        site=to_fill(_SITE),
        contact=to_fill(_CONTACT),
    )


def _texts(form: Form, report: Report) -> dict[str, str]:
    """The overview by its aspects, the usual words on problems, the fee and the rest."""
    first, problems, *others = [each.id for each in form.sections if each.narrative]
    found = {first: _overview(form, report), problems: _problems(report)}
    return found | {of: _other(report) for of in others}


def _overview(form: Form, report: Report) -> str:
    """A part for each aspect; what only some kinds must tell stands in the last one."""
    required = wanted(form.sections[0], report)
    parts = {each.name: _said(form, report, each) for each in required if not each.kinds}
    if not parts:
        return to_fill(_WORK)
    special = "".join(
        _SPECIAL.format(name=each.name, place=to_fill(_WORK)) for each in required if each.kinds
    )
    last = list(parts)[-1]
    parts[last] += f"\n{special}" if special else ""
    return "\n\n".join(f"## {name}\n{said}" for name, said in parts.items())


def _said(form: Form, report: Report, aspect: Aspect) -> str:
    """What the tables say of an aspect, then a place for the rest."""
    return "".join(_sentences_of(form, report, aspect.name)) + to_fill(_WORK)


def _sentences_of(form: Form, report: Report, name: str) -> Iterator[str]:
    """The sentences about the tables that are called like the aspect or follow such a one."""
    names = [each.name for each in form.sections[0].aspects if not each.kinds]
    now = names[0]
    for section, sentence in table_sentences(form, _figures(form, report)):
        now = section if section in names else now
        if now == name:
            yield sentence


def _figures(form: Form, report: Report) -> dict[Address, Filled]:
    """The figures to speak of: all but the regulations, which few bodies may make."""
    figures: dict[Address, Filled] = dict.fromkeys(form.entered_cells, 0)
    unlikely = [at for role in _REGULATIONS for at in form.role(role)]
    figures.update(dict.fromkeys(unlikely, NOT_APPLICABLE))
    return {**figures, **report.figures}


def _problems(report: Report) -> str:
    places = {"first": _PROBLEM, "second": _PROBLEM, "third": _REMEDY, "fourth": _REMEDY}
    marks = {name: to_fill(hint) for name, hint in places.items()}
    return _PROBLEMS.format(year=report.year, name=report.organization, **marks)


def _other(report: Report) -> str:
    return _OTHER.format(year=report.year, fee=to_fill(_FEE), rest=to_fill(_REST))
