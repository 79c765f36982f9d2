"""Makes pages and fragments from templates."""

from __future__ import annotations

import secrets
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from onsite import __version__
from onsite.content.topics import topic_name
from onsite.practice.dates import date_of
from onsite.web.assets import asset_url
from onsite.web.charts import growth_plot, plot_json, plot_rows
from onsite.web.markup import html_of, inline_html_of
from onsite.web.services import Services

THEMES = ("system", "light", "dark")
SESSION_COOKIE, THEME_COOKIE = "onsite_session", "theme"
_YEAR_S = 365 * 24 * 3600


def services_of(request: Request) -> Services:
    """Return what requests share."""
    services: Services = request.app.state.services
    return services


def session_of(request: Request) -> str:
    """Return who asks: a random name that this browser was given; empty where it has none."""
    return request.cookies.get(SESSION_COOKIE, "")[:64]


def wants_fragment(request: Request) -> bool:
    """Whether htmx asks, and will put the answer into the page it has."""
    return request.headers.get("hx-request") == "true"


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """Return a whole page."""
    theme = request.cookies.get(THEME_COOKIE, "system")
    html = fragment_text(
        template,
        request=request,
        path=request.url.path,
        nonce=request.scope["nonce"],
        theme=theme if theme in THEMES else "system",
        now=services_of(request).now(),
        **context,
    )
    answer = HTMLResponse(html, status)
    if not session_of(request):
        answer.set_cookie(
            SESSION_COOKIE,
            secrets.token_urlsafe(16),
            max_age=_YEAR_S,
            httponly=True,
            samesite="strict",
        )
    return answer


def fragment(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """Return a part of a page."""
    now = services_of(request).now()
    return HTMLResponse(fragment_text(template, now=now, **context), status)


def fragment_text(template: str, **context: Any) -> str:
    """Return a template's text."""
    return _templates().get_template(template).render(**context)


@cache
def _templates() -> Environment:
    folder = Path(__file__).parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(folder),
        # Compiled templates are kept between starts, in a folder of the user's own.
        bytecode_cache=FileSystemBytecodeCache(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"asset": asset_url, "version": __version__}
    environment.filters |= {
        "growth_plot": growth_plot,
        "markdown": html_of,
        "markdown_line": inline_html_of,
        "day": date_of,
        "plot_json": plot_json,
        "plot_rows": plot_rows,
        "topic_name": topic_name,
        "words": lambda text: str(text).replace("-", " ").replace("_", " "),
        "milliseconds": lambda seconds: f"{seconds * 1e3:,.0f} ms",
        "clock": _clock,
        "date": datetime.fromisoformat,
        "epoch": lambda when: int(when.timestamp()),
    }
    return environment


def _clock(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M}"
