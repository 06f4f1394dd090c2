from pathlib import Path

import pytest

from onrecord.attributions import train
from onrecord.attributions.corpus import documents
from onrecord.attributions.tagger import Tagger
from onrecord.attributions.tokens import paragraphs
from tests.attributions.test_corpus import part  # noqa: F401 (a fixture)


def test_training_twice_gives_the_same_weights(part: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    pytest.importorskip("torch", reason="training needs PyTorch")
    monkeypatch.setattr(train, "CYCLES", ((1, 1e-3, 1), (1, 1e-3, 1)))
    monkeypatch.setattr(train, "LEAST", 1)
    lines: list[str] = []
    for name in ("a.npz", "b.npz"):
        train.train(part, tmp_path / name, 1, lines.append)
    (document,) = documents(part)
    first, second = (Tagger(tmp_path / name).tag(paragraphs(document.article)) for name in ("a.npz", "b.npz"))
    assert first == second
    assert any("epoch" in line for line in lines)
