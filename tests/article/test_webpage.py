from datetime import date

import pytest

from onrecord.article.extract import read_article
from onrecord.article.model import Article, Part

PROSE = [
    "The House of Representatives on Tuesday agreed to a resolution that names a lighthouse on the northern shore.",
    "It was introduced in May by Rep. Ann Doe, and the committee of the shore reported it to the House in June.",
    "“The lighthouse has stood for a hundred years,” Doe said, and she thanked her colleagues for their votes.",
    "The Senate has not yet said whether it will take the matter up, and the keeper has not said what he thinks.",
    "It shines on.",
]
BODY = "".join(f"<p>{p}</p>" for p in PROSE)
LD = (
    '<script type="application/ld+json">{"@type": ["NewsArticle"], "headline": "House names a lighthouse", %s}</script>'
)


def page(body: str, head: str = "", title: str = "House names a lighthouse | The Shore Post") -> bytes:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def texts(article: Article, part: Part) -> list[str]:
    return [article.quote(block.span) for block in article.blocks if block.part is part]


AROUND = {
    "navigation": "<nav><a href=/>Home</a> <a href=/w>World</a></nav>",
    "cookies": "<div id=cookie-banner>We use cookies to measure our audience and improve the site. <button>OK</button></div>",
    "old browser": "<div>Internet Explorer is no longer supported. Please update your browser.</div>",
    "share bar": "<ul class=share-tools><li>Facebook</li><li>Twitter</li></ul>",
    "desk credit": "<p>Reporting by Ann Doe; Editing by Bob Roe</p>",
    "related": "<aside><h3>Read next</h3><ul><li><a href=/1>Senate delays H.R. 12 until fall after a long debate</a></li></ul></aside>",
    "related without a class": "<div><h4>More in Politics</h4><div><a href=/1>Senate delays H.R. 12 until fall</a></div></div>",
    "a promo": "<p><strong>RELATED:</strong> <a href=/1>Senate delays H.R. 12 until fall</a></p>",
    "newsletter": "<div class=nl-signup><p>Sign up for our morning newsletter and get the news first.</p></div>",
    "comments": "<div id=comments><h2>2 comments</h2><ol><li><p>I voted against H.R. 12 myself, and I would do so again.</p></li></ol></div>",
    "footer": "<footer>© The Shore Post. All rights reserved.</footer>",
    "copyright": "<p>Copyright 2017 The Shore Post. All rights reserved.</p>",
    "an ad": "<div class=ad>Advertisement</div>",
    "about the writer": "<p><em>Ann Doe covers the coast. Follow her on Twitter.</em></p>",
    "follow": "<p>Follow us on Twitter and Facebook.</p>",
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_the_page_around_the_article_is_left_out(around: str) -> None:
    article = read_article(page(f"<main><article><h1>House names a lighthouse</h1>{BODY}</article>{around}</main>"))
    assert [article.quote(b.span) for b in article.blocks] == ["House names a lighthouse", *PROSE]


@pytest.mark.parametrize("around", [AROUND[k] for k in ("share bar", "a promo", "newsletter", "an ad")])
def test_what_stands_inside_the_article_is_left_out_too(around: str) -> None:
    paragraphs = BODY.replace("</p><p>It was", f"</p>{around}<p>It was")
    article = read_article(page(f"<article><h1>House names a lighthouse</h1><div>{paragraphs}</div></article>"))
    assert texts(article, Part.BODY) == PROSE


@pytest.mark.parametrize(
    ("markup", "part", "text"),
    [
        ("<h3 class=subtitle>It took a hundred years</h3>", Part.DECK, "It took a hundred years"),
        ("<div class=css-dek>It took a hundred years</div>", Part.DECK, "It took a hundred years"),
        ("<p class=standfirst>It took <em>a hundred</em> years</p>", Part.DECK, "It took a hundred years"),
        ("<p class=byline>By Ann Doe</p>", Part.BYLINE, "By Ann Doe"),
        ("<div>By Ann Doe and Bob Roe</div>", Part.BYLINE, "By Ann Doe and Bob Roe"),
        (
            "<figure><img src=x><figcaption>The tower in fog. <span class=c>AP</span></figcaption></figure>",
            Part.CAPTION,
            "The tower in fog. AP",
        ),
        ("<p>Image: The tower in fog</p>", Part.CAPTION, "Image: The tower in fog"),
        ("<p>The tower in fog. Jo Poe / AFP</p>", Part.CAPTION, "The tower in fog. Jo Poe / AFP"),
        (
            "<table><tr><td><img src=x></td></tr><tr><td>The tower in fog.</td></tr></table>",
            Part.CAPTION,
            "The tower in fog.",
        ),
    ],
)
def test_parts_above_the_body_are_told_apart(markup: str, part: Part, text: str) -> None:
    article = read_article(page(f"<article><h1>House names a lighthouse</h1>{markup}<div>{BODY}</div></article>"))
    assert texts(article, part) == [text]
    assert texts(article, Part.BODY) == PROSE


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<ul><li>It names the lighthouse.</li><li>It asks for a lamp.</li></ul>",
            ["It names the lighthouse.", "It asks for a lamp."],
        ),
        (
            "<blockquote><p>Resolved, That the lighthouse be named.</p></blockquote>",
            ["Resolved, That the lighthouse be named."],
        ),
        ("<h2>What comes next</h2>", ["What comes next"]),
        ("<p>It is <b>H.R.</b>&nbsp;<i>12</i>, <a href=/m>the bill</a>.</p>", ["It is H.R. 12, the bill."]),
    ],
)
def test_lists_quotations_and_headings_belong_to_the_body(markup: str, expected: list[str]) -> None:
    article = read_article(
        page(
            f"<article><h1>House names a lighthouse</h1><div>{BODY}{markup}{BODY.replace('The', 'This')}</div></article>"
        )
    )
    assert texts(article, Part.BODY)[len(PROSE) : len(PROSE) + len(expected)] == expected


def test_a_page_of_lists_alone_is_an_article() -> None:
    items = "".join(f"<li><b>Point:</b> {p}</li>" for p in PROSE)
    article = read_article(
        page(
            f"<table><tr><td>Home</td><td><b>House names a lighthouse</b><br>By Ann Doe<br><br><ul>{items}</ul></td></tr></table>"
        )
    )
    assert article.title == "House names a lighthouse"
    assert texts(article, Part.BODY) == [f"Point: {p}" for p in PROSE]


@pytest.mark.parametrize(
    "sentence",
    [
        "By Tuesday it was law.",
        "Copyright holders had opposed it.",
        "More will come.",
        "Now the Senate votes.",
        "Share prices fell.",
    ],
)
def test_sentences_that_begin_like_notices_stay(sentence: str) -> None:
    article = read_article(
        page(
            f"<article><h1>House names a lighthouse</h1><div>{BODY}<p>{sentence}</p>{BODY.replace('The', 'This')}</div></article>"
        )
    )
    assert sentence in texts(article, Part.BODY)


def test_wrappers_named_like_furniture_do_not_hide_the_article() -> None:
    body = "".join(f"<div class=text-widget><p>{p}</p></div>" for p in PROSE)
    assert texts(read_article(page(f"<h1>House names a lighthouse</h1>{body}")), Part.BODY) == PROSE


def test_preformatted_paragraphs_are_told_apart() -> None:
    article = read_article(
        page("<h1>House names a lighthouse</h1><pre>" + "\n\n".join(p.replace(", ", ",\n") for p in PROSE) + "</pre>")
    )
    assert texts(article, Part.BODY) == PROSE


def test_a_dateline_on_its_own_opens_its_paragraph() -> None:
    article = read_article(page(f"<h1>House names a lighthouse</h1><div>SHORETON, Maine (SP) - {BODY}</div>"))
    assert texts(article, Part.BODY)[0] == f"SHORETON, Maine (SP) - {PROSE[0]}"


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        (
            "<h1>The Shore Post</h1><h2>House names a lighthouse</h2>",
            '<meta property="og:site_name" content="The Shore Post">',
            "House names a lighthouse",
        ),
        ("<h1>House names lighthouse, at last</h1>", "", "House names lighthouse, at last"),
        ("", "", "House names a lighthouse"),
        ("<font size=5><b>House names a lighthouse</b></font><br>", "", "House names a lighthouse"),
    ],
)
def test_the_headline_is_what_the_page_shows_or_else_its_title(body: str, head: str, title: str) -> None:
    article = read_article(page(f"<div>{body}{BODY}</div>", head))
    assert article.title == title
    assert article.text.count(title) == 1


@pytest.mark.parametrize(
    ("head", "shown", "day"),
    [
        (
            LD % '"datePublished": "2017-06-28T23:00:00-04:00"',
            "<time datetime=2017-06-30>June 30</time>",
            date(2017, 6, 28),
        ),
        ('<meta property="article:published_time" content="2017-06-28T09:00:00Z">', "", date(2017, 6, 28)),
        ("", '<time datetime="2017-06-28">yesterday</time>', date(2017, 6, 28)),
        ("", "<p>By Ann Doe &middot; Wednesday, June 28, 2017</p>", date(2017, 6, 28)),
        ("", "<h3>It took a hundred years</h3><div>Ann Doe<br>June 28, 2017</div>", date(2017, 6, 28)),
        (
            "",
            '<time datetime="2017-06-28">28 June</time><em>It took the keepers a hundred years.</em>',
            date(2017, 6, 28),
        ),
        ("", "", None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished"</script>', "", None),
    ],
)
def test_the_day_is_the_one_the_page_shows(head: str, shown: str, day: date | None) -> None:
    prose = BODY.replace("in May", "on May 2, 2017") + "<p>Copyright May 5, 2018 The Shore Post</p>"
    article = read_article(page(f"<article><h1>House names a lighthouse</h1>{shown}<div>{prose}</div></article>", head))
    assert article.published == day
    assert read_article(page(f"<h1>House names</h1>{BODY}", head), published=date(2001, 2, 3)).published == date(
        2001, 2, 3
    )


def test_the_title_dates_a_page_that_shows_no_other_day() -> None:
    script = page(f"<h1>Names and lighthouses</h1>{BODY}", title="Newscast, Wednesday, June 28, 2017")
    assert read_article(script).published == date(2017, 6, 28)


def test_boxes_side_by_side_are_read_apart() -> None:
    mast = "<div><span>Shore Post</span><span>Wednesday, June 28, 2017</span><span>67° cloudy</span></div>"
    assert read_article(page(f"{mast}<h1>House names a lighthouse</h1>{BODY}")).published == date(2017, 6, 28)


def test_address_and_outlet_come_from_the_head() -> None:
    head = '<link rel=canonical href="https://shore.example/a"><meta property="og:site_name" content="Shore &amp;amp; Post">'
    article = read_article(page(f"<h1>House names a lighthouse</h1>{BODY}", head))
    assert (article.url, article.outlet) == ("https://shore.example/a", "Shore & Post")
    assert read_article(page(BODY, head), url="https://other.example/").url == "https://other.example/"


def test_invisible_and_repeated_text_is_left_out() -> None:
    hidden = '<p hidden>Nobody sees this sentence of the page at all.</p><p style="display: none">Nor does anybody see this one here.</p>'
    article = read_article(
        page(f"<article><h1>House names a lighthouse</h1><div>{BODY}{hidden}<p>{PROSE[1]}</p></div></article>")
    )
    assert texts(article, Part.BODY) == PROSE
