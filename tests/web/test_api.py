import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from onrecord.web.api import OPERATIONS
from tests.web.conftest import ARTICLE, STORY


def test_a_check_has_the_form_that_the_command_prints(client: TestClient) -> None:
    page = client.post("/api/v1/check", json={"html": ARTICLE.read_text(), "names": True}).json()
    assert {"input", "article", "measures", "attributions", "checks", "demands"} <= set(page)
    assert "contradicted" in {c["verdict"] for c in page["checks"]}
    text = page["article"]["text"]
    assert all(text[c["start"] : c["end"]] == c["quote"] for c in page["checks"])


def test_a_check_names_no_private_person_unless_asked(client: TestClient) -> None:
    assert "Petrov" not in client.post("/api/v1/check", json={"text": STORY}).text
    assert "Petrov" in client.post("/api/v1/check", json={"text": STORY, "names": True}).text


@pytest.mark.parametrize(("form", "key"), [("claimreview", "@graph"), ("annotations", "items")])
def test_a_check_in_other_forms(client: TestClient, form: str, key: str) -> None:
    answer = client.post("/api/v1/check", json={"text": STORY, "format": form})
    assert answer.headers["content-type"].startswith("application/ld+json")
    assert answer.json()[key]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{}", 400),
        (b"not json", 400),
        (b'{"text": "a", "html": "b"}', 400),
        (b'{"text": ""}', 400),
        (b'{"text": "a", "colour": 1}', 400),
        (b'{"text": "a", "published": "soon"}', 400),
        (b'{"text": 1}', 400),
        (b'{"text": "\xff"}', 400),
        (b'{"text": "\\ud800"}', 400),
    ],
)
def test_a_body_that_makes_no_sense_is_a_problem_in_the_one_shape(client: TestClient, body: bytes, status: int) -> None:
    answer = client.post("/api/v1/check", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert set(problem) == {"type", "title", "status", "detail"}
    assert problem["status"] == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/measures/hr1-115", 404),
        ("GET", "/api/v1/people/X000000", 404),
        ("GET", "/api/v1/votes/h1-115.2017", 404),
        ("GET", "/api/v1/search", 400),
        ("GET", "/api/v1/search?q=a&limit=0", 400),
        ("GET", "/api/v1/search?q=a&limit=101", 400),
        ("GET", "/api/v1/search?q=a&cursor=x", 400),
        ("GET", "/api/v1/measures?cursor=x", 400),
        ("GET", "/api/v1/measures?cursor=YWZ0ZXI6aHJlcw", 400),
        ("GET", "/api/v1/measures?cursor=ZnJvbToyMA", 400),
        ("GET", "/api/v1/measures?type=resolution", 400),
        ("GET", "/api/v1/people?chamber=lords", 400),
        ("GET", "/api/v1/people?on=soon", 400),
        ("GET", "/api/v1/committees/HSZZ", 404),
        ("GET", "/api/v1/offices/king-of-congress", 404),
        ("GET", "/api/v1/caucuses/none", 404),
        ("GET", "/api/v1/none", 404),
        ("DELETE", "/api/v1/coverage", 405),
        ("POST", "/api/v1/check", 415),
    ],
)
def test_problems_have_one_shape(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(answer.json()) == {"type", "title", "status", "detail"}


def test_lookups_can_be_read_by_pages_elsewhere_and_are_not_sent_twice(client: TestClient) -> None:
    first = client.get("/api/v1/measures/hres351-115")
    assert first.headers["access-control-allow-origin"] == "*"
    assert first.json()["cite"] == "H.Res. 351"
    tag = first.headers["etag"]
    for asked in (tag, f'"x", {tag}', f"W/{tag}", "*"):
        again = client.get("/api/v1/measures/hres351-115", headers={"If-None-Match": asked})
        assert (again.status_code, again.content) == (304, b"")
    assert client.get("/api/v1/measures/hres351-115", headers={"If-None-Match": '"x"'}).status_code == 200


def test_checks_cannot_be_read_by_pages_elsewhere(client: TestClient) -> None:
    answer = client.post("/api/v1/check", json={"text": STORY}, headers={"Origin": "https://other.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_a_search_says_what_was_searched(client: TestClient) -> None:
    found = client.get("/api/v1/search", params={"q": "Chechnya persecution"}).json()
    assert [i["id"] for i in found["items"]] == ["hres351-115"]
    assert found["next"] is None
    assert "titles" in client.get("/api/v1/search", params={"q": "zebracorn"}).json()["searched"]


def test_every_operation_is_described_with_its_types(client: TestClient) -> None:
    told = client.get("/api/v1/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert {(p, m) for p, ms in told["paths"].items() for m in ms} == {(o.path, o.method.lower()) for o in OPERATIONS}
    assert "PageRow" in told["components"]["schemas"]
    assert json.dumps(told).count("#/components/schemas/") > 20
    refs = {r.split('"')[0] for r in json.dumps(told).split("#/components/schemas/")[1:]}
    assert refs <= set(told["components"]["schemas"])


def test_the_api_holds_to_its_description(client: TestClient) -> None:
    schema = schemathesis.openapi.from_dict(client.get("/api/v1/openapi.json").json())
    for found in schema.get_all_operations():
        operation: Any = found.ok()  # type: ignore[union-attr]  # a broken document fails here

        def hold(case: Any) -> None:
            told = case.as_transport_kwargs(base_url="http://localhost/api/v1")
            body = {k: told[k] for k in ("json", "content", "data", "params") if told.get(k) is not None}
            answer = client.request(told["method"], told["url"], headers=dict(told.get("headers") or {}), **body)
            assert answer.status_code < 500 or answer.status_code == 502, answer.text  # 502: this server is offline
            described = case.operation.definition.raw["responses"]
            if answer.status_code not in (404, 405):  # a path that was broken up leads elsewhere
                assert str(answer.status_code) in described
                kind = answer.headers["content-type"].partition(";")[0]
                assert kind in described[str(answer.status_code)]["content"]
            if answer.status_code == 200 and kind == "application/json":
                validate(answer.json(), case)

        usual = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
        generated: Any = given(operation.as_strategy())
        run: Any = usual(generated(hold))
        run()


def validate(value: Any, case: Any) -> None:
    schema = case.operation.definition.raw["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator({**schema, "components": case.operation.schema.raw_schema["components"]}).validate(value)


EXAMPLES = {
    "/measures": "/measures?congress=115&type=hres&limit=1",
    "/measures/{id}": "/measures/hres351-115",
    "/people": "/people?on=2017-06-28&state=fl&limit=2",
    "/people/{id}": "/people/R000435",
    "/committees/{id}": "/committees/HSFA?on=2017-06-28",
    "/offices/{id}": "/offices/secretary-of-state?on=2017-06-28",
    "/caucuses/{id}": "/caucuses/lgbt-equality-caucus",
    "/votes/{id}": "/votes/h1-115.2017",
    "/search": "/search?q=Chechnya",
    "/ledger/{id}": "/ledger/hres351-115",
    "/demands": "/demands?addressee=Russia",
    "/coverage": "/coverage",
}


@pytest.mark.parametrize("template", [o.path for o in OPERATIONS if o.method == "GET"])
def test_answers_from_the_sample_have_the_types_described(rich: TestClient, template: str) -> None:
    document = rich.get("/api/v1/openapi.json").json()
    told = document["paths"][template]["get"]
    schema = told["responses"]["200"]["content"]["application/json"]["schema"]
    answer = rich.get(f"/api/v1{EXAMPLES[template]}")
    assert answer.status_code == 200
    Draft202012Validator({**schema, "components": document["components"]}).validate(answer.json())
    again = rich.get(f"/api/v1{EXAMPLES[template]}", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_an_office_is_as_of_the_day_and_names_its_sources(client: TestClient) -> None:
    office = client.get("/api/v1/offices/secretary-of-state?on=2017-06-28").json()
    assert office["holder"] == ["Rex Tillerson"]
    assert office["addressee"] == "Secretary of State"
    assert all(h["source"] for h in office["holders"])


def test_measures_and_people_are_paged_through_without_losing_or_repeating_one(rich: TestClient) -> None:
    for path in ("/api/v1/measures", "/api/v1/people"):
        whole = [i["id"] for i in rich.get(path, params={"limit": 100}).json()["items"]]
        seen: list[str] = []
        more: str | None = ""
        while more is not None:
            page = rich.get(path, params={"limit": 1, **({"cursor": more} if more else {})}).json()
            seen += [i["id"] for i in page["items"]]
            more = page["next"]
        assert seen == whole
        assert len(set(seen)) == len(seen) > 1


def test_lists_are_narrowed(rich: TestClient) -> None:
    def ids(path: str) -> list[str]:
        return [i["id"] for i in rich.get(f"/api/v1{path}").json()["items"]]

    assert ids("/measures?type=hres") == ["hres351-115"]
    assert ids("/measures?congress=114") == []
    assert "R000435" in ids("/people?on=2017-06-28&chamber=house&state=FL&party=Republican")
    assert "R000435" not in ids("/people?on=2017-06-28&chamber=senate")
    assert "R000435" not in ids("/people?on=2025-06-28&chamber=house")


def test_a_search_counts_its_facets(rich: TestClient) -> None:
    facets = rich.get("/api/v1/search", params={"q": "Chechnya"}).json()["facets"]
    assert sum(n for _, n in facets["types"]) == facets["counted"] == 1
