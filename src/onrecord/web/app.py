"""The application: every address in one table."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib.resources import files
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartParser
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from onrecord.errors import OnrecordError
from onrecord.web import answering, api, asking, bodies, checking, finding, records, reviewing
from onrecord.web.access import COOKIE, SESSION_SECONDS
from onrecord.web.guard import Guard
from onrecord.web.problems import MEDIA_TYPE, TITLES, ProblemError, encoded, problem_of
from onrecord.web.settings import MAX_BODY, Settings
from onrecord.web.site import CORS, Site, notes_css, page, site_of

MultiPartParser.spool_max_size = MAX_BODY  # an article is never written to a temporary file
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_NOTES = "notes-"


def routes() -> list[Route]:
    """Return every address that is answered."""
    return [
        Route("/", checking.start_page),
        Route("/check", checking.check, methods=["POST"]),
        Route("/check", _to_start),
        Route("/check/{form}", checking.download, methods=["POST"]),
        Route("/save", checking.save, methods=["POST"]),
        Route("/mark", checking.mark, methods=["POST"]),
        Route("/reports/{id}", checking.saved),
        Route("/reports/{id}/delete", checking.forget, methods=["POST"]),
        Route("/reports/{id}/{form}", checking.saved_download),
        Route("/measures/{id}", records.measure_page),
        Route("/measures/{id}/texts", records.texts_page),
        Route("/measures/{id}/ledger", answering.ledger_page),
        Route("/measures/{id}/ledger.atom", answering.feed),
        Route("/measures/{id}/ledger.ics", answering.calendar),
        Route("/votes/{id}", records.vote_page),
        Route("/ledger", reviewing.overview),
        Route("/ledger/review", reviewing.review),
        Route("/ledger/review", reviewing.decide, methods=["POST"]),
        Route("/committees", bodies.committees_page),
        Route("/committees/{id}", bodies.committee_page),
        Route("/offices", bodies.offices_page),
        Route("/offices/{id}", bodies.office_page),
        Route("/caucuses/{id}", bodies.caucus_page),
        Route("/search", finding.search_page),
        Route("/people/{id}", finding.person_page),
        Route("/demands", asking.demands_page),
        Route("/about", records.about_page),
        Route("/sign-in", sign_in, methods=["GET", "POST"]),
        Route("/sign-out", sign_out, methods=["POST"]),
        Route("/static/{name}", static),
        Route("/healthz", health),
        *api.routes(),
    ]


def create_app(settings: Settings) -> ASGIApp:
    """Return the application. Raises RecordError where the record or the file of saved reports cannot be opened."""
    site = Site(settings)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await site.start()
        yield
        await site.stop()

    handlers: dict[Any, Any] = {ProblemError: _problem, OnrecordError: _failure, HTTPException: _http, 500: _broken}
    app = Starlette(routes=routes(), lifespan=lifespan, exception_handlers=handlers)
    app.state.site = site
    return Guard(app, settings)


async def sign_in(request: Request) -> Response:
    """Take a token for a session, in public only; a reader never gets a cookie."""
    if request.method == "GET":
        return page(request, "sign_in.html", wrong=False)
    form = await request.form(max_files=0, max_fields=2, max_part_size=1_000)
    token = form.get("token")
    cookie = site_of(request).access.sign_in(token if isinstance(token, str) else "")
    if cookie is None:
        return page(request, "sign_in.html", status=401, wrong=True)
    answer = RedirectResponse("/", 303)
    secure = request.url.scheme == "https" or site_of(request).settings.proxied
    answer.set_cookie(COOKIE, cookie, SESSION_SECONDS, httponly=True, samesite="strict", secure=secure)
    return answer


async def sign_out(_request: Request) -> Response:
    """End the session."""
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


async def static(request: Request) -> Response:
    """Return a stylesheet or the icon; an address carries the version, so it never changes."""
    name: str = request.path_params["name"]
    if name.startswith(_NOTES) and name.endswith(".css"):
        count = name[len(_NOTES) : -len(".css")]
        if count.isascii() and count.isdigit() and int(count) <= 1_000:
            return Response(notes_css(int(count)), media_type="text/css", headers=FOREVER)
    elif name in ("site.css", "icon.svg"):
        kind = "text/css" if name.endswith(".css") else "image/svg+xml"
        return Response(_file(name), media_type=kind, headers=FOREVER)
    raise ProblemError(404, "no such file")


async def health(request: Request) -> Response:
    """Say that the server runs and its record can be read."""
    site_of(request).reader.store().members(limit=1)
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


@cache
def _file(name: str) -> bytes:
    return (files("onrecord.web") / "static" / name).read_bytes()


async def _to_start(_request: Request) -> Response:
    return RedirectResponse("/", 303)


async def _problem(request: Request, error: ProblemError) -> Response:
    problem = error.problem
    if request.url.path.startswith("/api/"):
        headers = {**error.headers, **CORS}
        return Response(encoded(problem), problem.status, headers, MEDIA_TYPE)
    shown = page(request, "message.html", status=problem.status, title=problem.title, words=problem.detail)
    shown.headers.update(error.headers)
    return shown


async def _failure(request: Request, error: OnrecordError) -> Response:
    return await _problem(request, problem_of(error))


async def _http(request: Request, error: HTTPException) -> Response:
    status = error.status_code if error.status_code in TITLES else 400
    told = {404: "there is nothing at this address", 405: f"{request.method} is not answered here"}
    return await _problem(request, ProblemError(status, told.get(status, error.detail), error.headers))


async def _broken(request: Request, _error: Exception) -> Response:
    return await _problem(request, ProblemError(500, "this should not have happened; the log of the server says more"))
