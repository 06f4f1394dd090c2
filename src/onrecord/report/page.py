"""Pages made from a template of this folder: one file, no script, every word made visible."""

import hashlib
from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.report.characters import in_quotes, visible

if TYPE_CHECKING:
    from jinja2 import Environment


def page(template: str, style: str, **values: object) -> str:
    """Return a page from a template and a style sheet; the style is allowed by its hash and nothing else runs."""
    environment = _environment()
    css = environment.get_template(style).render()
    digest = b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return environment.get_template(template).render(style=css, digest=digest, version=__version__, **values)


def web_address(address: str) -> str:
    """Return an address that may be followed, or nothing."""
    return address if address.startswith(("https://", "http://")) else ""


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("onrecord.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters.update(web=web_address, quoted=in_quotes)
    return environment
