"""The draft: one file, two writers, nothing lost."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from onsite.content.problem import Problem
from onsite.practice.drafts import NEW, DraftConflictError, read_draft, save_draft
from onsite.practice.home import Home, HomeError


def test_before_the_first_writing_it_is_the_starter(home: Home, problem: Problem) -> None:
    draft = read_draft(home, problem)
    assert (draft.source, draft.version) == (problem.starter.read_text(), NEW)


def test_what_was_written_is_read(home: Home, problem: Problem) -> None:
    saved = save_draft(home, problem, "x = 1\n", NEW)
    assert read_draft(home, problem) == saved
    assert home.draft(problem.slug).read_text() == "x = 1\n"


def test_each_writing_has_a_later_version(home: Home, problem: Problem) -> None:
    first = save_draft(home, problem, "x = 1\n", NEW)
    second = save_draft(home, problem, "x = 2\n", first.version)
    assert second.version > first.version > NEW


def test_a_file_changed_by_another_editor_is_not_overwritten(home: Home, problem: Problem) -> None:
    seen = save_draft(home, problem, "x = 1\n", NEW).version
    home.draft(problem.slug).write_text("theirs\n")
    with pytest.raises(DraftConflictError, match="changed elsewhere") as conflict:
        save_draft(home, problem, "mine\n", seen)
    assert conflict.value.current.source == "theirs\n"
    assert home.draft(problem.slug).read_text() == "theirs\n"
    save_draft(home, problem, "mine\n", conflict.value.current.version)
    assert home.draft(problem.slug).read_text() == "mine\n"


def test_the_same_text_on_both_sides_is_no_conflict(home: Home, problem: Problem) -> None:
    seen = save_draft(home, problem, "x = 1\n", NEW).version
    home.draft(problem.slug).write_text("x = 2\n")
    later = save_draft(home, problem, "x = 2\n", seen)
    assert later == read_draft(home, problem)


def test_of_many_writers_at_once_one_wins_and_the_others_hear_of_it(
    home: Home, problem: Problem
) -> None:
    seen = save_draft(home, problem, "start\n", NEW).version
    won, lost = [], []
    together = threading.Barrier(8)

    def write(number: int) -> None:
        together.wait()
        try:
            won.append(save_draft(home, problem, f"writer {number}\n", seen).source)
        except DraftConflictError as conflict:
            lost.append(conflict.current.source)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(won) == 1
    assert lost == won * 7
    assert home.draft(problem.slug).read_text() == won[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_a_sentence(home: Home, problem: Problem) -> None:
    home.folder.mkdir(parents=True, exist_ok=True)
    home.folder.chmod(0o500)
    with pytest.raises(HomeError, match="cannot be written"):
        save_draft(home, problem, "x\n", NEW)


def test_a_workspace_that_is_a_file_is_a_sentence(home: Home, problem: Problem) -> None:
    place: Path = home.workspace(problem.slug)
    place.parent.mkdir(parents=True)
    place.write_text("in the way")
    with pytest.raises(HomeError, match="cannot be written"):
        save_draft(home, problem, "x\n", NEW)
