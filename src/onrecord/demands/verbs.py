"""The speech acts of resolving clauses, and the verbs that can open an act, as tables.

The forms are those that drafting manuals and the clauses of agreed resolutions use; a clause's verb is given in the third
person ("calls on"), whatever form the text has.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# An addressee follows, then "to" and the act.
ASKING = (
    "calls on", "calls upon", "urges", "requests", "asks", "directs", "encourages", "instructs", "orders", "invites",
    "implores", "exhorts", "challenges", "requires", "authorizes", "commands", "advises", "presses", "reminds",
    "petitions", "appeals to", "beseeches", "compels", "warns", "cautions", "charges", "empowers",
)  # fmt: skip
# "that", an addressee and a bare verb follow, or a noun.
DEMANDING = (
    "demands",
    "requests",
    "insists",
    "recommends",
    "directs",
    "requires",
    "urges",
    "asks",
    "proposes",
    "expects",
)
# A noun phrase follows that names what is wanted; nobody is asked by name.
WANTING = ("calls for", "demands", "seeks", "advocates for", "advocates", "pushes for")
# Nobody is asked for anything: the measure itself acts by its words.
DECLARING = (
    "accepts", "acknowledges", "admires", "adopts", "affirms", "agrees", "applauds", "appreciates", "approves", "asserts",
    "authorizes", "believes", "calls attention to", "celebrates", "censures", "cherishes", "commemorates", "commends",
    "commits", "concludes", "concurs", "condemns", "confirms", "congratulates", "considers", "continues", "declares",
    "declines", "decries", "denounces", "deplores", "designates", "determines", "disapproves", "disavows", "emphasizes",
    "encourages", "endorses", "establishes", "expects", "expresses", "extends", "favors", "finds", "gives", "grieves",
    "hails", "has", "holds", "honors", "hopes", "impeaches", "intends", "invites", "joins", "lauds", "looks forward",
    "maintains", "memorializes", "mourns", "notes", "objects", "observes", "offers", "opposes", "pays", "pledges", "praises",
    "prays", "proclaims", "promotes", "reaffirms", "realizes", "recalls", "recognizes", "recommends", "recommits", "regards",
    "regrets", "reiterates", "rejects", "rejoices", "remains", "remembers", "repudiates", "resolves", "respects", "salutes",
    "seeks", "sends", "shares", "stands", "states", "stresses", "strives", "supports", "sympathizes", "takes note", "takes",
    "terminates", "thanks", "underscores", "underlines", "understands", "unites", "upholds", "values", "views", "vows",
    "warns", "welcomes", "will", "wishes",
)  # fmt: skip

# Verbs that can open one of several acts in a row ("investigate …, condemn …, and identify …"). Forms that are also common
# nouns stand in NOUN_LIKE and need a determiner or the like after them.
ACTS = _words(
    """
    abandon abide abolish accelerate accept accommodate account achieve acknowledge acquire act adapt address adhere
    adjust administer admit adopt advance advise advocate affirm afford agree align allocate allow amend amplify
    announce apply appoint apprehend approve arrange arrest articulate ascertain assess assist assume assure attend
    avoid ban bar become begin bolster bring broaden build call cease celebrate certify clarify close collaborate
    collect combat come commence commend commit communicate compel compensate complete comply conclude condemn
    conduct confirm confront consider consolidate construct consult continue contribute convene convey cooperate
    coordinate counter counteract create criminalize cultivate curb curtail decline decrease dedicate deepen defend
    define delay deliver demand demonstrate deny denounce depict deploy describe designate deter determine develop
    devise devote direct disavow disclose discontinue discourage discuss dismantle display disrupt dissolve
    distribute diversify divest do draw drop educate elevate eliminate embrace emphasize employ empower enable enact
    encourage end endorse enforce engage enhance enrich ensure enter entertain equip eradicate escalate establish
    evaluate examine exclude execute exempt exercise exert expand expedite explore expose express extend extradite
    facilitate finalize fight fill find focus follow formulate forge foster free fulfill fully fund further gain
    gather generate give go grant guarantee guard halt have help highlight hold honor identify immediately implement
    impose improve include incorporate increase indict inform initiate insist institute integrate intensify
    interdict intervene invest investigate invite issue join keep launch lead learn leverage lift list locate look
    maintain make manage mandate maximize meet minimize mitigate mobilize modernize modify monitor name negotiate
    notify obey observe obtain offer open operate oppose order organize oversee pardon participate pass pay perform
    permit persuade place pledge postpone prepare present preserve press prevent prioritize proceed proclaim produce
    promote promptly prohibit prosecute protect provide publicize publish punish pursue put raise ratify reach
    reaffirm reassess reauthorize recognize recommend reconsider reduce re-engage reestablish reevaluate refer
    refrain reform refuse regulate reinforce reinstate reintroduce reiterate reject release relocate remain remedy
    remember remove renounce renew repair repatriate repeal replace report require rescind resist resolve respect
    respond restore restrict resume retain retract return reunite review revise revoke safeguard sanction secure
    seek send serve set settle share show sign simplify solve speak sponsor stand start stop streamline strengthen
    strive study submit support suspend sustain tackle take target teach terminate track train transfer transition
    translate transmit transport treat uncover undergo undertake unite uphold use utilize veto verify vigorously
    visit volunteer vote wear welcome withdraw withhold work write
    """
)
NOUN_LIKE = _words(
    """
    account act address aid attack ban bar benefit call cease-fire challenge close conduct cooperate counter demand
    deny design direct end exercise fight focus fund grant guarantee guard halt help honor increase interest issue
    lead list look mandate name offer open order place pledge present press produce progress project promise
    question raise reach reform release remedy report request research respect respond return review sanction secure
    sentence share show sign sponsor stand start state stop study support target track train transfer transition
    transport treat trust use veto visit volunteer vote welcome work
    """
)
ADVERB = r"(?:\w+ly|also|further|again|now|never|not|hereby|fully|once again|therefore)"


def _alternatives(verbs: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))


ANY_VERB = re.compile(
    rf"(?:^|(?:;|,|\band|\bbut)\s+)(?:and\s+|but\s+)?(?:{ADVERB}\s+){{0,2}}"
    rf"(?P<verb>{_alternatives(tuple({*ASKING, *DEMANDING, *WANTING, *DECLARING}))})\b(?!['’])"
)
