"""What is built of the specifications is what they say now."""

import shutil
from pathlib import Path

import pytest

from nianbao.form import load
from nianbao.form.build import built
from nianbao.form.load import FOLDER, load_form, load_language, parse_form, parse_language

EDITIONS = ["cn-2019", "cn-2021"]


def test_every_built_module_is_up_to_date() -> None:
    """If this fails: `python -m nianbao.form.build`."""
    made = dict(built())
    assert {path.name for path in made} == {
        "cn_2019.py",
        "cn_2021.py",
        "language.py",
        "register.py",
    }
    assert {path: path.read_text("utf-8") for path in made} == made


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_built_form_is_the_one_that_was_validated(edition: str) -> None:
    text = (FOLDER / "specs" / f"{edition}.toml").read_text("utf-8")
    assert repr(load_form(edition)) == repr(parse_form(text, name=edition))


def test_the_built_language_is_the_one_that_was_validated() -> None:
    text = (FOLDER / "language.toml").read_text("utf-8")
    assert repr(load_language()) == repr(parse_language(text))


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the specifications, to be edited."""
    shutil.copytree(FOLDER / "specs", tmp_path / "specs")
    for name in ("language.toml", "register.toml"):
        shutil.copy(FOLDER / name, tmp_path)
    monkeypatch.setattr(load, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edited_specification_is_read_anew(edited: Path, edition: str) -> None:
    path = edited / "specs" / f"{edition}.toml"
    path.write_text(path.read_text("utf-8").replace('"自然人"', '"本人"'), "utf-8")
    form = load_form.__wrapped__(edition)
    labels = {c.label for s in form.sections for b in s.blocks for c in b.columns}
    assert "本人" in labels
    assert "自然人" not in labels


def test_an_edited_language_is_read_anew(edited: Path) -> None:
    path = edited / "language.toml"
    path.write_text(path.read_text("utf-8").replace('"均已办结"', '"都已办完"', 1), "utf-8")
    claims = {word for claim in load_language.__wrapped__().claims for word in claim.words}
    assert "都已办完" in claims
    assert "均已办结" not in claims


def test_what_is_broken_is_refused_although_it_was_built_once(edited: Path) -> None:
    (edited / "specs" / "cn-2021.toml").write_text('edition = "cn-2021"\n', "utf-8")
    with pytest.raises(load.SpecificationError, match="^cn-2021.toml: name: Field required"):
        load_form.__wrapped__("cn-2021")
