"""A comparison as JSON: exact figures, places by address, sentences as they stand."""

from collections.abc import Iterator, Sequence

from nianbao.commands.json_output import json_text
from nianbao.report.comparison import ComparedLine, ComparedText, Comparison
from nianbao.report.derive import Number
from nianbao.report.model import Figure
from nianbao.report.sentences import Traced


def comparison_json(
    comparison: Comparison, names: Sequence[str], *, section: str = "", everything: bool = False
) -> str:
    """Reports, figures and narratives; amounts and percentages are strings, so that none is lost.

    What did not change is left out unless `everything`.
    """
    lines = [
        line
        for line in comparison.lines
        if section in ("", line.at.section) and (everything or line.changed)
    ]
    texts = [text for text in comparison.texts if section in ("", text.section)]
    answer = {
        "reports": list(_reports(comparison, names)),
        "figures": [_line(line) for line in lines],
        "narratives": [_text(text, everything=everything) for text in texts],
    }
    return json_text(answer) + "\n"


def _reports(comparison: Comparison, names: Sequence[str]) -> Iterator[dict[str, object]]:
    every = zip(comparison.reports, names, comparison.dropped, strict=True)
    for report, name, dropped in every:
        yield {
            "file": name,
            "organization": report.organization,
            "year": report.year,
            "edition": report.edition,
            "without_counterpart": [str(at) for at in dropped],
        }


def _line(line: ComparedLine) -> dict[str, object]:
    percentage = line.percentage
    return {
        "at": str(line.at),
        "cells": [str(at) for at in line.cells],
        "derived": line.derived,
        "figures": [_plain(each.figure) for each in line.held],
        "incomplete": [each.incomplete for each in line.held],
        "difference": _plain(line.difference),
        "percentage": None if percentage is None else f"{percentage:f}",
        "changed": line.changed,
        "not_comparable": line.why or None,
    }


def _plain(figure: Figure | Number) -> int | str | None:
    if figure is None or isinstance(figure, (int, str)):
        return figure
    return f"{figure:f}"


def _text(text: ComparedText, *, everything: bool) -> dict[str, object]:
    kept = [each for each in text.sentences if everything or each.state != "kept"]
    return {
        "section": text.section,
        "similarity": None if text.similarity is None else round(text.similarity, 4),
        "kept": text.count("kept"),
        "sentences": [_sentence(each) for each in kept],
    }


def _sentence(traced: Traced) -> dict[str, object]:
    return {
        "state": traced.state,
        "old": traced.old.text if traced.old else None,
        "new": traced.new.text if traced.new else None,
        "similarity": round(traced.similarity, 4),
    }
