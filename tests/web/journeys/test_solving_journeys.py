"""A candidate's way from the first visit to a solved problem, and what must not be lost on it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from onsite.content.catalogs import find_problem
from web.journeys.conftest import Visit

ITEM = "two-sum"
RIGHT = find_problem(ITEM).reference.read_text()
WRONG = "def two_sum(numbers, target):\n    first = numbers[0]\n    return (first, target)\n"
QUADRATIC = (find_problem(ITEM).folder / "wrong" / "every_pair.py").read_text()
CRASHING = "def two_sum(numbers, target):\n    return numbers[len(numbers)]\n"

# What looks the same in every look is walked through once.
once = pytest.mark.parametrize("look", [("light", (1280, 900))], indirect=True, ids=["once"])


def write(page: Page, source: str) -> None:
    """Type a solution over whatever stands in the editor, as pasting does."""
    editor = page.locator(".cm-content")
    editor.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(source)


def judge(page: Page) -> None:
    page.locator(".cm-content").press("Control+Enter")


def verdict(page: Page, kind: str) -> None:
    expect(page.locator(f"[data-verdict={kind}]")).to_be_visible(timeout=20_000)
    expect(page.locator("#judge")).to_be_enabled(timeout=20_000)  # nothing more is to come


def is_saved(page: Page) -> None:
    expect(page.locator("[data-draft-status]")).to_have_text("saved", timeout=10_000)


def test_from_the_first_visit_to_the_first_accepted_problem(visit: Visit) -> None:
    page = visit.open("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome")
    visit.is_accessible()
    page.get_by_role("link", name="Choose another").click()
    page.get_by_label("Search").fill("given sum")
    expect(page.get_by_role("status").first).to_contain_text("1 of")
    visit.is_accessible()
    page.get_by_role("link", name="Two numbers with a given sum").click()
    write(page, RIGHT)
    judge(page)
    verdict(page, "accepted")
    visit.is_accessible()
    page.get_by_role("link", name="Compare with the reference").click()
    expect(page.get_by_role("heading", name="Mistakes that people make")).to_be_visible()
    visit.is_accessible()
    page.get_by_role("link", name="Today").click()
    expect(page.locator("main")).to_contain_text("1 of")
    visit.is_accessible()


def test_a_wrong_answer_is_read_and_repaired(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, CRASHING)
    judge(page)
    verdict(page, "runtime-error")
    page.get_by_role("link", name="line 2").click()
    expect(page.locator(".cm-pointedLine")).to_contain_text("numbers[len(numbers)]")
    expect(page.locator(".cm-failure")).to_have_count(1)
    visit.is_accessible()
    write(page, WRONG)
    judge(page)
    verdict(page, "wrong-answer")
    expect(page.get_by_role("heading", name="Smallest failing input")).to_be_visible()
    visit.is_accessible()
    write(page, RIGHT)
    judge(page)
    verdict(page, "accepted")
    page.reload()
    page.get_by_text("Your 3 attempts").click()
    page.get_by_role("button", name="What changed in attempt 3").click()
    expect(page.locator("[data-diff] .cm-editor")).to_be_visible()
    visit.is_accessible()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "kill-9"])
def test_a_draft_survives_a_reload_and_a_restart_of_the_server(
    visit: Visit, end: signal.Signals
) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, "# the first thought\n" + WRONG)
    is_saved(page)
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("the first thought")
    page.goto("about:blank")
    visit.server.restart(end)
    visit.open(f"/problems/{ITEM}")
    expect(page.locator(".cm-content")).to_contain_text("the first thought")


def test_the_editor_on_disk_and_the_page_edit_one_file(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, WRONG)
    is_saved(page)
    draft = visit.server.home / "workspace" / ITEM / "solution.py"
    assert draft.read_text() == WRONG
    draft.write_text("# from another editor\n" + WRONG)
    expect(page.locator(".cm-content")).to_contain_text("from another editor", timeout=10_000)


def test_changes_on_both_sides_are_a_conflict_that_the_candidate_settles(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, WRONG)
    is_saved(page)
    draft: Path = visit.server.home / "workspace" / ITEM / "solution.py"
    page.route("**/draft/events", lambda route: route.abort())
    page.context.set_offline(True)
    write(page, "# mine\n" + WRONG)
    draft.write_text("# theirs\n" + WRONG)
    page.context.set_offline(False)
    page.locator(".cm-content").press("End")
    page.keyboard.insert_text(" ")
    expect(page.locator("[data-conflict]")).to_be_visible(timeout=10_000)
    visit.is_accessible()
    page.get_by_role("button", name="Keep what is here").click()
    is_saved(page)
    assert draft.read_text().startswith("# mine")
    # Being offline is what the browser complains of here.
    visit.complaints[:] = [one for one in visit.complaints if "ERR_INTERNET" not in one]


def test_hints_come_one_by_one_and_a_solution_by_giving_up(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    page.get_by_role("button", name="A hint").click()
    expect(page.locator("#hints li")).to_have_count(1)
    page.get_by_role("button", name="One more hint").click()
    expect(page.locator("#hints li")).to_have_count(2)
    page.get_by_text("Give up and see it").click()
    page.get_by_role("button", name="Show the solution").click()
    expect(page.get_by_role("heading", name="Other right ways")).to_be_visible()
    visit.is_accessible()


def test_progress_is_read(visit: Visit) -> None:
    page = visit.open("/progress")
    expect(page.locator("main")).to_contain_text("Nothing to show yet")
    visit.is_accessible()
    visit.open(f"/problems/{ITEM}")
    write(page, RIGHT)
    judge(page)
    verdict(page, "accepted")
    visit.open("/progress")
    expect(page.locator("figure[data-chart] svg").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("1 /")
    visit.is_accessible()


@once
def test_a_quadratic_solution_is_shown_how_it_grows(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, QUADRATIC)
    judge(page)
    verdict(page, "too-slow-growth")
    expect(page.locator("figure[data-chart] svg")).to_be_visible()
    page.get_by_text("The figures").click()
    expect(page.get_by_role("columnheader", name="the reference")).to_be_visible()
    visit.is_accessible()


@once
def test_starting_afresh_keeps_what_there_was(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, WRONG)
    is_saved(page)
    page.reload()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Start afresh").click()
    expect(page.locator(".cm-content")).not_to_contain_text("return (first, target)")
    folder = visit.server.home / "workspace" / ITEM
    assert (folder / "solution.1.py").read_text() == WRONG


@once
def test_the_keyboard_goes_everywhere(visit: Visit) -> None:
    page = visit.open("/")
    for keys, heading in (
        ("gp", "Problems"),
        ("gr", "Progress"),
        ("gl", "Labs"),
        ("gt", "Welcome"),
    ):
        page.keyboard.type(keys)
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.keyboard.type("gp")
    expect(page.get_by_role("heading", level=1)).to_have_text("Problems")
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()
    page.keyboard.type("gt?")  # typed into the field: no shortcut
    expect(page.get_by_label("Search")).to_have_value("gt?")
    page.get_by_label("Search").blur()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    visit.is_accessible()


@once
def test_the_choice_of_colours_is_kept(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.reload()
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    kept = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert kept == dark
    page.get_by_role("button", name="Light").click()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != dark


@once
def test_a_verdict_under_way_is_found_again_by_a_page_opened_again(visit: Visit) -> None:
    page = visit.open(f"/problems/{ITEM}")
    write(page, "import time\ntime.sleep(1.5)\n" + RIGHT)
    is_saved(page)
    judge(page)
    expect(page.get_by_text("Judging…")).to_be_visible()
    page.reload()
    verdict(page, "accepted")
