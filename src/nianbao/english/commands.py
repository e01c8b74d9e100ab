"""What the commands say when they are done, and of the machine."""

COMMANDS = {
    "nianbao：无法输出：标准输出已关闭": "nianbao: cannot write: the standard output is closed",
    "nianbao：无法输出：{why}": "nianbao: cannot write: {why}",
    "nianbao：已中断": "nianbao: interrupted",
    "nianbao：程序出错（{place}），详见 nianbao doctor --log": (
        "nianbao: the program failed ({place}); see nianbao doctor --log"
    ),
    "nianbao：{said}": "nianbao: {said}",
    "已新建 {file}": "made {file}",
    "已新建 {file}，填入上年结转 {count} 格": (
        "made {file}; cells filled in with what last year carried over: {count}"
    ),
    "已在 {file} 中新建年报 {count} 份": "made in {file}, reports: {count}",
    "填入上年结转的 {count} 份": "with what last year carried over: {count}",
    "已有同名文件、没有改动的 {count} 份": "left as they were, since a file stands there: {count}",
    "已新建空白台账 {file}": "made the blank register {file}",
    "已写入 {file}": "wrote {file}",
    "已导入 {file}：{summary}": "imported {file}: {summary}",
    "共核对 {count} 份：有错误 {wrong} 份，读不出 {unread} 份，没有错误 {right} 份\n": (
        "checked: {count}; with errors: {wrong}, unreadable: {unread}, without errors: {right}\n"
    ),
    "共核对 {count} 份：有错误 {wrong} 份，没有错误、有待填之处 {due} 份，读不出 {unread} 份，"
    "没有错误和待填之处 {right} 份\n": (
        "checked: {count}; with errors: {wrong}, only to be filled in: {due}, "
        "unreadable: {unread}, with neither: {right}\n"
    ),
    "各份均未核对{rules}\n": "in none was judged {rules}\n",
    "所汇总的年报{short}；没有计入的请先核实": (
        "the reports added up: {short}; look at what was not counted first"
    ),
    "{file}：{key} 不是表式中的项，未读入": "{file}: {key} is not in the form, not read",
    " [已说明：{reason}]": " [accepted: {reason}]",
    # doctor
    "系统": "system",
    "终端": "terminal",
    "终端输入输出": "terminal in/out",
    "编码": "encoding",
    "终端 {own}，输出 {out}": "terminal {own}, output {out}",
    "表式": "forms",
    "样例": "samples",
    "状态文件夹": "state folder",
    "日志": "log",
    "{file}（nianbao doctor --log 可查看）": "{file} (shown by nianbao doctor --log)",
    "未安装": "not installed",
    "注意：{trouble}": "note: {trouble}",
    "缺少 {name}，请重新安装 nianbao": "{name} is missing, please install nianbao again",
    "TERM=dumb 不能显示编辑界面，请换用 xterm-256color 一类的终端": (
        "TERM=dumb cannot show the editor; use a terminal like xterm-256color"
    ),
    "终端编码 {name} 没有汉字，请改用 UTF-8（LC_ALL=C.UTF-8）": (
        "the encoding {name} of the terminal has no Chinese; use UTF-8 (LC_ALL=C.UTF-8)"
    ),
    "终端停留在编辑界面的状态，请运行 nianbao doctor --reset": (
        "the terminal is as a killed editor left it; run nianbao doctor --reset"
    ),
    "还没有日志（{file}）": "there is no log yet ({file})",
    "nianbao：这里没有终端，没有什么要恢复": "nianbao: no terminal here, nothing to reset",
    "终端已恢复": "the terminal is reset",
    "已清除 {count} 份恢复数据": "recovery data removed: {count}",
    "没有可以清除的恢复数据": "no recovery data to remove",
    "保留 {count} 份：编辑界面正在运行，或不能确认已经结束": (
        "kept: {count}, because the editor is running or may be"
    ),
    "未能删除：{file}": "cannot be removed: {file}",
    "不在清除之列：{folder}（{what}）": "not removed: {folder} ({what})",
    "每次保存之前的内容": "what files held before each save",
    "程序出错时另存的副本": "copies saved when the program failed",
    # fee
    "信息处理费 {fee} 元": "information processing fee: {fee} yuan",
    "{last}件以下": "up to {last} cases",
    "{first}件以上的部分": "cases from {first} on",
    "{first}—{last}件的部分": "cases {first} to {last}",
    "{bounds}：{units}件，不收费": "{bounds}: {units}, free of charge",
    "{bounds}：{units}件×{rate}元/件＝{sum}元": "{bounds}: {units} × {rate} yuan = {sum} yuan",
    "{last}页以下": "up to {last} pages",
    "{first}页以上的部分": "pages from {first} on",
    "{first}—{last}页的部分": "pages {first} to {last}",
    "{bounds}：{units}页，不收费": "{bounds}: {units}, free of charge",
    "{bounds}：{units}页×{rate}元/页＝{sum}元": "{bounds}: {units} × {rate} yuan = {sum} yuan",
}
