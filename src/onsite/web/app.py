"""The application: routes, what surrounds them, and what becomes of an error."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route

from onsite.judge.pool import Judge
from onsite.practice.home import Home
from onsite.web.api.lazy import LazyApi
from onsite.web.assets import manifest, serve_asset
from onsite.web.errors import EXPECTED, answer_expected, answer_http, answer_unexpected
from onsite.web.guard import Guard
from onsite.web.headers import SecurityHeaders
from onsite.web.routes import (
    drafts,
    drill,
    flights,
    labs,
    problems,
    progress,
    results,
    solving,
    today,
)
from onsite.web.services import Services
from onsite.web.settings import MOST_BODY_BYTES, Settings

_PARTS = (today, problems, solving, drafts, drill, labs, flights, results, progress)


def create_app(services: Services) -> Starlette:
    """Return the application over these services; it closes them when it ends.

    Raises:
        AssetsError: the scripts and styles were not built.
    """
    manifest()
    app = Starlette(
        routes=[
            *(route for part in _PARTS for route in part.ROUTES),
            Mount("/api/v1", LazyApi(services)),
            Route("/static/{name}", serve_asset, name="static"),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(Guard, names=services.settings.names, most_body_bytes=MOST_BODY_BYTES),
        ],
        exception_handlers={
            **dict.fromkeys(EXPECTED, answer_expected),
            HTTPException: answer_http,
            Exception: answer_unexpected,
        },
        lifespan=_lifespan,
    )
    app.state.services = services
    return app


def from_environment() -> Starlette:
    """Make the application of one of several workers."""
    settings = Settings.from_environment()
    return create_app(Services(Home.from_environment(), Judge(settings.judges), settings))


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    services: Services = app.state.services
    services.runs.clear_old()
    gc.freeze()
    gc.enable()
    yield
    # What is queued is judged and recorded first; a second Ctrl-C does not wait for it.
    await asyncio.to_thread(services.close)
