"""Every command of the editor: its keys, its name on the key line, its help."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Scope = (
    Literal["all", "table", "text", "cover", "preview", "findings", "picking", "taking"]
    | Literal["comparing", "collating"]
)


@dataclass(frozen=True)
class Command:
    """A command and the keys that give it; the first key is the one that is shown."""

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    scope: Scope = "all"


COMMANDS: tuple[Command, ...] = (
    Command("fill", ("f4",), "填0", "把未填的格都填 0；选中多格时只填选中的", "table"),
    Command("parts", ("f3",), "小节", "增加、改名、移动、删除小节", "text"),
    Command("bind", ("ctrl+k",), "绑定", "使文字中的数随表中的格变化", "text"),
    Command("help", ("f1",), "帮助", "显示当前位置的填写说明和全部按键"),
    Command("save", ("ctrl+s",), "保存", "保存年报，并生成同名的 Markdown 文件"),
    Command("next_section", ("f6", "ctrl+pagedown"), "下一部分", "转到下一部分"),
    Command("findings", ("f7",), "问题", "打开问题清单；再按关闭"),
    Command("preview", ("f5",), "预览", "按公开的样子查看全文，再按返回"),
    Command("undo", ("ctrl+z",), "撤销", "撤销上一步，数字和文字都可以"),
    Command("quit", ("ctrl+q", "f10"), "退出", "退出；有未保存的内容时先询问"),
    Command("paste_file", ("ctrl+u",), "从文件粘贴", "把文件中的数字粘贴到本表，先预览", "table"),
    Command("problem", ("f8",), "下一问题", "转到下一个问题"),
    Command("previous_problem", ("shift+f8", "f20"), "上一问题", "转到上一个问题"),
    Command("redo", ("ctrl+y",), "重做", "重做撤销的一步"),
    Command("previous_section", ("shift+f6", "ctrl+pageup", "f18"), "上一部分", "转到上一部分"),
    Command("save_as", ("f12",), "另存为", "另存为新文件"),
    Command("open", ("ctrl+o",), "打开", "回到开始页，打开或新建其他年报"),
    Command("other_side", ("ctrl+l",), "对应", "在表中的数和文字所写的数之间来回转到"),
    Command("last_year", ("ctrl+e",), "上年", "选定上年年报，逐格对照，填入上年结转"),
    Command("compare", ("shift+f5", "f17"), "比较上年", "与上年年报比较，数字逐格，文字逐句"),
    Command("import", ("ctrl+d",), "导入", "把已有的年报文件导入本年报，逐项取舍"),
    Command("fee", ("ctrl+r",), "收费计算", "计算信息处理费"),
    Command("copy", ("ctrl+c",), "复制", "复制选中的格或文字"),
    Command("cut", ("ctrl+x",), "剪切", "剪切选中的格或文字"),
    Command("paste", ("ctrl+v",), "粘贴", "粘贴；也可用终端自己的粘贴键，粘贴到表中时先预览"),
    Command("select_all", ("ctrl+a",), "全选", "选中整张表或整段文字"),
)

TYPING: Mapping[str, tuple[tuple[str, str], ...]] = {
    "table": (
        ("数字", "直接键入，替换原来的数"),
        ("F2 回车", "在原数上修改；Esc 放弃修改"),
        ("Tab Shift+Tab", "确认并转到下一个、上一个填报的格"),
        ("回车", "修改时确认并转到下一行；用过 Tab 的，回到这一行开始的列"),
        ("/", "不适用"),
        ("Delete", "清空为未填"),
        ("方向键 Home End", "移动；加 Shift 选中多格；加 Ctrl 到边"),
        ("PageUp PageDown", "上下翻页"),
    ),
    "cover": (
        ("Tab 回车", "转到下一项；前言中回车另起一段"),
        ("Shift+Tab", "转到上一项"),
        ("Shift+方向键", "选中文字"),
    ),
    "findings": (
        ("↑↓", "选择问题"),
        ("回车", "转到该格或者该处文字"),
        ("左右键", "换一条改正建议"),
        ("F4", "采用所显示的建议；可以撤销"),
        ("F2", "说明理由，予以保留；清空理由即取消"),
        ("Esc", "关闭清单"),
    ),
    "taking": (
        ("↑↓ PgUp PgDn", "选择一项"),
        ("空格", "取用或者不取；[x] 取用，[ ] 不取，- 没有可取的"),
        ("左右键", "有几种读法时换一种"),
        ("Tab Shift+Tab F6", "换一个部分"),
        ("Ctrl+A", "这一部分全取；已全取时全不取"),
        ("Ctrl+↑ Ctrl+↓", "翻看下方的说明"),
        ("回车", "把取用的内容写入年报；可以一步撤销"),
        ("Esc", "返回，年报不变"),
    ),
    "comparing": (
        ("↑↓ PgUp PgDn", "选择一行或者一句"),
        ("回车", "转到年报中的这一格或者这一句"),
        ("F7", "只看变化，或者全部列出"),
        ("Tab Shift+Tab F6", "换一个部分"),
        ("= ~ + -", "这一句照旧、改过、新增、已删；百分数为相似度"),
        ("Esc Shift+F5", "返回"),
    ),
    "collating": (
        ("↑↓ PgUp PgDn", "选择一行"),
        ("Tab", "各单位，或者汇总数字"),
        ("回车", "打开这份年报；在汇总数字中，列出这一格各单位的数"),
        ("键入文字", "只列名称中有这些字的；退格删去，Esc 取消"),
        ("F7", "只看有问题的单位，或者全部列出"),
        ("F3", "换一种排列：按状态、单位、错误数、文件"),
        ("F4", "同一单位几份年报内容不同时，计最新的一份，或者都不计"),
        ("Ctrl+S", "写出汇总年报；文件夹中有新的或者改动的文件，自动读入"),
        ("units.csv", "单位名单，放在文件夹中或其旁边；也可名为 单位名单.csv"),
        ("Esc", "返回；退出用 Ctrl+Q"),
    ),
    "text": (
        ("## 标题", "单独一行，以“## ”开头，即为一个小节，编号自动生成"),
        ("回车", "另起一段"),
        ("Ctrl+←→", "按词移动；Ctrl+Home、Ctrl+End 到开头、结尾"),
        ("Shift+方向键", "选中文字"),
    ),
}

_WHILE_PICKING = ("help", "save", "next_section", "previous_section", "quit")
"""What can be done while a cell is chosen for a text: nothing that changes the text."""

_OF_THE_DESK = ("copy", "cut", "paste", "select_all", "fee")
"""What happens where the cursor of the desk stands: not while the list has the keys."""

_NAMES = {"pageup": "PgUp", "pagedown": "PgDn", "ctrl": "Ctrl", "shift": "Shift"}


def command_of(key: str, scope: Scope) -> str | None:
    """The name of the command that the key gives in this scope, or None."""
    return next((each.name for each in in_scope(scope) if key in each.keys), None)


def key_name(key: str) -> str:
    """A key as it is printed on keyboards: ctrl+s as Ctrl+S."""
    return "+".join(_NAMES.get(part, part.upper()) for part in key.split("+"))


def key_names(command: Command) -> str:
    """The keys of a command as they are printed; those that only terminals send are left out."""
    return " ".join(key_name(key) for key in command.keys if key not in _SENT)


_SENT = ("f17", "f18", "f20")
"""What some terminals send for F5, F6 and F8 with Shift."""


def in_scope(scope: Scope) -> list[Command]:
    """The commands that can be given in this scope, in their order."""
    if scope == "picking":
        return [command for command in COMMANDS if command.name in _WHILE_PICKING]
    found = [command for command in COMMANDS if command.scope in (scope, "all")]
    return [each for each in found if scope != "findings" or each.name not in _OF_THE_DESK]
