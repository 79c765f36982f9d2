"""Ten cards by keyboard alone, one of them taken back and answered anew."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from onsite.recall.undo import standing
from onsite.store import open_store
from web.journeys.conftest import Visit


def begin(page: Page) -> None:
    """Press space on the first screen, once the page listens."""
    expect(page.get_by_role("heading", level=1, name="Drill")).to_be_focused()
    page.keyboard.press("Space")


def reveal(page: Page, done: int) -> None:
    """Await a card with so many done, and show its answer."""
    expect(page.locator("#drill")).to_contain_text(f"{done} done, {10 - done} to go")
    expect(page.locator("#prompt")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#answer-title")).to_be_focused()


def test_ten_cards_are_drilled_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("/drill")
    visit.is_accessible()
    begin(page)
    for done, key in enumerate("3412333333"):
        reveal(page, done)
        if done == 0:
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            expect(page.get_by_role("checkbox").first).to_be_checked()
            visit.is_accessible()
        page.keyboard.press(key)
        if done == 4:
            expect(page.locator("#drill-said")).to_contain_text("Rated “good”")
            page.keyboard.press("u")
            expect(page.locator("#drill-said")).to_contain_text("Taken back")
            reveal(page, done)
            page.keyboard.press("1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Done for today")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_role("list", name="How they were rated")).to_contain_text("2again1hard6good")
    visit.is_accessible()

    with open_store(f"sqlite:///{visit.server.home}/onsite.db") as store:
        attempts, _ = standing(store.attempts(), store.events())
        written = len(store.attempts())
    assert (len(attempts), written) == (10, 11)
    assert len(attempts[0].facts["named"]) == 1  # type: ignore[arg-type]


def test_a_topic_is_chosen_and_today_leads_there(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Learn some").click()
    page.get_by_label("Topic").select_option("breadth/trees")
    expect(page.locator("#waiting")).to_contain_text("2new today")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#drill")).to_contain_text("0 done, 2 to go")
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator("#drill .katex").first).to_be_visible()
