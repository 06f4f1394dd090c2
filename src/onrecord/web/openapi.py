"""The OpenAPI 3.1 document, made from the operations and the types they take and give."""

import inspect
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from onrecord import __version__
from onrecord.web.operation import Operation
from onrecord.web.problems import MEDIA_TYPE, TITLES, Problem

_REF = "#/components/schemas/{name}"


def document(operations: Sequence[Operation]) -> dict[str, Any]:
    """Return the document."""
    types = [t for o in operations for t in (o.takes, o.gives) if t is not None] + [Problem]
    schemas, components = msgspec.json.schema_components(types, ref_template=_REF)
    named = dict(zip(types, schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation, named)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "onrecord",
            "version": __version__,
            "description": "Reads the news against the record of the U.S. Congress.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/api/v1"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(operation: Operation, named: dict[Any, dict[str, Any]]) -> dict[str, Any]:
    answers: dict[str, Any] = {
        "200": {"description": operation.about, "content": {"application/json": {"schema": named[operation.gives]}}}
    }
    for status in operation.problems:
        content = {MEDIA_TYPE: {"schema": named[Problem]}}
        answers[str(status)] = {"description": TITLES[status], "content": content}
    if operation.method == "GET":
        answers["304"] = {"description": "Not changed since the ETag that If-None-Match told"}
    else:
        answers["200"]["content"]["application/ld+json"] = {"schema": {"type": "object"}}
    told: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.about,
        "description": inspect.getdoc(operation.handler) or "",
        "parameters": [*_in_path(operation.path), *_in_query(operation)],
        "responses": answers,
    }
    if operation.takes is not None:
        told["requestBody"] = {"required": True, "content": {"application/json": {"schema": named[operation.takes]}}}
        told["security"] = [{}, {"token": []}]
    return told


def _in_path(path: str) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"{(\w+)}", path)
    ]


def _in_query(operation: Operation) -> list[dict[str, Any]]:
    return [
        {"name": q.name, "in": "query", "required": q.required, "schema": q.schema, "description": q.about}
        for q in operation.queries
    ]
