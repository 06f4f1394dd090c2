import time

import pytest

from onrecord.errors import SourceError
from onrecord.record.parse.xml import root_of

BOMB = b'<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;&x;">]><a b="&y;">&y;</a>'
REFUSED = [
    (b"", "empty file"),
    (b"  \n\t", "empty file"),
    (b"\xef\xbb\xbf", "empty file"),
    (b"<!DOCTYPE html><html><body>503</body></html>", "HTML page"),
    (b"<HTML><body>Not found", "HTML page"),
    (b'<?xml version="1.0"?><html xmlns="x"><body/></html>', "HTML page"),
    (b'{"error": 404}', "expected an XML document"),
    (b"\x1f\x8b\x08gzip", "expected an XML document"),
    ("<a>x</a>".encode("utf-16-le"), "UTF-8"),
    (b'<?xml version="1.0" encoding="UTF-7"?><a/>', "encoding 'UTF-7'"),
    (b'<?xml version="1.0" encoding="UTF-8"?><a>\xff\xfe\xe9</a>', "not well-formed"),
    (b"<a><b>text", "not well-formed"),
    (b"<a></b>", "not well-formed"),
    (b"<a/><a/>", "not well-formed"),
    (BOMB, "declares entities"),
    (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "declares entities"),
    (b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://x.test/p">%p;]><a/>', "declares entities"),
    (b"<!DOCTYPE a [" + b" " * 100_000 + b'<!ENTITY x "y">]><a>&x;</a>', "declares entities"),
    (b"<a>" * 300 + b"</a>" * 300, "not well-formed"),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
def test_refuses_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        root_of(data, "roll1.xml")
    message = str(caught.value)
    assert message.startswith("roll1.xml: ")
    assert words in message
    assert "\n" not in message
    assert len(message) < 300


@pytest.mark.parametrize("piece", [b"<a>", b"<a b='c'>", b"<a><!--", b"<![CDATA["])
def test_ends_quickly_on_100_megabytes_of_nesting(piece: bytes) -> None:
    data = b"<r>" + piece * (100_000_000 // len(piece))
    begin = time.process_time()
    with pytest.raises(SourceError):
        root_of(data, "deep.xml")
    assert time.process_time() - begin < 5


def test_an_external_document_type_is_not_read() -> None:
    data = b'<!DOCTYPE rollcall-vote PUBLIC "-//X//EN" "../vote.dtd">\r\n<rollcall-vote><a>b</a></rollcall-vote>'
    assert root_of(data, "roll1.xml").findtext("a") == "b"


def test_comments_and_instructions_are_dropped_and_blanks_on_request() -> None:
    data = b"\xef\xbb\xbf<a> <!-- c --> <?p i?> <b>x</b> </a>"
    root = root_of(data, "a.xml", blank=False)
    assert [e.tag for e in root] == ["b"]
    assert root.text is None
    assert root_of(data, "a.xml").text is not None
