"""The first day: from what `make run` starts to a finished report, by what the screen says alone.

Every key that is pressed here stands on the screen at that moment, every choice is looked for in
the list that is shown, and every text is typed where the status line asks for it.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from nianbao.cli import run
from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.numerals import numeral
from nianbao.report.derive import totals
from nianbao.report.model import Report
from nianbao.store.read import read_document
from nianbao_tui.styles import palettes

from .keyboard import sent
from .terminal import Terminal, terminal

SAMPLES = Path(__file__).parents[2] / "sample_reports"
TRIAL, CITY = SAMPLES / "horgos-psb-2023", SAMPLES / "yunjiang-city-2024"
LAST_YEAR = SAMPLES / "yunjiang-city-2023" / "report.toml"
NAME = "云江市人民政府2024"

SLIP = Address("applications", "granted", "natural_person")
MISTYPED = "1836"
"""A figure of which two digits are typed in the wrong order, to be mended later."""

TEXTS = {
    "网站名称和网址": ["云江市人民政府网站（www.yunjiang.example）"],
    "科室、地址、邮政编码、电话和电子邮箱": ["云江市人民政府办公室政务公开科（0000-1234567）"],
    "本年的做法和成效": [
        "重大决策、重点项目和惠民政策公开及时，解读材料与文件同步发布。",
        "申请的登记、办理、答复、归档各环节均有专人负责。",
        "公开属性在拟文时确定，发布前进行保密审查，失效文件逐季清理。",
        "网站栏目按群众办事的需要重新编排，政务新媒体清理合并。",
        "举办业务培训四期，通报检查结果两次。",
        "公开工作占年度绩效考核四分",
        "委托第三方开展群众满意度测评，结果向社会公布",
        "没有发生需要追究责任的情形",
    ],
    "存在的问题": ["部分单位解读形式单一，群众看不懂", "基层窗口人员更换频繁，业务不熟"],
    "改进的措施": ["编印解读范例，推广图解和短视频", "建立县乡两级轮训，半年一次"],
    "金额；没有收取的，改写为没有收取信息处理费": ["0"],
    "其他需要报告的事项；没有的，写明没有其他需要报告的事项": ["没有其他需要报告的事项。"],
}
"""What the clerk has to say, by what is asked for."""

MARKED = palettes.DARK.accent.lstrip("#")
KEYS = {"回车": "enter", "Esc": "escape"}


GAP = re.compile("【待填：(.*?)】")


class Clerk:
    """Somebody who does only what the screen says."""

    def __init__(self, screen: Terminal) -> None:
        self.screen = screen

    def sees(self, *words: str) -> None:
        """Wait until some words are on the screen."""
        for each in words:
            self.screen.wait_for(each)
        self.screen.settle(0.03)

    def press(self, key: str) -> None:
        """Press a key that stands on the screen."""
        assert key in self.screen.text(), f"nothing says {key}:\n{self.screen.text()}"
        self.screen.send(sent(KEYS.get(key, key.lower())))
        self.screen.settle(0.03)

    def types(self, text: str) -> None:
        """Type what nobody can know but the clerk."""
        self.screen.send(text.encode())
        self.screen.settle(0.03)

    def chooses(self, words: str) -> None:
        """Go down to a line of the list and take it."""
        for _ in range(20):
            if words in self.under_cursor():
                break
            self.screen.send(sent("down"))
            self.screen.settle(0.03)
        assert words in self.under_cursor(), self.screen.text()
        self.screen.send(sent("enter"))
        self.screen.settle(0.03)

    def under_cursor(self) -> str:
        """What is marked: a line of a list, the open menu above it."""
        rows = (self.screen.cells(y) for y in range(self.screen.height))
        return "\n".join("".join(cell.data for cell in row if cell.bg == MARKED) for row in rows)

    def turns_to(self, place: str) -> None:
        """Turn from section to section until the list at the left points at the place."""
        while place not in self.screen.text():
            self.press("F6")

    def commands(self, menu: str, label: str) -> None:
        """Give a command by the menu."""
        self.press("F9")
        self.sees(menu)
        self.chooses(label)

    @property
    def said(self) -> str:
        """The line above the keys."""
        return self.screen.rows()[-2].strip()


def figures(report: Report, section: str) -> Iterator[str]:
    """What is typed into a table, cell by cell: the figures of the sample, one of them wrong."""
    for at in load_form(report.edition).to_fill[section]:
        figure = report.figures[at]
        assert figure is not None
        yield MISTYPED if at == SLIP else str(figure)


def fill_in(clerk: Clerk, report: Report, section: str) -> None:
    """Type a whole table with the key that leads from cell to cell."""
    number = [each.id for each in load_form(report.edition).sections].index(section)
    clerk.turns_to(f">{numeral(number + 1)} ")
    clerk.types("\t".join([*figures(report, section), ""]))


def write_what_is_asked(clerk: Clerk) -> None:
    """Go from place to place with the key for problems, and type what is asked for there."""
    left = {hint: list(texts) for hint, texts in TEXTS.items()}
    for _ in range(sum(map(len, left.values()))):
        clerk.screen.send(sent("f8"))
        clerk.screen.wait_for(lambda _: GAP.search(clerk.said) is not None)
        asked = GAP.findall(clerk.said)
        clerk.types(left[asked[0]].pop(0))
        clerk.screen.wait_for(lambda _: not GAP.search(clerk.said))
    assert not any(left.values())


def test_the_first_day_ends_with_a_finished_report(folder: Path) -> None:
    shutil.copytree(TRIAL, folder / "trial")
    shutil.copy(LAST_YEAR, folder / "去年.toml")
    sample = read_document(CITY / "report.toml").report
    with terminal("trial/report.toml", columns=120, lines=40, cwd=folder) as screen:
        clerk = Clerk(screen)
        work_through_the_day(clerk, sample)
        clerk.press("Ctrl+Q")
        assert screen.exit_code() == 0, screen.text()
    assert_finished(folder, sample)


def work_through_the_day(clerk: Clerk, sample: Report) -> None:
    begin(clerk)
    for section in ("disclosure", "applications", "litigation"):
        fill_in(clerk, sample, section)
    mend_the_slip(clerk)
    write_what_is_asked(clerk)
    clerk.press("Ctrl+S")
    clerk.sees("保存（文件夹", f"{NAME}.toml")
    clerk.press("回车")
    clerk.sees(f"已保存 {NAME}.toml 和 {NAME}.md")
    clerk.commands("文件", "导出")
    clerk.chooses("Word 文档")
    clerk.sees(f"{NAME}.docx")
    clerk.press("回车")
    clerk.sees(f"已导出 {NAME}.docx")


def begin(clerk: Clerk) -> None:
    """Leave the sample and begin a report of one's own."""
    clerk.sees("霍尔果斯市公安局", "F9 菜单")
    clerk.commands("文件", "打开")
    clerk.chooses("新建年报")
    clerk.sees("单位全称", "回车 下一项")
    for text in ("云江市人民政府", "2024", "去年.toml"):
        clerk.types(text)
        clerk.press("回车")
    clerk.sees("单位类型")
    clerk.chooses("人民政府")
    clerk.sees("文字提纲")
    clerk.chooses("写好小标题")
    clerk.sees("未保存", "F8 转到下一处待填")


def mend_the_slip(clerk: Clerk) -> None:
    """Take the suggestion for the column that does not balance."""
    clerk.screen.wait_for(lambda screen: "错误" in screen.text())
    clerk.press("F7")
    clerk.sees("T3-01", "F4 采用建议", f"{MISTYPED} 改为")
    clerk.press("F4")
    clerk.sees("已改正")
    clerk.press("Esc")


def assert_finished(folder: Path, sample: Report) -> None:
    """Every figure is that of the sample, and nothing is left to be mended."""
    path = folder / f"{NAME}.toml"
    report = read_document(path).report
    form = load_form(report.edition)
    assert report.figures == sample.figures
    assert len(report.figures) + len(totals(form, report)) == 10 + 175 + 15
    assert run(["check", str(path), "--previous", str(folder / "去年.toml")]) == 0
    assert (folder / f"{NAME}.docx").stat().st_size > 10_000
    assert "待填" not in (folder / f"{NAME}.md").read_text("utf-8")
