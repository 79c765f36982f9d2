"""Refuses what no page of ours would send, before anything reads it.

- A `Host` that is not ours: another site's name was made to resolve to this machine (DNS
  rebinding), and its pages would count as of the same origin.
- A request that changes something and comes from another site's page (CSRF): told by
  `Sec-Fetch-Site`, which every current browser sends and no page can forge, else by `Origin`.
  No token is needed: https://web.dev/articles/fetch-metadata
- A body larger than any of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onsite.web.problem_details import Refusal, refusal_response

_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


class Guard:
    """ASGI middleware; see the module."""

    def __init__(self, app: ASGIApp, names: Sequence[str], most_body_bytes: int) -> None:
        """Guard an app.

        Args:
            app: what is guarded.
            names: the host names that are ours, without port.
            most_body_bytes: the largest body that is read.
        """
        self._app, self._names, self._most = app, frozenset(names), most_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope["method"], headers)
        if refusal is not None:
            await refusal_response(scope, refusal)(scope, receive, send)
            return
        body = await _read(receive, self._most)
        if body is None:
            await refusal_response(scope, _too_large(self._most))(scope, receive, send)
            return
        await self._app(scope, _Replayed(body, receive), send)

    def _refusal(self, method: str, headers: Headers) -> Refusal | None:
        host = headers.get("host", "")
        if _name_of(host) not in self._names:
            return Refusal(
                421,
                "unknown-host",
                f"This server does not answer to the name {host!r}; open it under its own address,"
                " or start it with --name.",
            )
        if method not in _SAFE_METHODS and not _is_own(headers, host):
            return Refusal(
                403, "cross-site", "This request came from another site's page; it was not obeyed."
            )
        try:
            length = int(headers.get("content-length", "0"))
        except ValueError:
            return Refusal(400, "bad-request", "The Content-Length is no number.")
        return _too_large(self._most) if length > self._most else None


class _Replayed:
    """Hands on a body that was read, then whatever else comes."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


async def _read(receive: Receive, most: int) -> bytes | None:
    """Read a body, whole before anything acts on it; None where it is too large."""
    body = bytearray()
    more = True
    while more and len(body) <= most:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return bytes(body) if len(body) <= most else None


def _too_large(most: int) -> Refusal:
    return Refusal(
        413, "too-large", f"The request is larger than {most >> 20} MiB; nothing was changed."
    )


def _name_of(host: str) -> str:
    """Return the name in a Host header: without port, in lower case, `[::1]` in brackets."""
    name, _, port = host.rpartition(":")
    return (name if name and port.isdecimal() else host).lower()


def _is_own(headers: Headers, host: str) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = headers.get("origin")
    # Neither header: no browser sent this, so there is no other site's page behind it.
    return origin is None or urlsplit(origin).netloc.lower() == host.lower()
