"""What a document offers to a report, and what would be changed."""

TAKING = {
    "年度": "year",
    "文件的{others}与本年报不同，请核对": "the document differs in {others}: is it the right one?",
    "由程序计算": "computed by the program",
    "{count} 行": "rows: {count}",
    "{count} 格": "cells: {count}",
    "{count} 段文字": "texts: {count}",
    "{count} 格，与现有的相同": "cells: {count}, the same as now",
    "与现有的相同": "the same as now",
    "{figure}（相同）": "{figure} (the same)",
    "{figure}（现为 {before}）": "{figure} (now {before})",
    "{figure}（原文所载）": "{figure} (as stated)",
    "；其余 {count} 格相同": "; other cells, the same: {count}",
    "{count} 字，替换现有的 {before} 字": "characters: {count}, in place of {before}",
    "…（共 {count} 行）": "… ({count} lines in all)",
    "已对应 {count} 格": "cells matched: {count}",
    "存疑 {count}": "doubtful: {count}",
    "未对应 {count}": "unmatched: {count}",
    "已{verb} {amount}；Ctrl+Z 可撤销": "{verb}: {amount}; Ctrl+Z undoes it",
    "{amount}与现有的相同，没有改动": "the same as now ({amount}), nothing changed",
    "文件是{other}的年报，本年报是{own}，行列不同，不能导入；可在开始页用“导入已有年报”另成一份": (
        "the file is a report in the {other}, this one is in the {own}; other rows and columns "
        "cannot be imported; make another report of it from the start page"
    ),
    "放弃已作的取舍？": "Drop what you chose?",
    "已作的取舍还没有写入年报，返回后不保留。": (
        "What you chose is not in the report yet and is not kept when you go back."
    ),
    "继续取舍": "Go on choosing",
    "放弃": "Drop it",
    # Corrections
    "{cell} {before} 改为 {after}": "{cell} from {before} to {after}",
    "不用原文所载的{cell}": "drop {cell} as stated",
    "删去“{before}”": "remove “{before}”",
    "“{before}”改为“{after}”": "“{before}” becomes “{after}”",
    "两位数字颠倒": "two digits swapped",
    "一个数拆成了两格": "one figure split over two cells",
    "两格的数连成了一个": "figures of two cells joined",
    "多键了一位相同的数字": "a digit typed twice",
    "填错了列": "wrong column",
    "填错了行": "wrong row",
    "少键了一位": "a digit missing",
    "多键了一位": "a digit too many",
    "与相邻的格重复": "copied from the cell beside it",
    "正负相反": "wrong sign",
    "键错了一位": "a digit mistyped",
    "相差很小": "a small difference",
    "原文的总计有误": "the stated total is wrong",
    "只改这一处即可平衡": "this change alone balances it",
}
