"""Why something in a text is put in order, in short and with the clause of the standard."""

from collections.abc import Mapping

from nianbao.rules.tidy import Proposal
from nianbao.rules.tidy_stroke import Why
from nianbao.tongue import tr

_WORDS: Mapping[Why, tuple[str, str]] = {
    "width": ("全角字符", "阿拉伯数字、字母用半角（GB/T 15835 5.1.7）"),
    "mark": ("标点", "中文里的标点用全角（GB/T 15834 4.1 至 4.7）"),
    "brackets": ("括号", "括注中文的括号用全角（GB/T 15834 4.9）"),
    "year_brackets": ("年份括号", "发文字号的年份用六角括号〔〕（GB/T 9704 7.2.5）"),
    "quotes": ("引号", "引号成对，前后有别（GB/T 15834 4.8）"),
    "title": ("书名号", "文件名称用书名号（GB/T 15834 4.15）"),
    "law": ("条例名称", "条例写规范名称，加书名号（GB/T 15834 4.15）"),
    "ellipsis": ("省略号", "省略号为六个点（GB/T 15834 4.11）"),
    "dash": ("破折号", "破折号占两个字（GB/T 15834 4.10）"),
    "range": ("连接号", "数值范围用浪纹线（GB/T 15834 4.13、GB/T 15835 5.1.3）"),
    "space": ("空格", "汉字、标点之间不空格"),
    "repeated": ("重复标点", "几个标点连用的，留最主要的一个"),
    "between": ("顿号", "并列的书名号、引号之间不用顿号（GB/T 15834 4.5.3.5）"),
    "doubled_word": ("重复词语", "词语连写了两遍；是否有意，请核对"),
    "number": ("序号", "序数依次为一、（一）1.（1）（GB/T 9704 7.3.3、GB/T 15834 B.3）"),
    "heading_number": ("小节编号", "小节的编号自动生成，不用自己写"),
    "heading_mark": ("标题末尾", "标题末尾不用标点（GB/T 15834 B.4）"),
    "part": ("小节", "以“## ”开头的一行为小节，编号自动生成"),
}


def short_reason(proposal: Proposal) -> str:
    """What kind of slip it is, in a few characters."""
    return tr(_WORDS[proposal.why][0])


def reason(proposal: Proposal) -> str:
    """What should be, and which standard says so."""
    return tr(_WORDS[proposal.why][1])
