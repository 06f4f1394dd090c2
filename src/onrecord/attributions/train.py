"""Trains the tagger from a clone of PolNeAR's training part: one command, seeded, on one or two cores. Needs PyTorch; running the tagger does not."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from onrecord.attributions.corpus import documents, labels
from onrecord.attributions.features import contexts, directed, key, normal, pieces, shape
from onrecord.attributions.tokens import Paragraph, paragraphs
from onrecord.errors import UsageError

CYCLES = ((12, 1.5e-3, 200), (7, 8e-4, 100))
"""Epochs, the rate of learning they begin with, steps until it is reached. The second cycle starts from the first one's mean: it lifts
content by half a point on the dev part; a third was not tried."""
BATCH = 1200
LEAST = 3
"""A word type seen less often is unknown to the tagger but for its letters."""
AVERAGING = 0.999
"""The shipped weights are a running mean over about a thousand steps: steadier than the last step's."""

Encoded = tuple[list[list[int]], list[int]]


def encode(group: Sequence[Paragraph], vocabulary: dict[int, int]) -> list[list[list[int]]]:
    """Return per paragraph, per word: its vocabulary row (0 unknown), its pieces, its shape, its context."""
    out = []
    for paragraph, row in zip(group, contexts(group), strict=True):
        words = directed(paragraph.words, paragraph.quoted)
        out.append(
            [
                [vocabulary.get(key(form), 0), *pieces(form), shape(word), context]
                for word, form, context in zip(words, map(normal, words), row, strict=True)
            ]
        )
    return out


def vectors(sentences: Sequence[Sequence[str]], rows: dict[int, int], width: int) -> Any:
    """Return first word vectors: positive pointwise mutual information with the commonest neighbours, reduced by SVD."""
    import torch

    common = Counter(form for words in sentences for form in words)
    neighbours = {form: n for n, (form, _) in enumerate(common.most_common(1500))}
    counts = torch.zeros(len(rows) + 1, 4 * len(neighbours))
    flat = counts.view(-1)
    at: list[int] = []
    for words in sentences:
        for here, form in enumerate(words):
            row = rows.get(key(form), 0)
            for side, step in enumerate((-2, -1, 1, 2)):
                there = here + step
                if 0 <= there < len(words) and words[there] in neighbours:
                    at.append(row * counts.shape[1] + side * len(neighbours) + neighbours[words[there]])
    flat.index_add_(0, torch.tensor(at), torch.ones(len(at)))
    expected = counts.sum(1, keepdim=True) * counts.sum(0, keepdim=True) / counts.sum()
    counts = torch.clamp(torch.log((counts + 1e-9) / (expected + 1e-9)), min=0.0)
    left, scale, _ = torch.svd_lowrank(counts, q=min(width, len(counts)), niter=3)
    found = torch.zeros(len(counts), width)
    found[:, : len(scale)] = left * scale.sqrt()
    return found / found.std() * 0.4


def batches(sequences: list[Encoded], chance: random.Random) -> list[list[Encoded]]:
    """Return the paragraphs in batches of about `BATCH` words, alike in length, in a random order."""
    ordered = sorted(sequences, key=lambda s: len(s[1]) + chance.random() * 4)
    out: list[list[Encoded]] = [[]]
    for sequence in ordered:
        if out[-1] and (len(out[-1]) + 1) * len(sequence[1]) > BATCH:
            out.append([])
        out[-1].append(sequence)
    chance.shuffle(out)
    return out


def collate(batch: list[Encoded]) -> tuple[Any, Any, Any]:
    """Return a batch as padded tensors (rows, labels, lengths), the longest paragraph first."""
    import torch

    batch = sorted(batch, key=lambda s: -len(s[1]))
    lengths = torch.tensor([len(y) for _, y in batch])
    rows = torch.zeros(len(batch), int(lengths[0]), len(batch[0][0][0]), dtype=torch.long)
    drawn = torch.zeros(len(batch), int(lengths[0]), dtype=torch.long)
    for n, (x, y) in enumerate(batch):
        rows[n, : len(y)] = torch.tensor(x)
        drawn[n, : len(y)] = torch.tensor(y)
    return rows, drawn, lengths


def read(corpus: Path) -> tuple[list[Encoded], dict[int, int], list[list[str]]]:
    """Read the training part: sequences, the vocabulary (hash to row), and its sentences as normal forms."""
    read_ = [(paragraphs(d.article), d.copies[0]) for d in documents(corpus)]
    texts = [[normal(w) for w in directed(p.words, p.quoted)] for group, _ in read_ for p in group]
    counts = Counter(form for text in texts for form in text)
    known = dict.fromkeys(key(form) for form in sorted(f for f, n in counts.items() if n >= LEAST))
    vocabulary = {hashed: n for n, hashed in enumerate(known, 1)}
    sequences = [
        (x, y)
        for group, drawn in read_
        for x, y in zip(encode(group, vocabulary), labels(group, drawn), strict=True)
        if y
    ]
    return sequences, vocabulary, texts


def train(corpus: Path, out: Path, seed: int, progress: Callable[[str], None]) -> None:
    """Train on a corpus part (a folder with `text/` and `attributions/`) and write the weights to a file.

    The same seed, corpus and version of PyTorch on one thread give the same weights. `progress` is called with a line now and then.
    Raises UsageError where the corpus or PyTorch is missing, or the file cannot be written.
    """
    try:
        import torch
    except ImportError as error:
        raise UsageError(
            "training needs PyTorch, which is not installed; `pip install torch` (reading does not need it)"
        ) from error
    from onrecord.attributions.network import WORD, Network
    from onrecord.attributions.packing import save

    torch.set_num_threads(1)
    torch.manual_seed(seed)
    sequences, vocabulary, texts = read(corpus)
    progress(f"{len(sequences)} paragraphs, {sum(len(y) for _, y in sequences)} words, {len(vocabulary)} word types")
    network = Network(vectors(texts, vocabulary, WORD))
    for number, cycle in enumerate(CYCLES):
        state = _cycle(network, sequences, cycle, random.Random(seed + 6 * number), progress)  # noqa: S311 (an order, nothing secret)
        torch.manual_seed(seed)
        network = Network(torch.zeros(len(vocabulary) + 1, WORD))
        network.load_state_dict(state)
    save(out, arrays(state, vocabulary))
    progress(f"wrote {out}")


def _cycle(
    network: Any,
    sequences: list[Encoded],
    cycle: tuple[int, float, int],
    chance: random.Random,
    progress: Callable[[str], None],
) -> dict[str, Any]:
    """Train for some epochs with a rate that falls to nothing; return the running means of the weights."""
    import torch
    from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

    epochs, rate, warm = cycle
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(AVERAGING))
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-4)
    steps = epochs * len(batches(sequences, chance))
    done = 0
    network.train()
    for epoch in range(epochs):
        losses = []
        for batch in batches(sequences, chance):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, (done + 1) / warm) * max(0.02, 1 - done / steps)
            done += 1
            optimizer.zero_grad()
            loss = network.loss(*collate(batch))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            averaged.update_parameters(network)
            losses.append(float(loss.detach()))
        progress(f"epoch {epoch + 1} of {epochs} at a rate of {rate}: loss {sum(losses) / len(losses):.4f}")
    state: dict[str, Any] = averaged.module.state_dict()
    return state


def arrays(state: dict[str, Any], vocabulary: dict[int, int]) -> dict[str, Any]:
    """Return a network's state as the arrays that `packing.save` writes."""
    import numpy as np

    from onrecord.attributions.network import LAYERS

    given = {name: np.asarray(value.numpy(), dtype=np.float32) for name, value in state.items()}
    out = {name: given[f"{name}.weight"] for name in ("words", "pieces", "shapes", "contexts", "out")}
    out |= {
        "keys": np.array(list(vocabulary), dtype=np.uint32),
        "layers": np.array([LAYERS]),
        "out_bias": given["out.bias"],
        "moves": given["moves"] + given["forbidden"],
        "first": given["first"] + given["unstartable"],
        "last": given["last"],
    }
    for n in range(LAYERS):
        for way, suffix in (("forward", "l0"), ("backward", "l0_reverse")):
            out[f"layer{n}.in.{way}"] = given[f"layers.{n}.weight_ih_{suffix}"]
            out[f"layer{n}.again.{way}"] = given[f"layers.{n}.weight_hh_{suffix}"]
            out[f"layer{n}.bias.{way}"] = given[f"layers.{n}.bias_ih_{suffix}"] + given[f"layers.{n}.bias_hh_{suffix}"]
    return out
