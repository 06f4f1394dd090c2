"""The words of signing on to a measure, and of not doing so."""

import re

SIGNED = re.compile(
    r"(?<![\w-])(?:(?:signed|signs|signing)(?:\s+(?:on|up))?(?:\s+(?:to|onto)\s+(?:it|the (?:bill|measure|resolution|legislation|text)|co-?sponsor\w*)|\s+as (?:an? )?(?:\w+ )?co-?sponsors?|(?=\s*(?:too|as well|also|later|early|last|first)?\s*(?:[.,;]|$|and\b|as did\b)))(?:\s+(?:too|as well|later|early))?"
    r"|(?:put|puts|lent|added|adding|affixed|have put|had put)\s+(?:his|her|their|its)\s+(?:own\s+)?(?:names?|signatures?)\s+(?:to|on)\s+(?:it|the \w+|this|[\w’'.]+[’']s (?:bill|text|measure|resolution|version)|[HS]\.[\w. ]+\d+|both)"
    r"|(?:joined|joins|came on|came aboard|got on board)(?:\s+(?:on|him|her|them|(?:(?:Rep|Sen|Reps|Sens)\.?\s+)?[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)?))?\s+as (?:an? |the )?(?:[\w-]+ ){0,2}co-?sponsors?"
    r"|(?:lent|gave|given|lending)\s+it\s+(?:his|her|their)\s+(?:own\s+)?(?:names?|signatures?)|(?:is|are|was|were)\s+(?:also\s+)?on (?:it|the (?:bill|resolution|measure)|board|[HS]\.[\w. ]{0,14}?\d+)\b)",
    re.IGNORECASE,
)

# a sentence that ends on a vote is no longer about who signed: "so did X" then means the vote
VOTING = re.compile(r"\b(?:vot(?:ed|es|ing)|oppos\w+|dissent\w*|cross\w* over|broke with|yes|no)\b", re.IGNORECASE)


DENIED = re.compile(
    r"\b(?:did(?: not|n[’']t)|does(?: not|n[’']t)|has(?: not|n[’']t)|have(?: not|n[’']t)|never|declined to|refused to)\s+$"
)
