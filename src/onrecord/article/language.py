"""Which language a text is in, by a vote of its commonest words and scripts."""

import re
import unicodedata
from collections import Counter

_WORDS = re.compile(r"[^\W\d_]+")
_STOP_WORDS = {
    "en": "the of and to in that is was for on with by as it at from has have said be are not his this who which were will would an",
    "es": "el la los las de que y en un una por con para se del al es su lo como más pero sus ha este fue son",
    "fr": "le la les des de et en un une du que qui est dans pour par sur au aux pas ce il elle plus avec sont été ont",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass",
    "pt": "o a os as de que e em um uma do da no na para com não por se mais dos das ao foi como mas são",
    "it": "il la di che e un una per in del della con non si le dei da al sono è nel alla gli più ha anche",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er om ook als door bij maar naar heeft",
    "sv": "och att det som en på är av för med den till inte har ett om de var från han hon kan",
    "da": "og at det som en på er af for med den til ikke har et om de var fra han hun kan",
    "pl": "i w na z się do że nie to jest o jak za od po przez ale dla tym być które",
    "tr": "ve bir bu için ile da de çok olarak olan daha gibi sonra kadar ancak ise",
    "id": "yang dan di dengan untuk dari ini itu pada tidak dalam akan oleh ke adalah",
    "hu": "a az és hogy nem is egy meg volt de ez csak már mint még",
    "ro": "și de la în cu a pe că nu o un din care este sunt pentru mai au",
}
_VOTES = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_SCRIPTS = (
    ("CYRILLIC", "ru"),
    ("ARABIC", "ar"),
    ("HEBREW", "he"),
    ("GREEK", "el"),
    ("HIRAGANA", "ja"),
    ("KATAKANA", "ja"),
    ("HANGUL", "ko"),
    ("CJK", "zh"),
    ("DEVANAGARI", "hi"),
    ("BENGALI", "bn"),
    ("THAI", "th"),
    ("ARMENIAN", "hy"),
    ("GEORGIAN", "ka"),
)
NAMES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish", "pl": "Polish", "tr": "Turkish", "id": "Indonesian", "hu": "Hungarian", "ro": "Romanian", "ru": "Russian", "ar": "Arabic",
    "he": "Hebrew", "el": "Greek", "ja": "Japanese", "ko": "Korean", "zh": "Chinese", "hi": "Hindi", "bn": "Bengali", "th": "Thai",
    "hy": "Armenian", "ka": "Georgian",
}  # fmt: skip
_SAMPLE = 20_000
_MIN_WORDS = 20
_MIN_KINDS = 4


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None where it is too short or too strange to tell."""
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script:
        return script
    words = _WORDS.findall(sample.lower())
    if len(words) < _MIN_WORDS:
        return None
    often = Counter(words)
    votes = {code: sum(often[word] for word in known) for code, known in _VOTES.items()}
    best = max(votes, key=lambda code: votes[code])
    return best if votes[best] * 12 > len(words) and len(_VOTES[best].intersection(words)) >= _MIN_KINDS else None


def _script(sample: str) -> str | None:
    """Name the language of a script other than Latin, where most letters are written in it."""
    start = sample[:2000]
    counts: dict[str, int] = {}
    for name in (unicodedata.name(ch, "") for ch in start if ch > "\u036f" and ch.isalpha()):
        code = next((code for prefix, code in _SCRIPTS if name.startswith(prefix)), None)
        if code:
            counts[code] = counts.get(code, 0) + 1
    best = max(counts, key=lambda code: counts[code], default=None)
    if "ja" in counts and best == "zh":
        best = "ja"
    return best if best and sum(counts.values()) * 2 > sum(map(str.isalpha, start)) else None
