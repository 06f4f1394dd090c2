"""What "should", "shall", "must", "may" and "is directed to" ask of whom, as stretches of a sentence."""

import re
from collections.abc import Iterator

from onrecord.demands.acts import split_acts
from onrecord.demands.agents import agent
from onrecord.demands.entities import INSTITUTIONS, resolve
from onrecord.demands.parts import OPENING
from onrecord.demands.stretches import Asked, Stretch, strip
from onrecord.demands.verbs import ACTS

MODAL = re.compile(
    r"\b(?P<modal>(?:is|are|shall be)\s+(?:hereby\s+)?(?P<done>directed|requested|required|authorized|urged|instructed|ordered|encouraged|invited|empowered|permitted|allowed)"
    r"(?:,? (?:and|or) (?P<also>\w+ed))?(?:,[^,]{3,120},|,? in (?:its|his|their)[^;.]{2,80}? discretion,?|(?<=authorized) from [^;.]{9,90},)?(?:\s+to|\s+and\s+\w+\s+to)|"
    r"should|shall|must|may|ought to|needs? to|(?:has|have|bears?) (?:a|an|the) (?:[a-z]+ )?(?:duty|responsibility|obligation) to)\b"
    r"(?!-)\s*(?:,[^,]{3,160},\s*)?(?P<not>not\b)?"
)
_PARTICIPLE = {
    "directed": "directs", "requested": "requests", "required": "requires", "authorized": "authorizes", "urged": "urges", "instructed": "instructs",
    "ordered": "orders", "encouraged": "encourages", "invited": "invites", "empowered": "empowers", "permitted": "permits", "allowed": "allows",
}  # fmt: skip
_SUBORDINATE = re.compile(
    r"\b(?:which|that|who|whom|it|they|and|or|there|as|if|when|where|than|what|whether|unless|such|he|she|otherwise)\s*(?:\w+ly\s*)?$"
)
PASSIVE = re.compile(
    r"^(?:not\s+)?(?:\w+ly\s+)?be(?:\s+\w+ly)?\s+(?:deemed|made|paid|held|given|taken|put|set|read|done|sent|kept|shown|known|found|brought|borne|in order|\w+(?:ed|en|wn))\b"
)
_STATIVE = re.compile(
    r"^(?:not\s+)?(?:\w+ly\s+)?(?:be|have|enjoy|receive|feel|live|exist|apply|mean|include|constitute|take effect|consist|expire|terminate|exceed|become|remain|face|suffer|cease to)\b"
)
BY = re.compile(
    r"\bby\s+(?P<who>(?:the|The|an?|all|any|each|other|President|Congress|United)\s[^,;.()]{2,120}?|Congress)(?=,|;|\.|\(|$|\s+(?:to|for|and|pursuant|under|in|with|that|on|or any)\s)"
)
_DONE_BY = re.compile(
    rf"{PASSIVE.pattern}(?:,?\s+(?:and|or)\s+(?:(?:may|shall|should)\s+)?(?:be\s+)?\w+ed)?,?\s+(?={BY.pattern[2:]})"
)
_JOINT = re.compile(r"(?:;|,)\s+(?:and\s+|but\s+|or\s+)?(?:that\s+)?|\s+and\s+(?:that\s+)?|\s+that\s+")
_ENSURED = re.compile(
    r"\bto\s+(?:\w+ly\s+)?(?:ensure|determine|guarantee|certify|verify|show|prove|assess)\s+that\s+[^;]*$"
)
_BOTH = re.compile(
    r"^(?P<a>.+?) (?:is|are) (?:hereby )?(?P<va>requested|directed|urged)\s*,?\s+and (?P<b>.+?) (?:is|are) (?:hereby )?(?P<vb>requested|directed|urged)\s*,?\s+to,?\s+(?P<act>.+)$",
    re.DOTALL,
)
_MOST = 45  # words before a modal verb; more are no addressee


def both(text: str, start: int, end: int) -> Iterator[Asked]:
    """Read "the President is requested, and the Secretary is directed, to transmit …"."""
    match = _BOTH.match(text[start:end])
    if match is None:
        return
    for who, verb in (("a", "va"), ("b", "vb")):
        first = agent(match[who])
        if first and resolve(first):
            at = start + match.start(who) + match[who].rindex(first)
            for one in acts(_PARTICIPLE[match[verb]], (at, at + len(first)), text, start + match.start("act"), end):
                yield one._replace(before=(start, at))


def modals(text: str, start: int, end: int, verb: str, *, kinds: bool = False) -> Iterator[Asked]:
    """Yield the demands that "should", "shall", "must", "may" and "is directed to" make; with `kinds` of institutions alone."""
    found: list[tuple[Stretch, re.Match[str], int]] = []
    since = start
    for modal in MODAL.finditer(text, start, end):
        who = _agent_before(text, since, modal.start(), whole=not found, parts=bool(found) or kinds)
        if who is None and (by := _done_by(text, modal, end)):
            who = by
        duty = (
            modal["modal"].endswith(" to") and not modal["done"] and modal["modal"].startswith(("has", "have", "bear"))
        )
        if who is None or (modal["modal"] == "may" and verb != "resolves that") or (duty and verb == "resolves that"):
            continue
        if any(_modal(text, who, modal, end, verb, kinds=kinds)):
            found.append((who, modal, since))
            since = modal.end()
    for n, (who, modal, begun) in enumerate(found):
        stop = max(found[n + 1][0][0], modal.end()) if n + 1 < len(found) else end
        stop = end if who[0] > modal.start() else stop
        stop = _before_joint(text, modal.end(), stop) if n + 1 < len(found) else stop
        yield from (
            a if a.before != (0, 0) else a._replace(before=(begun, max(begun, who[0])))
            for a in _modal(text, who, modal, stop, verb, kinds=kinds)
        )


def _done_by(text: str, modal: re.Match[str], end: int) -> Stretch | None:
    """Return who is to do what the passive asks: "a special counsel should be appointed by the Attorney General"."""
    passive = _DONE_BY.match(text[modal.end() : end])
    if not passive or _SUBORDINATE.search(text[: modal.start()]):
        return None
    by = BY.search(text, modal.end() + passive.end() - 1, end)
    found = resolve(by["who"]) if by else ()
    return by.span("who") if by and found and all(e.kind in INSTITUTIONS for e in found) else None


def _before_joint(text: str, start: int, stop: int) -> int:
    cut = re.search(r"(?:[;,]|\s+and|\s+that|\s)*\s*$", text[start:stop])
    return start + cut.start() if cut else stop


def _agent_before(text: str, start: int, end: int, *, whole: bool, parts: bool) -> Stretch | None:
    left = text[start:end]
    if _SUBORDINATE.search(left) or (parts and _ENSURED.search(left)):
        return None
    starts = [0] if whole else []
    starts += [j.end() for j in _JOINT.finditer(left)][::-1] if parts or len(left.split()) > _MOST else []
    for at in starts:
        words = left[at:]
        who = agent(words)
        if (
            who
            and resolve(who)
            and (at == 0 or (len(words.split()) <= _MOST // 2 and words.lstrip().startswith(who[:12])))
        ):
            begin = start + at + words.rindex(who)
            return begin, begin + len(who)
    return None


def _modal(text: str, who: Stretch, modal: re.Match[str], end: int, verb: str, *, kinds: bool) -> Iterator[Asked]:
    done = modal["also"] if modal["also"] in _PARTICIPLE else modal["done"]  # "is authorized and directed": an order
    said = _PARTICIPLE.get(done or "") or {"ought to": "should", "need to": "must", "needs to": "must"}.get(
        modal["modal"], modal["modal"]
    )
    said = verb if said.endswith(" to") else said
    act = modal.start("not") if modal["not"] else modal.end()
    words = text[act:end]
    if PASSIVE.match(words):
        by = _done_by(text, modal, end)
        if by:
            yield Asked(said, by, strip(text, act, end))
        return
    entities = resolve(text[slice(*who)])
    institutional = any(e.kind in INSTITUTIONS for e in entities)
    if (kinds and not institutional) or (_STATIVE.match(words) and (not institutional or said in ("shall", "may"))):
        return
    yield from acts(said, who, text, act, end)


def acts(verb: str, who: Stretch, text: str, start: int, end: int) -> Iterator[Asked]:
    """Yield a demand for each act between two places."""
    opening = OPENING.match(text, start, end)
    lead = opening.span() if opening and re.match(r"[a-z-]+", text[opening.end() : end])[0] in ACTS else None  # type: ignore[index]
    at = start = opening.end() if opening and lead else start
    for act in split_acts(text[start:end].strip(" ,;")):
        place = text.find(act, at, end)
        if place < 0:
            continue
        at = place + len(act)
        yield Asked(verb, who, (place, at), lead or (0, 0))
