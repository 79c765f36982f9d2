"""The API, imported when first asked for: FastAPI would cost half of the first page's time."""

from __future__ import annotations

import threading

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from onsite.web.services import Services


class LazyApi:
    """An ASGI application that makes the real one at its first request."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._making = threading.Lock()
        self._api: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        api = await run_in_threadpool(self._make) if self._api is None else self._api
        await api(scope, receive, send)

    def _make(self) -> ASGIApp:
        with self._making:
            if self._api is None:
                from onsite.web.api.app import create_api  # noqa: PLC0415 - see the module

                self._api = create_api(self._services)
            return self._api
