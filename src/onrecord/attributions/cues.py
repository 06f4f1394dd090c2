"""The words that attribute: cues with what they take, as data."""

from enum import StrEnum

from msgspec import Struct


class Takes(StrEnum):
    """What follows a cue in the active voice."""

    CLAUSE = "a clause"
    """"said (that) …": a clause, with or without "that"; the cue may stand after its content, before or behind its source."""
    THAT = "that"
    """"agreed that …": a clause only after "that"; otherwise only words in quotation marks."""
    ADDRESSEE = "an addressee"
    """"told reporters (that) …", "reminded the House that …": somebody, then a clause."""
    ACT = "an act"
    """"urged Russia to …", "called for …", "demanded …": somebody to do something, or a thing."""
    QUOTED = "a quotation"
    """"described it as "…"", "joked": an attribution only with words in quotation marks."""


class Cue(Struct, frozen=True):
    """A form of a cue verb: its lemma and what it takes."""

    lemma: str
    takes: Takes


_VERBS: dict[Takes, str] = {
    Takes.CLAUSE: "say add note write explain argue claim insist state announce acknowledge assert maintain contend concede "
    "observe stress emphasize emphasise predict believe think hope conclude allege reiterate testify confirm complain "
    "tweet post declare warn estimate suggest admit lament report promise vow pledge fear caution underscore opine",
    Takes.THAT: "agree recall reply respond counter deny indicate signal remark recognize recognise find know feel worry doubt "
    "decide propose reveal disclose show imply hint charge boast figure suspect understand expect realize realise affirm determine "
    "recommend say repeat continue attest certify allege guarantee rule hold advise",
    Takes.ADDRESSEE: "tell remind inform assure notify",
    Takes.ACT: "urge ask demand implore beg press encourage order instruct request beseech exhort",
    Takes.QUOTED: "call describe joke quip ask wonder question praise blast slam denounce condemn criticize criticise mock dub label term "
    "brand decry dismiss deride hail applaud tout accuse thunder snap chant shout read quote mention refer cite blame ridicule "
    "laud hammer rip speak muse protest retort interject exclaim begin conclude",
}
_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "find": "found", "know": "known knew", "feel": "felt",
    "show": "showed shown", "understand": "understood", "hold": "held", "read": "read", "speak": "spoke spoken", "begin": "began",
    "beseech": "besought",
}  # fmt: skip
_DOUBLED = frozenset("admit quip rip slam dub snap".split())


def _forms(lemma: str) -> set[str]:
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, third = lemma[:-1] + "ied", lemma[:-1] + "ies"
    else:
        past = lemma + "d" if lemma.endswith("e") else stem + "ed"
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "ss")) else "s")
    going = (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else stem) + "ing"
    return {lemma, third, past, going, *_IRREGULAR.get(lemma, "").split()}


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for takes in (Takes.QUOTED, Takes.THAT, Takes.ACT, Takes.ADDRESSEE, Takes.CLAUSE):
        for lemma in _VERBS[takes].split():
            table.update({form: Cue(lemma, takes) for form in _forms(lemma)})
    return table


CUES: dict[str, Cue] = _table()
"""Every form of every cue verb, in small letters."""

NOT_A_VERB = frozenset("thought report reports order orders call calls claims hopes fears charge charges request requests hope "
    "fear state states note notes estimate estimates promise promises pledge pledges demand demands doubt post posts press "
    "question questions findings finding building term terms label labels posted showing show shows hold holds read".split())  # fmt: skip
"""Forms that are nouns as often as verbs: they attribute only after a name or a pronoun, or before "that" or a quotation."""

CALLING = frozenset({"for", "on", "upon"})
"""What makes "call" ask for something."""

PRONOUNS = frozenset("he she they i we it who you".split())
BETWEEN = frozenset(
    "has have had also later then again recently repeatedly previously reportedly once even already is was are were be been would will "
    "could did does do not n't never still just often now further both have all first".split()
)
"""What may stand between a subject and its cue besides adverbs in -ly."""

STOPS = frozenset(
    "and but that which because while when after before as if where since although though so or yet until however what how why than "
    "then whether despite unless nor whose whom".split()
)
DETERMINERS = frozenset(
    "the a an his her their its one two three four several some many most other another both these those this our my your every no few all "
    "dozens critics".split()
)
PREPOSITIONS = frozenset("of for in at from with on to by".split())
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight on in at during late early earlier last week night month "
    "year morning afternoon evening the a an his her their interview statement release letter speech email floor house senate with cnn "
    "press conference news tweet".split()
)
"""What may stand between a cue and its content: when, where and in what it was said."""

FLOOR_ACTS = frozenset(
    "pass passed passes passing vote voted votes voting introduce introduced introduces introducing sponsor sponsored sponsors sponsoring "
    "cosponsor cosponsored cosponsors co-sponsor co-sponsored co-sponsors approve approved approves approving adopt adopted adopts adopting "
    "enact enacted enacts amend amended amends ratify ratified ratifies override overrode overrides overridden sign signed signs signing".split()
)
"""What is done to a measure: a tagged cue of these has no words of anybody for its content, but a deed that the claims are read from."""

BODIES = frozenset(
    "house senate congress chamber chambers committee subcommittee panel lawmakers legislators senators representatives".split()
)
"""Who acts on measures: what such a source does to a measure is a deed, whichever verb tells it ("signed off on a bill")."""

MEASURE_NOUNS = frozenset(
    "bill bills resolution resolutions measure measures legislation amendment amendments act package".split()
)
"""What is acted on: a content that begins with one of these, after an article and a few words, has no words of anybody."""
