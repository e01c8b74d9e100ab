"""Of a page of a portal the report is read, all of it, and nothing around it."""

import pytest

from nianbao.importers.html import html_document
from nianbao.report.foreign import Foreign

from .reading import outline, table, texts


def page(body: str) -> Foreign:
    return html_document(f"<!doctype html><meta charset=utf-8><body>{body}".encode())


@pytest.mark.parametrize(
    "around",
    [
        "<script>var 年 = '报';</script>",
        "<style>p { color: red }</style>",
        "<noscript>请开启脚本</noscript>",
        "<nav><a>首页</a> <a>政务公开</a></nav>",
        "<header><a>云江市人民政府</a><p>邮箱</header>",
        "<footer><p>版权所有：云江市人民政府，未经许可不得转载。<p>备案号</footer>",
        "<aside>相关链接</aside>",
        "<ul><li><a href=1>公开指南</a><li><a href=2>公开年报</a></ul>",
        "<form><input value=搜索><select><option>全站<option>本栏目</select><button>搜索</button></form>",
        "<div class='nav clearfix'><ul><li>首页<li>走进云江</ul></div>",
        "<div id=breadcrumb>首页 &gt; 政务公开</div>",
        "<div class=bdsharebuttonbox>微信<p>微博</div>",
        "<table class=menu><tr><td>首页<td>机构</table>",
        "<p>字体：大 中 小",
        "<p>【字体：<a>大</a>　<a>中</a>　<a>小</a>】",
        "<p>【打印本页】【关闭窗口】",
        "<div>打印 | 关闭 | 收藏</div>",
        "<p>分享到：微信 微博 QQ空间",
        "<table><tr><td>字体：大 中 小<td>打印<td>关闭</table>",
        "<p>当前位置：首页 &gt; 政务公开 &gt; 年报",
        "<p>您的位置： 首页&gt;政府信息公开",
        "<p>上一篇：云江市2023年报告",
        "<p>主办：云江市人民政府办公室",
        "<p>京ICP备00000000号",
        "<svg><text>图</text></svg>",
        "<xml><w:View>Normal</w:View></xml>",
    ],
)
def test_what_the_portal_puts_around_the_report_is_dropped(around: str) -> None:
    assert outline(page(f"{around}<p>年报</p>{around}")) == ["年报"]


@pytest.mark.parametrize(
    "kept",
    [
        "<header><h1>云江市2024年政府信息公开工作年度报告</h1></header>",
        "<div class=header><p>云江市水利局2024年政府信息公开工作年度报告</p></div>",
        "<footer><p>六、其他需要报告的事项</p></footer>",
        "<footer><p>（一）收费</p></footer>",
        "<nav><p>本机关严格执行条例，以公开促落实。</p></nav>",
        "<div class=content><p>打印费用的收取标准</p></div>",
        "<p>关闭政务新媒体账号3个",
        "<ul><li>公开指南见<a href=1>门户网站</a></ul>",
        "<p><a href=1>http://www.yunjiang.example</a>",
        "<p>在显著位置：公开咨询电话",
        "<p>无",
        "<form><p>年报</form>",
        "<p style='display:none'>年报",
    ],
)
def test_nothing_of_the_report_is_taken_for_the_portal(kept: str) -> None:
    assert len(texts(page(f"{kept}<p>完"))) == 2


def test_a_table_in_the_footer_of_a_page_is_kept() -> None:
    assert table(page("<footer><table><tr><td>规章<td>6</table></footer>")) == (("规章", "6"),)
