"""What grows compressed comes out as it went in."""

import json

from hypothesis import given
from hypothesis import strategies as st

from nianbao.store.squeezed import Squeezed


@given(st.binary(), st.lists(st.binary(max_size=200)))
def test_all_that_was_put_in_comes_out_and_more_can_follow(first: bytes, more: list[bytes]) -> None:
    kept, whole = Squeezed(first), first
    for content in more:
        assert (bytes(kept), len(kept)) == (whole, len(whole))
        kept.add(content)
        whole += content
    assert (bytes(kept), len(kept)) == (whole, len(whole))


def test_a_journal_takes_a_fraction_of_its_length() -> None:
    kept = Squeezed(b"")
    for number in range(10_000):
        step = {"n": number, "at": "applications.received.business", "before": 3, "after": number}
        kept.add(json.dumps(step).encode())
    assert len(kept._squeezed) < len(kept) / 5
