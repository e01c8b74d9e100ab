"""The screen on which a report stands beside one of its versions."""

from nianbao.render.spark import bars_for
from nianbao.report.comparison import Comparison
from nianbao.report.sentences import State, Traced
from nianbao.terminal import encoding
from nianbao.tongue import tr
from nianbao_tui.screens.compared import ComparedWords
from nianbao_tui.screens.comparing import Comparing
from nianbao_tui.widgets.bars import TitleBar


class Between(Comparing):
    """The report as it is beside one of its versions."""

    def __init__(self, comparison: Comparison, place: str, name: str) -> None:
        super().__init__(comparison, place)
        self.name_text = name
        self.words = VersionWords(comparison, bars_for(encoding()))

    def _title(self) -> TitleBar:
        bar = TitleBar()
        bar.title = tr("“{name}”与现在比较", name=self.name_text)
        return bar


class VersionWords(ComparedWords):
    """What became of a sentence since a version."""

    def told(self, traced: Traced) -> str:
        """The same, without years."""
        words: dict[State, str] = {
            "kept": tr("没有改动的一句"),
            "changed": tr("改过的一句，与原句相似 {share}", share=f"{traced.similarity:.0%}"),
            "added": tr("后来写的一句"),
            "removed": tr("后来删去的一句"),
        }
        return words[traced.state]
