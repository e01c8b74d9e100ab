"""What is wrong with a file, as a sentence with its place."""

from collections.abc import Callable, Mapping

from nianbao.store.errors import FileRefused
from nianbao.tongue import tr
from nianbao.wording.reasons import system_reason
from nianbao.wording.toml_reasons import toml_reason
from nianbao.wording.visible import visible

_EXPECTED = {
    "count": '应为 0 至 1000000000000 的整数，或 "/"（不适用）',
    "counted": "应为 0 至 1000000000000 的整数",
    "signed": '应为整数（增为正，减为负），或 "/"（不适用）',
    "money": '应为 0 至 1000000000000 的数（万元，小数不超过 20 位），或 "/"（不适用）',
    "figure": '应为数字，或 "/"（不适用）',
    "text": "应为加引号的文字",
    "day": "应为日期，例如 2025-01-20，不加引号",
    "year": "应为 2008 至 2200 的整数年份",
    "table": "应为表，例如 received = { natural_person = 0 }",
    "missing": "缺少此项",
}

_FILES: Mapping[str, str] = {
    "missing": "文件不存在",
    "empty": "文件是空的；新建年报用 nianbao new",
    "nothing_in_it": "文件是空的（0 字节），可能没有传完",
    "shrinks": "将写入 {now} 字节，不到原有 {before} 字节的一半，请先核对",
    "directory": "这是文件夹，应为文件",
    "not_a_file": "这不是普通文件",
    "no_permission": "没有读取权限",
    "unreadable": "无法读取：{reason}",
    "too_large": "文件过大（{size} 字节），年报文件不超过 {limit} 字节",
    "too_many_lines": "行数过多（{size} 行），年报文件不超过 {limit} 行",
    "too_many_dots": "键名层次过多，应不超过 {limit} 层",
    "binary": "文件含有二进制内容，应为 UTF-8 文本",
    "too_deep": "嵌套过深，应不超过 {limit} 层",
    "endless_number": "含有位数过多、无法表示的数字",
    "broken_toml": "不符合 TOML 格式：{reason}",
    "no_edition": "缺少 edition，应为 {known} 之一",
    "unknown_edition": "edition 为 {found}，应为 {known} 之一",
    "not_writable": "无法写入：{reason}",
    "not_saved": "没有保存：{step}时{reason}；磁盘上的文件没有改动",
    "not_confirmed": "内容已写入，但{reason}，不能确认已经存妥；请再保存一次",
    "torn": "写入中断（{reason}），文件不完整；原内容保存在 {kept}",
    "aside": "没有保存：其他程序正在写这个文件；其中一份内容保存在 {kept}",
    "newer_journal": "恢复记录由较新的版本（{program}）写成，请用该版本打开；记录没有改动",
    "bad_journal": "恢复记录已损坏，无法读取",
    "exists": "文件已存在，未覆盖",
    "exists_force": "文件已存在，未覆盖；要覆盖请加 --force",
    "named_twice": "这份文件写了两次，应为不同的年报",
    "no_folder": "没有这个文件夹",
    "read_only": "文件是只读的，未写入",
    "is_report": "这是年报文件，未写入；生成的全文应写到 .md 一类的文件",
    "is_template": "这是模板文件，未写入；请写到另一个文件",
    "not_toml": "年报文件名应以 .toml 结尾",
    "not_patchable": "按原格式保存会改变其他内容，未写入；请另存为新文件{reason}",
    "other_suffix": "文件名与格式 {to} 不符，应以 {suffixes} 结尾",
    "foreign_suffix": "不能生成 {suffix} 文件；可用的后缀有 {suffixes}",
    "other_option": "{option} 只用于 {of}，本次生成的是 {to}",
    "needs_template": "{option} 只与 --template 同用",
    "needs_office": "生成 {to} 需要组件 {library}；请运行 pip install 'nianbao[office]'",
    "needs_parquet": "生成 parquet 需要组件 pyarrow；请运行 pip install 'nianbao[parquet]'",
    "not_for_terminal": "不能在屏幕上显示这种格式，请用 -o 指定输出文件",
    "held": "年报正在别处编辑，没有写入；请关闭后再试",
    "moved": "年报在处理时被其他程序改动，没有写入；请再试一次",
    "final": "年报已于 {day} 定稿，没有写入；要修改的，先在编辑界面解除定稿（Ctrl+F7）",
    "other_year": "这是 {own} 年的年报，不能写入 {year} 年的台账",
    "several_years": "台账中有 {years} 年收到的申请，请用 --year 指明统计年度",
    "no_dates": "台账中没有可读的收到日期",
    "no_holiday": "应为每行一个日期，补班日前加 +，现为 {found}",
    "not_a_table": "台账文件名应以 .csv 或者 .xlsx 结尾",
    "intake_failed": "无法暂存读入的数字：{reason}；请腾出磁盘空间后再试",
    "units_head": "前几行中应有一行是列名，其中要有“单位名称”；现为 {found}",
    "units_workbook": "名单应为 .xlsx 或者 .csv 文件；请在 Excel、WPS 中另存为 CSV 后再用",
    "units_no_name": "没有写单位名称",
    "units_repeated": "{found} 已在第 {first} 行列出",
    "units_expected": "{found} 不是日期（如 2025-01-31），也不是“是”或“否”",
    "units_broken": "不是可以读取的 CSV 表格",
    "among_added": "请写在所汇总的文件夹之外，否则会计入下次汇总",
    "total_too_large": "合计超过一万亿，无法写入年报",
    "units_none": "没有列出单位",
    "no_edition_for_year": "{year} 年没有对应的年报格式",
    "unknown_kind": "单位类型应为 {kinds} 之一，现为 {kind}",
}

_NO_TEXT = ("not_utf8", "binary", "broken_toml")
_OF_PROGRAMS = (".docx", ".doc", ".wps", ".xlsx", ".xls", ".et", ".pdf", ".html", ".htm")
"""Documents that somebody means to open as they are; that they are no TOML is no help."""

_STEPS: Mapping[str, str] = {
    "create": "在文件夹中建立文件",
    "write": "写入",
    "verify": "核对写入的内容",
    "replace": "替换原文件",
}


def file_sentence(error: FileRefused) -> str:
    """One line: file, line, place, and what was expected there."""
    line = f":{error.line}" if error.line and not _is_document(error) else ""
    at = f" {visible(error.at)}" if error.at else ""
    place = f"{visible(str(error.path))}{line}{at}"
    kept = tr("；保存前的内容在 {file}", file=visible(str(error.kept))) if error.kept else ""
    return tr("{name}：{said}", name=place, said=file_reason(error)) + kept


def file_reason(error: FileRefused) -> str:
    """What was expected, without file and place."""
    if _is_document(error):
        return tr("这不是年报文件（.toml）；先用 nianbao import 导入")
    special: Mapping[str, Callable[[FileRefused], str]] = {
        "wrong_value": _wrong_value,
        "not_utf8": _not_utf8,
    }
    if error.code in special:
        return special[error.code](error)
    facts = {key: _fact(error.code, key, value) for key, value in error.facts.items()}
    return tr(_FILES[error.code], **facts)


def _is_document(error: FileRefused) -> bool:
    return error.code in _NO_TEXT and error.path.suffix.lower() in _OF_PROGRAMS


def _fact(code: str, key: str, value: object) -> str:
    if key == "found":
        return _found(value)
    if key == "step":
        return tr(_STEPS[str(value)])
    if key == "reason":
        word = toml_reason if code == "broken_toml" else system_reason
        return visible(word(str(value)))
    if isinstance(value, tuple):
        return tr("、").join(map(str, value))
    return visible(str(value))


def _wrong_value(error: FileRefused) -> str:
    kind = str(error.facts["expected"])
    expected = tr(_EXPECTED.get(kind, kind))
    if kind == "missing":
        return expected
    found = _found(error.facts["found"])
    return tr("{expected}，现为 {found}", expected=expected, found=found)


def _found(value: object) -> str:
    return tr("一个表") if isinstance(value, dict) else visible(_as_written(value)[:40])


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    try:
        return f'"{value}"' if isinstance(value, str) else str(value)
    except ValueError:
        # Python writes no integer of more than 4300 digits.
        return tr("位数过多的数字")


def _not_utf8(error: FileRefused) -> str:
    guess = error.facts["guess"]
    if not guess:
        return tr("不是 UTF-8 文本")
    return tr("不是 UTF-8 文本，看起来是 {guess}，请先转换为 UTF-8", guess=guess)
