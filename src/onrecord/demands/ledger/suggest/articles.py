"""Articles that were checked with onrecord, in which somebody who was asked is reported to have acted."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.demands.ledger.asked import Asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.suggest.model import Offer, Reason
from onrecord.demands.ledger.suggest.words import proper, shown, stems, whole
from onrecord.errors import LedgerError


class Report(Struct, frozen=True, kw_only=True):
    """What is read of a checked article: its day, title, address, text, and the measures that it names."""

    day: date | None
    title: str
    address: str
    text: str
    measures: tuple[str, ...]

    def sentences(self) -> Iterator[str]:
        """Yield the article's sentences, as far as full stops and line ends tell them."""
        for line in self.text.splitlines():
            yield from (s for s in _SENTENCE.split(line) if s.strip())


class _Article(Struct):
    title: str | None = None
    published: str | None = None
    url: str | None = None
    text: str = ""


class _AsOf(Struct):
    day: str | None = None


class _Named(Struct):
    id: str | None = None


class _Json(Struct):
    onrecord: str
    input: str
    article: _Article
    as_of: _AsOf = msgspec.field(default_factory=_AsOf)
    measures: list[_Named] = []


_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")


def read_reports(data: bytes, name: str) -> tuple[Report, ...]:
    """Read the reports of `onrecord check --format json`, one a line. Raises LedgerError, one line, on what is none."""
    found = []
    for number, line in enumerate(data.splitlines(), start=1):
        if line.strip():
            try:
                found.append(_report(msgspec.json.decode(line, type=_Json)))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise LedgerError(
                    f"{name}, line {number}: no report of `onrecord check --format json` ({error})"
                ) from None
    return tuple(found)


def _report(made: _Json) -> Report:
    day = (made.article.published or made.as_of.day or "")[:10]
    return Report(
        day=date.fromisoformat(day) if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None,
        title=made.article.title or made.input,
        address=made.article.url or made.input,
        text=made.article.text,
        measures=tuple(dict.fromkeys(m.id for m in made.measures if m.id)),
    )


def reported_acts(asking: Asking, reports: Iterable[Report]) -> Iterator[Offer]:
    """Yield sentences of checked articles, later than the demand, in which an addressee is the one who acts in the demand's words."""
    tracked = [(d, stems(d.act), _doer(d.addressee or "")) for d in asking.demands if d.addressee]
    names = proper(asking.measure.title)
    for report in reports:
        if (
            report.day is None
            or asking.since is None
            or report.day <= asking.since
            or not report.address.startswith("http")
        ):
            continue
        for sentence in report.sentences():
            told, held = stems(sentence), proper(sentence)
            for demand, asked, doer in tracked:
                acted = doer.search(sentence)
                shared = asked & told
                places = [names[n] for n in names if n in held]
                if not acted or len(shared) < _SHARED or not _DONE.search(sentence[acted.end() :]):
                    continue
                reasons = [
                    Reason("addressee acts", 0.35, f"“{acted[0]}” is the one who acts"),
                    Reason(
                        "words",
                        round(min(0.6, 0.15 * len(shared)), 2),
                        f"{len(shared)} words of the demand: {shown(whole(demand.act, shared))}",
                    ),
                ]
                if places:
                    reasons.append(Reason("names", 0.25, shown(places)))
                if asking.measure.id in report.measures:
                    reasons.append(Reason("names the measure", 0.3, f"the article is about {asking.measure.cite}"))
                yield Offer(
                    measure=asking.measure.id, demands=(demand.id,), kind="article", state=State.IN_PROGRESS, day=report.day,
                    what=f"reported: {sentence[:260]}", actor=demand.addressee or "", address=report.address, quote=sentence[:1500],
                    reasons=tuple(reasons),
                )  # fmt: skip


_SHARED = 2  # words of a demand that a sentence needs besides its addressee
_DONE = re.compile(
    r"\b(?:has|have|had)\s+\w+ed\b|\b\w{3,}ed\b|\b(?:said|told|began|begun|met|sent|gave|held|made|took|put|set|wrote|spoke|said|found|rejected|refused|"
    r"denied|imposes?|announces?|condemns?|calls?|demands?|investigates?|releases?|lists?)\b"
)
_DOERS: tuple[tuple[str, str], ...] = (
    (r"United States Government|United States", r"Trump administration|Biden administration|Obama administration|administration|State Department|"
     r"Department of State|Treasury|White House|Secretary of State|U\.S\. government|United States|Washington|U\.S\. Treasury|President"),
    (r"Secretary of State|Department of State", r"Secretary of State|State Department|Department of State"),
    (r"President", r"President|White House"),
    (r"Russia", r"Russian? (?:government|authorities|officials|investigators|prosecutors)|Kremlin|Moscow|Russia|Russian Federation|Putin"),
    (r"Chech", r"Chechen (?:officials|authorities|leaders?|government|police)|Kadyrov|Grozny"),
)  # fmt: skip


def _doer(addressee: str) -> re.Pattern[str]:
    """Return what an addressee is called in the news; one that no row of the table knows is looked for by its own words."""
    words = [names for asked, names in _DOERS if re.search(asked, addressee)]
    own = re.sub(r"^(?:the|a|an)\s+", "", addressee, flags=re.IGNORECASE)
    return re.compile(r"\b(?:" + "|".join([*words, re.escape(own)]) + r")\b")
