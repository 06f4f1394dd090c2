"""The speech acts of resolving clauses, and the verbs that can open an act, as tables.

The forms are those that drafting manuals and the clauses of agreed resolutions use; a clause's verb is given in the third
person ("calls on"), whatever form the text has.
"""

import re

from onrecord.demands.model import SpeechAct


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# An addressee follows, then "to" and the act.
ASKING = (
    "calls on", "calls upon", "urges", "requests", "asks", "directs", "encourages", "instructs", "orders", "invites",
    "implores", "exhorts", "challenges", "requires", "authorizes", "commands", "advises", "presses", "reminds",
    "petitions", "appeals to", "beseeches", "compels", "warns", "cautions", "charges", "empowers", "implores upon", "tasks",
    "entreats", "enjoins", "pleads with", "presses upon",
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
    "ensures",
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
    "hails", "holds", "honors", "hopes", "impeaches", "intends", "invites", "joins", "lauds", "looks forward",
    "maintains", "memorializes", "mourns", "notes", "objects", "observes", "offers", "opposes", "pays", "pledges", "praises",
    "prays", "proclaims", "promotes", "reaffirms", "realizes", "recalls", "recognizes", "recommends", "recommits", "regards",
    "regrets", "reiterates", "rejects", "rejoices", "remains", "remembers", "repudiates", "resolves", "respects", "salutes",
    "seeks", "sends", "shares", "stands", "states", "stresses", "strives", "supports", "sympathizes", "takes note", "takes",
    "terminates", "thanks", "underscores", "underlines", "understands", "unites", "upholds", "values", "views", "vows",
    "warns", "welcomes", "will", "wishes", "ensures", "bestows", "applies", "marks", "pays tribute", "draws attention to",
    "highlights", "dedicates", "names", "amends", "permits", "provides", "raises awareness", "elects", "removes", "renews", "rededicates",
    "celebrates", "cautions", "laments", "esteems", "prioritizes", "protests", "protects", "treats", "pledges", "credits",
    "dismisses", "deems", "disagrees", "discourages", "defends", "clarifies", "cites", "charges", "bids", "assures", "aims", "advances",
    "trusts", "trusts in", "strengthens", "reasserts", "restates", "refuses", "remarks", "registers", "prohibits", "prefers",
    "participates", "holds fast", "highlights", "fosters", "eulogizes", "cherishes", "denies", "desires",
    "condoles", "conveys", "consents", "commiserates", "champions", "bears", "awards", "attests", "anticipates",
    "abhors",
)  # fmt: skip

# Verbs that can open one of several acts in a row ("investigate …, condemn …, and identify …"). Forms that are also common
# nouns stand in NOUN_LIKE and need a determiner or the like after them.
ACTS = _words(
    """
    abandon abide abolish accelerate accept accommodate account achieve acknowledge acquire act adapt address adhere
    adjust administer admit adopt advance advise advocate affirm afford agree align allocate allow amend amplify
    announce answer apologise apologize apply appoint apprehend approve archive argue arm arrange arrest articulate
    ascertain ask assess assist assume assure attend audit avoid back bail ban bar bear become begin block bolster
    bring broaden build buy call cancel cap cease celebrate censure certify check choose clarify clean close
    collaborate collect combat come commemorate commence commend commit communicate compel compensate complete
    comply conclude condemn conduct confirm confront conserve recover consider consolidate construct consult continue contribute
    convene convey cooperate coordinate counter counteract create criminalise criminalize cultivate curb curtail cut
    debate decide declassify decline decrease dedicate deepen defend define delay deliver demand demonstrate
    denounce deny depict deploy deport describe designate detain deter determine develop devise devote digitize
    direct disarm disavow disclose discontinue discourage discuss dismantle display disrupt dissolve distribute
    diversify divest do draw drop ease educate elect elevate eliminate embrace emphasize employ empower enable enact
    encourage end endorse enforce engage enhance enrich ensure enter entertain equip eradicate escalate establish
    evacuate evaluate examine exclude execute exempt exercise exert expand expedite expel explain explore expose
    express extend extradite face facilitate feed fight file fill finalize finance find fire fly focus follow forge
    formulate foster free freeze fulfill fully fund further gain gather generate get give go grade grant greet
    ground guarantee guard halt hand have heal hear help highlight hire hold honor honour house identify immediately
    impeach implement impose improve include incorporate increase indict inform initiate insist inspect institute
    insure integrate intensify interdict intervene interview invest investigate invite issue join keep label launch
    lay lead learn leave leverage lift light list locate look loosen lower maintain make manage mandate mark
    maximize meet minimize mitigate mobilize modernize modify monitor mourn name negotiate nominate notify obey
    observe obtain offer open operate oppose order organise organize outlaw oversee overturn pardon participate pass
    pause pay perform permit persuade place plant pledge police postpone pray prepare present preserve press prevent
    prioritize proceed proclaim produce prohibit promote promptly prosecute protect provide publicize publish pull
    punish pursue put quarantine question raise rank rate ratify re-engage reach reaffirm reassess reauthorize
    rebuild rebuke recognise recognize recommend reconsider recuse recycle redact reduce reestablish reevaluate
    refer reflect reform refrain refuse regulate reimburse reinforce reinstate reintroduce reiterate reject relax
    release relinquish relocate remain remedy remember remove renew renounce reopen repair repatriate repeal replace
    report reprimand require rescind rescue resettle resign resist resolve respect respond restart restore restrict
    resume retain retract return reunite reverse review revise revoke rise safeguard sanction screen secure seek seize
    sell send serve set settle share ship show shut sign simplify solve spare speak sponsor stand start step stop
    streamline strengthen strive study submit subsidize summon support surrender suspend sustain swear tackle take
    target tax teach tell terminate test testify thank tighten trace track train transfer transition translate
    transmit transport treat turn unblock uncover undergo undertake undo unify unite unseal uphold urge use utilize
    vacate vaccinate verify veto vigorously visit void volunteer vote waive warn wear welcome withdraw withhold work
    write
    """
)
NOUN_LIKE = _words(
    """
    account act address aid answer arm attack audit back bail ban bar benefit block call cap cease-fire censure
    challenge check close conduct cooperate counter cut debate demand deny design direct display ease end exercise
    face fight file finance fire focus fund grade grant ground guarantee guard halt hand help honor house increase
    interest issue label lead leave light list look mandate mark name nominate offer open order place plant pledge
    police present press produce progress project promise pull question raise rank rate reach rebuke reform refer release
    remedy report reprimand request rescue research respect respond return review sanction screen secure sentence
    share ship show sign sponsor stand start state step stop study support target tax test thank trace track train
    transfer transition transport treat trust turn use veto visit void volunteer vote welcome work
    """
)
# Verbs that are adjectives as well: "free and open", "secure and prosperous".
ADJECTIVE_LIKE = _words(
    "clean clear close complete correct direct fly free further immediately fully lower open perfect promptly secure separate vigorously last light present"
)
ADVERB = r"(?:\w+ly|also|further|again|now|never|always|not|hereby|fully|once again|therefore)"


# Verbs that look like plural nouns: within a sentence they need an object after them to be verbs.
NOUN_VERBS = _words(
    """
    advances aims awards bears bids challenges champions charges commands credits demands denies desires estimates finds highlights holds honors hopes
    joins marks names notes offers orders permits praises presses protests regards remains removes requests respects shares
    stands states supports takes tasks thanks treats trusts values views wishes will warns
    """
)
_NO_OBJECT = (  # what follows a plural noun, and no verb
    r"(?:\s*(?:[,;.:)]|$)|\s+(?:of|for|or|as|by|from|at|is|are|was|were|has|have|had|under|between|within|among|throughout|through|during|who|which|including|such|"
    r"across|around|associated|related|relating|necessary|available|\w+ed|(?!working|using|increasing|ongoing|continuing|rising|raising|providing|building|ending)\w+ing)\b|"
    r"\s+and\s+(?!(?:calls|urges|supports|honors|remembers|commends|recognizes|encourages)\b)|(?<=values)\s+that\b|(?<=views)\s+that\b|(?<=standards)\s+that\b|(?<=challenges)\s+(?:that|in|to)\b|"
    r"(?<=states)\s+(?:to|in|with)\b|(?<=values)\s+(?:to|in|with|on)\b|(?<=respects)\s+to\b|(?<=requests)\s+to\b)"
)


def _alternatives(verbs: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))


ALL_VERBS = tuple(dict.fromkeys((*ASKING, *DEMANDING, *WANTING, *DECLARING)))
_PLAIN = tuple(v for v in ALL_VERBS if v not in NOUN_VERBS)
_NOUNISH = tuple(v for v in ALL_VERBS if v in NOUN_VERBS)
ANY_VERB = re.compile(
    rf"(?:^(?:(?:the\s+)?United States\s+(?:Government\s+)?)?(?:{ADVERB},?\s+(?:and\s+)?){{0,3}}(?P<first>{_alternatives(ALL_VERBS)})\b(?![’'-])|"
    rf"(?P<joint>(?:;|,|\band|\bbut)\s+|(?:^|,\s+|\s(?=the\s(?:House|Senate|Congress)))(?P<house>(?:(?:[Tt]he|this)\s+)?(?:Congress|House of Representatives?|House|Senate)\s+))(?:and\s+|but\s+)?"
    rf"(?:{ADVERB},?\s+(?:and\s+)?){{0,3}}"
    rf"(?P<later>(?:{_alternatives(_PLAIN)})\b(?![’'-])|(?:{_alternatives(_NOUNISH)})\b(?!{_NO_OBJECT})))"
)

_CLASSES: tuple[tuple[SpeechAct, str], ...] = (
    (SpeechAct.DEMAND, "calls for|demands|insists|commands|compels|seeks|advocates for|advocates|pushes for"),
    (SpeechAct.ORDER, "directs|directed|orders|ordered|instructs|instructed|requires|required|charges|shall|tasks|enjoins|ensures|prohibits"),
    (SpeechAct.RECOMMENDATION, "should|must|recommends|recommended|advises|proposes|expects|expresses the sense that"),
    (SpeechAct.AUTHORIZATION, "authorizes|authorized|may|empowers|empowered|permits|permitted|allows"),
    (
        SpeechAct.REQUEST,
        "calls on|calls upon|urges|urged|requests|requested|asks|encourages|encouraged|invites|invited|implores|exhorts|challenges|presses|"
        "reminds|petitions|appeals to|beseeches|warns|cautions|entreats|pleads with|discourages",
    ),
    (SpeechAct.PLEDGE, "commits|pledges|will|vows|promises|resolves|recommits|rededicates|dedicates|intends|joins|stands|looks forward|remains|continues|strives"),
    (SpeechAct.CONDEMNATION, "condemns|denounces|deplores|decries|censures|repudiates|disavows|abhors|impeaches"),
    (SpeechAct.PRAISE, "commends|congratulates|applauds|honors|praises|salutes|lauds|thanks|hails|admires|celebrates|appreciates|pays tribute|pays|values|cherishes|commemorates|welcomes|wishes|bestows"),
    (SpeechAct.MOURNING, "mourns|grieves|extends|offers|remembers|regrets|laments|sympathizes|sends|prays|shares|condoles|eulogizes"),
    (SpeechAct.SUPPORT, "supports|endorses|promotes|favors|backs|upholds|champions|respects|advances|defends"),
    (SpeechAct.OPPOSITION, "opposes|rejects|objects|protests|disagrees|refuses|declines"),
    (SpeechAct.DESIGNATION, "designates|proclaims|names|establishes|marks|declares"),
    (SpeechAct.DECISION, "approves|disapproves|terminates|adopts|elects|removes|amends|accepts|grants|consents|concurs|provides"),
    (SpeechAct.PROVISION, "resolves that"),
)  # fmt: skip
_ACT_OF = {verb: act for act, verbs in _CLASSES for verb in verbs.split("|")}


def speech_act(verb: str) -> SpeechAct:
    """Return the class of a verb in the third person; one that is in no other affirms."""
    return _ACT_OF.get(verb, SpeechAct.AFFIRMATION)
