"""What the handlers of one server share, and the pages' frame."""

from functools import cache
from typing import Any
from urllib.parse import urlsplit

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord import __version__
from onrecord.record.identifiers import ordinal
from onrecord.report.characters import visible
from onrecord.report.committee import called
from onrecord.report.html import stylesheet
from onrecord.report.office import caucus_id, office_name
from onrecord.web.access import Access
from onrecord.web.checker import Checker
from onrecord.web.fetching import Fetching
from onrecord.web.kept import Kept
from onrecord.web.reader import Answer, Reader, answer
from onrecord.web.settings import Settings

CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Retry-After"}
ROUND = 25  # stylesheets are made for so many claims more at a time, so that few are made


class Site:
    """One server: its settings, its record, its checkers, and what it keeps."""

    def __init__(self, settings: Settings) -> None:
        from onrecord.web.asking import Demands

        self.settings = settings
        self.reader = Reader(settings.record)
        self.checker = Checker(settings)
        self.kept = Kept.open(settings.data)
        self.access = Access(settings, self.kept)
        self.demands = Demands(settings, self.reader)
        self.fetching = Fetching(settings)

    async def start(self) -> None:
        """Open the record and start the checkers."""
        self.reader.store()
        await self.checker.start()
        self.demands.start()

    async def stop(self) -> None:
        """Stop what was started."""
        await self.demands.stop()
        await self.checker.stop()
        self.reader.close()
        self.kept.close()


def site_of(request: Request) -> Site:
    """Return the server that a request came to."""
    site: Site = request.app.state.site
    return site


def page(request: Request, template: str, *, status: int = 200, claims: int = 0, **fields: Any) -> Response:
    """Return a page of the site."""
    site = site_of(request)
    who = site.access.who(request)
    words = _environment().get_template(template).render(
        public=site.settings.public, who=who, form_key=site.access.form_key(who), version=__version__,
        notes_css=notes_path(claims), path=request.url.path, **fields,
    )  # fmt: skip
    return HTMLResponse(words, status, {"Cache-Control": "no-store"})


def record_page(request: Request, template: str, **fields: Any) -> Response:
    """Return a page of the record alone, which a browser may keep and ask about again by its ETag."""
    response = page(request, template, **fields)
    return conditional(request, answer(bytes(response.body)), "text/html; charset=utf-8")


def conditional(request: Request, found: Answer, media_type: str, **headers: str) -> Response:
    """Return an answer, or 304 where the asker has it already."""
    told = {"ETag": found.etag, "Cache-Control": "no-cache", **headers}
    asked = request.headers.get("if-none-match")
    if asked is not None and (
        asked.strip() == "*" or found.etag in {t.strip().removeprefix("W/") for t in asked.split(",")}
    ):
        return Response(status_code=304, headers=told)
    return Response(found.body, media_type=media_type, headers=told)


def notes_path(claims: int) -> str:
    """Return the address of the stylesheet for a report with so many claims."""
    return f"/static/notes-{-(-claims // ROUND) * ROUND}.css?{__version__}"


@cache
def notes_css(claims: int) -> bytes:
    """Return that stylesheet."""
    return stylesheet(claims).encode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("onrecord.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters.update(
        markup=Markup, link=_link, host=_host, ordinal=ordinal, pairs=zip, office_name=office_name,
        caucus_id=caucus_id, called=called,
    )  # fmt: skip
    return environment


def _link(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def encode(value: object) -> bytes:
    """Return a value as JSON."""
    return msgspec.json.encode(value)
