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


@pytest.mark.parametrize("path", ["/measures/hres351-115", "/people/R000435", "/search?q=Chechnya", "/coverage"])
def test_answers_from_the_sample_have_the_types_described(client: TestClient, path: str) -> None:
    document = client.get("/api/v1/openapi.json").json()
    name = "/" + path.strip("/").partition("/")[0].partition("?")[0]
    told = next(ms["get"] for p, ms in document["paths"].items() if p.partition("/{")[0] == name)
    schema = told["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator({**schema, "components": document["components"]}).validate(client.get(f"/api/v1{path}").json())
