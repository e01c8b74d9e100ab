"""Draw every screen of the real program: `python docs/pictures.py docs/pictures`.

What is drawn are scenes of the tests, so that no screen has a picture that no test has seen.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drawn import svg
from textual.strip import Strip
from tui.driving import Inside, after
from tui.test_drawings import (
    COUNTY,
    PRACTICE,
    SAMPLES,
    SCENES,
    SIZES,
    Scene,
    _county,
    _practice,
)

from nianbao.choices import THEMES
from nianbao_tui.app import NianbaoApp
from nianbao_tui.screens import clock
from nianbao_tui.styles import themes

SHOWN = {
    "start": "开始页：新建、打开、导入、汇总，最近的年报和样例",
    "start_new": "新建年报：单位和年份",
    "start_new_kind": "新建年报：单位类型和上报期限",
    "start_new_texts": "新建年报：文字提纲",
    "tutorial": "教程：nianbao tutorial，照着一行一行做",
    "applications": "填表：总计随填随算，底部一行写明勾稽关系",
    "applications_editing": "录入：直接键入数字，左侧是各部分的进度",
    "applications_unbalanced": "不平：有错的格后面是 !，须核实的是 ?",
    "cover": "封面：单位、年份、日期和网址",
    "overview": "写文字：小节自动编号",
    "bind": "绑定：文字中的数随表中的格变化",
    "parts": "小节：增加、改名、移动、删除",
    "swapped": "两位数字颠倒：总计和勾稽关系不平，文字与表不符，清单指出应改哪一格",
    "findings": "问题清单：F7 打开，回车转到该处，F4 采用建议",
    "reason": "说明理由：确有理由的问题可以说明，随文件保存",
    "last_year_figure": "上年：逐格对照",
    "name_file": "写文件名：列出文件夹中的年报，选定即可",
    "save_as": "另存为：列出文件夹中已有的文件，同名的先说明",
    "carry": "上年结转：选定上年年报后填入",
    "compare": "比较上年：数字逐格",
    "compare_text": "比较上年：文字逐句",
    "preview_table": "预览：按公开的样子查看全文",
    "import": "导入：已有的 Word、网页、Excel、PDF 逐项取舍",
    "paste_labels": "粘贴：按行名对应，先预览再取用",
    "fee": "收费计算",
    "collating": "汇总：各单位的年报，谁没有交，谁有问题",
    "collating_total": "汇总：合计，回车看由哪些单位组成",
    "menu": "菜单：F9，全部命令和它们的按键",
    "palette": "查找命令：Ctrl+P，可以键入拼音首字母",
    "goto": "转到：Ctrl+G，编号、名称或者地址",
    "aside": "旁注：Ctrl+F1，在 110 列以上的窗口右侧一直显示",
    "find": "查找替换：Ctrl+F，全文、附注、表中",
    "tidy": "整理文字：编号、标点逐处取舍",
    "completeness": "定稿检查：未填、须改正和已说明的",
    "versions": "版本：以前保存的内容和命名的版本",
    "version_compared": "版本比较",
    "verify": "复核录入：不看原数再录一遍",
    "verify_differing": "复核录入：列出不同",
    "export": "导出：Word、网页、Excel、Markdown、CSV",
    "help": "帮助：F1，这一格填什么，不填什么",
    "cheat": "按键一览：再按一次 F1",
    "theme": "配色：Ctrl+F2",
    "conflict": "文件被别处改过：先问再写",
    "quit": "退出：有未保存的内容时先问",
}
"""The scenes that have a picture, in their order, and what they show."""

WIDE_ONLY = ("aside",)
"""The scenes that there is nothing to see of in a small window."""

IN_THEMES = "findings"
"""The scene that is drawn in every theme."""


@dataclass(frozen=True)
class Picture:
    """A screen as it was drawn, and the class that drew it."""

    screen: str
    strips: list[Strip]


def drawn(scene: Scene, size: str) -> Picture:
    """Play a scene in a window of this size, in a folder and a home of its own."""
    seen: list[Picture] = []

    def look(app: NianbaoApp) -> None:
        strips = list(app.screen._compositor.render_strips())
        seen.append(Picture(type(app.screen).__name__, strips))

    # What is noted behind the last key may still be written when the home goes.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, _office() as office:
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = home
        with chdir(office):
            after(_opened(scene), *scene.steps, Inside(look), size=SIZES[size])
    return seen[0]


@contextmanager
def _office() -> Iterator[Path]:
    """A folder that has the same name in every picture."""
    folder = Path(tempfile.gettempdir(), "年报")
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _opened(scene: Scene) -> Path | None:
    if scene.sample == COUNTY:
        return _county(Path.cwd())
    if scene.sample == PRACTICE:
        return _practice(Path.cwd())
    if scene.sample is None:
        return None
    shutil.copy(SAMPLES / scene.sample / "report.toml", "report.toml")
    return Path("report.toml")


def draw_all(folder: Path) -> Iterator[str]:
    """Draw every picture; yield the lines of the page that shows them."""
    yield "# 画面\n\n由 `make pictures` 从程序本身画出，80 列 24 行；点开是 120 列 40 行。\n"
    for name, words in SHOWN.items():
        screens = {size: drawn(SCENES[name], size) for size in SIZES}
        for size, each in screens.items():
            if size == "80x24" and name in WIDE_ONLY:
                continue
            (folder / f"{name}.{size}.svg").write_text(svg(each.strips), "utf-8")
        yield f"## {words}\n\n<!-- {screens['80x24'].screen} -->\n"
        small = "120x40" if name in WIDE_ONLY else "80x24"
        yield _shown(name, small, "120x40", words)
    yield "## 配色\n\n深色、浅色、高对比、16 色、无颜色；按 Ctrl+F2 更换。\n"
    for theme in THEMES:
        themes.wear(theme)
        file = f"theme-{theme}"
        picture = svg(drawn(SCENES[IN_THEMES], "80x24").strips)
        (folder / f"{file}.80x24.svg").write_text(picture, "utf-8")
        yield f"![{theme}](pictures/{file}.80x24.svg)\n"


def _shown(name: str, small: str, large: str, words: str) -> str:
    return f"[![{words}](pictures/{name}.{small}.svg)](pictures/{name}.{large}.svg)\n"


if __name__ == "__main__":
    # The same day on every day.
    clock.today = lambda: date(2026, 12, 7)
    target = Path(sys.argv[1]).resolve()
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    page = "\n".join(draw_all(target))
    target.with_suffix(".md").write_text(page, "utf-8")
