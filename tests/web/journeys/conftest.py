"""A real server and a real Chromium; what every journey asserts besides its own story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from web.browser import HOW, installed
from web.running import Server

# WCAG 2.2 AA, as axe tags its rules.
_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
_QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
_DESKTOP, _PHONE = (1280, 900), (390, 844)


@dataclass
class Visit:
    """A page in the browser, watched: every message and every request is kept."""

    page: Page
    server: Server
    complaints: list[str]

    def open(self, path: str) -> Page:
        """Go to an address of the server."""
        self.page.goto(self.server.address + path)
        return self.page

    def is_accessible(self) -> None:
        """Assert that axe finds no violation of WCAG 2.2 AA on the page as it stands."""
        found = Axe().run(self.page, options=_RULES).response["violations"]
        lines = [
            f"{one['id']} ({one['impact']}): {one['help']}: {node['html'][:200]}"
            f" {node['failureSummary']}"
            for one in found
            for node in one["nodes"]
        ]
        assert not lines, f"{self.page.url}\n" + "\n".join(lines)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = installed()
    assert path, f"no Chromium: {HOW}"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=_QUIET)
        yield found
        found.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path)
    running.start()
    yield running
    running.stop()


@pytest.fixture(
    params=[("light", _DESKTOP), ("dark", _DESKTOP), ("light", _PHONE), ("dark", _PHONE)],
    ids=["light-desktop", "dark-desktop", "light-phone", "dark-phone"],
)
def look(request: pytest.FixtureRequest) -> tuple[str, tuple[int, int]]:
    found: tuple[str, tuple[int, int]] = request.param
    return found


@pytest.fixture
def visit(browser: Browser, server: Server, look: tuple[str, tuple[int, int]]) -> Iterator[Visit]:
    """A fresh browser profile; afterwards: no foreign request, no console error."""
    scheme, (width, height) = look
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    )
    page = context.new_page()
    complaints: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(f"console {message.type}: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith((server.address, "data:", "blob:")):
            complaints.append(f"foreign request: {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"page error: {error}"))
    page.on("request", on_request)
    yield Visit(page, server, complaints)
    context.close()
    assert not complaints, "\n".join(complaints)
