"""Locks, and what an interrupted program left."""

RECOVERY = {
    "无法确认是否有人正在编辑这份年报（锁文件无法识别）": (
        "it is unknown whether somebody edits this report (the lock file cannot be read)"
    ),
    "{who}正在编辑这份年报": "{who} edits this report",
    "{who}自{when}起正在编辑这份年报": "{who} edits this report since {when}",
    "可能另有程序": "another program perhaps",
    "用户 {user} 在 {host} 上（进程 {pid}）": "user {user} on {host} (process {pid})",
    "在 {host} 上（进程 {pid}）": "somebody on {host} (process {pid})",
    "只读：{who}正在编辑；按 F12 可另存": "read-only: {who} is editing; F12 saves as",
    "{who}接管了编辑，这里改为只读；按 F12 可另存": (
        "{who} took over, it is read-only here; F12 saves as"
    ),
    "上次恢复没有完成，本次没有恢复；恢复记录在 {file}": (
        "the last recovery did not end, nothing was recovered now; the journal is {file}"
    ),
    "程序于 {when} 中断；恢复记录由较新的版本（{program}）写成，请用该版本打开": (
        "the program broke off at {when}; the journal is by a newer version ({program}), "
        "please open it with that"
    ),
    "程序于 {when} 中断，{left}，可以恢复": "the program broke off at {when}; to recover: {left}",
    "有 {count} 处修改未保存": "changes not saved: {count}",
    "正在输入：{text}，在{cell}": "being typed: {text}, in {cell}",
    "已恢复 {count} 处修改": "changes recovered: {count}",
    "正在输入的“{text}”已录入": "“{text}”, which was being typed, is entered",
    "正在输入的“{text}”不是数字，未录入": (
        "“{text}”, which was being typed, is no number and not entered"
    ),
    "{recovered}，尚未保存": "{recovered}; not saved yet",
    "；此后文件被改过，恢复的内容须另存": (
        "; the file was changed since, what is recovered must be saved as another"
    ),
    "；记录的末尾已损坏，只能恢复完好的部分": (
        "; the end of the journal is damaged, only what is whole can be recovered"
    ),
    "；上次恢复没有完成": "; the last recovery did not end",
    "；记录来自另一台机器 {host}": "; the journal is from another machine, {host}",
    "文件比上次保存之前小了一半以上；那时的内容在 {file}，可打开后另存": (
        "the file is less than half of what it was before the last save; "
        "that content is in {file}, open it and save it as another"
    ),
    "修改暂时无法自动留底（{why}），请及时保存": (
        "changes cannot be kept as they are made ({why}), please save often"
    ),
}
