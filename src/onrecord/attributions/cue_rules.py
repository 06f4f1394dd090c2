"""The rules: each takes a cue in its sentence and returns what it governs, or nothing.

The first that answers wins, and its name is the `why`.
"""

from bisect import bisect_right
from collections.abc import Callable

from onrecord.attributions.cues import CUES, NOT_A_VERB, PRONOUNS, TIMES, Takes
from onrecord.attributions.phrases import Run, source_after, source_before, verb_group
from onrecord.attributions.places import ACCORDING, CALLS, SHORTEST_QUOTE, Found, Place, fills_sentence


def _according(place: Place) -> Found | None:
    """Read "…, according to X" and "According to X, …"."""
    if place.cue is not ACCORDING:
        return None
    line, at = place.line, place.at
    source = source_after(line, at + 2, place.stop)
    if source is None:
        return None
    end = at - 1 if at > place.low and line.low[at - 1] == "," else at
    if end - place.low > 2:
        content = (place.low, end)
    else:
        first = source[1] + (source[1] < place.stop and line.low[source[1]] == ",")
        content = (first, place.stop)
    if content[0] >= content[1]:
        return None
    return Found(content=(content,), cue=(at, at + 2), source=source, why="according to")


def _after_quotation(place: Place) -> Found | None:
    """Read "“…,” X said", "“…,” said X", and what the quotation goes on with."""
    line, at = place.line, place.at
    quote = place.quote_before(at)
    if quote is None or at - quote[1] > 24 or place.cue is ACCORDING:
        return None
    first = quote[1] + (line.words[quote[1]] in (",", "—", "–", "-", "--") if quote[1] < len(line.words) else 0)
    if not (
        first > quote[1] or line.words[quote[1] - 2] in (",", "?", "!", ".", "—") or line.words[quote[1] - 1] in ",?!"
    ):
        return None
    group = verb_group(line, at, first)
    if group == first:
        source, why = source_after(line, at + 1, place.high), "quotation, cue, source"
    else:
        source, why = source_before(line, group, first), "quotation, source, cue"
    if source is None or (group != first and source[0] - first > 1):
        return None
    content = [(_mixed_start(place, quote), quote[1])]
    content += _going_on(place, max(at + 1, source[1]))
    return Found(content=tuple(content), cue=(group, at + 1), source=source, why=why)


def _mixed_start(place: Place, quote: Run) -> int:
    """Return where the content of a quotation at the end of its clause begins: at the sentence, if reported words lead to it."""
    line = place.line
    if quote[0] <= place.low or any(line.low[n] in CUES for n in range(max(place.low, quote[0] - 30), quote[0])):
        return quote[0]
    return place.low if quote[0] - place.low <= 30 else quote[0]


def _going_on(place: Place, at: int) -> list[Run]:
    """Return the quotations with which a split quotation goes on: in the sentence, then whole sentences after it."""
    line, runs = place.line, []
    inside = place.quote_from(at)
    if inside is not None and inside[0] - at <= 14:
        runs.append(inside)
    n = bisect_right(place.quotes, (max(place.high, runs[-1][1] if runs else 0) - 1, len(line.words) + 1))
    end = max(place.high, runs[-1][1] if runs else 0)
    while n < len(place.quotes) and place.quotes[n][0] == end and fills_sentence(line, *place.quotes[n]):
        runs.append(place.quotes[n])
        end = place.quotes[n][1]
        n += 1
    return runs


def _subject(place: Place) -> tuple[Run, Run] | None:
    """Return the source before a cue and the cue with its auxiliaries."""
    line, at = place.line, place.at
    group = verb_group(line, at, place.low)
    source = source_before(line, group, place.low)
    if source is None:
        return None
    if line.low[at] in NOT_A_VERB and group == at:
        named = line.is_name(source[1] - 1) or line.low[source[1] - 1] in PRONOUNS
        if not named and not (at + 1 < place.high and (line.low[at + 1] == "that" or line.quoted[at + 1])):
            return None
    return source, (group, at + 1)


def _before_quotation(place: Place) -> Found | None:
    """Read "X said: “…”", "X called it “…”": words in quotation marks after the cue, in the same clause."""
    if place.cue is ACCORDING:
        return None
    line, at = place.line, place.at
    quote = place.quote_from(at + 1)
    if quote is None or quote[0] - at > 30:
        return None
    pair = _subject(place)
    if pair is None or _is_title(place, quote):
        return None
    source, cue = pair
    first = _content_start(place, at + 1)
    between = range(first, quote[0])
    if place.cue.takes is Takes.QUOTED:
        if any(line.low[n] in (",", ";") for n in between if n + 1 < quote[0]):
            return None
        first = quote[0]
    elif any(line.low[n] in CUES and CUES[line.low[n]].takes is Takes.CLAUSE for n in between):
        return None
    end = quote[1] if quote[0] <= first or place.cue.takes is Takes.QUOTED else max(quote[1], place.stop)
    if line.words[quote[1] - 2 if quote[1] >= 2 else 0] in ".?!":
        end = quote[1]
    runs = [(min(first, quote[0]), end), *_going_on_after(place, end)]
    return Found(content=tuple(runs), cue=cue, source=source, why="source, cue, quotation")


def _is_title(place: Place, quote: Run) -> bool:
    """Say whether a cue that needs "that" has a capitalised word or two for its quotation: a work that is shown, read, found."""
    short = quote[1] - quote[0] - 2 < SHORTEST_QUOTE
    return place.cue.takes is Takes.THAT and short and place.line.is_name(quote[0] + 1)


def _going_on_after(place: Place, end: int) -> list[Run]:
    line, runs = place.line, []
    n = bisect_right(place.quotes, (end - 1, len(line.words) + 1))
    while n < len(place.quotes) and place.quotes[n][0] == end >= place.high and fills_sentence(line, *place.quotes[n]):
        runs.append(place.quotes[n])
        end = place.quotes[n][1]
        n += 1
    return runs


def _content_start(place: Place, at: int) -> int:
    """Return where the content after a cue begins: behind the addressee, the time and place of speaking, a comma or colon."""
    line = place.line
    if place.cue.takes is Takes.ADDRESSEE:
        at = _behind_addressee(place, at)
    step = at
    while step < place.stop and step - at < 12 and line.low[step] in TIMES and not line.quoted[step]:
        step += 1
    if step > at and step < place.high and (line.low[step] in (",", ":", "that") or line.quoted[step]):
        at = step
    return at + (at < place.stop and line.low[at] in (",", ":"))


def _behind_addressee(place: Place, at: int) -> int:
    line = place.line
    for step in range(at, min(at + 9, place.stop)):
        if line.quoted[step] or (step > at and (line.low[step] in (",", ":", "that") or line.low[step] in PRONOUNS)):
            return step
    return min(at + 1, place.stop)


def _clause(place: Place) -> Found | None:
    """Read "X said (that) …": the clause after the cue."""
    line, at, takes = place.line, place.at, place.cue.takes
    pair = _subject(place) if place.cue is not ACCORDING and takes is not Takes.QUOTED else None
    if pair is None:
        return None
    source, cue = pair
    first = _content_start(place, at + 1)
    if place.cue is CALLS:
        cue, first = (cue[0], at + 2), at + 2
    if place.stop - first < 2 or (line.is_mark(first) and not line.quoted[first]):
        return None
    that = line.low[first] == "that"
    if takes is Takes.THAT and not that:
        return None
    if _trails(place, source) and not that:
        return None
    end = _clause_end(place, first, {";", "—", ","} if _is_relative(place, source) else {";", "—"})
    return Found(content=((first, end),), cue=cue, source=source, why=f"source, cue with {takes.value}")


def _is_relative(place: Place, source: Run) -> bool:
    """Say whether "who" or "which" stands between source and cue."""
    return any(place.line.low[n] in ("who", "which") for n in range(source[1], place.at))


def _clause_end(place: Place, first: int, stops: set[str]) -> int:
    line = place.line
    cut = next((n for n in range(first, place.stop) if line.low[n] in stops and not line.quoted[n]), place.stop)
    return cut if cut - first >= 3 else place.stop


def _trails(place: Place, source: Run) -> bool:
    """Say whether ", X said" ends its sentence but for when and where."""
    line = place.line
    led = source[0] - place.low >= 4 and line.low[source[0] - 1] == ","
    rest = range(place.at + 1, place.stop)
    return led and (len(rest) <= 2 or line.low[place.at + 1] in TIMES or line.is_mark(place.at + 1))


def _trailing(place: Place) -> Found | None:
    """Read "…, X said." and "…, said X.": the clause before source and cue."""
    line, at = place.line, place.at
    if place.cue.takes is not Takes.CLAUSE or place.cue is ACCORDING:
        return None
    pair = _subject(place)
    if pair is not None and _trails(place, pair[0]):
        return Found(content=((place.low, pair[0][0] - 1),), cue=pair[1], source=pair[0], why="clause, source, cue")
    if pair is None and at - place.low >= 4 and line.low[at - 1] == ",":
        source = source_after(line, at + 1, place.stop)
        if source is not None:
            return Found(content=((place.low, at - 1),), cue=(at, at + 1), source=source, why="clause, cue, source")
    return None


RULES: tuple[Callable[[Place], Found | None], ...] = (
    _according,
    _after_quotation,
    _before_quotation,
    _trailing,
    _clause,
)
"""Tried in this order."""
