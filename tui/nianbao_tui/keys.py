"""Every command of the editor: its keys, its name on the key line, its help, its menu."""

from collections.abc import Mapping
from typing import Literal

from nianbao.record import Value

Scope = (
    Literal["all", "table", "text", "cover", "preview", "findings", "picking", "taking"]
    | Literal["comparing", "collating", "finishing", "versions", "verifying", "differing"]
    | Literal["searching", "tidying"]
)
Menu = Literal["file", "edit", "go", "check", "report", "help"]

MENUS: Mapping[Menu, str] = {
    "file": "文件",
    "edit": "编辑",
    "go": "转到",
    "check": "核对",
    "report": "年报",
    "help": "帮助",
}
"""The menus in their order, and what they are called."""


class Command(Value):
    """A command and the keys that give it; the first key is the one that is shown."""

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    menu: Menu
    scope: Scope = "all"


COMMANDS: tuple[Command, ...] = (
    Command("open", ("ctrl+o",), "打开", "回到开始页，打开或新建其他年报", "file"),
    Command("save", ("ctrl+s",), "保存", "保存年报，并生成同名的 Markdown 文件", "file"),
    Command("save_as", ("f12",), "另存为", "另存为新文件", "file"),
    Command(
        "export",
        ("shift+f12", "f24"),
        "导出",
        "导出为 Word、网页、Excel、Markdown 或者 CSV",
        "file",
    ),
    Command("preview", ("f5",), "预览", "按公开的样子查看全文，再按返回", "file"),
    Command(
        "versions", ("shift+f10", "f22"), "版本", "以前保存的内容和命名的版本：比较、恢复", "file"
    ),
    Command("quit", ("ctrl+q", "f10"), "退出", "退出；有未保存的内容时先询问", "file"),
    Command("undo", ("ctrl+z",), "撤销", "撤销上一步，数字和文字都可以", "edit"),
    Command("redo", ("ctrl+y",), "重做", "重做撤销的一步", "edit"),
    Command("cut", ("ctrl+x",), "剪切", "剪切选中的格或文字", "edit"),
    Command("copy", ("ctrl+c",), "复制", "复制选中的格或文字", "edit"),
    Command(
        "paste", ("ctrl+v",), "粘贴", "粘贴；也可用终端自己的粘贴键，粘贴到表中时先预览", "edit"
    ),
    Command("select_all", ("ctrl+a",), "全选", "选中整张表或整段文字", "edit"),
    Command("fill", ("f4",), "填0", "把未填的格都填 0；选中多格时只填选中的", "edit", "table"),
    Command(
        "paste_file", ("ctrl+u",), "从文件粘贴", "把文件中的数字粘贴到本表，先预览", "edit", "table"
    ),
    Command("parts", ("f3",), "小节", "增加、改名、移动、删除小节", "edit", "text"),
    Command("bind", ("ctrl+k",), "绑定", "使文字中的数随表中的格变化", "edit", "text"),
    Command("tidy", ("shift+f3", "f15"), "整理文字", "整理全文的编号、标点，逐处取舍", "edit"),
    Command(
        "external",
        ("shift+f2", "f14"),
        "外部编辑器",
        "用 EDITOR 所设的编辑器修改文字",
        "edit",
        "text",
    ),
    Command("next_section", ("f6", "ctrl+pagedown"), "下一部分", "转到下一部分", "go"),
    Command(
        "previous_section", ("shift+f6", "ctrl+pageup", "f18"), "上一部分", "转到上一部分", "go"
    ),
    Command("goto", ("ctrl+g",), "转到", "按编号、名称或者地址转到某一部分、某一行、某一格", "go"),
    Command("find", ("ctrl+f",), "查找替换", "在全文、附注、表中查找词语或者数字，可以替换", "go"),
    Command("other_side", ("ctrl+l",), "对应", "在表中的数和文字所写的数之间来回转到", "go"),
    Command("back", ("alt+left", "shift+f9", "f21"), "后退", "回到转到别处以前的位置", "go"),
    Command("forward", ("alt+right", "shift+f11", "f23"), "前进", "后退之后再回来", "go"),
    Command("findings", ("f7",), "问题", "打开问题清单；再按关闭", "check"),
    Command("problem", ("f8",), "下一问题", "转到下一个问题", "check"),
    Command("previous_problem", ("shift+f8", "f20"), "上一问题", "转到上一个问题", "check"),
    Command(
        "completeness",
        ("shift+f7", "f19"),
        "定稿检查",
        "列出未填、须改正和已说明的，然后定稿",
        "check",
    ),
    Command("reopen", ("ctrl+f7",), "解除定稿", "使定稿的年报可以修改", "check"),
    Command(
        "verify",
        ("shift+f4", "f16"),
        "复核录入",
        "不看原数，把表中数字再录入一遍，列出不同",
        "check",
    ),
    Command("last_year", ("ctrl+e",), "上年", "选定上年年报，逐格对照，填入上年结转", "report"),
    Command(
        "compare", ("shift+f5", "f17"), "比较上年", "与上年年报比较，数字逐格，文字逐句", "report"
    ),
    Command("import", ("ctrl+d",), "导入", "把已有的年报文件导入本年报，逐项取舍", "report"),
    Command("fee", ("ctrl+r",), "收费计算", "计算信息处理费", "report"),
    Command("help", ("f1",), "帮助", "显示当前位置的填写说明和全部按键", "help"),
    Command("cheat", ("shift+f1", "f13"), "按键一览", "一页列出全部按键；再按一次 F1 也可", "help"),
    Command(
        "theme",
        ("ctrl+f2",),
        "配色",
        "换一种配色：深色、浅色、高对比、16 色、无颜色",
        "help",
    ),
    Command(
        "aside",
        ("ctrl+f1",),
        "旁注",
        "在右侧一直显示当前位置的说明和问题；窗口至少 110 列",
        "help",
    ),
    Command(
        "aside_down", ("alt+down", "ctrl+f6"), "旁注下翻", "旁注没有显示完的，往下翻一页", "help"
    ),
    Command("aside_up", ("alt+up", "ctrl+f5"), "旁注上翻", "旁注往上翻一页", "help"),
    Command("palette", ("ctrl+p",), "查找命令", "键入名称、拼音首字母或者英文，找到命令", "help"),
    Command("menu", ("f9",), "菜单", "打开菜单，列出全部命令", "help"),
)
"""In the order of the menus."""

ON_LINE = (
    *("fill", "parts", "bind", "help", "menu", "save", "next_section", "findings", "preview"),
    *("undo", "quit", "problem", "goto", "palette"),
)
"""What the key line shows, the most needed first."""
