"""The words of the language: each has one meaning, and all that they point to exists."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields

import pytest

from nianbao.form.language import Language, Topic
from nianbao.form.load import editions, load_form, load_language
from nianbao.rules.catalogue import CATALOGUE

LANGUAGE = load_language()
TOPICS = [(subject.id, topic) for subject in LANGUAGE.subjects for topic in subject.topics]
LISTS = [
    each.name
    for each in fields(Language)
    if each.name not in {"subjects", "claims", "splits", "bodies", "carried", "unless"}
]
ALLOWED = {frozenset({"topic", "deed"})}
"""What is counted of one thing is only done to another: 办理申请, 办理行政许可."""


def kinds() -> dict[str, set[str]]:
    """Each word with the lists that it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, word in _words():
        found[word].add(kind)
    return found


def _words() -> Iterator[tuple[str, str]]:
    for name in LISTS:
        yield from ((name, word) for word in getattr(LANGUAGE, name))
    for subject in LANGUAGE.subjects:
        yield from ((f"subject {subject.id}", word) for word in subject.nouns)
        yield from (("deed", word) for word in (*subject.deeds, *subject.tied))
        yield from (("topic", word) for topic in subject.topics for word in topic.words)
    yield from (("split", word) for split in LANGUAGE.splits for word in split.words)
    yield from (("claim", word) for claim in LANGUAGE.claims for word in claim.words)


def test_no_word_has_two_meanings() -> None:
    double = {word: names for word, names in kinds().items() if len(names) > 1}
    assert {word: names for word, names in double.items() if names not in ALLOWED} == {}


def test_no_word_stands_twice_in_one_list() -> None:
    for name in LISTS:
        words = getattr(LANGUAGE, name)
        assert sorted(set(words)) == sorted(words), name
    for _, topic in TOPICS:
        assert sorted(set(topic.words)) == sorted(topic.words), topic.id
    for subject in LANGUAGE.subjects:
        assert sorted(set(subject.nouns)) == sorted(subject.nouns), subject.id


def test_no_word_of_a_subject_means_two_topics() -> None:
    for subject in LANGUAGE.subjects:
        named = [word for topic in subject.topics for word in topic.names]
        assert sorted(set(named)) == sorted(named), subject.id


def test_every_topic_and_subject_has_an_id_of_its_own() -> None:
    ids = [topic.id for _, topic in TOPICS]
    assert sorted(set(ids)) == sorted(ids)
    subjects = [subject.id for subject in LANGUAGE.subjects]
    assert sorted(set(subjects)) == sorted(subjects)


def test_every_role_is_one_of_a_form() -> None:
    known = {role for edition in editions() for role in load_form(edition).roles}
    named = {role for _, topic in TOPICS for roles in topic.readings for role in roles}
    named |= {role for claim in LANGUAGE.claims for role in claim.zero}
    assert named <= known


@pytest.mark.parametrize("edition", editions())
def test_the_topics_of_an_edition_have_cells(edition: str) -> None:
    roles = load_form(edition).roles
    readable = [
        topic.id
        for _, topic in TOPICS
        if any(all(role in roles for role in roles_of) for roles_of in topic.readings)
    ]
    assert {"received", "carried_in", "granted", "reconsideration", "litigation"} <= {*readable}


def test_every_rule_stands_in_the_catalogue() -> None:
    rules = {rule for _, topic in TOPICS for rule in (topic.rule, topic.none_rule) if rule}
    rules |= {claim.rule for claim in LANGUAGE.claims}
    rules |= {split.rule for split in LANGUAGE.splits}
    assert rules <= set(CATALOGUE)


def test_a_topic_lies_within_one_of_its_own_subject_and_never_within_itself() -> None:
    for subject in LANGUAGE.subjects:
        own = {topic.id: topic for topic in subject.topics}
        for topic in subject.topics:
            wider: Topic | None = topic
            for _ in subject.topics:
                assert wider is None or wider.within in {"", *own}, topic.id
                wider = own.get(wider.within) if wider else None
            assert wider is None, f"{topic.id} lies within itself"


def test_what_is_named_by_id_exists() -> None:
    subjects = {subject.id for subject in LANGUAGE.subjects}
    topics = {topic.id for _, topic in TOPICS}
    assert {claim.subject for claim in LANGUAGE.claims} <= subjects
    assert {topic for claim in LANGUAGE.claims for topic in claim.of} <= topics
    assert {split.of for split in LANGUAGE.splits} <= topics
    assert {name for subject in LANGUAGE.subjects for name in subject.beside} <= subjects


def test_the_words_for_last_and_next_year_are_words_of_a_topic() -> None:
    words = {word for _, topic in TOPICS for word in topic.words}
    assert {*LANGUAGE.carried} <= words


def test_only_fillers_may_stand_for_any_text() -> None:
    vague = {word for word, names in kinds().items() if "…" in word and names != {"fillers"}}
    assert vague == set()
