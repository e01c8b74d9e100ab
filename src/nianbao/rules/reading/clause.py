"""A line of tokens as sentences, clauses and phrases: what may belong to one number."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from nianbao.rules.reading.token import ACTS, NUMBERS, Kind, Token, holds_any

PART = "中"
_BARE = frozenset((*NUMBERS, "sum", "each", "apart", "join", "none"))
_SAYING = (*NUMBERS, "none", "claim")
OPENING, CLOSING = ("（", "("), ("）", ")")


class Clause(NamedTuple):
    """The tokens between two commas, their kinds, and the mark or opening word before them.

    It is `divided` if the parts of what it counts follow: 新收申请中，….
    """

    tokens: list[Token]
    kinds: frozenset[Kind]
    mark: str = ""
    divided: bool = False

    @classmethod
    def of(cls, tokens: list[Token], mark: str = "", *, divided: bool = False) -> "Clause":
        """The clause that some tokens make."""
        return cls(tokens, frozenset([token.kind for token in tokens]), mark, divided)

    @property
    def counted(self) -> bool:
        """Tell whether it has a number."""
        return not self.kinds.isdisjoint(NUMBERS)

    @property
    def says(self) -> bool:
        """Tell whether it may say something: a number, a denial or a claim."""
        return not self.kinds.isdisjoint(_SAYING)


class Phrase(NamedTuple):
    """Numbers that stand together, and the words before and behind them that are theirs."""

    front: Sequence[Token]
    numbers: Sequence[Token]
    behind: Sequence[Token]


def sentences(line: Sequence[Token]) -> Iterator[list[Clause]]:
    """The sentences of a line, each as its clauses."""
    clauses: list[Clause] = []
    piece: list[Token] = []
    mark = ""
    for token in line:
        if token.kind not in ("comma", "stop", "opening"):
            piece.append(token)
            continue
        clauses.append(Clause.of(piece, mark, divided=token.word == PART))
        piece, mark = [], token.word
        if token.kind == "stop":
            yield _joined(clauses)
            clauses, mark = [], ""
    yield _joined([*clauses, Clause.of(piece, mark)])


def _joined(clauses: list[Clause]) -> list[Clause]:
    """The clauses, with a bare number (：12件，，共12件，（12件）) joined to what it counts."""
    kept: list[Clause] = []
    in_bracket = False
    for clause in clauses:
        if in_bracket and clause.mark in CLOSING:
            clause, in_bracket = clause._replace(mark="，"), False
        if kept and _bare(clause) and kept[-1].tokens and not kept[-1].says:
            in_bracket = clause.mark in OPENING
            tokens = [*kept[-1].tokens, *clause.tokens]
            kept[-1] = Clause.of(tokens, kept[-1].mark, divided=clause.divided)
        else:
            kept.append(clause)
    return kept


def _bare(clause: Clause) -> bool:
    return clause.says and clause.kinds <= _BARE


def phrases(tokens: Sequence[Token]) -> Iterator[Phrase]:
    """Every number of a clause, those together that only 、 or 和 parts, with its words.

    None if words stand before the first and behind the last one and nothing tells them apart.
    """
    runs = list(_runs(tokens))
    names_lead = _names_lead(tokens, runs)
    if names_lead and _mixed(tokens, runs):
        return
    start = 0
    for number, (first, last) in enumerate(runs):
        end = len(tokens)
        if number + 1 < len(runs):
            between = tokens[last : runs[number + 1][0]]
            end = last + _cut(tokens[start:first], between, names_lead=names_lead)
        numbers = [token for token in tokens[first:last] if token.kind in NUMBERS]
        yield Phrase(tokens[start:first], numbers, tokens[last:end])
        start = end


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where numbers that stand together begin and end."""
    first = last = -1
    for index, token in enumerate(tokens):
        if token.kind in NUMBERS:
            if last < 0 or any(each.kind != "join" for each in tokens[last:index]):
                if last >= 0:
                    yield first, last
                first = index
            last = index + 1
    if last >= 0:
        yield first, last


def _names_lead(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the words stand before their numbers (予以公开3件), not behind (3件予以公开)."""
    if not runs:
        return True
    before = holds_any(tokens[: runs[0][0]], ACTS)
    return before or not holds_any(tokens[runs[-1][1] :], ACTS)


def _mixed(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether it is 答复3件予以公开2件部分公开, where the words stand on both sides."""
    gaps = [tokens[one[1] : other[0]] for one, other in pairwise(runs)]
    joined = any(token.kind == "join" for gap in gaps for token in gap)
    behind = tokens[runs[-1][1] :] if runs else ()
    return bool(gaps) and not joined and holds_any(behind, ACTS)


def _cut(front: Sequence[Token], between: Sequence[Token], *, names_lead: bool) -> int:
    """How many of the tokens between two numbers belong to the first of them."""
    joins = [index for index, token in enumerate(between) if token.kind == "join"]
    if joins:
        return joins[0] if names_lead else joins[-1]
    if not names_lead:
        return len(between)
    # 收到12件申请办结11件: what was done leads, the thing stands behind the number.
    done = holds_any(front, ACTS)
    return 1 if done and len(between) > 1 and between[0].kind in ("subject", "foreign") else 0
