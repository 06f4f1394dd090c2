"""Tags the words of an article as source, cue or content with numpy alone: two bidirectional LSTM layers and a linear-chain CRF.

All paragraphs of an article go through together. They are packed step by step, longest first, so that no time is spent on padding, and
both directions share one product a step. What depends on a word type alone is computed once for every type.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from onrecord.attributions.features import contexts, directed, key, normal, pieces, shape
from onrecord.attributions.packing import Floats, Weights, load
from onrecord.attributions.tokens import Paragraph

AT_ONCE = 4000
"""Words that go through together at most: memory stays flat on a page of any size."""

_ROWS = 15
"""Rows in one product of a step: OpenBLAS has a quicker way for products of less than a million multiplications (15 × 128 × 512)."""

Whole = NDArray[np.int64]


class Tags(Struct, frozen=True):
    """The labels of a paragraph's words (indices of `corpus.LABELS`) and how sure each is, 0 to 1."""

    labels: list[int]
    sure: list[float]


class Packed(Struct, frozen=True):
    """Paragraphs laid step by step: step `t` holds word `t` of every paragraph long enough, at `offsets[t]`, `counts[t]` of them.

    `forward` and `backward` are the words' places in the row of all words; backwards a paragraph is read from its end.
    """

    counts: list[int]
    offsets: list[int]
    forward: Whole
    backward: Whole
    order: list[int]
    lengths: list[int]


class Tagger:
    """A trained tagger. Making one reads its weights; `tag` may be called from one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._weights: Weights = load(path)
        self._rows = {int(k): n for n, k in enumerate(self._weights.keys, 1)}
        self._features = lru_cache(maxsize=100_000)(self._read_features)
        layer = self._weights.gates_in[0]
        self._both = [np.concatenate(list(gates), axis=1) for gates in self._weights.gates_in[1:]]
        width = self._weights.words.shape[1] + self._weights.pieces.shape[1] + self._weights.shapes.shape[1]
        self._by_word = np.ascontiguousarray(layer[:, :width])
        self._space: dict[str, Floats] = {}
        by_context = self._weights.contexts @ layer[:, width:]
        self._by_context = np.ascontiguousarray(by_context + self._weights.gates_bias[0][:, None, :])

    def tag(self, paragraphs: Sequence[Paragraph]) -> list[Tags]:
        """Return the tags of every paragraph, in order."""
        rows = contexts(paragraphs)
        found = [Tags([], []) for _ in paragraphs]
        for group in _groups(paragraphs):
            for n, tags in zip(group, self._tag([paragraphs[n] for n in group], [rows[n] for n in group]), strict=True):
                found[n] = tags
        return found

    def _tag(self, paragraphs: list[Paragraph], rows: list[list[int]]) -> list[Tags]:
        packed = _pack([len(p.words) for p in paragraphs])
        emissions = self._emissions(packed, paragraphs, rows)
        labels = _best(packed, emissions[packed.forward], self._weights)
        sure = _marginals(packed, emissions[packed.forward], self._weights)
        return _unpack(packed, labels, sure)

    def _emissions(self, packed: Packed, paragraphs: list[Paragraph], rows: list[list[int]]) -> Floats:
        weights = self._weights
        states = _unlaid(packed, _run(packed, self._first_gates(packed, paragraphs, rows), weights.gates_again[0]))
        for both, bias, again in zip(self._both, weights.gates_bias[1:], weights.gates_again[1:], strict=True):
            product = np.matmul(states, both, out=self._room("product", len(states), both.shape[1]))
            laid = _laid(packed, product, bias, self._room("gates", 2, len(states), both.shape[1] // 2))
            states = _unlaid(packed, _run(packed, laid, again))
        scores: Floats = states @ weights.out + weights.out_bias
        return scores

    def _first_gates(self, packed: Packed, paragraphs: list[Paragraph], rows: list[list[int]]) -> Floats:
        """Return the first layer's gates: a product for every word type, a look-up for every word."""
        types: dict[tuple[int, ...], int] = {}
        features = self._features
        which = [
            types.setdefault(features(word), len(types)) for p in paragraphs for word in directed(p.words, p.quoted)
        ]
        ids = np.array(list(types), dtype=np.int64)
        weights = self._weights
        seen = np.concatenate(
            [weights.words[ids[:, 0]], weights.pieces[ids[:, 1:5]].mean(axis=1), weights.shapes[ids[:, 5]]], axis=1
        )
        word, context = np.array(which), np.array([c for row in rows for c in row])
        half = self._by_word.shape[2]
        gates = self._room("gates", 2, len(word), half)
        added = self._room("product", len(word), half)
        for way, order in enumerate((packed.forward, packed.backward)):
            np.take(seen @ self._by_word[way], word[order], axis=0, out=gates[way], mode="clip")
            np.take(self._by_context[way], context[order], axis=0, out=added, mode="clip")
            gates[way] += added
        return gates

    def _room(self, name: str, *shape_: int) -> Floats:
        """Return an array to write into, kept from call to call: fresh pages cost more than the sums at this size."""
        size = int(np.prod(shape_))
        if name not in self._space or self._space[name].size < size:
            self._space[name] = np.empty(size, dtype=np.float32)
        return self._space[name][:size].reshape(shape_)

    def _read_features(self, word: str) -> tuple[int, ...]:
        form = normal(word)
        return (self._rows.get(key(form), 0), *pieces(form), shape(word))


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[list[int]]:
    group: list[int] = []
    size = 0
    for n, paragraph in enumerate(paragraphs):
        if not paragraph.words:
            continue
        if group and size + len(paragraph.words) > AT_ONCE:
            yield group
            group, size = [], 0
        group.append(n)
        size += len(paragraph.words)
    if group:
        yield group


def _pack(lengths: list[int]) -> Packed:
    order = sorted(range(len(lengths)), key=lambda n: -lengths[n])
    sizes = np.array(lengths)[order]
    begins = (np.cumsum(lengths) - lengths)[order]
    steps = np.arange(sizes[0])
    counts = (sizes[None, :] > steps[:, None]).sum(axis=1)
    step = np.repeat(steps, counts)
    offsets = np.cumsum(counts) - counts
    place = np.arange(len(step)) - np.repeat(offsets, counts)
    return Packed(
        counts=counts.tolist(),
        offsets=offsets.tolist(),
        forward=begins[place] + step,
        backward=begins[place] + sizes[place] - 1 - step,
        order=order,
        lengths=lengths,
    )


def _laid(packed: Packed, gates: Floats, bias: Floats, out: Floats) -> Floats:
    """Lay both directions' gates step by step."""
    half = gates.shape[1] // 2
    out[0] = gates[packed.forward, :half]
    out[1] = gates[packed.backward, half:]
    out += bias[:, None, :]
    return out


def _unlaid(packed: Packed, states: Floats) -> Floats:
    size = states.shape[2]
    out = np.empty((states.shape[1], 2 * size), dtype=np.float32)
    out[packed.forward, :size] = states[0]
    out[packed.backward, size:] = states[1]
    return out


def _run(packed: Packed, gates: Floats, again: Floats) -> Floats:
    """Run an LSTM layer both ways over packed gates; sigmoid(x) is taken as tanh(x/2)/2 + 1/2, the halves are in the weights."""
    size = again.shape[1]
    count = packed.counts[0]
    states = np.empty((2, gates.shape[1], size), dtype=np.float32)
    cell = np.zeros((2, count, size), dtype=np.float32)
    before = np.zeros((2, count, size), dtype=np.float32)
    for n, at in zip(packed.counts, packed.offsets, strict=True):
        gate = np.empty((2, n, 4 * size), dtype=np.float32)
        for row in range(0, n, _ROWS):
            np.matmul(before[:, row : min(row + _ROWS, n)], again, out=gate[:, row : row + _ROWS])
        gate += gates[:, at : at + n]
        np.tanh(gate, out=gate)
        sigmoid = gate[:, :, : 3 * size]
        sigmoid *= 0.5
        sigmoid += 0.5
        cell = cell[:, :n] * gate[:, :, size : 2 * size]
        cell += gate[:, :, :size] * gate[:, :, 3 * size :]
        before = np.tanh(cell)
        before *= gate[:, :, 2 * size : 3 * size]
        states[:, at : at + n] = before
    return states


def _best(packed: Packed, scores: Floats, weights: Weights) -> NDArray[np.int64]:
    """Return the best labels of packed words: Viterbi over all paragraphs at once."""
    score = scores[: packed.counts[0]] + weights.first
    came = np.zeros(scores.shape, dtype=np.int64)
    ends = np.zeros((packed.counts[0],), dtype=np.int64)
    moves = np.ascontiguousarray(weights.moves.T)
    for step, (n, at) in enumerate(zip(packed.counts, packed.offsets, strict=True)):
        if step:
            ends[n : len(score)] = (score[n:] + weights.last).argmax(axis=1)
            paths = score[:n, None, :] + moves
            came[at : at + n] = paths.argmax(axis=2)
            score = paths.max(axis=2) + scores[at : at + n]
    ends[: len(score)] = (score + weights.last).argmax(axis=1)
    labels = np.zeros(len(scores), dtype=np.int64)
    for n, at in zip(reversed(packed.counts), reversed(packed.offsets), strict=True):
        labels[at : at + n] = ends[:n]
        ends[:n] = came[at + np.arange(n), ends[:n]]
    return labels


def _marginals(packed: Packed, scores: Floats, weights: Weights) -> Floats:
    """Return the probability of every label at every packed word: forward and backward sums, scaled at each step."""
    given = np.exp(scores - scores.max(axis=1, keepdims=True))
    moves, last = np.exp(weights.moves), np.exp(weights.last)
    alpha = np.empty_like(given)
    beta = np.empty_like(given)
    now = np.exp(weights.first) * given[: packed.counts[0]]
    for step, (n, at) in enumerate(zip(packed.counts, packed.offsets, strict=True)):
        if step:
            now = (now[:n] @ moves) * given[at : at + n]
        now /= now.sum(axis=1, keepdims=True)
        alpha[at : at + n] = now
    back = moves.T
    now = np.empty((0, given.shape[1]), dtype=np.float32)
    for n, at in zip(reversed(packed.counts), reversed(packed.offsets), strict=True):
        beta[at : at + n] = last
        beta[at : at + len(now)] = now
        beta[at : at + n] /= beta[at : at + n].sum(axis=1, keepdims=True)
        now = (beta[at : at + n] * given[at : at + n]) @ back
    both = alpha * beta
    sure: Floats = both / both.sum(axis=1, keepdims=True)
    return sure


def _unpack(packed: Packed, labels: NDArray[np.int64], sure: Floats) -> list[Tags]:
    flat = np.empty(len(labels), dtype=np.int64)
    flat[packed.forward] = labels
    chance = np.empty(len(labels), dtype=np.float32)
    chance[packed.forward] = sure[np.arange(len(labels)), labels]
    out, at = [], 0
    for length in packed.lengths:
        out.append(Tags(flat[at : at + length].tolist(), chance[at : at + length].tolist()))
        at += length
    return out
