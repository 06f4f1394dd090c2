"""What nouns and pronouns stand for: "the bill", "a second resolution by X", "Black's proposal", "it"."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from onrecord.article.model import Article, Part, Span
from onrecord.mentions.apposed import number_beside
from onrecord.mentions.called import ANY_SUCH, CALLED, IN_GENERAL, may_call, of_another_year
from onrecord.mentions.contrast import Contrast
from onrecord.mentions.elliptic import COMPARISON
from onrecord.mentions.model import MeasureMention, Reference
from onrecord.mentions.naming import How, Naming
from onrecord.mentions.plurals import so_many, two_of
from onrecord.mentions.stretches import Stretches
from onrecord.mentions.windows import Windows
from onrecord.record.model import MeasureType
from onrecord.record.names import key as name_key
from onrecord.record.protocol import Record

_ELSEWHERE = frozenset(
    "similar identical companion separate another earlier previous different rival competing twin sister older related broader narrower stand-alone standalone alternative parallel matching new newer second "
    "third".split()
)
# "an amended version" is of the same measure
_CHANGED = frozenset("amended revised modified rewritten compromise".split())
_FIRST = 8  # mentions from the top that are looked at
_LEAD = 4  # sentences of the body in which "a bill" introduces the story's own measure
_WEAK = frozenset(("rule", "motion", "plan"))  # nouns that mean a measure only where one fits
_PASSING = re.compile(
    r"\b(?:who|whose|about to|plans? to|wants? to|hopes? to|vow\w* to|will|would|could|may|might|any|instead of)\b[^,;:.]*$"
)
_FAR = 3  # sentences after which "it" no longer means what was named
_OPENING = 5  # characters from the beginning of a sentence within which its subject stands ("The …")
_SAID_BY = re.compile(r"[,.!?][”\"]\s+(?:said|says|added)\s+(?P<who>(?:(?:Rep|Sen)\. |U\.S\. )?[A-Z][^,.;“”\"]{2,50})")
_NAMED_IN = re.compile(r"[A-Z][\w-]*[a-z]")
_THEIR_OWN = re.compile(r"(?P<who>[Tt]he [\w. -]+)[’']s ")  # "the senator's bill"
_A_NAME = re.compile(r"Bill [A-Z][a-z]")
_FRESH = ("a", "an", "one", "another", "such a", "such an")
_AUTHOR = re.compile(
    r"\s+(?:by|from|of)\s+(?:(?:Rep|Sen)s?\.\s+|Representative\s+|Senator\s+|Congress(?:wo)?man\s+)?(?P<who>(?:[A-Z][\w’-]+\s?){1,3})"
)
_NAMES = re.compile(
    r"(?<![\w’'-])(?!(?:The|This|That|These|Those|Both|House|Senate|Congress|Republican|Democratic|Obama|Trump|Biden|Bush|One|Another|Such|Its|His|Her|Their|Our)\b)[A-Z][\w.’-]+?(?=[’']s?\b|[’'](?=\s)|\s)"
)


class Focus:
    """Walks the namings in order of the text and ties nouns and pronouns to what was named before."""

    def __init__(
        self,
        article: Article,
        record: Record,
        mentions: Sequence[MeasureMention],
        main: str | None,
        windows: Windows,
        rest: Iterable[Naming],
    ) -> None:
        self.text = article.text
        self.named = list(mentions)
        self.named_starts = [m.span.start for m in mentions]
        self.main = main
        self.known = list(dict.fromkeys([m.id for m in mentions if m.id] + ([main] if main else [])))
        self.history: list[tuple[int, str | None]] = []  # (sentence, id; None: a measure not named), newest last
        self.block = -1
        self.plural_at: int | None = None
        self.spoken_at = -1  # the sentence in which "it" last stood for the measure named last
        self.record = record
        self.windows = windows
        self.windows.known = self.known
        self.rest = list(rest)
        fresh = [n.span for n in self.rest if n.how is How.NOUN and n.determiner in _FRESH]
        self.stretches = Stretches(article, [*(m.span for m in mentions), *fresh])
        self.sentences = article.sentences
        numbers = [m for m in mentions if m.form is Reference.NUMBER]
        explicit = [(m.span.start, m.id) for m in (numbers if len({m.id for m in numbers}) > 1 else mentions) if m.id]
        self.contrast = Contrast(self.text, record, windows, explicit)
        self.twins: list[
            str
        ] = []  # measures of a title of the page that it does not name, though it names who brought them
        for twin, place in self.contrast.twins(m.span for m in mentions if m.form is Reference.TITLE and m.id):
            self.twins.append(twin)
            self.contrast.tell(twin, place)
        self.told: list[tuple[int, str]] = []  # (sentence, id) of what names one measure, newest last

    def settle(self) -> tuple[MeasureMention, ...]:
        """Return every mention, resolved or not, in order."""
        out: list[MeasureMention] = []
        items: list[tuple[Span, MeasureMention | Naming]] = [(m.span, m) for m in self.named]
        items += [(n.span, n) for n in self.rest]
        for span, item in sorted(items, key=lambda pair: pair[0]):
            at = self.stretches.sentence(span)
            self._enter(at)
            mention = item if isinstance(item, MeasureMention) else self._anaphor(item, at)
            if mention is None:
                continue
            if (
                isinstance(item, Naming)
                and item.how in (How.NOUN, How.ELLIPSIS)
                and out
                and out[-1].span.overlaps(span)
            ):
                continue
            out.append(mention)
            if mention.id and (not isinstance(item, Naming) or item.how is not How.PRONOUN):
                self.told.append((at, mention.id))
                self.contrast.tell(mention.id, span.start)
            topical = not isinstance(item, Naming) or item.how in (How.NOUN, How.ELLIPSIS)
            if (
                topical
                and mention.why != IN_GENERAL
                and (mention.id or mention.form is not Reference.ANAPHOR or "another" in mention.why)
            ):
                self.history.append((at, mention.id))
            if mention.ids:
                self.plural_at = at
        return tuple(out)

    def _enter(self, at: int) -> None:
        """At a new paragraph the story's own measure is the topic again, whatever was named in passing before."""
        block = self.sentences[at].block if at >= 0 else -1
        if block != self.block and self.history and self.main and self.history[-1][1] != self.main:
            self.history.append((at, self.main))
        self.block = block

    def _anaphor(self, naming: Naming, at: int) -> MeasureMention | None:
        if naming.how is How.ELLIPSIS:
            return self._chosen(naming, at)
        if naming.how is How.PRONOUN:
            return self._pronoun(naming, at)
        if naming.determiner in ("both", "the two", "two", "these", "those") and naming.plural:
            return self._several(naming)
        if naming.plural:
            return None
        chosen, why = self._weak(naming, at) if naming.noun in _WEAK else self._noun(naming, at)
        if chosen and of_another_year(self.text[naming.span.start : naming.span.end], chosen):
            chosen, why = None, "a measure of another year"
        if chosen is None and naming.noun in _WEAK:
            return None
        if naming.noun == "bill" and not naming.determiner and _A_NAME.match(self.text, naming.span.start):
            part = self.stretches.part(naming.span)
            if part is Part.BODY:
                return None  # "Bill Cassidy"
        if chosen is None and naming.determiner in ("a", "an") and ANY_SUCH.match(self.text, naming.span.end):
            return MeasureMention(span=naming.span, form=Reference.DESCRIPTION, noun=naming.noun, why=IN_GENERAL)
        aside = chosen is None and self._aside(naming, at)
        form = Reference.ANAPHOR if aside or naming.determiner not in ("a", "an", "") else Reference.DESCRIPTION
        why = "in passing" if aside else why
        return MeasureMention(span=naming.span, form=form, id=chosen, noun=naming.noun, why=why)

    def _chosen(self, naming: Naming, at: int) -> MeasureMention | None:
        """Tie a phrase without a noun to the one measure that it chooses among those named."""
        if COMPARISON.search(self.text, max(0, naming.span.start - 10), naming.span.start):
            return None
        found = self.contrast.chosen(naming, at, self.told, self.main)
        why = f"“{self.text[naming.span.start : naming.span.end]}” of the measures named"
        if found is None or (naming.determiner.lower() == "that one" and not self._told_outright(found, at)):
            return None
        sure = naming.noun != "order" or len({m.id for m in self.named if m.id}) == 2
        form = Reference.DESCRIPTION if sure else Reference.ANAPHOR
        return MeasureMention(span=naming.span, form=form, id=found, noun="one", why=why)

    def _told_outright(self, measure_id: str, at: int) -> bool:
        """Say whether the last measure told of, with what is not named, is one named outright in a sentence or the one before it."""
        last = next((i for _, i in reversed(self.history)), None)
        return last == measure_id and any(
            m.id == measure_id and at - self.stretches.sentence(m.span) in (0, 1) for m in self.named
        )

    def _aside(self, naming: Naming, at: int) -> bool:
        """Say whether a measure is only spoken of in passing ("…, who is about to offer a bill himself"): the story does not turn to it."""
        start = self.sentences[at].span.start if at >= 0 else naming.span.start
        before = self.text[max(start, naming.span.start - 70) : naming.span.start]
        return naming.determiner in _FRESH and bool(_PASSING.search(before))

    def _several(self, naming: Naming, ids: tuple[str, ...] = ()) -> MeasureMention:
        ids = ids or two_of(self.history, self.known)
        return MeasureMention(
            span=naming.span,
            form=Reference.ANAPHOR,
            ids=ids,
            noun=naming.noun,
            why=f"the {len(ids) or 2} measures named",
        )

    def _pronoun(self, naming: Naming, at: int) -> MeasureMention | None:
        if naming.count is not None:
            ids = so_many(self.history, at, naming.count)
            return self._several(naming, ids) if ids else None
        if naming.plural:
            two = self.plural_at is not None and at - self.plural_at <= 1
            return self._several(naming) if two or (naming.noun == "both" and len(self.known) == 2) else None
        stale = not self.history or at - max(self.history[-1][0], self.spoken_at) > _FAR
        chosen = self.main if stale else self._subject_before(naming, at) or self.history[-1][1]
        if chosen is None:
            return None
        if not stale and chosen == self.history[-1][1]:
            self.spoken_at = at  # each "it" keeps what it stands for in mind
        return MeasureMention(
            span=naming.span, form=Reference.ANAPHOR, id=chosen, noun="it", why=f"stands for {chosen}, named before"
        )

    def _subject_before(self, naming: Naming, at: int) -> str | None:
        """Return the measure that the sentence before opens with, for an "It" that opens this one."""
        if at < 1 or naming.span.start - self.sentences[at].span.start > 2 or self.history[-1][0] != at - 1:
            return None
        start = self.sentences[at - 1].span.start
        first = bisect_left(self.named_starts, start)
        opens = first < len(self.named) and self.named[first].span.start - start <= _OPENING
        return self.named[first].id if opens else None

    def _noun(self, naming: Naming, at: int) -> tuple[str | None, str]:
        apposed = number_beside(self.text, naming.span.end, self.named, self.named_starts)
        if apposed:
            return apposed, f"beside {apposed}"
        if predicated := self._predicated(naming, at):
            return predicated, f"said of {predicated} in the same sentence"
        if owned := self._owned(naming, at):
            return owned, f"{owned} was brought by the one named"
        words = self.text[naming.span.start : naming.span.end].lower().split()
        if naming.determiner in ("my", "our") and (own := self._speakers(naming, at)):
            return own, f"{own} was brought by one whom the paragraph names"
        if pointed := self._pointed(naming, at):
            return pointed, "the other measure, told of just before"
        if _ELSEWHERE & set(words) or naming.noun == "companion" or "own" in words:
            return self._other(naming, at)
        if naming.chamber:
            found, why = self._of_chamber(naming)
            return (found, why) if found else self._other(naming, at)
        if naming.determiner in _FRESH and not _CHANGED & set(words):
            return self._indefinite(naming, at)
        told = self.contrast.described(" ".join(words[1:-1])) if naming.determiner == "the" else None
        if told and self._may_call(naming.noun, told):
            return told, f"the words fit {told} alone"
        return self._definite(naming)

    def _speakers(self, naming: Naming, at: int) -> str | None:
        """Return the measure of "my bill": the only one that somebody brought whom the paragraph names."""
        block = [s.span for s in self.sentences if s.block == self.sentences[at].block] if at >= 0 else []
        before = self.text[block[0].start : naming.span.start] if block else ""
        if not (before.count('"') % 2 or before.count("“") > before.count("”")):
            return None  # in a column the one who writes is named nowhere beside it
        pool = [i for i in dict.fromkeys((*self.known, *self.twins)) if self._may_call(naming.noun, i)]
        said = _SAID_BY.search(self.text, naming.span.end, block[-1].end)
        zones = [Span(*said.span("who"))] if said else []
        for zone in (*zones, self.sentences[at].span, Span(block[0].start, block[-1].end)):
            words = {name_key(w) for w in _NAMED_IN.findall(self.text, zone.start, zone.end)}
            mine = [i for i in pool if self.windows.brought_by_any(i, words)]
            if mine:
                return mine[0] if len(mine) == 1 else None
        return None

    def _pointed(self, naming: Naming, at: int) -> str | None:
        """Return what "that resolution" points to: the other measure than the story's own that was told of just before."""
        if naming.determiner not in ("that", "this"):
            return None
        just = self.told[-1][1] if naming.determiner == "that" and self.told and at - self.told[-1][0] <= 1 else None
        last = self.history[-1][1] if self.history else None
        fits = (i for i in (just, last) if i and i != self.main and self._may_call(naming.noun, i))
        return next(fits, None)

    def _weak(self, naming: Naming, at: int) -> tuple[str | None, str]:
        """Tie "a rule", "Kaine's motion", "his plan": to a measure only where somebody or the words around tell which."""
        owned = self._owned(naming, at)
        found = owned or (self._window(naming, at) if naming.determiner in (*_FRESH, "the", "that") else None)
        return found, f"the words around fit {found}"

    def _owned(self, naming: Naming, at: int) -> str | None:
        """Return the measure of "Black's proposal", "the Cruz bill": the one at hand that a member of that name brought."""
        for word in _NAMES.findall(self.text[naming.span.start : naming.span.end]):
            owner = name_key(word)
            mine = [i for i in self.known if self.windows.brought(i, owner) and self._may_call(naming.noun, i)]
            if len(mine) == 1:
                return mine[0]
            if not mine and (found := self._window(naming, at, owner=owner)):
                return found
            if not mine and len(kin := self._kin(naming, owner)) == 1:
                return kin[0]
        described = _THEIR_OWN.match(self.text, naming.span.start, naming.span.end)
        return self.contrast.of_owner(described["who"]) if described else None

    def _kin(self, naming: Naming, owner: str) -> list[str]:
        """Return the measures that the record relates to those at hand and that a member of a name brought."""
        related = dict.fromkeys(r for i in self.known for r in self._related(i))
        return [i for i in related if self.windows.brought(i, owner) and self._may_call(naming.noun, i)]

    def _other(self, naming: Naming, at: int) -> tuple[str | None, str]:
        """Tie "the companion", "another bill", "the House version": to another measure than the one at hand."""
        last = next((i for _, i in reversed(self.history) if i), self.main)
        near = tuple(dict.fromkeys(r for i in (last, *self.known) for r in self._related(i)))
        found = self._window(naming, at, but=(last,) if last else (), near=near)
        return found, f"the words around fit {found}" if found else "another measure, not named"

    def _related(self, measure_id: str | None) -> tuple[str, ...]:
        measure = self.record.measure(measure_id) if measure_id else None
        return tuple(r.measure for r in measure.related) if measure else ()

    def _indefinite(self, naming: Naming, at: int) -> tuple[str | None, str]:
        """Tie "a resolution": the story's own measure at its top, later one that the words around it tell, else another one."""
        if (named := self._brought_by(naming)) is not None:
            return named, f"{named} was brought by the one named"
        early = self.stretches.body_index(at) < _LEAD and all(i in (self.main, None) for _, i in self.history)
        early = early and not self._named_by(at)  # once it is named, "a bill" is another
        if early and self._may_call(naming.noun, self.main):
            return self.main, "the story's own measure"
        found = self._window(naming, at)
        return found, f"the words and counts around fit {found}" if found else "another measure, not named"

    def _brought_by(self, naming: Naming) -> str | None:
        """Return the measure of "a resolution by Rep. X" where X brought another of those at hand than the story's own."""
        author = _AUTHOR.match(self.text, naming.span.end, naming.span.end + 60)
        names = [name_key(w) for w in author["who"].split()] if author else []
        mine = [
            i for i in self.known if any(self.windows.brought(i, n) for n in names) and self._may_call(naming.noun, i)
        ]
        return mine[0] if len(mine) == 1 and mine[0] != self.main else None

    def _named_by(self, at: int) -> bool:
        """Say whether the story's own measure was named by its number in the body before a sentence."""
        start = self.sentences[at].span.start if at >= 0 else 0
        high = bisect_left(self.named_starts, start)
        return any(
            m.id == self.main and m.form is Reference.NUMBER and self.stretches.part(m.span) is Part.BODY
            for m in self.named[:high][:_FIRST]
        )

    def _definite(self, naming: Naming) -> tuple[str | None, str]:
        """Tie "the resolution": to the last measure that may be called so, unless one described and not named came since."""
        for _, known in reversed(self.history):
            if known is None:
                return None, "a measure described before and not named"
            if self._may_call(naming.noun, known):
                return known, f"“{naming.noun}” after {known}"
        if self.main and self._may_call(naming.noun, self.main):
            return self.main, "the story's own measure"
        only = self.known[0] if len(self.known) == 1 and naming.determiner else None
        return only, "the only measure named" if only else "no measure named before fits"

    def _window(
        self, naming: Naming, at: int, *, owner: str = "", but: Collection[str] = (), near: Collection[str] = ()
    ) -> str | None:  # fmt: skip
        """Find the measure that the stretch around a noun describes: its sentence and what its paragraph says on of it."""
        if at < 0:
            return None
        kinds = frozenset(CALLED.get(naming.noun, ()))
        if naming.chamber:
            letter = "h" if "house" in naming.chamber else "s"
            kinds = frozenset(k for k in kinds or MeasureType if k.value.startswith(letter))
        found = self.windows.meant(self.stretches.around(naming.span, at), kinds, owner=owner, but=but, near=near)
        if found and found not in self.known:
            self.known.append(found)
        return found

    def _of_chamber(self, naming: Naming) -> tuple[str | None, str]:
        if naming.determiner in _FRESH:
            return None, "another measure of that chamber"
        letter = "h" if "house" in naming.chamber else "s"
        passed = "passed" in naming.chamber
        fits = [i for i in self.known if i.startswith(letter) and self._may_call(naming.noun, i)]
        fits = fits or [i for i in self.twins if i.startswith(letter) and self._may_call(naming.noun, i)]
        if len(fits) == 1 and not passed:
            return fits[0], f"the only {naming.chamber} {naming.noun} named"
        recent = [i for _, i in self.history if i in fits]
        return (
            (recent[-1], "named last of that chamber")
            if recent and not passed
            else (None, "another chamber's measure, not named")
        )

    def _predicated(self, naming: Naming, at: int) -> str | None:
        """Return the measure that "is a bill …", "began as a bill …" says something of, if one stands before it in its sentence."""
        if not self.history or self.history[-1][0] != at or naming.determiner not in ("a", "an"):
            return None
        before = self.text[max(0, naming.span.start - 20) : naming.span.start]
        return self.history[-1][1] if re.search(r"\b(?:as|is|was|remains|became|being)\s+$", before) else None

    def _may_call(self, noun: str, measure_id: str | None) -> bool:
        return may_call(noun, measure_id, only=len(self.known) == 1)
