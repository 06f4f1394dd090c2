"""The words by which a sentence may say where a measure stands, with or without naming one: a table for second readings.

Each row has a state (a key of `checks.status.states.STATES`), words of which one must stand in the sentence before its pattern is tried,
and the pattern. A row may be generous: what the record does not bear out is never printed.
"""

import re

from onrecord.article.cues import Cued

_HIS = r"(?:his|her|(?:the |a )?president(?:ial|[’']s)?|(?:Mr\.? |President )?(?:Donald |Joe |Barack )?(?:Trump|Biden|Obama|Bush)(?:[’']s)?|the White House(?:[’']s)?|the chief executive[’']s)"
_P = r"(?:him|her|the president|President \w+|(?:Mr\.? |President )?(?:Donald |Joe |Barack )?(?:Trump|Biden|Obama|Bush)|the White House|the Oval Office|the executive)"
_BE = r"(?:is|are|was|were|be|been|being|has been|have been|had been)"
_ON = r"(?:now |next |then |today |back |straight |over |on |up |for |set to go |must go |can go |will go )*"
_MOVES = r"(?:goes|go|going|went|gone|heads?|headed|heading|moves?|moved|moving|passe[sd]|sent|sends|sending|ships|shipped|shipping|travels|travell?ed|advanc(?:es|ed|ing)|proceeds?|proceeded|off|bound|destined|delivered|returns?|returned|referred|transmitted|forwarded|kicked|punted|lobbed|over|across|on)"
_UNMOVED = r"(?:languish(?:es|ed|ing)|linger(?:s|ed|ing)|stall(?:s|ed)|stuck|sits?|sat|sitting|lies|lay|rests?|parked|bottled up|held up|frozen|shelved|dormant|idles?|idled|idling|gathering dust|collecting dust|in limbo|pending|mired|stranded|marooned|waits?|waited|waiting|awaits?|awaited|awaiting|remains?|remained|kept|bogged down|buried|penned up)"
_NEVER = r"(?:not|n[’']t|never|yet to|neither)"
_CHANGES = r"(?:put (?:(?:other|new|different|its own|entirely \w+) (?:words|text|language|provisions)|in its own)|replaced|gutted|hollowed|wrote (?:new|its own|over)|struck (?:everything|all|out)|hijacked|emptied|rewrote|changed|amended|altered|rewrote|rewritten|tweaked|revised|stripped|swapped|substituted|reworked|edited|modified)"


def _chamber(names: str) -> tuple[str, str]:
    """Return the patterns of a bill on its way to a House, and of one that this House leaves alone."""
    the = rf"(?<!of )(?<!of the )(?:the |a |an )?(?:full |[a-z][\w-]+ )?(?:{names})(?: of Representatives)?"
    to = (
        rf"{_MOVES} {_ON}to {the}|(?:bound|headed|destined|off|set) for {the}|next (?:stop|up|step|hurdle|comes)(?: is|:|,)? {the}|(?:now |next )?(?:before|in front of|up to|in the hands of|awaiting (?:action|a vote) (?:in|by|from)) {the}|{_BE} (?:now |next |still )?(?:in|with) {the}|received (?:in|by) {the}"
        rf"|{the}(?:[’']s)? (?:turn|court|hands|plate|inbox)|{the} (?:must|still has to|still needs to|has to|needs to|gets|is next|receives?|received|will (?:now |next )?(?:get|receive|take)|takes? (?:it|the \w+) up|has (?:it|the \w+) now|comes? next|is where (?:it|the \w+) (?:goes|heads|is headed|lands))"
        rf"|(?:needs?|requires?|awaits?|awaiting|lacks?|wants?|still short of|without) (?:only )?(?:action |approval |passage |a vote |consent |sign-off |clearance )?(?:by |in |from |of )?{the}|(?:must|has to|needs to|still has to|have to) (?:still )?(?:clear|pass|get (?:through|past|by|over)|win over|win|make it (?:past|through)|go through|survive|make it through|be (?:passed|approved|taken up|cleared) (?:by|in)) {the}"
        rf"|(?:crosse[sd]|moves? across|(?:carried|sent|shipped|travel(?:s|ed)|went|goes|heads?|headed|on) across) the (?:Capitol|Rotunda|dome)|(?:fate|future|rest of the way|outcome)\b[^.;]{{0,24}} {the}"
    )
    left = (
        rf"{the}(?:,[^,;.]{{0,60}},)? (?:has|had|have|did|does|is)? ?(?:still |so far |also |as )*{_NEVER}\b[^.;,]{{0,40}}|{the} (?:has|had) (?:taken no action|done nothing|shown no interest|made no move|no plans|ignored|sat on|shelved|declined|refused|held no vote)\b"
        rf"|{_UNMOVED} (?:\w+ ){{0,3}}(?:in|before|at|with) {the}|{_UNMOVED} [^.;,]{{0,20}}(?:in the other (?:chamber|House|body))|(?:no|without an?y?) (?:action|vote|movement|progress|hearing|word|answer) (?:\w+ ){{0,2}}(?:in|by|from|of) {the}|(?:{names}) (?:vote|action|hearing|debate|floor time)\b[^.;,]{{0,12}} {_NEVER}\b[^.;,]{{0,20}}|(?:has|have|had)(?: {_NEVER}|n[’']t) (?:yet |ever )?(?:taken|take|voted|vote|acted|act|scheduled|schedule|touched|moved|touch|move)\b(?: (?:it|them|the \w+) up)?|ignored (?:in|by) {the}|went nowhere in {the}|unaddressed (?:in|by) {the}|dead (?:on arrival )?in {the}"
    )
    return to, left


_TO_SENATE, _SENATE_LEFT = _chamber(
    "Senate|Senators|upper chamber|upper house|other chamber|other body|other side of the Capitol"
)
_TO_HOUSE, _HOUSE_LEFT = _chamber(
    "(?<!White )House(?! of Commons)|lower chamber|lower house|other chamber|other body|other side of the Capitol"
)
_BOTH = "house senate chamber body capitol rotunda dome"
_LEFT = f"{_BOTH} has have had hasn haven hadn senators languish languishes languished languishing stalled stalls"

# words of which one stands too where a House leaves a measure alone, or where one goes on to it
_IDLE = (
    "not t never yet neither no without ignored nowhere dead unaddressed taken done shown made plans sat shelved declined refused held languishes languished languishing lingers lingered stalls stalled stuck sits "
    "sitting lies lay rests parked bottled frozen dormant idle idles idled limbo dust pending mired stranded marooned waits waited waiting awaits awaited awaiting remains remained kept bogged buried penned"
)
_ONWARD = (
    "goes go going went gone heads headed heading moves move moved moving passed passes sent sends sending ships shipped travels traveled advances advanced advancing proceeds proceeded off bound destined delivered "
    "returns returned referred transmitted forwarded kicked punted over across on next set now before front up hands turn court plate inbox must has needs need gets received receives receive get takes comes requires awaits "
    "awaiting lacks wants short without have still crosses crossed carried fate future outcome is are was be with in"
)
_MORE = 3  # fields of a row that has such words

# state, words of which one is needed, pattern, and further words of which one is needed
_ROWS: tuple[tuple[str, ...], ...] = (
    ("complete", "no nothing stop stops ends end say part role statement expression states speaks senate president him her it law signature sign needed needs requires required", r"(?:is|are) (?:only |just )?an? (?:statement|expression) of (?:opinion|sentiment)|states? (?:a view|an opinion|the (?:feelings|sense|view|views|opinion) of)|needs? neither the (?:Senate|House|president)|goes? neither to the (?:Senate|House)|does(?: not|n[’']t) have to (?:sign|heed|act)|(?:has|have) no (?:say|part|role) in it|is not a law|(?:will|does|do)(?: not|n[’']t) sign (?:it|one|them)|(?:needs? no|does(?: not|n[’']t) need a) presidential signature|needs? no (?:president[’']s )?signature|no signature (?:is )?(?:needed|required)|none is needed|(?:isn[’']t|is not|are not|aren[’']t|is never|are never) (?:presented|sent) to (?:him|her|the president)|cannot (?:be )?veto(?:ed)?|can[’']t (?:be )?veto(?:ed)?|did(?:n[’']t| not) have to sign|does(?:n[’']t| not) (?:need|require) (?:him|it|the (?:Senate|House|president))|speaks? for (?:one|a single|only one) (?:chamber|House)|(?:needs?|requires?) no (?:action|vote|approval|sign-off) (?:by|in|from) the (?:Senate|House|president|other chamber)|no (?:further|other) (?:action|vote|step)s? (?:is|are) (?:needed|required)|(?:ends?|stops?|ended|stopped) (?:there|here|(?:with|in|at) the (?:House|Senate))|(?:last|only|final) stop|no president (?:will |can |ever |has to )*signs?|(?:nothing|no bill) (?:here )?for (?:him|her|the president|a president) to sign|(?:has|have|had|plays?) no (?:say|part|role|hand) in (?:it|the matter|this|that)|(?:signs|ratif(?:ies|y)) (?:nothing|anything)|(?:isn[’']t|is not|not) that kind of (?:paper|measure|resolution)|(?:won[’']t|will not|does not|doesn[’']t|never) (?:go|goes|get|gets) (?:any further|to the (?:president|Senate|White House))"),
    ("nonbinding", "changes change words paper letter law opinion legal legally force binds bind binding weight teeth toothless symbolic advisory sense compel compels oblige obliges nothing", r"no (?:legal )?(?:force|effect|weight|teeth|bite)\b|the (?:legal )?(?:force|weight) of (?:a )?law|binds? (?:no one|nobody|nothing|neither)|(?:compels?|obliges?|forces?|requires?) (?:no one|nobody|nothing)|(?:changes?|makes?|is|are|creates?) no (?:new )?law|(?:changes?|alters?|settles?|decides?) nothing|(?:does|do|will|would)(?: not|n[’']t) change (?:the law|a (?:thing|word|law|rule)|any (?:law|rule)|anyone[’']s \w+|anything)|(?:words|a letter|a piece of paper|ink) on paper|on paper,? not law|(?:is|are|it[’']s) (?:only |just |merely |no more than )?(?:words|a letter|a statement|a gesture|talk|an opinion)\b(?! (?:to|by|from))|(?:is|are) not (?:a )?law|sense[- ]of[- ]the[- ](?:Senate|House|Congress)|not (?:legally )?binding|toothless|(?:purely |largely |mostly )?symbolic|(?:merely |purely |only )?advisory|legally,? (?:nothing|meaningless)|no legal (?:consequence|standing|effect|power|authority)s?|has no teeth|does(?:n[’']t| not) (?:bind|change the law|make law|carry the (?:force|weight) of law|have (?:any |the )?(?:legal )?force)"),
    ("unsigned", "signature unsigned sign signed signing pen", rf"(?:without|lacking|minus|absent|with no) (?:{_HIS} |a |any )?(?:signature|autograph)|unsigned|(?:never|did(?: not|n[’']t)) sign(?:ed)? it|let (?:it|the \w+) (?:become|take effect)[^.;]{{0,30}}without|declin(?:ed|es|ing) to sign|neither signed nor (?:vetoed|returned)"),
    ("overridden", "override overrides overrode overriding overridden", r"overr(?:ide|ides|ode|iding|idden)"),
    ("vetoed", "veto vetoed vetoes vetoing pen unsigned returned struck killed nixed", rf"veto(?:es|ed|ing)?|(?:wielded|used|took out|reached for) {_HIS} (?:veto )?pen|(?:sent|returned|sends|returns) (?:it|the \w+|them) (?:back )?(?:unsigned|without {_HIS} (?:signature|approval))"),
    ("signed", "sign signs signed signing signature pen name inked autographed penned", rf"sign(?:s|ed|ing)(?! (?:on|up|off))|(?:put|puts|putting|affix(?:es|ed)?|add(?:s|ed)?|lent|gave|gives|penned|pens) (?:{_HIS}) (?:name|signature|autograph|John Hancock)|put (?:a )?pen to|(?:with|by) (?:a|the|one) (?:stroke|flourish|swipe) of (?:a|the|{_HIS})? ?pen|(?:gets?|got|won|wins|earned|received|has|bears|carried|carries|drew) (?:{_HIS}|a) (?:signature|autograph)|inked|autographed|{_HIS} (?:signature|pen)\b[^.;,]{{0,24}}(?:made|makes|turned|turns|brought|sealed)"),
    ("law", "law laws enacted effect books statute statutes force enactment", r"(?:into|became|becomes|become|becoming|is|are|it[’']s|now|made|makes|public|federal|was|were|as|new|has been|a|already) law|(?:Public|Pub\.) (?:Laws?|L\.)|P\.L\.|on the (?:statute )?books|(?:was |were |been |is |Congress |lawmakers )?enact(?:ed|ment|s)|(?:takes?|took|taken) effect|in(?:to)? force|statute books?|law of the land|off the books"),
    ("to-president", "president white desk signature pen trump biden obama bush him her presented presentment oval", rf"present(?:ed|ment)|(?:reach(?:es|ed)?|got to|went to|gone to|arriv(?:es|ed) at|sent to|at|on|lands? (?:on|at|with)|landed (?:on|at|with)|in|up to|with|before|awaits?|awaiting|needs?|wants|lacks|needing|bound for|headed for|destined for|clears? the way to|sending it to|goes to|heads? to|headed to|off to|on its way to|short of|ready for|the rest is up to) (?:only |just )?(?:{_P}|{_HIS} (?:desk|signature|pen|hands|action|approval|autograph|inbox))|desk|one (?:signature|step|pen stroke) (?:away |short )?(?:from|of)"),
    ("calendar", "calendar calendars", r"(?:put|placed|went|goes|go|sits?|sat|parked|landed|is|was|straight|directly|on|reach(?:es|ed)|made|joined)\b[^.;,]{0,30}\bcalendars?"),
    ("at-desk", "desk", r"(?:held|sits?|sat|stuck|parked|waits?|rests?|lies|is|remains?) at the (?:\w+ )?desk"),
    ("differing", "reconciled reconcile reconciling versions differences conference differ agree", r"(?:must|have to|has to|need(?:s)? to|still|yet to|to) (?:still |now )?be (?:reconciled|merged|squared|ironed out|resolved|worked out|hashed out)|reconcil(?:e|ed|ing|iation of)|(?:work|iron|hash|sort)(?:ed|ing)? out (?:their|the) differences|differences (?:between|must|remain|have)|(?:two|both|the) (?:versions|texts|bills|chambers|Houses) (?:still |now )?(?:differ|must (?:agree|be made)|need to (?:agree|match)|do not match|don[’']t match)|go(?:es)? to conference|conference committee"),
    ("back-to-house", "house again return returns back changes concur agree", r"House[^.;]{0,30} (?:must|has to|needs to|will have to|still has to|is to|to) (?:still |now |then )?(?:vote (?:on it |once )?(?:again|once more|a second time)|agree to|sign off on|accept|concur|approve the (?:changes|amended))|must vote (?:again|once more)|(?:back|return(?:s|ed|ing)?) (?:\w+ ){0,2}to (?:a |the )?(?:\w+ )?House\b"),
    ("back-to-senate", "senate again return returns back changes concur agree", r"Senate[^.;]{0,30} (?:must|has to|needs to|will have to|still has to|is to|to) (?:still |now |then )?(?:vote (?:on it |once )?(?:again|once more|a second time)|agree to|sign off on|accept|concur|approve the (?:changes|amended))|must vote (?:again|once more)|(?:back|return(?:s|ed|ing)?) (?:\w+ ){0,2}to (?:a |the )?(?:\w+ )?Senate\b"),
    ("changed-house", "house representatives", rf"House[^.;]{{0,40}} (?:had |has |have |then |also |first )*{_CHANGES}|{_CHANGES} (?:\w+ ){{0,3}}(?:by|in) the House"),
    ("changed-senate", "senate senators", rf"Senat(?:e|ors)[^.;]{{0,40}} (?:had |has |have |then |also |first )*{_CHANGES}|{_CHANGES} (?:\w+ ){{0,3}}(?:by|in) the Senate"),
    ("pending-senate", _LEFT, _SENATE_LEFT, _IDLE),
    ("pending-house", _LEFT, _HOUSE_LEFT, _IDLE),
    ("untouched", "nowhere happened scheduled vote votes floor action hearing touched untouched considered debate debated", r"(?:never|not|n[’']t|yet to|without|no|neither|none) [^.;,]{0,30}\b(?:votes?|floor|touched|considered|debated?|hearing|action)\b|untouched|await(?:s|ing)? (?:a )?(?:floor )?(?:vote|action|debate)|(?:has|had|have) (?:gone|went) nowhere"),
    ("pending", "further dead still happened bill sign signs unsigned signature away far pending stalled languish languishes languished languishing limbo dust stuck sits sit sat waits waiting awaits awaiting remains yet shelved dormant frozen parked bottled budged moved nowhere scheduled alive law signed vote action", rf"{_UNMOVED}|(?:has|have|had|did|does|is|was|were)(?: {_NEVER}|n[’']t) (?:\w+ ){{0,3}}(?:moved?|budged|advanced?|scheduled|taken up|gone anywhere|signed|enacted|law|become law|a law|gotten|received|seen|come up)|yet to (?:be |become |move|advance|get|receive|see|come|pass|clear)[\w ]{{0,20}}|(?:never|not) (?:became|become|been|made|was|were) (?:\w+ )?(?:law|signed|enacted)|no (?:floor )?(?:vote|date|action) (?:is |has been |was |had been )?(?:set|scheduled|planned|taken|held)|(?:has|have|had) gone nowhere|nothing (?:more |else |much )?(?:has |had )?(?:happened|come of it)|(?:a long way|far|miles|a ways?|some way|steps?) (?:off |away )?from (?:being |becoming )?(?:a |the )?law|(?:only|just|still|remains|merely) (?:just |only )?an? (?:bill|proposal|draft)\b(?! (?:of|by|that))|(?:ha[sd]|have|needs?|must|is|are) (?:still |yet |first )?(?:yet )?to (?:first |still )?sign|must (?:still |first )?sign|(?:has|had) it still to sign|(?:went|got|goes|gets|has gone) no further|(?:far from|not|hardly|anything but) dead\b|(?:once|until|unless|when|if|after|before) (?:the )?(?:president|President \w+|Trump|Biden|Obama|Bush|he|she) (?:signs|has signed|puts)|(?:only|all|thing|one) (?:that is|that[’']s|it|now|still|left|missing)[^.;]{0,50} signature|signature (?:is|remains|was) (?:the )?(?:last|only|still|all|what|missing|needed)|(?:has|have|had)(?: not| never|n[’']t) (?:yet )?signed|under (?:consideration|review)|still (?:alive|needs|faces|has a way to go)"),
    ("died", "dead died dies die dying expired expires expire lapsed fizzled perished buried nowhere doomed killed wayside vine adjourned end ended fell demise failed", r"(?:is|was|are|were|all but|effectively|as good as|now|left|declared|pronounced) dead|die[sd]?|dying|expire[sd]?|lapse[sd]?|fizzled|perished|(?:was|were|been) (?:buried|killed|doomed)|went nowhere|(?:met|came to) (?:its|an) end|fell by the wayside|withered|demise|ran out of time|never (?:became|become|made it|got|left|emerged|reached|saw|passed|cleared)\b"),
    ("to-senate", _BOTH, _TO_SENATE, _ONWARD),
    ("to-house", _BOTH, _TO_HOUSE, _ONWARD),
)  # fmt: skip

_ANY_WORD: frozenset[str] = frozenset()
STANDS: tuple[tuple[str, frozenset[str], frozenset[str], Cued], ...] = tuple(
    (
        row[0],
        frozenset(row[1].split()),
        frozenset(row[3].split()) if len(row) > _MORE else _ANY_WORD,
        Cued(rf"(?<![\w-])(?:{row[2]})(?![\w-])", re.IGNORECASE),
    )
    for row in _ROWS
)
