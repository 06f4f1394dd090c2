"""Lists that go on with what was just told of a group: "Six Republicans opposed it. They include X", "Y was another", "So did Z"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Sentence, Span
from onrecord.claims.groups import Topic, by_sentence, position_told, topic_of
from onrecord.claims.model import Claim, Cosponsor, MemberVote, Modality
from onrecord.claims.numbered import among, by_number, groups_in
from onrecord.claims.positions import positions_in
from onrecord.claims.roles import list_from, list_to, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention
from onrecord.mentions.numbers import WORDS

_FAR = 2  # sentences over which a group stays the topic
_HOME = r"(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w.]*[’']s?\s+"  # "New Jersey's", "my own state's"
_NOUNS = r"(?:(?:Rep|Sen|Reps|Sens)s?\.\s+|(?:Representatives?|Senators?|Democrats?|Republicans?|the|both|of|late|House|Senate|Majority|Minority|Leader|Whip|Speaker)\s+)"
_BEFORE_NAME = rf"(?:{_HOME}|{_NOUNS}){{0,4}}"
# words after a group in its own sentence that open the list of who is in it
_OPENS = re.compile(
    rf"(?:\bincluding|\bsuch as|\bnamely|\bamong them|\bamong those|:|—|–|\()[\s,]*(?:were\s+|was\s+|are\s+|is\s+)?{_BEFORE_NAME}$"
)
# a sentence that begins with the group itself, or with a part of it
_SOME = rf"(?:{WORDS}|\d{{1,3}}|[Mm]ost|[Ss]ome|[Ss]everal|[Aa]ll|[Hh]alf|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|[Ll]ast|[Oo]ther|[Rr]emaining (?:\w+|one))"
_PART = rf"(?:They|These|Those|Both|Among (?:them|those|the \w+)|Another|Others|The (?:others|lone \w+|only \w+|dissenters|defectors|holdouts|list|rest|group)|(?:[Tt]he )?{_SOME}(?:,? too,)?(?: of (?:them|those|the \w+))?)\b"
_VERB = r"\b(?:is|are|was|were|include[sd]?|included|came from|takes in|names?)\b"
_THEY = re.compile(rf"^{_PART}(?:[^.;]{{0,40}}?{_VERB}\s*(?:also\s+)?[:,]?|,)\s*(?-i:{_BEFORE_NAME})$", re.IGNORECASE)
# "Two are Texans, X and Y", "Eleven are from New York and New Jersey, among them X": what may be told so is tried, no more
_OF_THEM = re.compile(
    rf"^{_PART}(?! (?:\w+ ){{0,3}}(?:vot|back|oppos|support|sign|sponsor|said|broke|cross)\w*\b)[^.;]{{0,40}}?{_VERB}[^.;]{{1,70}}[:,—–]\s*(?:(?:and|among them|including|namely)\s+)?(?-i:{_BEFORE_NAME})$",
    re.IGNORECASE,
)
_SO = re.compile(
    rf"[;,]\s+(?:and\s+)?[Aa]nother (?:was|is|being)\s+{_BEFORE_NAME}$|\bjoined (?:\w+ )?(?:by|in that(?: vote)? by)\s+(?:only |just )?{_BEFORE_NAME}$|\b(?:[Ss]o|[Aa]s|[Nn]either|[Nn]or) (?:is|are|was|were|did|does|do|has|have|had)\s+(?:[\w-]+ (?:[\w-]+ ){{0,2}}(?:Republicans|Democrats|senators|members|colleagues)[^.;:]{{0,24}}[,:—]\s+)?{_BEFORE_NAME}$"
)
_ONE_OF_THEM = re.compile(
    r"^(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?\s*+(?:,[^,;]{0,90},|\([^)]{0,40}\))?\s*+,?\s*+(?:(?:is|was|are|were)\s+(?:one(?: of (?:them|those|the \w+)(?: who \w+)?)?|another|among (?:them|those|the \w+)|the others?)\b|(?:is|was|are|were|has|have|had)\s+(?:too|also|likewise|as well)(?=\s*(?:[.,;:)]|$))|(?:did|does|is|was|were|do|had)\s+(?:too|so|likewise|the same|as well|also)\b|being one\b|among them\b|another(?: one)?(?=\s*(?:[.,;)]|$)))"
)
_NOT_THEM = re.compile(
    r"^(?:\s+of\s+[A-Z][\w.’']*)?\s*(?:,[^,;]{0,40},)?\s*(?:did|is|was|were|has)(?:\s+not|n[’']t)\s*(?:[.,;]|$)"
)
_WHO_THEY_WERE = re.compile(r"^(?:And |So |But )?(?:[Ww]ho|[Ww]hich ones?) (?:were|are|was|is|did|voted)[^.;]{0,40}\?$")
_FRAGMENT = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|would|did|does|voted?|introduced)\b")
_RELATIVE = re.compile(r"\bwho(?:se)?\b[^,.;]*")
_WHO = re.compile(r",\s+who\b[^,.;]*|,\s+whose\b[^,.;]*")


def read_lists(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what the lists and ellipses of a story tell of the people in them, by the group told of last."""
    topic: Topic | None = None
    asked: Topic | None = None
    groups: list[tuple[int, Topic]] = []  # of parties, by their number
    for index, sentence, here in by_sentence(scene, found):
        people = people_in(scene, sentence.span)
        taken = {c.person for c in here if isinstance(c, Cosponsor | MemberVote)}
        own = topic_of(index, here)
        for told, person in among(scene, index, people, groups):
            if told is not None and person.id not in taken:
                yield _claim(scene, told, person, sure=True)
            taken.add(person.id)
        asked = _asked(scene, sentence, topic if topic and index - topic.at <= _FAR else None) or asked
        if people and asked and not _FRAGMENT.search(_RELATIVE.sub("", scene.words(sentence.span))):
            answers = [p for p in list_from(scene, people, people[0]) if p.id not in taken]
            yield from (_claim(scene, asked, p) for p in answers)
            continue
        if people and own:
            yield from _same(scene, topic_of(index, [c for c in here if c.person is None]) or own, people, taken)
            told_here = [c.span for c in here if position_told(c) is not None]
            opening = [p for p in people if p.span.end <= min(s.start for s in told_here)]
            if opening and topic and index - topic.at == 1:
                yield from _next(scene, sentence, topic, opening, set())
            later = [p for p in people if name_span(p).start >= own.end]
            yield from _next(scene, sentence, own, later, taken, inside=True)
        elif people and (counted := by_number(scene, index, sentence, groups)):
            yield from _next(scene, sentence, counted, people, taken)
            topic = counted
        elif people and topic and index - topic.at <= _FAR:
            more = list(_next(scene, sentence, topic, people, taken))
            yield from more
            topic = (
                Topic(at=index, end=sentence.span.end, position=topic.position, shared=topic.shared) if more else topic
            )
        asked = None if people else asked
        topic = own or topic
        groups += groups_in(index, here)


def _asked(scene: Scene, sentence: Sentence, topic: Topic | None) -> Topic | None:
    """Return the group that a question asks the names of: "Who were they?", "Who voted no?"."""
    words = scene.words(sentence.span)
    if not words.endswith("?") or not _WHO_THEY_WERE.match(words):
        return None
    told = positions_in(scene.text, sentence.span)
    if not told:
        return topic
    near = scene.measure_at(sentence.span)
    return Topic(
        at=0,
        end=sentence.span.end,
        position=told[0][0],
        shared={"measure": near.id if near else None, "inferred": True},
    )


# "The lone Democrat was X": nothing but the verb stands between the group and who it was
_WAS = re.compile(rf"^\s+(?:was|were|is|are|being)\s+{_BEFORE_NAME}$")


def _same(scene: Scene, topic: Topic, people: list[PersonMention], taken: set[str | None]) -> Iterator[Claim]:
    """Read the list that a group's own sentence opens ("five Democrats voted for it, among them A, B and C")."""
    for person in people:
        named = name_span(person)
        if named.start < topic.end:
            continue
        between = scene.text[max(topic.end, named.start - 90) : named.start]
        if _OPENS.search(between) or _WAS.match(between):
            for member in list_from(scene, people, person):
                if member.id not in taken:
                    yield _claim(scene, topic, member)
            return


def _next(
    scene: Scene,
    sentence: Sentence,
    topic: Topic,
    people: list[PersonMention],
    taken: set[str | None],
    *,
    inside: bool = False,
) -> Iterator[Claim]:
    """Read the sentence after a group's: "They include …", "One was A", "A was another", "So did B", "C did not", or names alone.

    `inside` reads what follows the group in its own sentence: there, only words that take it up again count.
    """
    if not people:
        return
    group, denied = _taken_up(scene, sentence, people)
    tentative = inside
    lead = scene.text[sentence.span.start : name_span(people[0]).start]
    if not inside and not denied and _THEY.match(lead):
        group = [*list_from(scene, people, people[0]), *group]
    elif not inside and not denied and not group and _OF_THEM.match(lead):
        group, tentative = list_from(scene, people, people[0]), True
    elif not inside and not group:
        bare = not _FRAGMENT.search(_WHO.sub("", scene.words(sentence.span)))
        tentative = True
        group = list_from(scene, people, people[0]) if bare else []
    for member in dict.fromkeys(group):
        if member.id not in taken:
            nor = topic.position not in ("not voting", "present") and _nor(scene, sentence, member)
            alike = inside and not nor and _at_once(scene, topic, member)
            yield _claim(
                scene,
                topic,
                member,
                denied=denied or nor,
                sure=not (denied or nor) and _so_did(scene, topic, member),
                tentative=(tentative and not alike) or (nor and topic.position is not None),
            )


_SO_DID = re.compile(rf"\b(?:[Ss]o|[Aa]s) (?:did|was|were) (?:{_BEFORE_NAME})$")
_DID_TOO = re.compile(
    r"(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?(?:,[^,;.]{0,60},)?\s+(?:did|was|were)\s+(?:too|likewise|as well|also)(?=\s*(?:[.,;:)]|$))"
)
_SO_NEAR = 120  # characters


def _so_did(scene: Scene, topic: Topic, person: PersonMention) -> bool:
    """Say whether "so did" takes up for a name the vote told just before."""
    start = name_span(person).start
    if topic.position not in ("yea", "nay", "present", "not voting") or not 0 <= start - topic.end <= _SO_NEAR:
        return False
    after = _DID_TOO.match(scene.text, person.span.end)
    return after is not None or _SO_DID.search(scene.text, topic.end, start) is not None


_AT_ONCE = re.compile(
    rf"(?:\s+[a-z][^,;.:]{{0,30}}(?=[,;]))?(?:[,;]|\s+too|\s+as well)?,?\s+(?:and\s+|but\s+)?(?:so|as) (?:did|were|was|had)\s+(?:[^.;:]{{0,80}},?\s+and\s+)?{_BEFORE_NAME}|[^.;]{{0,70}}[;,—–]\s+(?:and\s+)?{_BEFORE_NAME}"
)
_WAS_ONE = re.compile(
    r"(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?(?:,[^,;]{0,60},)?\s+(?:was|is|were|are)\s+(?:one|two|among them)\b(?: of (?:them|those|the \w+))?(?=\s*[.,;:)]|$)"
)


def _at_once(scene: Scene, topic: Topic, person: PersonMention) -> bool:
    """Say whether words right after a vote take it up for a name beyond doubt: "…, and so did X", "…; X was one of them"."""
    start = name_span(person).start
    if start <= topic.end or topic.position not in ("yea", "nay", "present", "not voting"):
        return False
    lead = _AT_ONCE.fullmatch(scene.text, topic.end, start)
    if lead is None:
        return False
    return (
        re.search(r"\b(?:so|as) (?:did|were|was|had)\b", lead[0]) is not None
        or _WAS_ONE.match(scene.text, person.span.end) is not None
    )


_NOR = re.compile(r"\b(?:neither|nor) (?:is|are|was|were|did|does|do|has|have|had)\b[^.;]{0,90}$", re.IGNORECASE)


def _nor(scene: Scene, sentence: Sentence, person: PersonMention) -> bool:
    """Say whether a name stands after "nor did": of whom the same is denied, if what went before was told of others at all."""
    start = name_span(person).start
    return bool(_NOR.search(scene.text, max(sentence.span.start, start - 110), start))


def _taken_up(scene: Scene, sentence: Sentence, people: list[PersonMention]) -> tuple[list[PersonMention], bool]:
    """Return the people of whom words that take up a group again are said ("so did B"), or the one of whom it is denied."""
    group: list[PersonMention] = []
    for person in people:
        start = name_span(person).start
        after = scene.text[person.span.end : min(sentence.span.end, person.span.end + 130)]
        if _SO.search(scene.text[max(sentence.span.start, start - 60) : start]):
            group += list_from(scene, people, person)
        elif _ONE_OF_THEM.match(after):
            group += list_to(scene, people, person)
        elif _NOT_THEM.match(after):
            return [person], True
    return group, False


def _claim(
    scene: Scene,
    topic: Topic,
    person: PersonMention,
    *,
    denied: bool = False,
    tentative: bool = False,
    sure: bool = False,
) -> Claim:
    name = person.name or scene.words(person.span)
    span = with_home(scene, person)
    if topic.position is None:
        modality = Modality.DENIED if denied else Modality.ASSERTED
        return Cosponsor(
            span=span, person=person.id, name=name, modality=modality, rule="list", tentative=tentative, **topic.shared
        )
    position = f"not {topic.position}" if denied and topic.position in ("yea", "nay") else topic.position
    if denied and position == "against-party":
        position = "with-party"
    return MemberVote(
        span=span,
        person=person.id,
        name=name,
        position=position,
        rule="taken up" if sure else "list",
        tentative=tentative,
        **topic.shared,
    )


_HOME_BEFORE = re.compile(rf"{_HOME}$")


def with_home(scene: Scene, person: PersonMention) -> Span:
    """Take the state before a name into its span ("Florida's Carlos Curbelo")."""
    named = name_span(person)
    before = scene.text[max(0, named.start - 24) : named.start].rpartition("\n")[2]
    lead = _HOME_BEFORE.search(before.rpartition(" and ")[2].rpartition(", ")[2])
    return Span(named.start - len(lead[0]), named.end) if lead else named
