"""A candidate's way through a lab: the question, a flight, its findings, one choice changed."""

from __future__ import annotations

import re
import shutil
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from onsite.practice.labs import LabFolder
from web.journeys.conftest import Server, Visit

# Two processors that other tests keep busy take several times as long.
PATIENCE_MS = 120_000


@pytest.fixture(scope="module")
def hangar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where flights are kept from one look to the next: each goes on where the last one ended."""
    return tmp_path_factory.mktemp("hangar")


def flights_of(server: Server) -> Path:
    return LabFolder(server.home / "labs" / "search").flights


def fly(page: Page) -> None:
    """Press Fly, as the keyboard does, and wait for the end."""
    page.get_by_role("button", name="Fly", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#fly-said")).to_contain_text("flying", timeout=PATIENCE_MS)
    expect(page.get_by_role("link", name="Read the results")).to_be_visible(timeout=PATIENCE_MS)


def fits(page: Page) -> None:
    """Assert that nothing but what scrolls by itself is wider than the window."""
    widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]


def test_a_lab_is_flown_read_changed_and_compared(visit: Visit, hangar: Path) -> None:
    flights = flights_of(visit.server)
    shutil.copytree(hangar, flights, dirs_exist_ok=True)
    page = visit.open("/labs")
    expect(page.get_by_text("Nothing is flown yet.")).to_be_visible(
        visible=not any(hangar.iterdir())
    )
    visit.is_accessible()
    fits(page)
    page.get_by_role("link", name="Search ranking").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Search ranking")
    visit.is_accessible()
    fits(page)

    fly(page)
    visit.is_accessible()
    page.get_by_role("link", name="Read the results").click()
    expect(page.locator("figure[data-chart] svg").first).to_be_visible(timeout=20_000)
    expect(page.get_by_role("heading", name="Raw clicks")).to_be_visible()
    visit.is_accessible()
    fits(page)

    page.get_by_role("link", name="Change this design").click()
    label = page.get_by_role("group", name=re.compile("^Label"))
    expect(label.get_by_text("≠ baseline")).to_be_hidden()
    label.get_by_role("radio", name="Dwell").check()
    expect(label.get_by_text("≠ baseline")).to_be_visible()
    fly(page)
    shutil.copytree(flights, hangar, dirs_exist_ok=True)
    page.get_by_role("link", name="Compare two flights").click()
    expect(page.get_by_role("heading", name="What came of it")).to_be_visible()
    expect(page.get_by_role("row", name="Label Clicks Dwell")).to_be_visible()
    expect(page.locator("figure[data-chart] svg").first).to_be_visible(timeout=20_000)
    visit.is_accessible()
    fits(page)


@pytest.mark.parametrize("look", [("light", (1280, 900))], indirect=True, ids=["light"])
def test_a_flight_goes_on_while_the_page_is_closed_and_the_server_killed(visit: Visit) -> None:
    page = visit.open("/labs/search")
    page.get_by_label("Size of the world").select_option("standard")
    page.get_by_role("button", name="Fly", exact=True).click()
    expect(page.get_by_role("heading", name="Flying: step")).to_be_visible(timeout=PATIENCE_MS)
    visit.is_accessible()
    page.goto("about:blank")
    visit.server.restart(signal.SIGKILL)

    visit.open("/labs/search")
    expect(page.get_by_role("heading", name="Flying: step")).to_be_visible(timeout=PATIENCE_MS)
    cancel = page.get_by_role("button", name="Cancel the flight")
    cancel.focus()
    expect(page.locator(".flight-steps .done").nth(1)).to_be_visible(timeout=PATIENCE_MS)
    expect(cancel).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Cancelled")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.get_by_text("it goes on after")).to_be_visible()
    visit.is_accessible()
