"""Who may do what: tokens, the session of one who signed in, and the seals on forms.

Readers need nothing and get no cookie. On loopback everybody may do everything; with --public, whatever writes or fetches
needs a token, as `Authorization: Bearer …` or by signing in.
"""

import base64
import hashlib
import hmac
import time
import zlib
from datetime import date

import msgspec
from msgspec import Struct
from starlette.requests import Request

from onrecord.web.kept import Kept
from onrecord.web.problems import ProblemError
from onrecord.web.settings import MAX_BODY, Settings

COOKIE = "onrecord"
SESSION_SECONDS = 12 * 3600
FORM_SECONDS = 12 * 3600  # a form is good for this long, and up to as long again
LOCAL = "local"


class Sealed(Struct, frozen=True, kw_only=True):
    """A page on its way through a reader's form: the server keeps none, and the seal shows that it is what was checked."""

    page: bytes
    name: str
    published: date | None
    url: str | None


class Access:
    """Answers for one server's tokens, sessions and forms."""

    def __init__(self, settings: Settings, kept: Kept) -> None:
        self._settings = settings
        self._kept = kept
        self._key = kept.secret("seal")

    def who(self, request: Request) -> str | None:
        """Return who asks: "local" on loopback, the name of a token, or None for a reader."""
        if not self._settings.public:
            return LOCAL
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self._kept.owner(token.strip())
        return self._session(request.cookies.get(COOKIE, ""))

    def require(self, request: Request, what: str) -> str:
        """Return who asks, or raise ProblemError 401 with what the token is needed for."""
        name = self.who(request)
        if name is None:
            raise ProblemError(
                401, f"{what} needs a token on this server; sign in, or send it as Authorization: Bearer TOKEN",
                {"WWW-Authenticate": "Bearer"},
            )  # fmt: skip
        return name

    def sign_in(self, token: str) -> str | None:
        """Return the value of the session's cookie for a good token."""
        name = self._kept.owner(token.strip())
        if name is None:
            return None
        until = str(int(time.time()) + SESSION_SECONDS)
        return f"{until}.{_b64(name.encode())}.{self._sign('session', until, name)}"

    def _session(self, cookie: str) -> str | None:
        until, _, rest = cookie.partition(".")
        packed, _, seal = rest.partition(".")
        if not (until.isascii() and until.isdigit()) or int(until) < time.time():
            return None
        try:
            name = _unb64(packed).decode()
        except ValueError:
            return None
        good = hmac.compare_digest(seal.encode(), self._sign("session", until, name).encode())
        return name if good and self._kept.has_token(name) else None

    def form_key(self, who: str | None) -> str:
        """Return the key that a form of ours carries: another site cannot read it, so it cannot send the form."""
        return self._sign("form", who or "", str(int(time.time() // FORM_SECONDS)))

    def check_form(self, request: Request, key: str) -> None:
        """Raise ProblemError 403 where a form did not come from a page of ours, lately."""
        who, now = self.who(request) or "", int(time.time() // FORM_SECONDS)
        good = [self._sign("form", who, str(n)) for n in (now, now - 1)]
        if request.headers.get("sec-fetch-site") == "cross-site" or not any(
            hmac.compare_digest(key.encode(), g.encode()) for g in good
        ):
            raise ProblemError(403, "this form did not come from a page of this server, or is too old; open it again")

    def seal(self, page: Sealed) -> str:
        """Return a page as text for a form, packed and signed."""
        packed = zlib.compress(msgspec.msgpack.encode(page), 6)
        return f"{self._mac(packed)}.{base64.b64encode(packed).decode()}"

    def unseal(self, text: str) -> Sealed:
        """Return the page that a form carried. Raises ProblemError 403 where it is not what this server packed."""
        seal, _, data = text.partition(".")
        try:
            packed = base64.b64decode(data, validate=True)
        except ValueError:
            packed = b""
        if not hmac.compare_digest(seal.encode(), self._mac(packed).encode()):
            raise ProblemError(403, "this page was not packed by this server; check the article again")
        return msgspec.msgpack.decode(zlib.decompressobj().decompress(packed, MAX_BODY), type=Sealed)

    def _sign(self, *parts: str) -> str:
        return self._mac("\0".join(parts).encode())

    def _mac(self, message: bytes) -> str:
        return _b64(hmac.digest(self._key, message, hashlib.sha256))


def _b64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
