"""Whether a vote told was taken at all, and as told: "had six more come, it would have been …", "not 422-4, as the wire had it"."""

import re

from onrecord.article.model import Span

_ACTED = re.compile(r"\b(?:failed|passed|was|were|lost|died|fell|drew|won|came|went|voted|got|is)\b")
_WOULD = re.compile(
    r"\b(?:would|could|might)(?: not|n[’']t)?(?: (?:well|still|even|only|also|then|just))? (?:have )?(?:be|been|become|made|ended|finished|stood|read|come|meant|needed?|taken?|pass(?:ed)?|fail(?:ed)?|carr(?:y|ied)|prevail(?:ed)?|w[io]n|lose|lost|fallen|fall|tied?|required?|done|mattered)\b"
)
_AFTER_IT = re.compile(
    r"\W{0,3}(?:(?:vote|count|tally|margin|majority|split|[a-z]+ly)\W+){0,2}(?:would|could|might)(?: not|n[’']t)? (?!you\b)"
)
_TO_COME = re.compile(
    r"\b(?:predict\w*|expect\w*|forecast\w*|hop(?:ed|es|ing)|project(?:ed|ion)\w*|guess\w*|bet|wager\w*|imagine[ds]?|[Ss]uppos\w+|whips?|planned|scheduled|slated|due|set for|liked?|wish\w*|love[d]? to see|to have|in case of|instead of|as if|as though|say,?|(?:short|shy) of)\b(?P<rest>[^;]{0,40})$"
)
_HAD = re.compile(
    r"\W*(?:[Hh]ad (?:it|they|he|she|the|those|both|all|one|two|three|four|five|six|\w+ more|[A-Z]\w+)\b|[Ii]f\b(?=[^.;]{1,90}?\bhad(?:n[’']t)?\b)|[Ww]ere (?:it|they|the)\b|[Ss]uppose\b|[Ii]magine\b)"
)
_HAD_LATER = re.compile(
    r"\bhad (?:nobody|no one|anyone|somebody|it|they|he|she|the|one|two|three|four|five|six) (?:\w+ ){0,2}(?:asked|come|been|voted|not|objected|stayed|gone|shown|switched|sided|held)\b|\bif (?:\w+ ){1,4}had\b"
)
_AS_PLANNED = re.compile(
    r"[^.;,]{0,12},? as (?:first |originally |once |had been )?(?:planned|scheduled|expected|hoped|feared|predicted)"
)


_HABIT = re.compile(
    r"\b(?:[Uu]sually|[Oo]ften|[Tt]ypically|[Rr]arely|[Ss]eldom|[Gg]enerally|[Nn]ormally|[Aa]lways|[Rr]outinely|[Mm]ost (?:such |of them |of these |others? )?(?:pass|go|are|get)\b|[Mm]ost such|[Ss]uch (?:texts|measures|resolutions|bills|things)|[Tt]he last time|predecessor)\b"
)


def unreal(text: str, sentence: Span, place: Span) -> bool:
    """Say whether a count, a day or a manner of voting is told of a vote that was not taken, or not so."""
    before, after = text[sentence.start : place.start], text[place.end : sentence.end]
    if _HABIT.search(re.split(r"[;:]|\bbut\b", before)[-1]) or after.rstrip('”"’ ').endswith("?"):
        return True
    if _HAD.match(before + text[place.start : place.end]) and re.search(
        r"\b(?:would|could|might|what)\b", text[sentence.start : sentence.end]
    ):
        return True
    if (_AFTER_IT.match(after) or _AS_PLANNED.match(after)) and not re.search(r"\b(?:that|which|who)\s*$", before):
        return True
    would = next(iter(list(_WOULD.finditer(before))[-1:]), None)
    if would and not re.search(r"[,;:]", before[would.end() :]) and not _ACTED.search(before[would.end() :]):
        return True
    if would and _HAD_LATER.search(after):
        return True
    coming = _TO_COME.search(before + text[place.start : place.end][:0])
    if coming and not re.search(r"[,:—]", coming["rest"].rstrip(" ,")) and not _ACTED.search(coming["rest"]):
        return True
    return bool(_TO_COME.search(text[place.start : place.end]))


_NOT_SO = re.compile(
    r"\b(?:was|were|is|it|came|passed|vote)(?: |n[’']t )(?:not |never )?(?:not|never)(?: (?:on|in|by|at|until))? (?:a |the )?$|\bnot (?:on |in |by )?$|n[’']t (?:on |in |by )?$"
)
_OURS = re.compile(
    r"\b(?:[Cc]orrections?|[Cc]larifications?)\b|\b(?:our|online|earlier|early|first|print|wire|morning|evening|night|\w+day[’']s) (?:\w+ ){0,2}(?:story|article|page|edition|version|bulletin|report|newscast|broadcast|post|tweet|alert|crawl|wire|count)s?\b[^.;]{0,30}\b(?:gave|had|put|said|listed|showed|reported)\b|"
    r"\b(?:given|reported|printed|published|put|stated|described) (?:\w+ ){0,2}(?:on|in|by) (?:our|this|the|an?|some) (?:\w+ ){0,2}(?:page|story|paper|site|edition|version|bulletin|wire|report)s?\b|"
    r"\b(?:[Ss]ome|[Ee]arly|[Oo]ther|[Ff]irst|[Ss]everal) (?:reports|outlets|accounts|stories|sites|bulletins)\b[^.;]{0,20}\b(?:had|gave|put|said|listed|showed)\b"
)
_AS_HAD = re.compile(
    r"[^.;]{0,8},? as (?:[\w’']+ ){1,4}(?:first |originally |once |wrongly )?(?:had|said|reported|gave|put|claimed|wrote|announced)\b"
)
_THOUGHT = re.compile(r"\b(?:thought|assumed|believed|figured|misheard|misread)\b[^.;,]{0,30}$")

# "one site told its readers that …": what somebody told the public, which a story tells in order to set it right
_TOLD_OTHERS = re.compile(
    r"\b(?:site|blog|paper|newsletter|account|page|channel|outlet|colleague|reader|caller|neighbor|friend|uncle|post|meme|flyer|e-?mail)s? (?:\w+ ){0,2}(?:told|tells|telling|assured|informed) (?:its|his|her|their|me|us|people|everyone) ?(?:[a-z]+ ){0,2}(?:on \w+day )?(?:that|:)"
)
_NEARLY_RIGHT = re.compile(
    r"[^;.]{0,60}[”\"’'],? (?:it|that|this|he|she|they|which)(?: (?:is|was|are|were)|[’']s) (?:almost|nearly|half|partly|not (?:quite|entirely|far)|close)\b"
)


def set_right(text: str, sentence: Span, place: Span) -> bool:
    """Say whether a vote is told as an earlier report had it, or as it was not."""
    before, after = text[sentence.start : place.start], text[place.end : sentence.end]
    if _TOLD_OTHERS.search(before) or _OURS.search(before) or _THOUGHT.search(before) or _NEARLY_RIGHT.match(after):
        return True
    if re.search(r"\bnot\b|n[’']t\b", text[place.start : place.end]) or _NOT_SO.search(before):
        return bool(re.search(r"\bnot (?:on|in|until)\b", text[place.start : place.end])) or bool(
            _NOT_SO.search(before)
        )
    return bool(_AS_HAD.match(after) and re.search(r"\bnot\b|n[’']t\b", before))
