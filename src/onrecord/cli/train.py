"""`onrecord train`: make the models that ship with the program anew, from one's own copy of their data."""

from pathlib import Path

import click

from onrecord.cli.options import examples


@click.group(
    epilog=examples("onrecord train attributions PolNeAR/data/train --out polnear.npz"),
    short_help="Train the models that ship with onrecord anew.",
)
def train() -> None:
    """Train a model from your own copy of its corpus; needs PyTorch (reading pages does not)."""


@train.command(short_help="Train the tagger of sources, cues and contents.")
@click.argument("corpus", metavar="FOLDER")
@click.option("--out", required=True, metavar="FILE", help="Where to write the weights (.npz).")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same weights.")
def attributions(corpus: str, out: str, seed: int) -> int:
    """Train the tagger of attributions on FOLDER, a part of PolNeAR with `text/` and `attributions/`.

    Use the weights by setting ONRECORD_TAGGER to their file.
    """
    from onrecord.attributions.train import train as run

    run(Path(corpus), Path(out), seed, lambda line: click.echo(line, err=True))
    click.echo(out)
    return 0
