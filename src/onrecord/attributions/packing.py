"""The tagger's weights as one .npz file: big matrices as bytes with a scale a row, words as hashes. Holds no text."""

from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from onrecord.errors import UsageError

Floats = NDArray[np.float32]

VERSION = 1
_SMALL = 2000
"""Matrices of fewer numbers are kept whole: rounding them saves nothing."""


class Weights(Struct, frozen=True):
    """What the tagger computes with. Gates are ordered input, forget, output, value; the first three are halved (see `tagger`)."""

    keys: NDArray[np.uint32]
    words: Floats
    pieces: Floats
    shapes: Floats
    contexts: Floats
    gates_in: list[Floats]
    gates_again: list[Floats]
    gates_bias: list[Floats]
    out: Floats
    out_bias: Floats
    moves: Floats
    first: Floats
    last: Floats


def save(path: Path, arrays: dict[str, Any]) -> None:
    """Write arrays to a file, large matrices rounded to bytes row by row. Raises UsageError if it cannot be written."""
    packed: dict[str, Any] = {"version": np.array([VERSION])}
    for name, value in arrays.items():
        if value.dtype == np.float32 and value.ndim == 2 and value.size > _SMALL:
            scale = np.abs(value).max(axis=1, keepdims=True) / 127 + 1e-12
            packed[name + ".bytes"] = np.round(value / scale).astype(np.int8)
            packed[name + ".scale"] = scale.astype(np.float32)
        else:
            packed[name] = value
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(path, allow_pickle=False, **packed)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); give --out another place") from error


def load(path: Path) -> Weights:
    """Read weights as `save` wrote them. Raises UsageError where the file is missing or of another kind."""
    try:
        with np.load(path, allow_pickle=False) as file:
            packed = {name: file[name] for name in file.files}
        if int(packed["version"][0]) != VERSION:
            raise UsageError(f"{path}: weights of version {packed['version'][0]}, expected {VERSION}; train them again")
        return _unpacked(packed)
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(
            f"{path}: not the weights of a tagger; expected a file made by `onrecord train attributions`"
        ) from error


def _unpacked(packed: dict[str, Any]) -> Weights:
    def whole(name: str) -> Floats:
        if name in packed:
            return np.asarray(packed[name], dtype=np.float32)
        return packed[name + ".bytes"].astype(np.float32) * packed[name + ".scale"]  # type: ignore[no-any-return]

    layers = [_layer(whole, n) for n in range(int(packed["layers"][0]))]
    return Weights(
        keys=packed["keys"],
        words=whole("words"),
        pieces=whole("pieces"),
        shapes=whole("shapes"),
        contexts=whole("contexts"),
        gates_in=[layer[0] for layer in layers],
        gates_again=[layer[1] for layer in layers],
        gates_bias=[layer[2] for layer in layers],
        out=np.ascontiguousarray(whole("out").T),
        out_bias=whole("out_bias"),
        moves=whole("moves"),
        first=whole("first"),
        last=whole("last"),
    )


def _layer(whole: Any, number: int) -> tuple[Floats, Floats, Floats]:
    """Return one layer's matrices, forward and backward stacked, gates reordered and halved for `tagger`."""
    found = []
    for kind in ("in", "again", "bias"):
        both = np.stack([_reordered(whole(f"layer{number}.{kind}.{way}")) for way in ("forward", "backward")])
        found.append(np.ascontiguousarray(both.swapaxes(1, 2)) if both.ndim == 3 else both)
    return found[0], found[1], found[2]


def _reordered(gates: Floats) -> Floats:
    """Reorder PyTorch's gates (input, forget, value, output); halve those that pass a sigmoid, which is tanh(x/2)/2 + 1/2."""
    given, forget, value, out = np.split(gates, 4)
    return np.concatenate([given / 2, forget / 2, out / 2, value])
