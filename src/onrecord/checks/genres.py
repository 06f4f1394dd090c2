"""What reports call kinds of measure whose official titles all read alike, as words that their titles are taken to hold as well.

A "joint resolution providing for congressional disapproval under chapter 8 of title 5" is said to kill, scrap or overturn a rule; a
resolution "providing for consideration" is "the rule". The words are added to a title's own for comparison only.
"""

import re

# (what a title reads like, words of the trade for such a measure)
_GENRES: tuple[tuple[str, str], ...] = (
    (r"^Providing for (?:the )?(?:further )?consideration|^Waiving a requirement of clause|^A resolution providing for consideration", "rule sets set up brings brought floor debate terms allows governs procedural covers clears tees"),
    (r"chapter 8 of title 5|^(?:A joint resolution )?disapproving the (?:final )?rule|congressional disapproval", "repeal overturn undo kill block stop nullify strike scrap reverse rescind cancel end wipe rule regulation guidance policy order decision standards waiver rewrite restore"),
    (r"national emergenc(?:y|ies)", "end terminate cancel revoke overturn block emergency declaration disapprove"),
    (r"removal of (?:the )?United States Armed Forces|hostilities", "war powers end halt stop withdraw pull troops forces military strikes action war fighting curb limit restrain authority require remove"),
    (r"proposed (?:foreign military )?(?:sale|export|transfer|license)|disapproval of the (?:proposed|issuance)", "block stop stopped bar arms weapons sale sales deal bombs munitions prohibit halt disapprove"),
    (r"facility of the United States Postal Service", "name rename honor post office mail naming"),
    (r"congressional budget for the United States|concurrent resolution on the budget", "budget blueprint plan outline framework resolution spending reconciliation"),
    (r"continuing appropriations", "stopgap spending fund funding government open shutdown keep temporary"),
    (r"making (?:\w+ )?appropriations|appropriations act", "spending fund funding money budget government omnibus"),
    (r"amendment to the Constitution", "write enshrine put add constitutional amendment proposal"),
    (r"impeach", "impeach impeachment articles charge remove"),
    (r"censur", "censure rebuke reprimand"),
    (r"defense authorization|national defense", "defense policy military pentagon bill ndaa annual"),
    (r"reform and continuation of agricultural|agriculture improvement|farm,? food", "farm bill crop food"),
    (r"gold medal", "award honor gold medal highest civilian"),
    (r"commemorative coin|mint(?:ing)? of coins|commemoration of", "coin coins mint strike mark commemorative"),
    (r"debt limit|public debt", "raise suspend lift debt ceiling borrowing limit default"),
    (r"expressing the sense of|with respect to|regarding", "statement view position declare policy opinion"),
    (r"recognizing|honoring|commemorating|congratulating|celebrating|remembering|paying tribute", "honor salute tribute praise hail mark remember congratulate recognize celebrate commemorate"),
    (r"condemning|denouncing|opposing|rejecting", "condemn denounce rebuke decry blast"),
    (r"agreement implementation", "trade deal pact treaty agreement"),
    (r"tax cuts|internal revenue code", "tax taxes overhaul cuts"),
    (r"immigration|border", "immigration border migrants"),
    (r"election|voting|ballot", "vote voting elections"),
)  # fmt: skip
_COMPILED = tuple((re.compile(title, re.IGNORECASE), words) for title, words in _GENRES)


def trade_words(title: str) -> str:
    """Return the words that reports use for measures whose titles read like this one; empty for any other."""
    return " ".join(words for pattern, words in _COMPILED if pattern.search(title))
