from pathlib import Path

import numpy as np
import pytest

from onrecord.attributions.corpus import LABELS, plain_article
from onrecord.attributions.model import Form
from onrecord.attributions.packing import load
from onrecord.attributions.read import WEIGHTS, read_attributions
from onrecord.attributions.tagger import Tagger
from onrecord.attributions.tokens import paragraphs
from onrecord.errors import UsageError

TEXT = (
    "“The House has spoken with one voice,” Rep. Ann Example said on Tuesday. “Now the Senate must act.”\n"
    "Critics argued that the measure went too far.\n"
    "Rain fell.\n"
)


def test_reads_source_cue_and_content() -> None:
    article = plain_article(TEXT)
    quote = article.quote
    first, second = read_attributions(article).attributions
    assert [quote(c) for c in first.content] == ["“The House has spoken with one voice,”", "“Now the Senate must act.”"]
    assert first.source is not None
    assert first.cue is not None
    assert (quote(first.source), quote(first.cue), first.form) == ("Rep. Ann Example", "said", Form.DIRECT)
    assert second.source is not None
    assert (quote(second.source), second.form) == ("Critics", Form.INDIRECT)
    assert 0 < second.confidence <= 1
    assert second.why.startswith("tagger")


@pytest.mark.parametrize(
    "text",
    [
        "He voted for the bill.",
        "The House passed the bill on Tuesday.",
        "Lee introduced the resolution in May.",
        "The House on Tuesday agreed to a bipartisan resolution condemning violence.",
        "The Senate signed off on a measure condemning Russia.",
        "The House backed a measure that calls for sanctions.",
        "The committee advanced a bill demanding answers.",
    ],
)
def test_acts_on_the_floor_are_nobodys_words(text: str) -> None:
    assert read_attributions(plain_article(text)).attributions == ()


def test_labels_follow_one_another_and_do_not_depend_on_neighbours() -> None:
    tagger = Tagger(WEIGHTS)
    parts = paragraphs(plain_article(TEXT * 3))
    together = tagger.tag(parts)
    assert [len(t.labels) for t in together] == [len(p.words) for p in parts]
    for tags in together:
        names = [LABELS[n] for n in tags.labels]
        assert all(b[0] != "I" or a[2:] == b[2:] for a, b in zip(["O", *names], names, strict=False))
        assert all(0 <= s <= 1.0001 for s in tags.sure)
    assert tagger.tag(parts[:1])[0].labels == together[0].labels


def test_weights_hold_hashes_and_numbers_only() -> None:
    with np.load(WEIGHTS, allow_pickle=False) as file:
        assert all(file[name].dtype.kind in "iuf" for name in file.files)
    assert WEIGHTS.stat().st_size < 4_000_000


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.npz"
    path.write_bytes(b"no weights")
    with pytest.raises(UsageError, match="not the weights"):
        load(path)


def test_rules_read_where_the_tagger_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_TAGGER", "off")
    found = read_attributions(plain_article(TEXT)).attributions
    assert found
    assert not any(a.why.startswith("tagger") for a in found)
