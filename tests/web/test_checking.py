import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.analyze import analyze
from onrecord.record.store import Store
from onrecord.report.outline import summary
from tests.web.conftest import ARTICLE, STORY


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found
    return found[1]


def checked(client: TestClient) -> str:
    answer = client.post("/check", data={"text": STORY})
    assert answer.status_code == 200
    return answer.text


def form(client: TestClient, **fields: str) -> dict[str, str]:
    page = checked(client)
    return {"seal": hidden(page, "seal"), "key": hidden(page, "key"), **fields}


def test_the_start_page_is_a_form_that_needs_no_script(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert len(page.content) < 20_000
    assert "<script" not in page.text
    assert {"text", "file", "url", "published"} <= set(re.findall(r'name="(\w+)"', page.text))


def test_pasted_text_comes_back_with_the_summary_first(client: TestClient) -> None:
    page = checked(client)
    assert page.index("claims contradicted") < page.index("They beat me")
    assert 'class="claim contradicted' in page
    assert "BILLSTATUS-115hres351.xml" in page


def test_a_file_is_checked_as_the_page_it_is(client: TestClient, record: Path) -> None:
    page = client.post("/check", files={"file": ("article.html", ARTICLE.read_bytes(), "text/html")})
    assert page.status_code == 200
    with Store.open(record) as store:
        assert summary(analyze(ARTICLE.read_bytes(), store)) in page.text


def test_the_day_counts_that_the_reader_gives(client: TestClient) -> None:
    page = client.post("/check", data={"text": STORY.replace("June 28, 2017\n\n", ""), "published": "2017-06-28"})
    assert "published 2017-06-28" in page.text


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({}, 400, "Nothing to check yet"),
        ({"text": "   "}, 400, "Nothing to check yet"),
        ({"text": STORY, "published": "tomorrow"}, 400, "is no day"),
        ({"text": STORY, "published": "2017-02-30"}, 400, "is no day"),
        ({"text": "x" * 1_000_001}, 413, "characters"),
        ({"url": "https://example.org/a"}, 403, "did not come from a page of this server"),
    ],
)
def test_what_cannot_be_checked_is_said_in_one_line_above_the_form(
    client: TestClient, fields: dict[str, str], status: int, words: str
) -> None:
    page = client.post("/check", data=fields)
    assert page.status_code == status
    assert words in page.text
    assert 'role="alert"' in page.text


def test_what_was_typed_stays_where_the_check_fails(client: TestClient) -> None:
    assert "a story &lt;b&gt;" in client.post("/check", data={"text": "a story <b>", "published": "x"}).text


def test_a_bookmarklet_fills_the_form_and_starts_nothing(client: TestClient) -> None:
    page = client.get("/", params={"text": "</textarea><script>1</script>", "url": 'https://example.org/"onx='}).text
    assert "<script" not in page
    assert "&lt;/textarea&gt;" in page
    assert 'value="https://example.org/&#34;onx="' in page


@pytest.mark.parametrize(
    ("form_name", "kind"),
    [
        ("html", "text/html; charset=utf-8"),
        ("json", "application/json"),
        ("claimreview", "application/ld+json"),
        ("annotations", "application/ld+json"),
    ],
)
def test_downloads_name_no_private_person(client: TestClient, form_name: str, kind: str) -> None:
    answer = client.post(f"/check/{form_name}", data=form(client))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)
    assert "attachment" in answer.headers["content-disposition"]
    assert "Petrov" not in answer.text
    assert "351" in answer.text


def test_names_are_kept_where_the_reader_asks(client: TestClient) -> None:
    answer = client.post("/check/json", data=form(client, names="keep"))
    assert "Ilya Petrov" in answer.json()["article"]["text"]


def test_offsets_hold_where_names_are_struck_out(client: TestClient) -> None:
    page = client.post("/check/json", data=form(client)).json()
    text = page["article"]["text"]
    assert "████ ██████" in text
    assert all(text[c["start"] : c["end"]] == c["quote"] for c in page["checks"])


def test_a_report_is_saved_only_when_asked_and_then_has_an_address(client: TestClient) -> None:
    answer = client.post("/save", data=form(client))
    assert answer.status_code == 303
    address = answer.headers["location"]
    page = client.get(address)
    assert page.status_code == 200
    assert "Petrov" not in page.text
    assert "[name withheld]" in page.text
    reviews = json.loads(client.get(f"{address}/claimreview").content)["@graph"]
    assert {r["url"].rpartition("#")[0] for r in reviews} == {f"http://localhost{address}"}
    assert client.get(f"{address}/json").json()["checks"]
    key = hidden(page.text, "key")
    assert client.post(f"{address}/delete", data={"key": "wrong"}).status_code == 403
    assert client.post(f"{address}/delete", data={"key": key}).status_code == 200
    assert client.get(address).status_code == 404


def test_a_seal_that_this_server_did_not_make_is_refused(client: TestClient) -> None:
    fields = form(client)
    seal, _, data = fields["seal"].partition(".")
    for wrong in ("", "x.y", f"{seal}.{data[:-4]}AAAA", f"{seal[:-1]}.{data}", f"{seal}.é"):
        assert client.post("/check/json", data={**fields, "seal": wrong}).status_code == 403


def test_a_form_from_another_site_saves_nothing(client: TestClient) -> None:
    fields = form(client)
    assert client.post("/save", data=fields, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.post("/save", data={**fields, "key": ""}).status_code == 403


def test_a_reader_marks_a_verdict(client: TestClient) -> None:
    answer = client.post("/mark", data=form(client, claim="1", right="no-claim", comment="no"))
    assert answer.status_code == 200
    assert "Claim 1 is marked" in answer.text
    assert client.post("/mark", data=form(client, claim="99", right="supported")).status_code == 400
    assert client.post("/mark", data=form(client, claim="1", right="perhaps")).status_code == 400


def test_forms_of_a_report_that_there_are_not(client: TestClient) -> None:
    assert client.post("/check/pdf", data=form(client)).status_code == 404
    assert client.get("/reports/none").status_code == 404


def test_a_saved_report_is_listed_with_its_measure_only_where_its_saver_asks(client: TestClient) -> None:
    quiet = client.post("/save", data=form(client)).headers["location"]
    assert quiet not in client.get("/measures/hres351-115").text
    address = client.post("/save", data=form(client, listed="yes")).headers["location"]
    page = client.get("/measures/hres351-115").text
    assert "News checked against it" in page
    assert address in page
    assert "claims contradicted" in page
    assert "Petrov" not in page
    key = hidden(client.get(address).text, "key")
    client.post(f"{address}/delete", data={"key": key})
    assert address not in client.get("/measures/hres351-115").text
