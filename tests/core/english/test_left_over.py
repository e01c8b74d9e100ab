"""English that nobody says is taken out."""

from core.english.form_words import forms, helps, labels
from core.english.sentences import ROOT, sentences
from nianbao.english import ENGLISH


def test_every_english_sentence_is_said_somewhere() -> None:
    known = said()
    assert [chinese for chinese in ENGLISH if chinese not in known] == []


def said() -> set[str]:
    """What stands in the code of any module but the tables, and in the forms."""
    modules = [
        path
        for room in ("src/nianbao", "tui/nianbao_tui")
        for path in (ROOT / room).rglob("*.py")
        if not path.is_relative_to(ROOT / "src/nianbao/english")
        and not path.is_relative_to(ROOT / "src/nianbao/form/built")
    ]
    in_code = {text for path in modules for text, _, _ in sentences(path)}
    return in_code | {words for form in forms() for words in (*labels(form), *helps(form))}
