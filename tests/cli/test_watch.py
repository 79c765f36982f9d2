"""`onsite watch` at a terminal: each save is judged, keys do what the footer says."""

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

RIGHT = "def add_up(x, y):\n    return float(abs(x - y).sum())\n"
WRONG = "def add_up(x, y):\n    return float((x - y).sum())\n"
ENDLESS = "def add_up(x, y):\n    while True:\n        pass\n"


@pytest.fixture
def watched(onsite):
    """A watching terminal, its draft still the starter."""
    with onsite.terminal("watch", "add-up") as terminal:
        terminal.await_text("q quit")
        yield terminal


def replace(path: Path, text: str) -> None:
    beside = path.with_name("4913~")
    beside.write_text(text)
    os.replace(beside, path)


def write_in_two_steps(path: Path, text: str) -> None:
    path.write_text("")
    time.sleep(0.1)
    path.write_text(text)


def write_part_by_part(path: Path, text: str) -> None:
    with path.open("w") as file:
        for line in text.splitlines(keepends=True):
            file.write(line)
            file.flush()


def delete_and_write(path: Path, text: str) -> None:
    path.unlink()
    time.sleep(0.1)
    path.write_text(text)


@pytest.mark.parametrize(
    "save", [Path.write_text, replace, write_in_two_steps, write_part_by_part, delete_and_write]
)
def test_a_save_is_judged_once_however_the_editor_saves(
    onsite, watched, save: Callable[[Path, str], None]
) -> None:
    save(onsite.draft, RIGHT)
    watched.await_text("✓ accepted")
    watched.settle(0.8)
    watched.type("q")

    assert watched.await_end() == 0
    assert [one["verdict"] for one in onsite("history", "--json").json] == ["accepted"]


def test_a_new_verdict_replaces_the_last_one(onsite, watched) -> None:
    onsite.draft.write_text(WRONG)
    watched.await_text("q quit", times=2)
    onsite.draft.write_text(RIGHT)
    watched.await_text("q quit", times=3)

    _, _, last_screen = watched.output.rpartition("\x1b[2J")
    assert "✓" in last_screen
    assert "✗" not in last_screen


def test_an_untouched_starter_is_no_try(onsite) -> None:
    onsite("start", "add-up")

    with onsite.terminal("watch", "add-up") as watched:
        watched.await_text("q quit")
        watched.settle(0.8)

    assert onsite("history", "--json").json == []


def test_a_draft_that_was_not_judged_yet_is_judged_and_recorded_at_once(onsite) -> None:
    onsite("start", "add-up")
    onsite.draft.write_text(RIGHT)

    with onsite.terminal("watch", "add-up") as watched:
        watched.await_text("✓ accepted")

    assert [one["verdict"] for one in onsite("history", "--json").json] == ["accepted"]


def test_what_was_left_from_the_last_time_is_shown_again_but_is_no_new_try(onsite) -> None:
    onsite("start", "add-up")
    onsite.draft.write_text(RIGHT)
    onsite("check", "add-up")

    with onsite.terminal("watch", "add-up") as watched:
        watched.await_text("✓ accepted")
        watched.await_text("q quit")

    assert len(onsite("history", "--json").json) == 1


def test_without_an_item_the_latest_draft_is_watched(onsite) -> None:
    onsite("start", "add-up")

    with onsite.terminal("watch") as watched:
        watched.await_text("watching add-up")


def test_a_save_during_an_endless_loop_is_judged_after_it(onsite, watched) -> None:
    onsite.draft.write_text(ENDLESS)
    time.sleep(0.7)
    onsite.draft.write_text(RIGHT)

    watched.await_text("✗ time limit")
    watched.await_text("✓ accepted")


def test_h_shows_one_hint_more_each_time(watched) -> None:
    watched.type("h")
    watched.await_text("Hint 1 of 3")
    watched.type("h")

    watched.await_text("Hint 2 of 3")


def test_s_shows_the_solution_only_when_pressed_twice(onsite, watched) -> None:
    watched.type("s")
    watched.await_text("press s again")
    shown_early = "Sum the absolute differences" in watched.text
    watched.type("s")
    watched.await_text("Sum the absolute differences")

    assert not shown_early


def test_s_asks_again_after_another_key(watched) -> None:
    watched.type("s")
    watched.await_text("press s again")
    watched.type("h")
    watched.await_text("Hint 1 of 3")
    watched.type("s")

    watched.await_text("press s again", times=2)
    assert "Sum the absolute differences" not in watched.text


def test_n_goes_on_with_another_problem_and_watches_it(onsite, watched) -> None:
    watched.type("n")
    watched.await_text("q quit", times=2)
    following = watched.text.rpartition("watching ")[2].split()[0]
    draft = onsite.home / "workspace" / following / "solution.py"

    draft.write_text("1 / 0\n")
    watched.await_text("✗")

    assert following != "add-up"
    assert {one["item"] for one in onsite("history", "--json").json} == {following}


def test_q_ends_it_and_restores_the_terminal(watched) -> None:
    watched.type("q")

    assert watched.await_end() == 0


def test_ctrl_c_ends_it_with_one_sentence(watched) -> None:
    watched.type("\x03")

    assert watched.await_end() == 130
    assert watched.text.rstrip().endswith("onsite: stopped; whatever was reported is recorded")


def test_json_prints_a_line_for_each_verdict(onsite, right) -> None:
    onsite("start", "add-up")
    onsite.draft.write_text(WRONG)

    with onsite.start("watch", "add-up", "--json") as watching:
        first = json.loads(watching.stdout.readline())
        onsite.draft.write_text(RIGHT)
        second = json.loads(watching.stdout.readline())
        watching.send_signal(signal.SIGINT)
        _, errors = watching.communicate(timeout=30)

    assert [first["verdict"], second["verdict"]] == ["wrong-answer", "accepted"]
    assert (first["recorded"], second["recorded"]) == (True, True)
    assert watching.returncode == 130
    assert "Traceback" not in errors


def test_nothing_to_watch_is_said(onsite) -> None:
    result = onsite("watch")

    assert result.code == 2
    assert "say which item to watch" in result.err
