"""A fee told step by step."""

from nianbao.report.fee import Step


def step_words(step: Step, counted: str) -> str:
    """One step of a fee; `counted` is 件 or 页."""
    if step.first == 1:
        bounds = f"{step.last}{counted}以下"
    elif step.last is None:
        bounds = f"{step.first}{counted}以上的部分"
    else:
        bounds = f"{step.first}—{step.last}{counted}的部分"
    if step.rate == 0:
        return f"{bounds}：{step.units}{counted}，不收费"
    return f"{bounds}：{step.units}{counted}×{step.rate}元/{counted}＝{step.sum}元"
