"""Ctrl-C: one sentence, exit code 130, and no process left."""

import os
import signal
import time
from pathlib import Path

import pytest

SENTENCE = "onsite: stopped; whatever was reported is recorded\n"


def test_ctrl_c_during_an_endless_loop_stops_everything(onsite, endless, processes) -> None:
    with onsite.start("check", "add-up", endless) as checking:
        workers = processes.await_worker(checking.pid)
        time.sleep(1)  # by now the submission runs
        os.killpg(checking.pid, signal.SIGINT)
        out, errors = checking.communicate(timeout=30)

    assert (checking.returncode, out, errors) == (130, "", SENTENCE)
    processes.await_end_of(workers)


def test_the_next_check_after_ctrl_c_works(onsite, endless, right, processes) -> None:
    with onsite.start("check", "add-up", endless) as checking:
        processes.await_worker(checking.pid)
        time.sleep(1)
        os.killpg(checking.pid, signal.SIGINT)
        checking.communicate(timeout=30)

    result = onsite("check", "add-up", right)

    assert result.code == 0
    assert [one["verdict"] for one in onsite("history", "--json").json] == ["accepted"]


@pytest.mark.parametrize("wait_ms", [0, 30, 60, 100, 200, 300])
def test_ctrl_c_at_any_moment_after_the_start_leaves_no_process_and_no_traceback(
    onsite, endless: Path, processes, wait_ms: int
) -> None:
    with onsite.start("check", "add-up", endless) as checking:
        workers = processes.await_worker(checking.pid)
        time.sleep(wait_ms / 1000)
        os.killpg(checking.pid, signal.SIGINT)
        _, errors = checking.communicate(timeout=30)

    assert (checking.returncode, errors) == (130, SENTENCE)
    processes.await_end_of(workers)


def test_ctrl_c_at_a_question_is_a_no(onsite) -> None:
    with onsite.terminal("solution", "add-up") as terminal:
        terminal.await_text("Show it?")
        terminal.settle(0.3)  # Python's input() misses a signal of the moment before it waits
        terminal.type("\x03")
        code = terminal.await_end()

    assert code != 0
    assert "def add_up" not in terminal.text
    assert "Traceback" not in terminal.text


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_command_that_is_killed_leaves_no_process(onsite, endless, processes, which) -> None:
    with onsite.start("check", "add-up", endless) as checking:
        workers = processes.await_worker(checking.pid)
        time.sleep(1)
        checking.send_signal(which)
        checking.communicate(timeout=30)

    assert checking.returncode == -which
    processes.await_end_of(workers)
