"""Web pages that are made to hurt whoever opens them, and what must be said of each."""

from collections.abc import Callable, Mapping

MEGABYTE = 1024 * 1024
MANY = 1_000_000


def page(body: str) -> bytes:
    """A web page."""
    return f"<!doctype html><meta charset=utf-8><body>{body}".encode()


def _table(rows: str) -> bytes:
    return page(f"<table>{rows}</table>")


PAGES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "200 megabytes": (lambda: b"<html>" + bytes(200 * MEGABYTE), "too_large"),
    "20 megabytes of text": (lambda: page("年" * (6 * MEGABYTE)), "too_large"),
    "a million nested divisions": (lambda: page("<div>" * (MANY * 3 // 4)), "too_deep"),
    "a million nested bold words": (lambda: page("<b>" * MANY), "too_deep"),
    "nested tables": (lambda: page("<table><tr><td>" * 10_000), "too_deep"),
    "nested tables just not too deep": (
        lambda: page(("<table><tr><td>一<td>" * 80 + "</table>" * 80) * 100),
        "read",
    ),
    "closers of what is not open": (
        lambda: page("<i>" * 200 + "年" + "</b>" * (MANY - 60_000)),
        "read",
    ),
    "a million columns": (lambda: _table("<tr><td colspan=1000000>1"), "too_many"),
    "a colspan of four thousand digits": (
        lambda: _table(f"<tr><td colspan={'9' * 4500}>1"),
        "too_many",
    ),
    "a million columns in a row": (lambda: _table("<tr>" + "<td>1" * 700_000), "too_many"),
    "a million cells": (lambda: _table(("<tr>" + "<td>1" * 10) * 75_000), "too_many"),
    "a million rows below one span": (
        lambda: _table("<tr>" + "<td rowspan=1000000>1" * 900 + "<tr>" * 900_000),
        "too_many",
    ),
    "many tables of lying spans": (
        lambda: page(("<table>" + "<tr><td colspan=1000>1" * 99 + "</table>") * 1500),
        "too_many",
    ),
    "rows wider and wider": (
        lambda: page(("<table><tr>" + "<td>1" * 900 + "<tr>" * 900 + "</table>") * 400),
        "too_many",
    ),
    "a tag of a million attributes": (
        lambda: page("<p " + " ".join(f"a{number:x}" for number in range(600_000)) + ">年</p>"),
        "read",
    ),
    "four megabytes of tag openers": (lambda: page("<" * (4 * MEGABYTE - 100)), "too_many"),
    "four megabytes of comment openers": (lambda: page("年<!--" * 500_000), "read"),
    "four megabytes of script openers": (lambda: page("年<script>" * 380_000), "read"),
    "four megabytes of references": (lambda: page("年" + "&amp" * 900_000), "too_many"),
    "four megabytes of blanks": (lambda: page("年" + " \n" * (2 * MEGABYTE - 99)), "too_many"),
    "commas in the footer": (lambda: page("<footer>" + "年，" * 300_000 + "</footer>年"), "read"),
    "entities": (
        lambda: b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>',
        "read",
    ),
}
