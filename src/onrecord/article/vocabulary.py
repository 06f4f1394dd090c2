"""Words and shapes that tell an article from the page around it. Every row names a convention of many outlets, not one page."""

import itertools
import re

_TOKENS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|\d+")

FURNITURE = frozenset(
    # ways around the site
    "nav navbar navigation menu submenu topnav breadcrumb breadcrumbs sitemap masthead pagination pager skip skiplink offcanvas "
    # other stories
    "related relatedposts relateds recommend recommended recommendation recommendations recirc trending popular mostpopular mostread "
    "readnext nextup upnext promo promos teaser teasers rel morenews latest "
    # asking the reader for something
    "newsletter newsletters nl signup subscribe subscription subscriptions paywall regwall donate donation cookie cookies gdpr consent "
    "banner cta membership "
    # passing it on, answering it
    "share sharing sharebar sharedaddy social socials comments commentlist respond disqus livefyre like likes reactions follow "
    # advertising
    "ad ads advert adverts advertisement advertising dfp taboola outbrain sponsored "
    # for machines, for screen readers, for the lawyer
    "sr screen hidden noprint toolbar tools copyright colophon widget sidebar modal popup tooltip tags taglist".split()
)
"""Words of class and id attributes that mark what stands around an article."""

FURNITURE_PAIRS = frozenset(
    {"most read", "most popular", "most viewed", "read next", "read more", "up next", "also like", "you may", "key events", "more news", "alert bar",
     "top posts", "author bio", "author box", "about author", "social top", "release type", "visually hidden", "screen reader",
     "related posts", "inline promo", "list related", "site footer", "page footer", "entry footer", "post footer", "article footer",
     "story tools", "print link", "email signup", "sign up", "site header", "more stories", "more from", "site title", "table contents"}
)  # fmt: skip
"""Pairs of neighbouring words of one attribute that mark furniture where neither word alone would."""

FURNITURE_TAGS = frozenset("nav footer aside form amp-consent amp-ad amp-sidebar amp-social-share menu dialog".split())
SKIPPED_TAGS = frozenset(
    "script style noscript template iframe svg canvas object embed button select option datalist input textarea audio video head title math "
    "map area progress meter amp-img amp-analytics".split()
)
CAPTION = frozenset("caption captions cap figcaption cutline credit credits cred photocredit imagecaption".split())
BYLINE = frozenset(
    "byline bylines by author authors dateline meta postmeta entrymeta pubdate published pub timestamp date created updated".split()
)
DECK = frozenset(
    "deck dek subtitle subhead subheadline subheading standfirst sub summary sum strapline abstract dropline tagline excerpt".split()
)
KICKER = frozenset("kicker eyebrow section label rubric category overline slug topic".split())

SECTIONS = re.compile(
    r"(?i)^(?:read (?:next|more|also|this next)|more(?: (?:in|from|on|about|by|news|stories|coverage|live|headlines|press|top|articles|posts|information)\b(?: \S+){0,3})?|(?:latest|popular|top|new|other|featured|local|national)(?: \S+)? (?:stories|news|headlines|posts|videos?|articles|reads|coverage|topics|releases)|(?:also|elsewhere|new|now) (?:in|on|from|at)(?: \S+){1,4}|latest|popular"
    r"|(?:you (?:may|might)|we think you(?:'|’)ll) (?:also )?(?:like|enjoy|be interested.*)|related(?: \S+){0,2}|trending(?: \S+){0,2}"
    r"|recommended(?: \S+){0,3}|most (?:read|popular|viewed|shared|commented)(?: \S+){0,3}|what to read next|up next|don(?:'|’)t miss"
    r"|editor(?:'|’)?s(?:'|’)? (?:picks?|choice)|from (?:the web|our partners|around the web)|comments?(?: \(\d+\))?|\d+ (?:comments?|thoughts? on .{1,80}|responses? to .{1,80})"
    r"|leave a (?:reply|comment)|join the (?:conversation|discussion)|share this(?: \S+){0,2}|sections?|categories|tags|topics(?: \S+){0,3}|filed under"
    r"|about the authors?|sign up(?: \S+){0,6}|subscribe(?: \S+){0,6}|newsletters?|stay (?:informed|connected|up to date)|follow us(?: \S+){0,4}"
    r"|advertisement|sponsored(?: \S+){0,2}|around the web|keep reading|see also|further reading|contact(?: us)?)\s*:?$"
)
"""Headings that open a list of other stories, a form or the comments."""

NOTICES = re.compile(
    r"(?i)^(?:"
    r"(?:ie ?\d+|internet explorer|this browser|your browser|javascript) (?:\S+ ){0,4}(?:not|no longer|disabled|out of date|unsupported)"  # old browsers
    r"|(?:please )?(?:enable|turn on|update) (?:your )?(?:javascript|cookies|browser)|for (?:an optimal|the best) experience"
    r"|(?:we|this (?:web)?site)(?: and (?:our|its) partners)? uses? cookies|we value your privacy|by (?:continuing to (?:use|browse|visit)|using this (?:web)?site)"  # consent
    r"|(?:accept|reject|manage)(?: all)?(?: cookies)?$|skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation)"
    r"|follow (?:us|\S+(?: \S+){0,4}) on (?:twitter|facebook|instagram|x\b|youtube|threads|bluesky|telegram|tiktok|linkedin|mastodon|google|whatsapp|social|flipboard)"
    r"|(?:like|find|join) us on (?:twitter|facebook|instagram|x\b|youtube|threads|bluesky|social|linkedin)|share(?: (?:this|on|via|to)\b.{0,60})?$|(?:tweet|email|print|copy link|save|listen|gift|comment)$"  # passing on
    r"|(?:e-?mail|print|tweet|share|facebook|twitter|whatsapp|linkedin|copy link|reddit|pinterest|flipboard|pocket|x|\||·|,|/|\s){2,60}$"
    r"|(?:click|tap) (?:here|to)\b.{0,80}|(?:sign up|subscribe|register|join)\b.{0,60}(?:newsletter|inbox|briefing|updates|alerts?|emails?|today|now|here)\b.{0,80}"
    r"|get (?:our|the|more|\S+) .{0,60}(?:newsletter|inbox|briefing|delivered)\b.{0,60}|thanks for reading\b.{0,120}"
    r"|(?:to )?(?:subscribe|log ?in|sign in|register|sign up|donate|support us|become a (?:member|subscriber)|my account|search|menu|sections|home)(?: for .{0,40}| now| here)?$"
    r"|you have \S+ (?:free )?articles? (?:left|remaining)|already a (?:subscriber|member)\b.{0,60}|subscribe to (?:continue|read)\b.{0,60}"
    r"|(?:story |article )?continues? (?:below|after) (?:the )?(?:advertisement|ad|video|gallery)|advertisements?$|sponsored (?:content|by .{0,40})$|ad$"
    r"|copyright (?:©|\(c\)|\d{4}|.{0,80}(?:all rights|\d{4})).{0,200}|\(c\) \d{4}.{0,200}|all rights reserved.{0,100}|©.{0,300}|(?:terms|privacy)(?: of (?:use|service)| policy)?(?:\s*[·|∙•,].{0,200})?$"  # the lawyer
    r"|this (?:material|story|article|content|copyrighted) (?:may|was|has been|is) (?:not be )?(?:published|produced|provided|reprinted|republished|originally|automatically|generated)\b.{0,200}"
    r"|(?:\(?(?:additional |further )?(?:reporting|editing|writing|compiled|edited|written|reported|translated|photographs?|graphics?)(?: and \S+)? by\b).{0,300}"  # who made it
    r"|(?:related|read more|read also|read next|see also|also read|more|watch(?: now)?|listen|also see|recommended|in case you missed it|don(?:'|’)t miss)\s*[:»>|].{0,200}"
    r"|(?:related|read more|more:?)$|video player is loading.?|loading\.*$|play video$|now playing$|listen to this (?:article|story).{0,40}|give this article.{0,60}"
    r"|\d+ (?:min(?:ute)?s?) (?:read|listen)$|(?:\d+\s*)?(?:comments?|shares?|likes?|views?)$|(?:view|see|show|read|load) (?:all |more |the )?(?:comments?|photos?|slideshow|gallery|more)\b.{0,30}$"
    r"|categor(?:y|ies):.{0,120}|tags?:.{0,200}|topics?:.{0,200}|filed (?:under|in):?.{0,120}|issues:.{0,120}|posted in:?.{0,120}"
    r"|(?:have a tip|got a tip|contact the (?:author|reporter|writer)|write to the (?:editor|author)|(?:reach|email) .{0,40} at \S+@\S+).{0,200}"
    r"|(?:for media|media|press) (?:inquiries|contacts?)\b.{0,120}|contacts?: .{0,120}|for immediate release.{0,80}|press release$|news release$|printer-friendly.{0,60}"
    r"|#{2,}.{0,10}|-?\s*30\s*-$|—\s*30\s*—$|(?:end|ends)$|[*_=~\-–—•·.\s]{3,}$|\s*(?:back to top|top|return to top)$|next (?:article|story|post)\b.{0,80}|previous (?:article|story|post)\b.{0,80}"
    r"|(?:proudly )?powered by \S+.{0,30}|(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}|support (?:our|independent|local) (?:journalism|work|news).{0,160}"
    r"|this (?:story|article|post) (?:is|was) (?:part of|for subscribers).{0,160}|\S+(?: \S+){0,4} is a reader-supported publication.{0,80}|(?:best viewed|optimi[sz]ed) (?:at|with|in)\b.{0,60}"
    r")"
)
"""Lines that stand around an article wherever they appear: consent, browsers, sharing, forms, law, credits of the desk."""

BYLINE_SHAPE = re.compile(
    r"(?i)^(?:by (?!now\b|then\b|contrast\b|law\b|voting\b|that\b|the\b|a\b|an\b|his\b|her\b|its\b|their\b|comparison\b|many\b|most\b|some\b|all\b|far\b|doing\b|early\b|late\b|mid\b|\d)[\w.'’-]+"
    r"|posted(?::| on| at| by)|published(?::| on| at| by)?|updated(?::| on| at)?|last (?:updated|modified)|first published|written by|story by|from (?:our|staff)|staff (?:report|writer)s?|associated press$|reuters$)"
)
# a dated line of a fact box or timeline: it tells of a measure, and not when the page was written
DEED_LINE = re.compile(
    r"(?i)\b(?:introduced|filed|pass(?:es|ed)|sign(?:s|ed)|veto(?:es|ed)|referred|reported out|enacted|became law|discharged)\b"
)
CAPTION_START = re.compile(
    r"(?i)^(?:image|photo(?:graph)?|picture|caption|pictured|file photo|in this (?:\w+\.? \d{1,2}, \d{4},? )?(?:file )?photo|video)\s*[:,—–|]"
)
_AGENCIES = (
    r"AP|EPA|AFP|Reuters|REUTERS|UPI|TASS|Xinhua|dpa|DPA|PA|ANP|Bloomberg|Getty Images?|Getty|Shutterstock|AP Photo|AP Images|AP file|Zuma|ZUMA(?: Press)?|Sipa(?: USA)?|"
    r"Alamy|iStock|Pool|EPA-EFE|NurPhoto|Anadolu(?: Agency)?|CQ Roll Call|CQ-Roll Call,? Inc|The Washington Post|The New York Times|MCT|TNS|USA Today(?: Network)?|Redux|Corbis|file|Handout|Sputnik"
)
CREDIT_END = re.compile(
    rf"(?:/\s*(?:{_AGENCIES})(?: via (?:{_AGENCIES}))?(?: file)?|\bvia (?:{_AGENCIES})|\((?:{_AGENCIES}|[^()]{{0,60}}(?:[Pp]hoto|/(?:{_AGENCIES}))[^()]{{0,40}})\)"
    rf"|\bGetty Images|\bAP Photo/[\w.' -]{{2,40}}|\b(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit)(?: by|:| courtesy(?: of)?) .{{2,60}})\s*\.?$"
)
PAYWALL = re.compile(
    r"(?i)subscribe to (?:continue|read|keep reading|unlock)|to (?:continue|keep) reading|already a (?:subscriber|member)|subscribers? only|for subscribers|"
    r"sign in to (?:continue|read)|log ?in to (?:continue|read)|create (?:a|your) (?:free )?account to|this (?:article|story|content) is (?:reserved )?for (?:our )?(?:subscribers|members)|unlock this (?:article|story)"
)
BOXES = re.compile(r"(?:\s[|·∙•»>/]\s.*){2,}")
"""Three or more things in a row with a bar or a dot between them: a menu, a crumb trail or a foot line."""

TAIL_NOTES = re.compile(
    r"(?i)\bfollow (?:him|her|them|me) (?:on |at |@)|\b(?:can be reached|reach (?:him|her|them|me)|contact (?:him|her|them|me)) (?:at|via|by)\b"
    r"|\b(?:be sent|send (?:tips|letters|comments|it|them)|write) to \S+@\S+|^permalink\b"
)
"""Notes about the writer and how to write to the desk, wherever the words stand in a short line."""

URL_LINE = re.compile(r"^(?:https?://|www\.)\S+$")


def attribute_words(*attributes: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Split class and id attributes into their words and pairs of neighbouring words, in small letters."""
    words: set[str] = set()
    pairs: set[str] = set()
    for attribute in " ".join(a for a in attributes if a)[:400].split():
        parts = [part.lower() for part in _TOKENS.findall(attribute)]
        words.update(parts)
        pairs.update(f"{a} {b}" for a, b in itertools.pairwise(parts))
    return frozenset(words), frozenset(pairs)


def is_notice(line: str) -> bool:
    """Say whether a line is one of the page's own and not the article's."""
    return (
        bool(NOTICES.match(line[:300]) and len(line) < 300)
        or (len(line) < 300 and bool(TAIL_NOTES.search(line)))
        or bool(URL_LINE.match(line))
        or (len(line) < 200 and bool(BOXES.search(line)))
    )
