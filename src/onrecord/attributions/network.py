"""The tagger's network as PyTorch trains it; `tagger.py` runs the same sums with numpy alone. Imported by training only."""

import torch
from torch import Tensor, nn

from onrecord.attributions import features
from onrecord.attributions.corpus import LABELS

WORD, PIECE, SHAPE, CONTEXT, HIDDEN, LAYERS = 100, 32, 8, 16, 128, 2
DROP, UNKNOWN = 0.4, 0.05
FORBIDDEN = -1e4


class Network(nn.Module):
    """Word vectors, letters, shape and context of a paragraph's words through two bidirectional LSTM layers into a linear-chain CRF."""

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.pieces = nn.Embedding(features.BUCKETS, PIECE)
        self.shapes = nn.Embedding(features.SHAPES, SHAPE)
        self.contexts = nn.Embedding(features.CONTEXTS, CONTEXT)
        width = WORD + PIECE + SHAPE + CONTEXT
        self.layers = nn.ModuleList(
            nn.LSTM(width if n == 0 else 2 * HIDDEN, HIDDEN, batch_first=True, bidirectional=True)
            for n in range(LAYERS)
        )
        self.out = nn.Linear(2 * HIDDEN, len(LABELS))
        self.moves = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.first = nn.Parameter(torch.zeros(len(LABELS)))
        self.last = nn.Parameter(torch.zeros(len(LABELS)))
        forbidden = torch.zeros(len(LABELS), len(LABELS))
        for i, before in enumerate(LABELS):
            for j, label in enumerate(LABELS):
                if label[0] == "I" and before[2:] != label[2:]:
                    forbidden[i, j] = FORBIDDEN
        self.register_buffer("forbidden", forbidden)
        self.register_buffer("unstartable", torch.tensor([FORBIDDEN if label[0] == "I" else 0.0 for label in LABELS]))

    def dropped(self, x: Tensor) -> Tensor:
        """Drop whole features of a paragraph (the same ones at every word)."""
        if not self.training:
            return x
        keep = torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - DROP))
        return x * keep / (1 - DROP)

    def emissions(self, rows: Tensor, lengths: Tensor) -> Tensor:
        """Score every label for every word; `rows` is (paragraphs, words, word + pieces + shape + context)."""
        word = rows[..., 0]
        if self.training:
            word = word.masked_fill(torch.rand(word.shape) < UNKNOWN, 0)
        n = 1 + features.PIECES
        x = torch.cat(
            [
                self.words(word),
                self.pieces(rows[..., 1:n]).mean(2),
                self.shapes(rows[..., n]),
                self.contexts(rows[..., n + 1]),
            ],
            -1,
        )
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(self.dropped(x), lengths, batch_first=True)
            x, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)
        return self.out(self.dropped(x))

    def loss(self, rows: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """Return the negative log likelihood of the labels, per word."""
        scores = self.emissions(rows, lengths)
        moves = self.moves + self.forbidden
        mask = torch.arange(scores.shape[1])[None] < lengths[:, None]
        alpha = self.first + self.unstartable + scores[:, 0]
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + moves[None], 1) + scores[:, t]
            alpha = torch.where(mask[:, t, None], step, alpha)
        total = torch.logsumexp(alpha + self.last, 1)
        drawn = (scores.gather(2, labels[..., None])[..., 0] * mask).sum(1) + self.first[labels[:, 0]]
        drawn = drawn + (moves[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
        drawn = drawn + self.last[labels[torch.arange(len(labels)), lengths - 1]]
        return (total - drawn).sum() / lengths.sum()
