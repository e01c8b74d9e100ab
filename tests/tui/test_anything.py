"""Keys at random, over all sections and dialogs: nothing breaks, and undo takes everything back."""

from pathlib import Path
from random import Random

import pytest

from nianbao.report.model import Report
from nianbao.session import Session

from .driving import Meanwhile, Paste, Step, after
from .keyboard import names

KEYS = (
    *names(
        "f6 shift+f6 escape f6 shift+f6 escape f6 shift+f6 escape "
        "f1 f2 f3 f4 f5 f7 f8 f11 insert ctrl+a ctrl+c ctrl+x ctrl+v ctrl+z ctrl+y "
        "f2 f4 f7 f8 ctrl+f shift+f2 shift+f3 ctrl+k ctrl+k ctrl+l ctrl+e ctrl+r ctrl+d ctrl+u space "
        "tab shift+tab up down left right home end pageup pagedown enter enter "
        "ctrl+home ctrl+end ctrl+up ctrl+down ctrl+left ctrl+right delete backspace "
        "shift+left shift+right shift+up shift+down shift+home shift+end "
        "5 7 年 甲 a / ， 。 # 5 7 年 甲"
    ),
    # The first of the menus has the way out at its top.
    "f9 right",
)
TEXTS = (
    *("甲\n## 乙\n丙", "1\t2\n3\t4", "2023", "\r\n", "##", "7", "\x1b[31m"),
    *("收到{{applications.received.total}}件，甲,乙", "{{a.b.c}}", "收到政府信息公开申请15件"),
    "一、本年新收政府信息公开申请数量\t5\t4\t3\t2\t1\t0\t15\n二、上年结转\t1",
)


def anything(seed: int) -> list[Step]:
    """Thirty handfuls of keys, now and then a paste."""
    random = Random(seed)
    steps: list[Step] = []
    for _ in range(30):
        steps.append(" ".join(random.choices(KEYS, k=12)))
        if random.random() < 0.3:
            steps.append(Paste(random.choice(TEXTS)))
    return steps


SEEDS = [0, 1, *(pytest.param(seed, marks=pytest.mark.campaign) for seed in range(2, 12))]


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_was_done_can_be_saved_and_undone(draft: Path, seed: int) -> None:
    before = Session.open(draft).report
    reports: list[Report] = []
    look = Meanwhile(lambda: reports.append(Session.open(draft).report))
    save = ("escape escape escape escape", "ctrl+s", look)
    outcome = after(draft, *anything(seed), *save, "ctrl+z " * 500, *save)
    assert "已保存" in outcome.title
    done, undone = reports
    assert done != before
    assert undone == before
