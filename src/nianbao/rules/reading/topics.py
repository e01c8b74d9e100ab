"""Several words for what was counted -> the topics that they mean together."""

from collections.abc import Iterable, Sequence

from nianbao.form.language import Topic
from nianbao.rules.reading.lexicon import Lexicon
from nianbao.rules.reading.token import Token

Named = tuple[Token, Topic]


def narrowed(
    known: Lexicon, found: Sequence[Named], tokens: Iterable[Token]
) -> tuple[Topic, ...] | None:
    """The narrowest topics of words in a row, all if joined; None if they contradict.

    不予公开答复 is 不予公开, 予以公开和部分公开 are both, 结转办结 is nothing that we know.
    """
    joins = [token.start for token in tokens if token.kind == "join"]
    kept: list[Topic] = []
    end = 0
    for act, topic in found:
        if not kept or any(end <= join < act.start for join in joins):
            kept.append(topic)
        elif known.within(topic.id, kept[-1].id):
            kept[-1] = topic
        elif not known.within(kept[-1].id, topic.id):
            return None
        end = act.end
    return tuple(dict.fromkeys(kept))
