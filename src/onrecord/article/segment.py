"""Sentences inside the blocks of an article, found by candidate marks and what stands on both sides of them."""

import re
from collections.abc import Iterator

from onrecord.article.model import Block, Part, Sentence, Span

# Possessive runs and the lookbehind keep this linear on a megabyte of full stops.
_CANDIDATE = re.compile(r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<closers>[\"”’'»)\]]*+)\s++")
_WORD_BEFORE = re.compile(r"[\w.&'’-]+\Z")
_NEXT_WORD = re.compile(r"[\"“‘'«(\[]{0,4}([\w'’-]{1,40})")
_SPEAKER_AFTER = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30} ){1,5}(?:said|says|asked|asks|added|wrote|tweeted|told|replied|shouted|exclaimed)\b"
)

_BEFORE_NAME = frozenset(
    "rep reps sen sens gov govs lt col gen maj capt cmdr adm sgt cpl pvt mr mrs ms mx messrs dr drs prof rev fr hon pres amb v "
    "supt sec atty ald st ste mt ft vs cf e.g i.e eg ie del dels asst assoc dept dist cong res con amdt sect art stat viz ca".split()
)
"""Abbreviations that always lean on the next word: titles before names, "vs.", "Res." before a number."""

_BEFORE_DIGIT = frozenset(
    "no nos s h p pp vol sec art ch fig pub l pub.l stat jan feb mar apr jun jul aug sep sept oct nov dec approx about".split()
)
"""Abbreviations that lean on a number after them, and may end a sentence otherwise ("No. It is not law.")."""

_MAY_END = frozenset(
    "u.s u.s.a u.k u.n e.u d.c n.y n.j n.m n.h n.c n.d s.c s.d w.va r.i p.r v.i jr sr inc ltd corp co bros llc etc al ph.d m.d "
    "j.d b.a m.a esq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif cal colo conn del "
    "fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ave blvd rd assn "
    "h.r h.res h.con.res h.j.res s.res s.con.res s.j.res h.con s.con h.j s.j dems repubs est yr yrs".split()
)
"""Abbreviations that end a sentence only where the next word is one that starts sentences."""

_STARTERS = frozenset(
    "The A An He She It They We I You This That These Those But And Or So In On At By For From With After Before When While If As "
    "His Her Its Their Our My Your There Here Both Neither Another Some Many Most Few All Not No Yes What Who Where Why How Then Now "
    "Last Under Since Still Also Even Only Once Because Although Though However Meanwhile Critics Supporters Lawmakers Democrats "
    "Republicans Two Three Four Five To Until Among Asked Instead Earlier Later Just One Nearly".split()
)
_CLOCK = frozenset({"a.m", "p.m"})
_AFTER_CLOCK = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February March April May June July "
    "August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT "
    "UTC BST Eastern Central Mountain Pacific Washington Moscow local".split()
)
_PARTY_TAG = re.compile(r"\A[DRILdril](?:FL|GOP)?[-–]")
_INITIALS = re.compile(r"\A(?:[A-Za-z]\.)*[A-Za-z]\Z")


def sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Cut every block but bylines into sentences: disjoint, in order, inside their block, covering all of its words."""
    return tuple(
        Sentence(span=span, part=block.part, block=index)
        for index, block in enumerate(blocks)
        if block.part is not Part.BYLINE
        for span in split(text, block.span)
    )


def split(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of one stretch of text, without the white space around them."""
    start = span.start
    for found in _CANDIDATE.finditer(text, span.start, span.end):
        if _ends(text, found, start, span.end):
            end = found.end("closers")
            yield from _trimmed(text, start, end)
            start = found.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends(text: str, found: re.Match[str], start: int, limit: int) -> bool:
    following = _NEXT_WORD.match(text, found.end(), limit)
    if following is None:
        return found.end() < limit and text[found.end()] in "•–—▪*#$€£"
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit() or not word[0].isascii() or following.start(1) > found.end()):
        return False
    if word[0].islower():
        return False
    mark, closed = found["mark"], bool(found["closers"])
    if mark == ".":
        return (closed and found["closers"][0] not in "'’") or _full_stop_ends(text, found, start, word)
    if "." not in mark and "…" not in mark and closed:
        return _SPEAKER_AFTER.match(text, found.end(), limit) is None
    return True


def _full_stop_ends(text: str, found: re.Match[str], start: int, following: str) -> bool:
    """Say whether a single full stop ends the sentence, from the word before it and the word after."""
    before = _WORD_BEFORE.search(text, max(start, found.start() - 24), found.start())
    if before is None:
        return True
    token = _PARTY_TAG.sub("", before.group().strip("'’-"))
    low = token.lower()
    if low.isdigit():
        return before.start() > start or len(low) > 2
    if low in _BEFORE_NAME:
        return False
    if low in _BEFORE_DIGIT and following[0].isdigit():
        return False
    if low in _CLOCK:
        return following not in _AFTER_CLOCK
    if low in _MAY_END or _is_initials(token):
        return following in _STARTERS
    return True


def _is_initials(token: str) -> bool:
    return bool(_INITIALS.match(token)) and token[0].isupper() and len(token.strip("I")) > 0
