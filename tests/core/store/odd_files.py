"""Sound report files as no program would write them: made by hand, on Windows, in a hurry."""

PLAIN = '''\
# 霍尔果斯市公安局，2023年度
edition = "cn-2021"   # 格式
year = 2023           # 年度

# 单位全称，勿改
organization = "霍尔果斯市公安局"
reviewer = "王科长"   # 本单位自用

# ---- 一 ----
[overview] # 总体情况
# 下面是正文
text = """
引言。

## 主动公开
# 这一行是正文，不是注释
公开 1 条。
""" # 正文完
checked = true

# ---- 二 ----

[disclosure]
# 第（一）项
regulations = {issued=0,   repealed = 1 , in_force = 2} # 规章
"normative_documents" = { issued = 3, source = "法规科", in_force = 5 } # 含自用键
  fees = { amount = 1.50 }  # 万元
# 第（五）项
licences = { decisions = 1703 }
# 第（六）项
# 处罚由执法科提供
penalties = { } # 待填

[drafts]
# 不归程序管
list = [1, 2,
  3] # 三项
when = 2024-01-05T08:00:00

# ---- 三 ----
[applications]
received = { natural_person = 12, business = 0, "other" = 3 } # 新收
carried_in = { natural_person = "/" }   # 结转

# ---- 四 ----
[litigation]
direct = { upheld = 1 } # 直接起诉


[notes] # 附注
# 规章的附注
"disclosure.regulations.issued" = "其中修订1件" # 法规科
"disclosure.licences.amount" = "没有这一格"

[stated]
"applications.received.total" = 15 # 原文

[accepted]
"Y-03 disclosure.regulations" = { reason = "清理", value = 2 } # 已核
# 完
'''

LITERAL = """\
edition='cn-2021'
year=2023
organization = '霍城县"水务"局'
preface = '''
一 \\ 二
三'''
# about overview
[ overview ]
text = '''引言 ''有引号'' 和 \\n
## 主动公开
'''
[ 'problems' ]
"text" = \"""第一行\\n第二行\\u3002\\
   接上行\"""
[disclosure]
"fees"={'amount'=12}
# end
"""

TIGHT = """\
edition = "cn-2021"
year = 2023
# about one
[overview]
text = "一"
# about two
[disclosure]
licences = { decisions = 1 }
# about three
[applications]
# nothing yet
# about four
[litigation]
direct = { upheld = 1 }
# about five
[problems]"""

SUB_TABLES = """\
edition = "cn-2021"
year = 2023

[overview]
text = "一"

# about applications
[applications]
note = "自用"
carried_out = { natural_person = 2 } # 结转

# about received
[applications.received] # 新收
natural_person = 1 # 自然人
# business not known yet
other = 2
ours = "x"

# about carried in
[applications.carried_in]
business = 3

# about litigation
[litigation.direct]
upheld = 4 # 维持

# about disclosure
[disclosure]
licences = { decisions = 5 }
# end
"""

MINIMAL = 'edition = "cn-2021"\nyear = 2023'

ODD: dict[str, bytes] = {
    "plain": PLAIN.encode(),
    "literal strings": LITERAL.encode(),
    "comments without blank lines": TIGHT.encode(),
    "sub-tables": SUB_TABLES.encode(),
    "two lines": MINIMAL.encode(),
    "windows": PLAIN.replace("\n", "\r\n").encode(),
    "mixed line ends": PLAIN.replace("\n\n", "\r\n\n").encode(),
    "byte order mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "windows with byte order mark": b"\xef\xbb\xbf" + TIGHT.replace("\n", "\r\n").encode(),
    "tabs and trailing blanks": PLAIN.replace(" = ", "\t=\t").replace("\n\n", "\n \t\n").encode(),
    "no line end at the end": PLAIN.rstrip("\n").encode(),
}

INLINE_SECTIONS = """\
edition = "cn-2021"
year = 2023
problems = { text = "一" } # 五
disclosure = { licences = { decisions = 1 } }
"""

DOTTED_KEYS = """\
edition = "cn-2021"
year = 2023
problems.text = "一" # 五
[applications]
received.natural_person = 1 # 自然人
received.other = 2 # 其他
"""

OUT_OF_ORDER = """\
edition = "cn-2021"
year = 2023
[applications.received] # 新收
natural_person = 1 # 自然人
[overview]
text = "一"
[applications.carried_in]
other = 2 # 其他
"""

SHAPELESS: dict[str, bytes] = {
    "inline sections": INLINE_SECTIONS.encode(),
    "dotted keys": DOTTED_KEYS.encode(),
    "tables out of order": OUT_OF_ORDER.encode(),
}
"""Files that may be refused rather than patched, but never damaged."""
