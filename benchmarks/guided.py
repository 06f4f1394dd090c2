"""Reads pages that a coverage-guided fuzzer (atheris) makes, until the time is up: each new page is one that took new branches.

usage: python -m benchmarks.guided [--record STORE] [--seconds N] [--corpus FOLDER] [--longest BYTES]

The corpus starts with the evaluation articles and keeps every page that reached something new; with `--corpus` it is kept for the
next run. What counts as wrong is what counts in benchmarks.fuzz: anything but a report or one clear line, a span outside the
text, more than ten seconds of processor time. The first wrong page ends the run, is written beside the corpus and named; the exit code is then 77.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["onrecord"]):
    from benchmarks.fuzz import HERE, ODD, SLOW, wrong
    from benchmarks.stores import opened, record_option


def seeded(corpus: Path, longest: int) -> int:
    """Put the evaluation articles into a corpus, cut to a length, and return how many pages it holds."""
    corpus.mkdir(parents=True, exist_ok=True)
    for page in sorted((HERE / "eval" / "cases").glob("*.*")):
        if page.suffix in (".html", ".txt"):
            (corpus / page.name).write_bytes(page.read_bytes()[:longest])
    return sum(1 for _ in corpus.iterdir())


def dictionary(path: Path) -> None:
    """Write the odd pieces as a dictionary of libFuzzer: one quoted word a line, each byte escaped."""
    words = ("".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass")) for word in ODD)
    path.write_text("".join(f'"{word}"\n' for word in words if word), encoding="ascii")


def main() -> None:
    """Run until the time is up or a page is wrong. libFuzzer ends the process itself."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    record_option(options)
    options.add_argument("--seconds", type=int, default=600)
    options.add_argument("--corpus", type=Path)
    options.add_argument("--longest", type=int, default=8_000)
    args = options.parse_args()
    with opened(args.record) as store:
        scratch = Path(tempfile.mkdtemp(prefix="onrecord-fuzz-"))
        corpus = args.corpus or scratch / "corpus"
        print(f"{seeded(corpus, args.longest):,} pages to start from, kept in {corpus}", flush=True)
        words = scratch / "words"
        dictionary(words)

        def one(page: bytes) -> None:
            if fault := wrong(page, store):
                (corpus.parent / "wrong.page").write_bytes(page)
                raise RuntimeError(f"{corpus.parent / 'wrong.page'}: {fault}")

        how = {
            "max_total_time": args.seconds,
            "max_len": args.longest,
            "timeout": 60 * SLOW,
            "dict": words,
            "rss_limit_mb": 0,
        }
        atheris.Setup([sys.argv[0], *(f"-{name}={value}" for name, value in how.items()), str(corpus)], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
