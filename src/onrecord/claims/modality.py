"""Whether a verb says that something happened, did not, will, or only might."""

import re

from onrecord.article.model import Span
from onrecord.claims.model import Modality

_WINDOW = 60  # characters before the verb in which its auxiliaries stand
_BREAK = re.compile(
    r"[.;:—]|,\s+(?:and|but|while|after|before|when|which|who|as)\b|\b(?:but|while|although|after|before|because)\b"
)
_DENIED = re.compile(
    r"\b(?:not|never|no|none|\w+n[’']t|n[o']t|hasn[’']t|haven[’']t|didn[’']t|wasn[’']t|isn[’']t|won[’']t|without|yet to|failed to|refused to|declined to|neither|nor|nobody|cannot|can[’']t)\b"
    r"[^,]{0,30}$",
    re.IGNORECASE,
)
_PREDICTED = re.compile(
    r"\b(?:will|shall|won[’']t|[’']ll|is expected to|are expected to|expected to|is set to|is due to|is about to|is going to|is poised to|plans? to|planned to|"
    r"is likely to|is scheduled to|is slated to|promised to|vowed to|hopes? to|aims? to|next week|to be)\b[^,]{0,25}$",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\b(?:if|whether|would|could|should|must|needs? to|ha(?:s|ve) to|might|(?-i:may)|unless|until|in case|were to|had it)\b[^,]{0,25}$|(?-i:\bHad)\s(?:the\s|it\s|they\s|he\s|she\s|both\s|[A-Z]\w+\s)[^,]{0,25}$|\bto\b(?![^,]{0,25}\b(?:that|which|who|whom)\s)[^,]{0,25}$|\bbe\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
# "If he lets ten days go by, it becomes law": what would follow, told in the present
_SUPPOSED = re.compile(
    r"[“\"‘'(]*(?:If|Unless|Should|Once|When(?:ever)?|As soon as|Until|In case|Suppose)\b[^.;:!?]*,[^,]{0,25}$"
)
_PRESENT = re.compile(r"(?:becomes?|goes|dies|passes|takes|is|heads|expires|lapses)\b", re.IGNORECASE)


def modality_of(text: str, sentence: Span, trigger: Span) -> Modality:
    """Return the modality of the words at `trigger` inside their sentence, from the words just before them.

    "has yet to pass" is denied, "is expected to pass" predicted, "if enacted" doubted, "passed" asserted.
    """
    before = text[max(sentence.start, trigger.start - _WINDOW) : trigger.start]
    cut = [m.end() for m in _BREAK.finditer(before)]
    before = before[cut[-1] :] if cut else before
    if _DENIED.search(before):
        return Modality.DENIED
    if _PREDICTED.search(before):
        return Modality.PREDICTED
    if _DOUBTED.search(before):
        return Modality.DOUBTED
    if text[trigger.end : sentence.end].rstrip().endswith("?"):
        return Modality.DOUBTED
    if _PRESENT.match(text, trigger.start) and _SUPPOSED.match(text, sentence.start, trigger.start):
        return Modality.DOUBTED
    return Modality.ASSERTED
