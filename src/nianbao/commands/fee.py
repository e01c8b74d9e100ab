"""`nianbao fee`: the 信息处理费 of so many items or pages."""

import argparse

from nianbao.commands.json_output import print_json
from nianbao.report.fee import Step, item_steps, page_steps
from nianbao.tongue import tr
from nianbao.wording.fees import step_words

_MOST = 1_000_000
_COUNTED = {"items": "件", "pages": "页"}


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    basis = command.add_mutually_exclusive_group(required=True)
    basis.add_argument(
        "--items", metavar="件数", type=_units, help="按件计收：同一申请人一个自然月内的申请件数"
    )
    basis.add_argument("--pages", metavar="页数", type=_units, help="按量计收：一件申请的页数")
    command.add_argument("--format", choices=["text", "json"], default="text", help="输出格式")


def _units(text: str) -> int:
    # Not isdecimal alone: int() reads the digits of every script.
    if not (text.isascii() and text.isdecimal() and len(text) < 20 and int(text) <= _MOST):
        raise argparse.ArgumentTypeError(tr("须为 0 至 {most} 的整数", most=_MOST))
    return int(text)


def run(chosen: argparse.Namespace) -> int:
    """Print the fee and the steps that lead to it."""
    if chosen.items is None:
        basis, units, steps = "pages", chosen.pages, page_steps(chosen.pages)
    else:
        basis, units, steps = "items", chosen.items, item_steps(chosen.items)
    fee = sum(step.sum for step in steps)
    if chosen.format == "json":
        entries = [_entry(step) for step in steps]
        answer = {"basis": basis, "units": units, "fee": fee, "steps": entries}
        print_json(answer)
        return 0
    print(tr("信息处理费 {fee} 元", fee=fee))
    for step in steps:
        print(step_words(step, _COUNTED[basis]))
    return 0


def _entry(step: Step) -> dict[str, int | None]:
    return {
        "from": step.first,
        "to": step.last,
        "rate": step.rate,
        "units": step.units,
        "sum": step.sum,
    }
