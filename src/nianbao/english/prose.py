"""Looking for words, putting a text in order, and the parts that a text should have."""

COMMANDS = {
    "查找替换": "Find",
    "整理文字": "Tidy",
    "在全文、附注、表中查找词语或者数字，可以替换": (
        "find words or a figure in texts, notes and tables, and replace them"
    ),
    "整理全文的编号、标点，逐处取舍": "mend numbering and punctuation of all texts, place by place",
}

EXTERNAL = {
    "外部编辑器": "External editor",
    "用 EDITOR 所设的编辑器修改文字": "edit the text with the program that EDITOR names",
    "外部编辑器没有留下文件，文字未变": "the editor left no file; the text is unchanged",
    "不能写临时文件（{reason}），文字未变": (
        "no temporary file can be written ({reason}); the text is unchanged"
    ),
    "不能读回临时文件（{reason}），文字未变": (
        "the temporary file cannot be read ({reason}); the text is unchanged"
    ),
    "外部编辑器留下的文件过大，文字未变": "the editor left too large a file; the text is unchanged",
    "外部编辑器留下的文件不是 UTF-8 编码，文字未变": (
        "the editor left a file that is not UTF-8; the text is unchanged"
    ),
    "没有设置外部编辑器：请设置环境变量 EDITOR，例如 EDITOR=vim": (
        "no editor is set: set the variable EDITOR, for example EDITOR=vim"
    ),
    "环境变量中的编辑器命令不完整：{words}": "the command of the editor is not complete: {words}",
    "文字未变": "the text is unchanged",
    "已取回外部编辑器的文字；Ctrl+Z 撤销": "the changed text is here; Ctrl+Z takes it back",
    "这种终端不能运行外部编辑器": "no other editor can be run in this terminal",
    "不能运行外部编辑器 {name}，文字未变": "{name} cannot be run; the text is unchanged",
    "外部编辑器 {name} 被中断，文字未变": "{name} was interrupted; the text is unchanged",
    "外部编辑器 {name} 报错（{code}），文字未变": "{name} failed ({code}); the text is unchanged",
}

PARTS = {
    "应写明的方面（✓ 已写到，? 没有写到，F4 增加所缺的小节）：": (
        "what must be treated (✓ it is, ? not yet; F4 adds the parts that lack):"
    ),
}

FIND = {
    "查找": "Find",
    "替换为": "Replace by",
    "词语、数字或者行名": "words, a figure or the name of a row",
    "不替换则不填": "blank if nothing is replaced",
    "键入要查找的词语、数字或者行名": "type words, a figure or the name of a row",
    "区分大小写、全半角": "case and width count",
    "不分大小写、全半角": "case and width ignored",
    "{count} 处": "{count} found",
    "其中 {count} 处可以替换": "{count} of them can be replaced",
    "表中的数字和行名不替换；回车转到该处": (
        "figures and names of rows are not replaced; Enter goes there"
    ),
    "“替换为”未填；再按一次 F4，即删去这 {count} 处": (
        "nothing to replace by; F4 once more deletes all {count}"
    ),
    "已替换 {count} 处；Ctrl+Z 撤销": "{count} replaced; Ctrl+Z takes it back",
    "没有可替换的": "nothing to replace",
    "替换": "Replace",
    "全部替换": "Replace all",
    "区分大小写": "Case",
    "换一项": "Other field",
    "{rule} 的保留理由": "reason for {rule}",
    "{row}，附注": "{row}, note",
    "查找这些字；数字按数值查找": "look for these characters; a figure by its value",
    "换一项：查找、替换为": "the other field",
    "选择一处": "choose a place",
    "转到这一处": "go there",
    "替换这一处": "replace this one",
    "全部替换；表中的数字、行名、绑定的数不替换": (
        "replace all; no figures of tables, names of rows or bound figures"
    ),
    "区分大小写、全半角，或者不分": "let case and width count, or not",
    "撤销上一次替换": "take the last replacement back",
}

TIDY = {
    "编号、标点没有需要整理的": "numbering and punctuation are in order",
    "已改 {count} 处；Ctrl+Z 撤销": "{count} changed; Ctrl+Z takes it back",
    "将改 {count} 处": "{count} will be changed",
    "未取任何一处": "nothing is chosen",
    "改": "Change",
    "删去": "(nothing)",
    "改为：{text}": "after: {text}",
    "改，或者不改；[x] 改，[ ] 不改；先选定的是打开的这一部分": (
        "change or leave; [x] changed, [ ] left; at first those of the open section are taken"
    ),
    "全文都改；已全选时全不改": "change all in every text, or none",
    "写入取用的修改；可以一步撤销": "write what is chosen into the text; one undo step",
    "返回，文字不变": "go back, the text unchanged",
}

WHY = {
    "全角字符": "full width",
    "阿拉伯数字、字母用半角（GB/T 15835 5.1.7）": (
        "Arabic digits and letters take half a character (GB/T 15835 5.1.7)"
    ),
    "标点": "mark",
    "中文里的标点用全角（GB/T 15834 4.1 至 4.7）": (
        "marks among Chinese take a whole character (GB/T 15834 4.1 to 4.7)"
    ),
    "括号": "brackets",
    "括注中文的括号用全角（GB/T 15834 4.9）": (
        "brackets around Chinese take a whole character (GB/T 15834 4.9)"
    ),
    "年份括号": "year",
    "发文字号的年份用六角括号〔〕（GB/T 9704 7.2.5）": (
        "the year in the number of a paper stands in hexagonal brackets (GB/T 9704 7.2.5)"
    ),
    "引号": "quotes",
    "引号成对，前后有别（GB/T 15834 4.8）": "quotes open and close in pairs (GB/T 15834 4.8)",
    "书名号": "title",
    "文件名称用书名号（GB/T 15834 4.15）": "titles have marks of their own (GB/T 15834 4.15)",
    "条例名称": "law",
    "条例写规范名称，加书名号（GB/T 15834 4.15）": (
        "the regulations have their proper name, in title marks (GB/T 15834 4.15)"
    ),
    "省略号": "ellipsis",
    "省略号为六个点（GB/T 15834 4.11）": "an ellipsis has six dots (GB/T 15834 4.11)",
    "破折号": "dash",
    "破折号占两个字（GB/T 15834 4.10）": "a dash takes two characters (GB/T 15834 4.10)",
    "连接号": "range",
    "数值范围用浪纹线（GB/T 15834 4.13、GB/T 15835 5.1.3）": (
        "a range of numbers has a wave (GB/T 15834 4.13, GB/T 15835 5.1.3)"
    ),
    "汉字、标点之间不空格": "no spaces between Chinese characters and marks",
    "重复标点": "several marks",
    "几个标点连用的，留最主要的一个": ("of several marks the one that divides most stays"),
    "顿号": "comma between",
    "并列的书名号、引号之间不用顿号（GB/T 15834 4.5.3.5）": (
        "no enumeration comma between titles or quotes (GB/T 15834 4.5.3.5)"
    ),
    "重复词语": "twice",
    "词语连写了两遍；是否有意，请核对": "a word stands twice; is it meant?",
    "序号": "number",
    "序数依次为一、（一）1.（1）（GB/T 9704 7.3.3、GB/T 15834 B.3）": (
        "the form of the number of this level (GB/T 9704 7.3.3, GB/T 15834 B.3)"
    ),
    "小节编号": "part number",
    "小节的编号自动生成，不用自己写": "parts are numbered by the program; do not write the number",
    "标题末尾": "heading end",
    "标题末尾不用标点（GB/T 15834 B.4）": "no mark ends a heading (GB/T 15834 B.4)",
    "以“## ”开头的一行为小节，编号自动生成": (
        "a line that begins with “## ” is a part, numbered by the program"
    ),
}

PROSE = {**COMMANDS, **EXTERNAL, **PARTS, **FIND, **TIDY, **WHY}
