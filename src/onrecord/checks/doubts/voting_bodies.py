"""Who voted, where the clause of a vote names a body that is no House of Congress: a council, a parliament, a state's senate."""

import re
from functools import cache

from onrecord.article.model import Span
from onrecord.claims.clauses import clause_at
from onrecord.mentions.model import ChamberMention, MeasureMention, Mentions
from onrecord.mentions.states import ABBREVIATIONS, NAMES

_OF_OTHERS = (
    r"[Cc]ouncils?|[Cc]ommissions?|[Cc]ommissioners|[Bb]oards?|[Ll]egislatures?|[Ll]egislators|[Aa]ssembl(?:y|ies)|[Pp]arliaments?|MPs|[Rr]egulators|[Ss]upervisors|[Aa]ldermen|[Ss]electmen|"
    r"[Tt]rustees|[Ss]hareholders|[Vv]oters|[Rr]esidents|[Dd]elegates|[Cc]onventions?|[Cc]ourts?|[Jj]ustices|[Jj]udges|[Jj]ur(?:y|ors)|[Tt]ribes?|[Cc]it(?:y|ies)|[Cc]ount(?:y|ies)|[Pp]arish(?:es)?|[Tt]ownships?|[Tt]owns?|"
    r"[Uu]nions?|[Ff]aculty|[Ss]tudents|[Aa]lumni|[Aa]ssociations?|[Ff]ederations?|[Cc]lubs?|[Ll]eagues?|[Cc]hamber of [Cc]ommerce|[Cc]entral [Cc]ommittee|[Ee]xecutive [Cc]ommittee|[Ss]ynod|[Dd]iocese|[Cc]hurch(?:es)?|"
    r"Bundestag|Knesset|Duma|Sejm|Rada|Bundesrat|Lok Sabha|Cortes|Storting|Riksdag|House of (?:Commons|Lords|Delegates)|U\.?N\.?(?= )|United Nations|European Union|FIFA|IOC|OAS|[Gg]overnors?|[Mm]ayors?|[Pp]rime [Mm]inisters?|(?:its|their) (?:own )?(?:president|king)|FCC|FTC|SEC|NLRB"
)


@cache
def _bodies() -> re.Pattern[str]:
    """Return the words for bodies that vote and are no House of Congress, those of the states among them."""
    states = "|".join(
        re.escape(w) for w in sorted({*NAMES, *ABBREVIATIONS}, key=len, reverse=True) if len(w) > len("FL")
    )
    chambers = r"(?:[Hh]ouse|[Ss]enate|[Aa]ssembly|General Court|lawmakers|legislators|senators|representatives)"
    return re.compile(
        rf"(?<![\w-])(?:{_OF_OTHERS}|(?:[Ss]tate|[Ff]aculty|[Ss]tudent|[Aa]cademic|(?:{states})(?:[’']s?)?) {chambers}|{chambers} there|"
        rf"(?:[Ii]n|[Aa]t) (?!(?:Washington|Congress|January|February|March|April|May|June|July|August|September|October|November|December|\w+day|D\.C)\b)(?:[A-Z][\w.’'-]+ ?){{1,3}},? (?:the|its) (?:state )?{chambers})(?![\w-])"
    )


_RULING = re.compile(
    r"\W{0,2}(?:[\w’'-]+ )?(?:vote|resolution|decision|ruling|statement|rule|law|ordinance|measure)s?\b[^.;,]{0,12}$"
)
_BY_OTHERS = r"^\W{0,2}(?:vote )?(?:by|of|in|at|from|among) (?:the |its |their |an? )?(?:[A-Z][\w.’'-]+ |[a-z]+ ){0,3}?"


@cache
def _by_bodies() -> re.Pattern[str]:
    """Return the words that lay a vote to one of those bodies after it."""
    return re.compile(f"{_BY_OTHERS}(?:{_bodies().pattern})")


_OF_CONGRESS = re.compile(r"\b(?:U\.?S\.? |Congress|Capitol|[Ss]enators\b(?! there))")


def of_another_body(text: str, sentence: Span, place: Span, mentions: Mentions) -> bool:
    """Say whether the clause of a vote opens with a body that is no House of Congress, or ends with it: "33-2 by Maine legislators"."""
    if not _bodies().search(text, sentence.start, sentence.end):
        return False
    clause = clause_of(text, sentence, place)
    if _by_bodies().match(text[place.end : clause.end]):
        return True
    body = next((m for m in _bodies().finditer(text, clause.start, place.end)), None)
    if body is None:
        return False
    if _RULING.match(text[body.end() : place.end]):
        return True
    found = [
        m for m in mentions.mentions
        if isinstance(m, ChamberMention | MeasureMention) and clause.start <= m.span.start and m.span.end <= clause.end
    ]  # fmt: skip
    if any(
        isinstance(m, MeasureMention) and m.span.end <= body.start() and m.span.start >= clause.start for m in found
    ):
        return False
    own = [m for m in found if isinstance(m, ChamberMention) and not (body.start() <= m.span.start < body.end())]
    return not own and not _OF_CONGRESS.search(text, clause.start, place.start)


_CLAUSE = re.compile(
    r"[;:—–]|\s-\s|,\s+(?=(?:and|but|while|as|after|before|so|then|though|although|whereas)\b)|\b(?:but|while|although|though|whereas|after|before|because)\b"
)


def clause_of(text: str, sentence: Span, place: Span) -> Span:
    """Return the clause of a sentence that holds a place, with its relative clauses."""
    return clause_at(text, sentence, place, _CLAUSE)
