"""Words that stand before a name and say what its bearer is, and words that only look like a part of a name."""

import re

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.mentions.states import DEMONYMS, NAMES
from onrecord.record.model import Chamber

_HOUSE = r"Rep\.?|Reps\.?|REP\.?|[Rr]epresentatives?|[Cc]ongress(?:man|woman|men|women|member|members|person)|Del\.|[Dd]elegates?|Cong\.|Resident Commissioner"
_SENATE = r"Sen\.?|Sens\.?|SEN\.?|[Ss]enators?|SENATOR"
_BEFORE = re.compile(
    rf"(?P<word>(?:(?:U\.? ?S\.?|United States|House|Senate) )?(?:(?P<house>{_HOUSE})|(?P<senate>{_SENATE})|(?P<other>Mr\.?|Ms\.?|Mrs\.?|Dr\.|Messrs\.?|Gov\.|Governor|Mayor|(?:[Vv]ice[- ])?[Pp]resident(?:[- ][Ee]lect)?|[Ss]ecretary(?: of [Ss]tate)?|[Aa]mbassador(?: to the (?:United Nations|UN|U\.N\.))?|[Ss]peaker|"
    r"(?:Majority |Minority |Democratic |Republican )?(?:Leader|Whip)|(?:majority|minority) (?:leader|whip)|[Cc]hair(?:man|woman|person)?|Ranking Member|Attorney General|Director|Justice|Judge)))(?<! )\s$"
)
_CHAMBER_OF = re.compile(r"\bHouse of [Rr]epresentatives,? $")
# a word is taken whole (`*+`): "SMITH" read as "SM" and "ITH" and so on would take time beyond all bounds
_LIST = re.compile(r"(?:[A-Z][\w.’'-]*+|of|from|and|both|,|[&();\[\]–-]|\s)+")
_STATE_HOUSE = re.compile(
    r"\b(?:[Ss]tate|[Ss]tudent|(?:"
    + "|".join(map(re.escape, NAMES))
    + r") [Ss]tate|[Pp]rovincial|Philippine|Filipino|Mexican|Australian|Canadian|French|Italian|Nigerian)\s(?:U\.S\. )?$"
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Oo]ne-time|[Oo]nce)[- ](?:(?:[A-Z][\w’'.-]+|\w+) ){0,3}$")

_TITLE_KEYS = (
    "rep reps sen sens representative representatives senator senators congressman congresswoman congressmen congresswomen congressmember congressperson delegate delegates del cong "
    "mr ms mrs dr messrs hon gov governor mayor president vice secretary ambassador speaker leader whip chairman chairwoman chair chairperson ranking member attorney general director "
    "justice judge majority minority prime minister chancellor king prince pope gen col adm lt capt sgt rev first lady minister administrator commissioner resident us u s envoy cochair co"
)
_OTHER_KEYS = (
    "republican republicans democrat democrats democratic gop independent independents libertarian house senate congress congressional white black caucus and but or the a an in on at by for from of to with as if so "
    "when while after before since because although though however meanwhile yesterday today tonight also even only both another other this that these those his her its their our my your he she they we i it "
    "you who what where why how which not no yes now then there here still yet earlier later last next monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december says said asked did does do is was were are has had have will would could should can may might must let like unlike under over about against between among during "
    "according plus per via thanks thank our own fellow freshman enter once again perhaps maybe instead indeed nor neither either whether than thus hence even despite following led joined introduced sponsored authored "
    "american russian chinese english french british german jewish muslim christian catholic texas secretary state states united defense treasury homeland security foreign affairs relations judiciary committee panel chief staff "
    "act bill law resolution amendment lawmakers lawmaker members tweet photo image file watch read more updated breaking exclusive opinion analysis video live update rank national former top lead sponsor cosponsor author "
    "armed services ways means energy commerce appropriations budget rules intelligence finance banking agriculture veterans natural resources homeland oversight human rights problem solvers freedom lgbt equality progressive"
)
TITLES = frozenset(_TITLE_KEYS.split())
# words that are no part of a name though they are capitalised beside one
NOT_NAMES = TITLES | frozenset(_OTHER_KEYS.split()) | {w.lower() for n in (*NAMES, *DEMONYMS) for w in n.split()}
# words that make a name the name of a thing: "Laken Riley Act", "Rayburn House Office Building"
THINGS = frozenset(
    "act acts amendment amendments law laws bill rule doctrine commission foundation institute center centre building airport university college school hospital library park street avenue road bridge prize award fellowship "
    "memorial museum administration campaign report plan resolution tax voting antilynching county city town township valley stadium tower post times journal news group inc corp company llc lp associates partners ministries "
    "church base fort lake river mountain island islands station theater theatre house protection reform justice fund scholarship trust accords accord treaty convention protocol clause test case decision tribune herald globe"
    .split()
)  # fmt: skip


class Title(Struct, frozen=True):
    """A title before a name: its span, the chamber that it names, its first word folded, and whether it is of the past."""

    span: Span
    chamber: Chamber | None
    word: str
    former: bool = False
    elsewhere: bool = False  # of a state's or another country's legislature


def title_before(text: str, start: int) -> Title | None:
    """Return the title right before a name that starts at `start`, or the plural one that opens the list the name is in."""
    window = text[max(0, start - 60) : start].rpartition("\n\n")[2]
    match = _BEFORE.search(window)
    if match and _CHAMBER_OF.search(window):  # "six years in the House of Representatives Thune also …"
        return None
    if match:
        return _title(text, start - len(window), match)
    window = text[max(0, start - 250) : start].rpartition("\n\n")[2]
    shared = [m for m in _plurals(window) if _LIST.fullmatch(window[m.end() :])]
    return _title(text, start - len(window), shared[-1]) if shared else None


_PLURAL_WORD = re.compile(
    r"(?<![\w])(?P<word>(?:(?:U\.S\.|US|United States) )?(?:(?P<house>Reps\.?|[Rr]epresentatives|[Cc]ongress(?:men|women|members)|Delegates)|(?P<senate>Sens\.?|[Ss]enators)|(?P<other>Messrs\.?)))(?= [A-Z])"
)


def _plurals(window: str) -> list[re.Match[str]]:
    return list(_PLURAL_WORD.finditer(window))


def _title(text: str, offset: int, match: re.Match[str]) -> Title:
    start, end = offset + match.start("word"), offset + match.end("word")
    before = text[max(0, start - 50) : start]
    chamber = Chamber.HOUSE if match["house"] else Chamber.SENATE if match["senate"] else None
    word = _word((match["house"] or match["senate"] or match["other"]).rstrip(".").lower())
    return Title(
        span=Span(start, end),
        chamber=chamber,
        word=word,
        former=bool(_FORMER.search(before)),
        elsewhere=bool(_STATE_HOUSE.search(before)),
    )


def _word(title: str) -> str:
    words = re.split(r"[- ]", title)
    return words[0] if words[0] in ("vice", "president", "secretary", "ambassador") else words[-1]
