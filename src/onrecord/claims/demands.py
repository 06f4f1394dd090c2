"""Reads whom an article says a measure asks, urges, directs or requires to do what, and what its provisions do."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.model import Span
from onrecord.claims.model import CallsOn, Modality
from onrecord.claims.predicate import Predicate
from onrecord.claims.scene import Scene
from onrecord.claims.speech import Act
from onrecord.claims.voice import measure_of, predicates, quotations_in
from onrecord.demands.acts import split_addressee, split_subjunctive

_THAT = re.compile(r"^\s*that\s+")
_FROM = re.compile(r"\s+from\s+(?=\w+ing\b)")
_TRAILING_TO = re.compile(r"^(.*?)\s+to$", re.DOTALL)
_PROVISION_TO = frozenset(
    ("allow", "permit", "authorize", "authorise", "require", "force", "oblige", "compel", "enable", "empower", "help")
)
_KEEP_FROM = frozenset(("bar", "keep", "prevent", "block", "stop", "ban", "forbid", "prohibit", "protect", "shield"))


def read_demands(scene: Scene) -> Iterator[CallsOn]:
    """Yield a claim for every verb phrase by which a measure asks something of somebody or provides something."""
    for predicate in predicates(scene):
        if predicate.verb.act is Act.STATE:
            continue
        words = Span(predicate.verb_span.end, _before_quotation(scene, predicate))
        claims = _claims(scene, predicate, words)
        if _merely_said(predicate):  # what the House asks may be the measure's call: where the text bears that out
            claims = (structs.replace(c, tentative=True) for c in claims if c.addressee and c.act)
        yield from claims


_NOTHING = re.compile(r"\s*(?:nothing|no one|nobody)\b", re.IGNORECASE)  # "asks nothing of any agency"
_AND_TO = re.compile(r",?\s+and\s+to\s+(?=[a-z]+\s)|,?\s+(?=punishable by\b)")


def _claims(scene: Scene, predicate: Predicate, words: Span) -> Iterator[CallsOn]:
    """Yield a claim for each act that a "to" of its own opens: "asks X to A and to B"."""
    addressee, act = _parts(predicate, scene.words(words))
    if not addressee and not act.strip():
        return
    mention, inferred = measure_of(scene, predicate)
    at = predicate.span.start
    low = scene.text.find(act[:40], predicate.verb_span.start) if act else -1
    cuts = list(_AND_TO.finditer(act)) if low >= 0 else []
    for first, last in zip([None, *cuts], [*cuts, None], strict=True):
        begin, end = first.end() if first else 0, last.start() if last else len(act)
        yield CallsOn(
            span=Span(low + begin if first else at, low + end if last else max(words.end, predicate.verb_span.end)),
            measure=mention.id if mention else scene.mentions.main,
            measures=mention.ids if mention and not mention.id else (),
            modality=Modality.DENIED if predicate.negated or _NOTHING.match(act or addressee) else Modality.ASSERTED,
            speaker=scene.speaker_at(predicate.span),
            inferred=inferred,
            rule=f"{predicate.hang} {predicate.verb.base}",
            verb=predicate.verb.base,
            addressee=addressee,
            act=act[begin:end],
        )


def _merely_said(predicate: Predicate) -> bool:
    """Say whether a House's verb may be about procedure: "the Senate asked for a conference" is no call of the measure's."""
    return predicate.voice == "chamber" and predicate.verb.base in (
        "ask",
        "ask for",
        "push for",
        "press for",
        "want",
        "seek",
        "push",
        "press",
        "tell",
        "request",
        "look",
        "aim",
        "require",
        "task",
        "recommend",
    )


def _before_quotation(scene: Scene, predicate: Predicate) -> int:
    """Cut an object at the quotation it leads to: the quoted words are a claim of their own."""
    quoted = [q for q in quotations_in(scene, predicate.object_span) if q.span.end - q.span.start > 25]
    if not quoted:
        return predicate.span.end
    before = scene.text[predicate.verb_span.end : quoted[0].span.start].rstrip()
    return predicate.verb_span.end + len(before)


def _parts(predicate: Predicate, words: str) -> tuple[str, str]:
    """Split an object into addressee and act."""
    if predicate.hang == "passive":
        return predicate.addressee, words.strip()
    words = words.lstrip(" :")
    base = predicate.verb.base
    if base in _KEEP_FROM and (cut := _FROM.search(words)):
        return words[: cut.start()].strip(), words[cut.end() :].strip()
    if predicate.verb.act is Act.WANT or (predicate.verb.act is Act.PROVIDE and base not in _PROVISION_TO):
        return "", words.strip()
    if _THAT.match(words):
        addressee, act = split_subjunctive(_THAT.sub("", words)) or ("", words)
        return addressee, act.strip()
    split = split_addressee(words)
    if split and base in ("want", "ask", "urge", "press") and split[1].startswith("be "):
        return "", words.strip()  # "wants officials to be punished": what should be done, by nobody named
    if split:
        return split[0], split[1].strip()
    bare = _TRAILING_TO.match(words)
    if bare:
        return bare[1].strip(), ""
    if predicate.verb.act is Act.PROVIDE:
        return "", words.strip()
    return (
        ("", words.strip())
        if base in ("require", "demand", "urge", "mandate", "recommend", "order", "want")
        else (words.strip(), "")
    )
