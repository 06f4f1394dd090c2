"""The Check page: an article in, the article with the record beside it out; downloads, saved reports and readers' marks."""

import re
from datetime import UTC, date, datetime

import msgspec
from msgspec import Struct
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.checks.model import Verdict
from onrecord.report.annotations import MEDIA_TYPE as ANNOTATIONS
from onrecord.report.annotations import to_annotations
from onrecord.report.claimreview import Publication, to_claimreview
from onrecord.report.json import PageRow, in_order
from onrecord.report.outline import VERDICTS
from onrecord.web.access import Sealed
from onrecord.web.kept import Mark, News, SavedReport
from onrecord.web.problems import ProblemError
from onrecord.web.settings import MAX_BODY, MAX_TEXT
from onrecord.web.site import page, site_of
from onrecord.web.worker import Form, Job, Outcome

MAX_PREFILLED = 12_000  # characters of a selection that a bookmarklet hands over
LD_JSON = "application/ld+json"
FORMS: dict[str, tuple[Form, str, str]] = {
    "html": ("html", "text/html; charset=utf-8", "report.html"),
    "json": ("json", "application/json", "report.json"),
    "claimreview": ("json", LD_JSON, "claimreview.jsonld"),
    "annotations": ("json", ANNOTATIONS, "annotations.jsonld"),
}


class Upload(Struct, frozen=True):
    """A file that came with a form."""

    name: str
    content: bytes


Fields = dict[str, str | Upload]
_ROW = msgspec.json.Decoder(PageRow)


async def start_page(request: Request) -> Response:
    """Show the form, filled in with what a bookmarklet handed over."""
    given = request.query_params
    text = given.get("text", "")[:MAX_PREFILLED]
    return page(request, "start.html", text=text, url=given.get("url", "")[:2_000], problem=None)


async def check(request: Request) -> Response:
    """Check what the form brought and show the report."""
    form = await _form(request)
    try:
        sealed = await _given(request, form)
        outcome = await _run(request, sealed, ("parts",), withhold_names=False)
    except ProblemError as error:
        text, url, status = _text(form, "text"), _text(form, "url"), error.problem.status
        return page(request, "start.html", status=status, text=text, url=url, problem=error.problem.detail)
    seal = site_of(request).access.seal(sealed)
    return page(request, "report.html", claims=outcome.claims, report=outcome, seal=seal, saved=None, verdicts=VERDICTS)


async def download(request: Request) -> Response:
    """Return the report on a page that the form carries, in one of the forms; names are withheld unless asked for."""
    form = await _form(request)
    form_name = _known(request)
    sealed = site_of(request).access.unseal(_text(form, "seal"))
    outcome = await _run(request, sealed, (FORMS[form_name][0],), withhold_names="names" not in form)
    return _as_download(form_name, outcome.html, outcome.json, None)


async def save(request: Request) -> Response:
    """Save the report on a page that the form carries, and go to its permanent address."""
    form = await _form(request)
    site = site_of(request)
    site.access.require(request, "saving a report")
    site.access.check_form(request, _text(form, "key"))
    sealed = site.access.unseal(_text(form, "seal"))
    outcome = await _run(request, sealed, ("parts", "json", "html"), withhold_names="names" not in form)
    now = datetime.now(UTC)
    report = SavedReport(
        made=now, **{f: getattr(outcome, f) for f in ("title", "header", "main", "claims", "html", "json")}
    )
    name = site.kept.save(report, lambda name: news_of(name, now, outcome.json) if "listed" in form else {})
    return RedirectResponse(f"/reports/{name}", 303)


async def saved(request: Request) -> Response:
    """Show a saved report."""
    found = _saved(request)
    return page(
        request,
        "report.html",
        claims=found.claims,
        report=found,
        seal=None,
        saved=request.path_params["id"],
        verdicts=VERDICTS,
    )


async def saved_download(request: Request) -> Response:
    """Return a saved report in one of the forms."""
    found = _saved(request)
    name = request.path_params["id"]
    return _as_download(
        _known(request),
        found.html,
        found.json,
        str(request.url.replace(path=f"/reports/{name}", query="")),
        found.made.date(),
    )


async def forget(request: Request) -> Response:
    """Delete a saved report."""
    form = await _form(request)
    site = site_of(request)
    site.access.require(request, "deleting a report")
    site.access.check_form(request, _text(form, "key"))
    if not site.kept.forget(request.path_params["id"]):
        raise ProblemError(404, "no report is saved under this address")
    return page(request, "message.html", title="Deleted", words="The report is deleted; its address leads nowhere now.")


async def mark(request: Request) -> Response:
    """Keep a reader's word that a verdict is wrong; the article itself only where the reader leaves it."""
    form = await _form(request)
    site = site_of(request)
    site.access.require(request, "marking a verdict")
    site.access.check_form(request, _text(form, "key"))
    sealed = site.access.unseal(_text(form, "seal"))
    right = _text(form, "right")
    if right not in (*(v.value for v in Verdict), "no-claim"):
        raise ProblemError(400, "the right verdict is one of the five in the list")
    outcome = await _run(request, sealed, ("json",), withhold_names=True)
    number = _text(form, "claim")
    checks = {str(n): c for n, c in in_order(_ROW.decode(outcome.json))}
    if number not in checks:
        raise ProblemError(400, f"claims are numbered from 1 to {len(checks)}; {number or 'nothing'} was given")
    row = checks[number]
    site.kept.mark(
        Mark(
            made=datetime.now(UTC), kind=row.kind, quote=row.quote, measure=row.measure, verdict=row.verdict, why=row.why,
            right=right, comment=_text(form, "comment")[:4_000], page=sealed.page if "article" in form else None,
        )
    )  # fmt: skip
    return page(
        request,
        "message.html",
        title="Marked",
        words=f"Claim {number} is marked. Thank you: the mark is kept on this server only.",
    )


def news_of(name: str, made: datetime, json: bytes) -> dict[str, News]:
    """Return how a saved report is listed with each measure that it names: by its own title, so names struck out there are struck out here too."""
    row = _ROW.decode(json)
    found = {}
    for measure in dict.fromkeys(m.id for m in row.measures):
        checks = [c for c in row.checks if measure in (c.measure, *c.measures)]
        found[measure] = News(
            id=name, made=made, title=row.article.title or "An article without a headline", outlet=row.article.outlet,
            published=row.article.published, claims=len(checks), contradicted=sum(c.verdict == Verdict.CONTRADICTED for c in checks),
        )  # fmt: skip
    return found


def job_of(sealed: Sealed, forms: tuple[Form, ...], *, withhold_names: bool) -> Job:
    """Return the job of checking a page."""
    return Job(
        page=sealed.page, name=sealed.name, published=sealed.published, url=sealed.url, forms=forms, withhold_names=withhold_names
    )  # fmt: skip


def published(text: str) -> date | None:
    """Read a day. Raises ProblemError where it is none that a page about Congress can have."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        found = None
    if found is None or found.year < 1789:
        raise ProblemError(400, f"{text[:40]!r} is no day; write it as YYYY-MM-DD, for instance 2017-06-28")
    return found


def other_forms(form: str, json: bytes, address: str | None, day: date) -> bytes:
    """Return a report's JSON in one of the forms that are made from it."""
    if form == "claimreview":
        return to_claimreview(_ROW.decode(json), Publication(day=day, address=address))
    if form == "annotations":
        return to_annotations(_ROW.decode(json), address)
    return json


async def _given(request: Request, form: Fields) -> Sealed:
    """Return the page that the form brings: a file, or an address, or text, in that order."""
    day = published(_text(form, "published"))
    upload, address, text = form.get("file"), _text(form, "url").strip(), _text(form, "text")
    if isinstance(upload, Upload) and upload.name:
        return Sealed(page=upload.content, name=upload.name[:200], published=day, url=None)
    if text.strip():
        if len(text) > MAX_TEXT:
            raise ProblemError(413, f"{len(text):,} characters; an article of at most {MAX_TEXT:,} is expected")
        return Sealed(page=text.encode(), name="pasted text", published=day, url=None)
    if address:
        site = site_of(request)
        site.access.require(request, "fetching an address")
        site.access.check_form(request, _text(form, "key"))
        fetched = await site.fetching.page(address)
        return Sealed(page=fetched.page, name=fetched.url, published=day, url=fetched.url)
    raise ProblemError(400, "Nothing to check yet: paste an article, choose a file, or give an address.")


async def _run(request: Request, sealed: Sealed, forms: tuple[Form, ...], *, withhold_names: bool) -> Outcome:
    return await site_of(request).checker.check(job_of(sealed, forms, withhold_names=withhold_names))


async def _form(request: Request) -> Fields:
    async with request.form(max_files=1, max_fields=12, max_part_size=MAX_BODY) as form:
        return {
            n: Upload(v.filename or "", await v.read()) if isinstance(v, UploadFile) else v for n, v in form.items()
        }


def _text(form: Fields, name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _known(request: Request) -> str:
    name: str = request.path_params["form"]
    if name not in FORMS:
        raise ProblemError(404, f"a report is had as {', '.join(FORMS)}")
    return name


def _saved(request: Request) -> SavedReport:
    found = site_of(request).kept.saved(request.path_params["id"])
    if found is None:
        raise ProblemError(404, "no report is saved under this address; it may have been deleted")
    return found


def _as_download(form: str, html: str, json: bytes, address: str | None, day: date | None = None) -> Response:
    _, media_type, name = FORMS[form]
    body = html.encode() if form == "html" else other_forms(form, json, address, day or datetime.now(UTC).date())
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type=media_type, headers=headers)
