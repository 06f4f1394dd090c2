"""Statements that are turned round: a word for its opposite, or a thing said that a text denies.

Words of a paraphrase are found in a text one by one, so that "the House opposes the sale" would be borne out by a clause that
supports it but for one word. That word and its opposite in the clause are what the two disagree on.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.checks.lexicon import LIGHT_STEMS, Word, stem, words_of
from onrecord.checks.passages import Passage
from onrecord.checks.phrases import Conflict, Fit, holds, weight

# One pair of sides a line.
_OPPOSED = """
support back endorse favor favour champion advocate welcome embrace | oppose reject condemn denounce disapprove object decry repudiate
praise commend applaud laud hail thank honor celebrate salute | condemn denounce criticize criticise scold rebuke blame fault censure deplore decry chide
grow grew grown rise rose risen increase climb soar expand jump surge | shrink shrank shrunk fall fell fallen decline decrease drop dwindle reduce plunge
improve better strengthen | worsen deteriorate weaken undermine erode
late behind_schedule delayed overdue | early ahead ahead_of_schedule
impose | lift ease waive suspend
lift ease waive | impose additional implement implementation enforce tighten
continue keep maintain sustain carry_on go_on resume stay remain | stop end halt cease terminate drop break_off abandon quit discontinue suspend wind_down
admit readmit invite join readmission | exclude expel exclusion oppose_readmission oppose_the_readmission suspension
release free liberate | detain imprison jail hold
open reopen | close shut
allow permit let | ban bar forbid prohibit deny block
begin start launch | end stop finish conclude
increase raise boost more | cut reduce lower slash less fewer
accept admit | deny reject
grant give allow provide able engage | deny refuse withhold
deny refuse withhold | grant give allow provide able engage
legal lawful | illegal unlawful illegally
guilty convict | acquit clear acquittal
kill killed murder slay slain assassinate die died death dead | injure injured wound wounded hurt survive
survive survivor survived | die kill death killed died lose_their_lives lost_their_lives
win won victory | lose lost defeat
arrive enter | leave withdraw
opening | closing
majority most | minority few
safe | dangerous unsafe
public publicly | secret secretly
peaceful peacefully | violent violently
voluntary voluntarily | forced
agree | disagree refuse
comply obey abide honor | violate breach defy flout violation
succeed success | fail failure
import | export
in_person | via_video video_conference by_video digital_video by_videoconference remotely
northern | southern
eastern | western
"""


@lru_cache(maxsize=1)
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """Return the lines and sides on which the stem of a word (or of the words of a phrase) stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(_OPPOSED.strip().splitlines()):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(" ".join(stem(p) for p in word.split("_")), []).append((number, side))
    return {k: tuple(v) for k, v in found.items()}


_PHRASES = re.compile(
    r"\b(?:break(?:s|ing)? off|wind(?:s|ing)? down|go(?:es)? on|carr(?:y|ies) on|ahead of schedule|ahead|behind schedule|in person|via (?:\w+ )?video(?: conference)?|video conference|los[et] their lives)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4_000)
def _marks(text: str) -> tuple[tuple[int, int, str, tuple[tuple[int, int], ...]], ...]:
    """Return the words of a text that stand on a side: start, end, as written, their lines and sides."""
    sides = _sides()
    out: list[tuple[int, int, str, tuple[tuple[int, int], ...]]] = []
    for match in _PHRASES.finditer(text):
        key = " ".join(stem(p) for p in match[0].split())
        if key in sides:
            out.append((match.start(), match.end(), match[0], sides[key]))
    for match in _WORD.finditer(text):
        key = stem(match[0])
        if (
            key in sides
            and not _OTHER_VERB.match(text, match.start())
            and not any(a <= match.start() < b for a, b, _, _ in out)
        ):
            out.append((match.start(), match.end(), match[0], sides[key]))
    return tuple(sorted(out))


_OTHER_VERB = re.compile(
    r"(?:hold|held|holding|holds) (?:back|up|off|on|out|hearings?|elections?|talks|accountable)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def opposite(said: str, passage: Passage) -> tuple[str, str] | None:
    """Return the word of what is said whose opposite stands in a passage that does not have the word's own side, with that opposite; else None.

    None too where either is denied: not to oppose is no opposite of supporting.
    """
    theirs = _marks(passage.text)
    have = {side for _, _, _, sides in theirs for side in sides}
    for low, high, mine, sides in _marks(said):
        if _DENIES.search(said[:low] + said[high:]):
            continue
        for line, side in sides:
            if (
                (line, side) in have
                or any(holds(passage, w) for w in words_of(mine))
                or any((line, side) in _sides().get(w.stem, ()) for w in passage.words)
            ):
                continue
            for start, _, other, there in theirs:
                if (line, 1 - side) in there and not _UNDOES.search(passage.text[max(0, start - _BEFORE) : start]):
                    return mine, other
    return None


_DENIES = re.compile(
    r"\b(?:not|no|none|never|nor|neither|nothing|nobody|without|hardly|rather than|instead of|refus\w+|den(?:y|ies|ied)|fail\w*|lacks?|unless|until|except|but)\b|n[’']t\b",
    re.IGNORECASE,
)
_OUGHT = re.compile(r"\b(?:should|ought|must|would)\b")
_NEGATOR = re.compile(
    r"\b(?:none|never|neither|nor|cannot|without|not(?! only| less| more| later| limited| just| least)|no(?! fewer| less| later| more than| longer than| matter))\b",
    re.IGNORECASE,
)
# what turns round a word that follows it: "reverse policies denying them work"
_UNDOES = re.compile(
    rf"(?:{_NEGATOR.pattern}|\b(?:revers|ending|stop|halt|ceas|repeal|prevent|oppos|condemn|denounc|lift|eliminat|combat|fight|counter|overcom|reject|against|rather than|instead of|reduc|former|previous)\w*)[^;,.:]*$",
    re.IGNORECASE,
)
_BEFORE = 48
_SCOPE = 90  # characters after a denial in which what it denies stands
_STOPS = re.compile(r"[,;:.]|\b(?:but|unless|until|except|which|who|while|although)\b")


def denied_in(said: str, words: Sequence[Word], passage: Passage) -> str | None:
    """Return the denial of a passage under which nearly all that is said without a denial stands; None where there is none."""
    if _DENIES.search(said) or _REFUSES.search(said):
        return None
    telling = [w for w in words if w.stem not in LIGHT_STEMS]
    for match in _NEGATOR.finditer(passage.text):
        if match[0][0].isupper() and match.start():  # a part of a name: "Reporters Without Borders"
            continue
        stop = _STOPS.search(passage.text, match.end(), match.end() + _SCOPE)
        under = words_of(passage.text[match.end() : stop.start() if stop else match.end() + _SCOPE])
        stems = {w.stem for w in under}
        concepts = frozenset(c for w in under for c in w.concepts)
        here = [w for w in telling if w.stem in stems or w.concepts & concepts]
        if len(here) >= _DENIED and len(here) * 3 >= len(telling) * 2:
            return passage.text[match.start() : match.end()]
    return None


_REFUSES = re.compile(
    r"\b(?:oppos|reject|ban|bar|block|prevent|stop|forbid|prohibit|end|halt|disapprov|condemn|object|avoid|withhold|exclu|absence|unable|impossib|illegal|unlawful|spare|exempt|deni)\w*",
    re.IGNORECASE,
)
_DENIED = 2  # telling words of a statement that a denial must govern

_SHARE, _TELLING, _WEIGHT = 0.7, 2, 2.0


def turned(said: str, words: Sequence[Word], found: Fit, *, named: bool = False) -> Conflict | None:
    """Return the word of a statement that a place turns round, where the place holds most of the rest; else None.

    Less is enough of what a clause asks of the very one `named`.

    What is said to be due turns nothing round: the text may tell of what is so.
    """
    pair = None if _OUGHT.search(said) else opposite(said, found.passage)
    if pair is None:
        return None
    rest = [w for w in words if stem(w.text) != stem(pair[0]) and w.text.lower() not in pair[0].lower()]
    here = [w for w in rest if w in found.found]
    held, whole = sum(map(weight, here)), sum(map(weight, rest)) or 1.0
    telling = sum(w.stem not in LIGHT_STEMS for w in here)
    if held < _SHARE * whole or telling < (1 if named else _TELLING) or held < (1.0 if named else _WEIGHT):
        return None
    return Conflict(claimed=pair[0], recorded=pair[1], passage=found.passage)
