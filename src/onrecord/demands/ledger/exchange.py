"""Entries as files: CSV for spreadsheets, JSON for programs, and rows with their hashes for another ledger.

Cells of a CSV that a spreadsheet would run as a formula get an apostrophe in front, and lose it again on the way in
(OWASP, "CSV Injection"); both ways round they stay the same words.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.demands.ledger.admit import Draft
from onrecord.demands.ledger.chain import body_of
from onrecord.demands.ledger.model import Row
from onrecord.demands.ledger.store import Packed
from onrecord.errors import LedgerError

COLUMNS = (
    "demands", "state", "day", "what", "actor", "address", "sha256", "quote", "first_seen", "last_seen", "searched", "note", "corrects",
    "by", "at",
)  # fmt: skip
NEEDED = frozenset(("demands", "state", "day"))
LARGEST = 64_000_000  # bytes of a file of entries
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


class _Line(msgspec.Struct, frozen=True):
    hash: str
    parents: tuple[str, ...]
    entry: msgspec.Raw


def to_csv(rows: Iterable[Row]) -> bytes:
    """Return rows as CSV in UTF-8: one line an entry, several demands or sources with spaces or semicolons between."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*COLUMNS, "row"))
    for row in rows:
        cells = _cells(row)
        writer.writerow([guarded(cells[name]) for name in COLUMNS] + [row.hash])
    return out.getvalue().encode()


def to_json(rows: Iterable[Row]) -> bytes:
    """Return rows as JSON lines, each with its hash, its parents and its entry: what `merge` and `import` take whole."""
    return b"".join(
        b'{"hash":' + msgspec.json.encode(r.hash) + b',"parents":' + msgspec.json.encode(r.parents) + b',"entry":' + body_of(r.entry) + b"}\n"
        for r in rows
    )  # fmt: skip


def guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Take the apostrophe away again that `guarded` put there."""
    return cell[1:] if _GUARDED.match(cell) else cell


def from_csv(data: bytes) -> tuple[Draft, ...]:
    """Read drafts from CSV with a line of column names. Raises LedgerError, one line, on what is wrong and where."""
    text = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[Draft] = []
    try:
        header = [c.strip().lower() for c in next(reader, [])]
        _check_header(header)
        found += (_draft(header, cells, reader.line_num) for cells in reader if any(c.strip() for c in cells))
    except csv.Error as error:
        raise LedgerError(f"line {reader.line_num}: no CSV that can be read ({error})") from None
    return tuple(found)


def from_json(data: bytes) -> tuple[Draft, ...]:
    """Read drafts from a JSON array of objects whose fields are the columns of the CSV. Raises LedgerError."""
    try:
        return tuple(
            msgspec.convert(_spread(o), Draft) for o in msgspec.json.decode(_sized(data), type=list[dict[str, object]])
        )
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LedgerError(f"no JSON list of entries ({error}); fields: {', '.join(COLUMNS)}") from None


def is_rows(data: bytes) -> bool:
    """Return whether a file holds rows with their hashes, as `to_json` writes them."""
    return data.lstrip().startswith(b'{"hash":')


def from_rows(data: bytes) -> Iterator[Packed]:
    """Yield rows with their hashes, as they are to be merged. Raises LedgerError on a line that is none."""
    for number, line in enumerate(_sized(data).splitlines(), start=1):
        if line.strip():
            try:
                row = msgspec.json.decode(line, type=_Line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise LedgerError(f"line {number}: no row of a ledger ({error})") from None
            yield row.hash, " ".join(row.parents), bytes(row.entry)


def _cells(row: Row) -> dict[str, str]:
    entry, source = row.entry, row.entry.source
    return {
        "demands": " ".join(entry.demands), "state": entry.state, "day": str(entry.day), "what": entry.what, "actor": entry.actor,
        "address": source.address if source else "", "sha256": source.sha256 if source else "", "quote": source.quote if source else "",
        "first_seen": str(source.first_seen) if source else "", "last_seen": str(source.last_seen) if source else "",
        "searched": "; ".join(entry.searched), "note": entry.note, "corrects": entry.corrects, "by": entry.by, "at": entry.at,
    }  # fmt: skip


def _sized(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise LedgerError(f"the file is {len(data) / 1e6:.0f} MB, at most {LARGEST // 1_000_000} MB are read; split it")
    return data


def _decoded(data: bytes) -> str:
    try:
        return _sized(data).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LedgerError(f"byte {error.start} is not UTF-8; save the file as CSV in UTF-8") from None


def _check_header(header: list[str]) -> None:
    unknown = [c for c in header if c not in (*COLUMNS, "row")]
    missing = sorted(NEEDED - set(header))
    twice = sorted({c for c in header if header.count(c) > 1})
    for words, names in (("unknown", unknown), ("missing", missing), ("repeated", twice)):
        if names:
            raise LedgerError(
                f"columns {words}: {', '.join(n[:40] for n in names[:5])}; expected: {', '.join(COLUMNS)}"
            )


def _draft(header: list[str], cells: list[str], line: int) -> Draft:
    if len(cells) != len(header):
        raise LedgerError(f"line {line}: {len(cells)} cells, the first line has {len(header)} columns")
    return msgspec.convert(_spread({n: unguarded(c) for n, c in zip(header, cells, strict=True) if n != "row"}), Draft)


def _spread(fields: dict[str, object]) -> dict[str, object]:
    """Split the fields that hold several values, where they came as one string."""
    strange = sorted(set(fields) - set(COLUMNS) - {"row"})
    if strange:
        raise LedgerError(f"fields unknown: {', '.join(strange[:5])}; expected: {', '.join(COLUMNS)}")
    made = dict(fields)
    for name, rule in (("demands", r"[\s;]+"), ("searched", r"\s*;\s*")):
        value = made.get(name)
        if isinstance(value, str):
            made[name] = [w for w in re.split(rule, value.strip()) if w]
    return made
