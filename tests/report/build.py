"""Reports built by hand: a story of our own about H.Res. 351 with what the record says of it."""

from datetime import date
from typing import Any

from onrecord.article.model import Article, Block, Part, Sentence, Span
from onrecord.attributions.model import Attribution, Attributions, Form
from onrecord.checks.model import Check, Evidence, Finding, Verdict
from onrecord.claims import model as c
from onrecord.demands.model import Demand, SpeechAct
from onrecord.mentions.model import MeasureMention, Mention, Mentions, PersonMention, Reference
from onrecord.record.model import Chamber
from onrecord.report.model import Report

MEASURE = "hres351-115"
STATUS = Evidence(
    document="BILLSTATUS-115hres351.xml",
    url="https://www.govinfo.gov/bulkdata/BILLSTATUS/115/hres/BILLSTATUS-115hres351.xml",
    locator="bill/actions/item[3]",
    value="On motion to suspend the rules and agree to the resolution, as amended, Agreed to by voice vote.",
    sha256="9f" * 32,
    retrieved="2026-11-23T10:00:00Z",
)
TEXT = Evidence(
    document="BILLS-115hres351eh.xml",
    url="https://www.govinfo.gov/app/details/BILLS-115hres351eh",
    locator="clause (3)",
    value="wrongfully detained",
)
PARAGRAPHS: tuple[tuple[Part, tuple[str, ...]], ...] = (
    (Part.HEADLINE, ("Congress Passes Resolution on Persecution in Chechnya",)),
    (Part.DECK, ("The measure calls on the White House to act.",)),
    (
        Part.BODY,
        (
            "Congress passed a bipartisan resolution on Tuesday.",
            "H. Res. 351 was introduced on May 23 by Rep. Ileana Ros-Lehtinen, a Florida Republican.",
        ),
    ),
    (Part.BODY, ('The resolution asks the United States to "demand the release of individuals wrongly detained."',)),
    (
        Part.BODY,
        (
            "“I am proud that the House passed this resolution, which had 49 cosponsors,” Rep. David Cicilline said.",
            "“They beat me,” said a man named Ilya Petrov, who fled.",
        ),
    ),
)


def assemble(paragraphs: tuple[tuple[Part, tuple[str, ...]], ...] = PARAGRAPHS, **fields: Any) -> Article:
    """Join paragraphs of sentences into an article with blocks and sentences."""
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for part, said in paragraphs:
        start = len(text)
        for sentence in said:
            sentences.append(Sentence(Span(len(text), len(text) + len(sentence)), part, len(blocks)))
            text += sentence + " "
        text = text.removesuffix(" ")
        blocks.append(Block(Span(start, len(text)), part))
        text += "\n\n"
    title = paragraphs[0][1][0] if paragraphs else ""
    fields = {"published": date(2017, 6, 28), **fields}
    return Article(
        text=text.removesuffix("\n\n"), title=title, blocks=tuple(blocks), sentences=tuple(sentences), **fields
    )


def at(article: Article, words: str) -> Span:
    """Return the span of the first place that holds the words."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def check(
    claim: c.Claim, verdict: str, why: str, *evidence: Evidence, claimed: str = "", recorded: str | None = None
) -> Check:
    """Join a claim with a finding."""
    return Check(
        claim=claim,
        finding=Finding(verdict=Verdict(verdict), why=why, claimed=claimed, recorded=recorded, evidence=evidence),
    )


def chechnya(**fields: Any) -> Report:
    """Return the report on the story."""
    article = assemble()

    def span(words: str) -> Span:
        return at(article, words)

    day = c.Days(date(2017, 6, 27), date(2017, 6, 27))
    checks = (
        check(
            c.Passage(span=span("Congress Passes Resolution"), measure=MEASURE, body=c.Body.CONGRESS),
            "contradicted",
            "H.Res. 351 is a simple resolution, agreed to by the House alone on 27 June 2017.",
            STATUS,
            claimed="Congress",
            recorded="House",
        ),
        check(
            c.CallsOn(
                span=span("calls on the White House to act"),
                measure=MEASURE,
                verb="calls on",
                addressee="the White House",
                act="act",
            ),
            "not-on-record",
            "No clause of the engrossed text asks the White House or President Trump by name.",
            TEXT,
        ),
        check(
            c.Passage(span=span("Congress passed a bipartisan resolution"), measure=MEASURE, body=c.Body.CONGRESS),
            "contradicted",
            "H.Res. 351 is a simple resolution, agreed to by the House alone on 27 June 2017.",
            STATUS,
            claimed="Congress",
            recorded="House",
        ),
        check(
            c.Bipartisan(span=span("bipartisan"), measure=MEASURE, form="both"),
            "supported",
            "Of 49 cosponsors, 35 are Democrats and 14 Republicans.",
            STATUS,
        ),
        check(
            c.PassageDate(span=span("on Tuesday"), measure=MEASURE, when=day),
            "supported",
            "The House agreed to it on Tuesday, 27 June 2017.",
            STATUS,
        ),
        check(
            c.Introduced(span=span("introduced on May 23"), measure=MEASURE, when=day),
            "supported",
            "The record gives 2017-05-23.",
            STATUS,
        ),
        check(
            c.Sponsor(
                span=span("by Rep. Ileana Ros-Lehtinen"), measure=MEASURE, person="R000435", name="Ileana Ros-Lehtinen"
            ),
            "supported",
            "Her name stands first.",
            STATUS,
        ),
        check(
            c.ChamberClaim(span=span("Rep. Ileana Ros-Lehtinen"), person="R000435", chamber=Chamber.HOUSE),
            "supported",
            "She sat in the House.",
            STATUS,
        ),
        check(c.StateClaim(span=span("a Florida"), person="R000435", state="FL"), "supported", "She sat for Florida."),
        check(
            c.PartyClaim(span=span("a Florida Republican"), person="R000435", party="Republican"),
            "supported",
            "She sat as a Republican.",
        ),
        check(
            c.QuotationClaim(
                span=span('"demand the release of individuals wrongly detained."'),
                measure=MEASURE,
                inner=span("demand the release of individuals wrongly detained."),
                words="demand the release of individuals wrongly detained.",
            ),
            "contradicted",
            "The engrossed text says “wrongfully detained”.",
            TEXT,
            claimed="wrongly detained",
            recorded="wrongfully detained",
        ),
        check(
            c.CosponsorCount(span=span("had 49 cosponsors"), measures=(MEASURE, "sres211-115"), count=49, speaker=0),
            "partly",
            "H.Res. 351 had 49; S.Res. 211 had 26.",
            STATUS,
        ),
        check(
            c.OfficeClaim(span=span("a man named"), office="other", name="Ilya Petrov"),
            "not-on-record",
            "No office of Ilya Petrov’s is on record.",
        ),
    )
    mentions: tuple[Mention, ...] = (
        MeasureMention(span=span("Resolution"), form=Reference.DESCRIPTION),
        MeasureMention(span=span("H. Res. 351"), form=Reference.NUMBER, id=MEASURE, number=351),
        PersonMention(span=span("Ileana Ros-Lehtinen"), form=Reference.FULL, id="R000435", name="Ileana Ros-Lehtinen"),
        MeasureMention(span=span("this resolution"), form=Reference.ANAPHOR, ids=(MEASURE, "sres211-115")),
        PersonMention(span=span("David Cicilline"), form=Reference.FULL, id="C001084", name="David Cicilline"),
        PersonMention(span=span("Ilya Petrov"), form=Reference.FULL, name="Ilya Petrov"),
    )
    attributions = (
        Attribution(
            content=(span("“I am proud"), span("cosponsors,”")),
            form=Form.DIRECT,
            source=span("Rep. David Cicilline"),
            cue=span("said"),
        ),
        Attribution(content=(span("“They beat me,”"),), form=Form.DIRECT, source=span("a man named Ilya Petrov")),
    )
    defaults: dict[str, Any] = {
        "input": "chechnya.html",
        "article": article,
        "attributions": Attributions(attributions=attributions),
        "mentions": Mentions(mentions=mentions, as_of=date(2017, 6, 28), as_of_source="the page's date", main=MEASURE),
        "checks": checks,
        "demands": (
            Demand(
                id=f"{MEASURE}/eh/3/1",
                measure=MEASURE,
                version="eh",
                clause="(3)",
                speech_act=SpeechAct.REQUEST,
                verb="calls on",
                addressee="United States Government",
                act="demand the release of individuals wrongfully detained",
                quote="calls on the United States Government to demand the release of individuals wrongfully detained",
            ),
            Demand(
                id=f"{MEASURE}/eh/1/1",
                measure=MEASURE,
                version="eh",
                clause="(1)",
                speech_act=SpeechAct.CONDEMNATION,
                verb="condemns",
                addressee=None,
                act="the violence",
                quote="condemns the violence",
            ),
        ),
        "notes": ("No roll call was needed: the House agreed by voice vote.",),
    }
    return Report(**{**defaults, **fields})
