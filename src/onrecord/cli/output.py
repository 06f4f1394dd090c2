"""Where reports go: standard output, one file, or a folder with a file for each page."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.cli.pages import is_address
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from onrecord.report.model import Report

Sink = Callable[["Report"], None]
_SUFFIX = {"text": ".report.txt", "json": ".report.json", "html": ".report.html"}


class Form(NamedTuple):
    """A form of the report: "text", "json" or "html"; `withhold_names` is for HTML that is to be shared."""

    name: str
    withhold_names: bool = False


def sink_for(form: Form, output: str | None, pages: Sequence[str]) -> Sink:
    """Return what takes the reports, in a form.

    Raises UsageError where the form and the output do not go together, or an output would overwrite a page.
    """
    if output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir()):
        return _Folder(form, Path(output))
    if form.name == "html" and len(pages) > 1:
        raise UsageError("an HTML report is one page; for several pages give a folder: --output FOLDER/")
    if output is None or output == "-":
        return _Terminal(form)
    if any(_same(page, output) for page in pages):
        raise UsageError(f"--output {output} is one of the pages; give another name")
    return _File(form, Path(output))


def _rule(form: Form) -> str:
    """Return what stands between two reports in one place: JSON has its lines, texts get a rule."""
    return f"\n{'-' * 100}\n\n" if form.name == "text" else ""


def render(report: "Report", form: Form) -> bytes:
    """Return a report as UTF-8 bytes, with the end of its last line."""
    if form.name == "json":
        from onrecord.report.json import to_json

        return to_json(report) + b"\n"
    if form.name == "html":
        from onrecord.report.html import to_html

        return to_html(report, withhold_names=form.withhold_names).encode()
    from onrecord.report.text import to_text

    return to_text(report).encode()


class _Terminal:
    """Writes to standard output; each report is out before the next page is read."""

    def __init__(self, form: Form) -> None:
        self._form, self._first = form, True

    def __call__(self, report: "Report") -> None:
        sys.stdout.write("" if self._first else _rule(self._form))
        sys.stdout.flush()
        self._first = False
        if self._form.name == "text":
            from onrecord.report.text import show

            show(report, sys.stdout)
        else:
            sys.stdout.buffer.write(render(report, self._form))
            sys.stdout.buffer.flush()


class _File:
    """Writes all reports into one file, opened anew with the first."""

    def __init__(self, form: Form, path: Path) -> None:
        self._form, self._path, self._mode = form, path, "wb"

    def __call__(self, report: "Report") -> None:
        rule = _rule(self._form) if self._mode == "ab" else ""
        _write(self._path, rule.encode() + render(report, self._form), self._mode)
        self._mode = "ab"


class _Folder:
    """Writes a file for each page; two pages of one name get numbers."""

    def __init__(self, form: Form, folder: Path) -> None:
        self._form, self._folder = form, folder
        self._taken: set[str] = set()

    def __call__(self, report: "Report") -> None:
        stem, number = _stem(report.input), 1
        name = stem
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name)
        _write(self._folder / (name + _SUFFIX[self._form.name]), render(report, self._form), "wb")


def _write(path: Path, content: bytes, mode: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open(mode) as handle:
            handle.write(content)
    except OSError as error:
        raise UsageError(f"--output {path} cannot be written: {error.strerror}") from None


def _stem(page: str) -> str:
    if page == "-":
        return "page"
    path = page.split("?", 1)[0].split("#", 1)[0].rstrip("/") if is_address(page) else page
    return Path(path).stem or "page"


def _same(page: str, output: str) -> bool:
    try:
        return page != "-" and Path(page).samefile(output)
    except (OSError, ValueError):
        return False
