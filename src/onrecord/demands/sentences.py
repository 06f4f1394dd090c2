"""What one sentence of a clause asks: its speech acts, who is asked, and the acts, as stretches of the sentence."""

import re
from collections.abc import Iterator

from onrecord.demands.acts import split_addressee, split_subjunctive
from onrecord.demands.agents import CONDITION
from onrecord.demands.entities import INSTITUTIONS, resolve
from onrecord.demands.modals import BY, MODAL, PASSIVE, acts, both, modals
from onrecord.demands.stretches import Asked, Stretch, strip
from onrecord.demands.verbs import ACTS, ADVERB, ALL_VERBS, ANY_VERB, ASKING, DEMANDING, NOUN_VERBS, WANTING

_SENSE = re.compile(
    r"(?:\([^)]*\)\s*)?(?:it is|this is|is) the (?:[Ss]ense|policy|opinion) of (?:the |this )?(?:House of Representatives|House|Senate|Congress|Chamber|body|United States)"
    r"[^,]{0,40}?(?: that\b| to(?= encourage| support| urge)|\s*[—–-])\s*"
)
_ALSO = re.compile(  # "… and that Congress supports …": the measure speaks again
    rf"[;,]?\s+and that (?:the )?(?:Congress|House of Representatives|House|Senate) (?:{ADVERB}\s+)*(?P<verb>{'|'.join(sorted(ALL_VERBS, key=len, reverse=True))})\b"
)
_THAT = re.compile(r"(?:that\b,?\s+)")
# A sentence ends, or a heading does ("Reports.—Not later than …"); numbers, initials and citations end none.
_SENTENCE = re.compile(
    r"(?=[.:])(?<=[a-z0-9)”’\]])(?<!\bNo)(?<!\bStat)(?<!\bSec)(?<!\bsec)(?<!\bRes)(?<!\bCon)(?<!\bReg)(?<!\bvs)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bJr)(?<!\bSr)(?<!\bet seq)(?<!\bInc)(?<!\bCorp)(?<!\bGen)(?<!\bSgt)(?<!\bCapt)(?<!\bLt)"
    r"[.:]?[.:]”?(?:—\s*|\s+)(?=[A-Z“(])"
)
# What stands under such a heading is said of the past and present, whatever verbs it has.
_FINDINGS = re.compile(
    r"^(?:[A-Z][\w ]{0,60}[.:]\s*—?\s*)?(?:(?:The )?(?:Congress|House of Representatives|House|Senate)\s+)?(?:(?:makes|make) the following findings|finds? (?:that|the following|as follows))\b\s*[.:—]?\s*"
)
_WHOLE = re.compile(
    r"[A-Z][^.:;]{0,200}?\b(?:is|are|shall|should|must|may|has|have)\b"
)  # a sentence after "the following:"


def asked(sentence: str) -> Iterator[Asked]:
    """Yield the demands of a clause's sentence or sentences, in order."""
    if found := _FINDINGS.match(sentence):
        yield Asked("finds", None, (found.end(), len(sentence)))
        return
    for start, end in _sentences(sentence):
        yield from _read(sentence, start, end)


def _sentences(text: str) -> Iterator[Stretch]:
    """Yield the sentences of a clause without their headings."""
    start = 0
    for cut in _SENTENCE.finditer(text):
        if ":" in cut[0] and not (_FOLLOWING.search(text[start : cut.start() + 1]) and _WHOLE.match(text, cut.end())):
            continue
        heading = "—" in cut[0] or (":" in cut[0] and not MODAL.search(text, start, cut.start()))
        if not heading and (_FINITE.search(text, start, cut.start()) or cut.start() - start > _TITLE):
            yield start, cut.start() + 1
        start = cut.end()
    if start < len(text):
        yield start, len(text)


_TITLE = 90  # characters of a heading without a verb
_FINITE = re.compile(
    rf"\b(?:is|are|was|were|shall|should|must|may|will|has|have|had|can|does|do|{'|'.join(ALL_VERBS)})\b"
)
_FOLLOWING = re.compile(r"(?:\bfollowing\b[^:]*|\bCongress):$|(?:shall|should|must|to)[^:]*:$|^[^:]{0,60}:$")


def _read(text: str, start: int, end: int) -> Iterator[Asked]:
    sentence = text[start:end]
    sense = _SENSE.search(sentence)
    if sense and (not sense.start() or len(sentence[: sense.start()].split()) < 40):
        rest = start + sense.end()
        verb = ANY_VERB.match(text[rest:end].removeprefix("to "))
        if sense[0].rstrip().endswith(" to"):
            yield from _infinitive(text, rest, end)
            return
        if verb is None:
            also = _ALSO.search(text, rest, end)
            yield from _stated(text, rest, also.start() if also else end, "expresses the sense that")
            if also:
                yield from _spoken(also["verb"], text, also.end(), end, (also.start(), also.start()))
            return
        start, sentence = rest, text[rest:end]
    verbs = list(_verbs(sentence))
    if not verbs or verbs[0].start():
        stop = verbs[0].start() if verbs else len(sentence)
        head = sentence[:stop]
        if not (verbs and (CONDITION.match(head) or verbs[0]["house"])):
            yield from _stated(text, start, start + stop, "resolves that")
    ends = [*(v.start() for v in verbs[1:]), len(sentence)]
    for n, verb in enumerate(verbs):
        stop = next((e for e in ends[n:] if sentence[verb.end() : e].strip(" ,;")), ends[n])  # "honors and remembers …"
        begin = verb.end() if stop == ends[n] else verbs[ends.index(stop)].end()
        yield from _spoken(_verb(verb), text, start + begin, start + stop, (start, start + verb.start()))


def _verb(match: re.Match[str]) -> str:
    return match["first"] or match["later"]


_RELATIVE = re.compile(r"\b(?:that|which|who)\s+(?:\w+ly\s+)?(?!this\b|its\b|his\b)[a-z]+s\b[^;]*$")


def _verbs(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the speech acts of a sentence: verbs in a row after "that" or "which" are no speech acts."""
    last: re.Match[str] | None = None
    for verb in ANY_VERB.finditer(sentence):
        if sentence.count("(", 0, verb.end()) > sentence.count(")", 0, verb.end()):
            continue
        since = sentence[last.end() if last else 0 : verb.start()]
        told = _verb(verb) in ASKING and _verb(verb) not in NOUN_VERBS
        if last and _RELATIVE.search(since) and not told and ";" not in verb[0]:
            continue
        if (
            last is None
            and verb.start()
            and not (verb["house"] or CONDITION.match(since) or len(since.split()) < _SHORT)
        ):
            continue
        last = verb
        yield verb


_SHORT = 4  # words before the first speech act of a sentence that has no subject
_FOR_TO = re.compile(r"\bfor\s+(?P<who>(?:the|all|both|each|every|any|our|[A-Z])[^,;]{2,100}?)\s+to\s+(?=[a-z])")
# "That Representative X forthwith present himself in the well": a House to one of its own.
_PRESENTS = re.compile(
    r"^(?P<who>(?:Representative|Delegate|Senator|the (?:Clerk|Sergeant|Secretary|Committee|Speaker|Architect))\b[^,]{0,80}?)\s+(?:forthwith\s+)?"
    r"(?P<act>(?:present|appear|transmit|submit|inform|communicate|notify|pay|return|retire)\s.+)$",
    re.DOTALL,
)
_DUTIES = re.compile(
    r"^The (?:functions?|dut(?:y|ies)|responsibilit(?:y|ies)|mission) of (?P<who>[^,;]{3,80}?) (?:is|are|shall be) to\s+"
)


def _stated(text: str, start: int, end: int, verb: str) -> Iterator[Asked]:
    """Read a whole sentence ("the President should impose …") as demands, or as one statement."""
    that = _THAT.match(text, start, end)
    start, end = strip(text, that.end() if that else start, end)
    if start >= end:
        return
    sentence = text[start:end]
    found = list(both(text, start, end)) or list(modals(text, start, end, verb))
    if not found and (bare := _PRESENTS.match(sentence)):
        found = list(
            acts("directs", (start + bare.start("who"), start + bare.end("who")), text, start + bare.start("act"), end)
        )
    if (
        not found
        and (for_to := _FOR_TO.search(sentence))
        and re.match(r"(?:it is|the time|now is)", sentence)
        and resolve(for_to["who"])
    ):
        found = list(
            acts(verb, (start + for_to.start("who"), start + for_to.end("who")), text, start + for_to.end(), end)
        )
    if not found and (duty := _DUTIES.match(sentence)) and resolve(duty["who"]):
        found = list(acts(verb, (start + duty.start("who"), start + duty.end("who")), text, start + duty.end(), end))
    yield from found or [Asked(verb, None, (start, end))]


def _infinitive(text: str, start: int, end: int) -> Iterator[Asked]:
    """Read what follows "it is the sense of Congress to": "encourage States to establish …"."""
    word = re.match(r"(\w+)\s+", text[start:end])
    verb = f"{word[1]}s" if word else "supports"
    yield from _spoken(verb, text, start + (word.end() if word else 0), end, (start, start))


_EMBEDDING = frozenset(
    "affirms reaffirms believes recognizes acknowledges finds declares agrees states emphasizes stresses considers determines concludes asserts notes "
    "expresses maintains resolves reiterates holds supports underscores insists understands recommends".split()
)


def _spoken(verb: str, text: str, start: int, end: int, before: Stretch) -> Iterator[Asked]:
    """Read what follows a speech-act verb."""
    start, end = strip(text, start, end)
    found = [a._replace(before=before) if a.before == (0, 0) else a for a in _told(verb, text, start, end)]
    yield from found
    if not found and (verb in WANTING or start < end):
        yield Asked(verb, None, (start, end))
    if more := re.search(r"\bincluding that\b", text[start:end]):
        yield from modals(text, start + more.end(), end, verb, kinds=True)
    elif verb in _EMBEDDING:
        that = re.search(r"\bthat\b", text[start:end])
        yield from modals(text, start + (that.end() if that else 0), end, verb, kinds=True)


def _told(verb: str, text: str, start: int, end: int) -> Iterator[Asked]:
    """Yield what a verb asks of somebody: "X to V", "that X V", "V-ing by X"."""
    asks = verb in ASKING or verb in DEMANDING or verb == "calls for"
    if not asks:
        return
    rest = text[start:end]
    if (verb in DEMANDING or verb in ASKING) and (that := _THAT.match(text, start, end)):
        found = list(modals(text, that.end(), end, verb))
        yield from (a._replace(verb=verb) for a in found)
        part = _indicative if verb == "ensures" else split_subjunctive
        split = None if found or MODAL.search(text, that.end(), end) else part(text[that.end() : end])
    else:
        split = split_addressee(rest)
    if split and PASSIVE.match(split[1]):
        split = ("", "")
    if split and _who(split[0]) and resolve(split[0]):
        at = text.index(split[0], start)
        act = text.index(split[1], at + len(split[0]))
        second = _second(text, act, end)
        yield from acts(verb, (at, at + len(split[0])), text, act, second.start() if second else end)
        if second:
            yield from acts(verb, second.span("who"), text, second.end(), end)
    elif (
        split is None
        and verb != "calls for"
        and (by := BY.search(rest))
        and all(e.kind in INSTITUTIONS for e in resolve(by["who"]))
        and resolve(by["who"])
    ):
        yield Asked(verb, (start + by.start("who"), start + by.end("who")), (start, end))


# "urges the Government of A to do this and the Government of B to do that"
_AND_WHO = re.compile(
    r",?\s+and\s+(?P<who>(?:(?:the|all)\s+)?(?:Government|President|Secretary|Department|Attorney General|Administration|United States|Director|Administrator|Congress|States|[Gg]overnments?)\b[^,;]{0,80}?)\s+to\s+(?P<does>[a-z]+)"
)


def _second(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find whom else a verb asks, after its first act; the match ends before the second act."""
    found = _AND_WHO.search(text, start, end)
    if found and found["does"] in ACTS and resolve(found["who"]):
        return re.compile(r",?\s+and\s+(?P<who>" + re.escape(found["who"]) + r")\s+to\s+").match(
            text, found.start(), end
        )
    return None


def _indicative(words: str) -> tuple[str, str] | None:
    """Split "the Federal Government implements …" (after "ensures that") before its verb."""
    for verb in re.finditer(r"\b[a-z]+s\b", words):
        if (
            verb.start()
            and (found := resolve(words[: verb.start()].strip()))
            and all(e.kind in INSTITUTIONS for e in found)
        ):
            return words[: verb.start()].strip(), words[verb.start() :]
    return None


def _who(words: str) -> bool:
    """Say whether the words before "to" can be an addressee and not a whole clause."""
    return bool(words) and not words.startswith(("for ", "that ", "an end", "attention"))
