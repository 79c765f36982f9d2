"""`Judge` under many threads, with workers that die, and after its end."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from onsite.content.errors import ContentError
from onsite.content.problem import Problem
from onsite.judge import Judge, JudgeError, VerdictKind
from onsite.judge.launch import launch
from onsite.judge.verdict import CaseResult

RIGHT = "def double(x): return 2 * x"
WRONG = "def double(x): return x"
# Sleeps once per child, so that there is a time in which something can be killed.
SLOW = "import time\ntime.sleep(0.4)\ndef double(x): return 2 * x"

Processes = Callable[[], dict[int, int]]


def test_many_threads_get_each_its_own_verdict(double: Problem) -> None:
    sources = [RIGHT, WRONG, "def double(x): return 1 / 0", "def twice(x): return 2 * x"] * 6
    kinds = ["accepted", "wrong-answer", "runtime-error", "not-a-submission"] * 6

    with Judge(workers=2) as judge, ThreadPoolExecutor(12) as threads:
        verdicts = list(threads.map(lambda source: judge.check(double, source), sources))

    assert [verdict.kind for verdict in verdicts] == kinds


def test_submissions_are_taken_in_the_order_of_the_calls(double: Problem) -> None:
    done: list[int] = []
    with Judge() as judge:
        judge.check(double, RIGHT)

        def ask(number: int) -> None:
            judge.check(double, SLOW if number == 0 else RIGHT)
            done.append(number)

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
            time.sleep(0.03)  # the order of the calls
        for thread in threads:
            thread.join()

    assert done == [0, 1, 2, 3, 4, 5]


def _roles(tree: dict[int, int]) -> tuple[int, int, int, list[int]]:
    """Return the worker, the outer and the inner zygote, and the sealed children."""
    below: dict[int, list[int]] = {}
    for pid, parent in tree.items():
        below.setdefault(parent, []).append(pid)
    (worker,) = (pid for pid in below[os.getpid()] if pid in below)
    (outer,) = below[worker]
    (inner,) = below[outer]
    return worker, outer, inner, below.get(inner, [])


def _killed_while_judging(
    victim: int, judge: Judge, problem: Problem, processes: Processes, alone: set[int]
) -> tuple[object, int]:
    """Judge a slow submission, kill the process with that role meanwhile; return the verdict."""
    with ThreadPoolExecutor(1) as threads:
        pending = threads.submit(judge.check, problem, SLOW)
        while True:
            tree = {pid: parent for pid, parent in processes().items() if pid not in alone}
            try:
                *roles, children = _roles(tree)
            except (KeyError, ValueError):
                continue  # not all of them are there yet
            if children:
                break
        os.kill(roles[victim], signal.SIGKILL)
        return pending.result(timeout=20), roles[0]


@pytest.mark.parametrize("victim", [0, 1, 2], ids=["worker", "outer zygote", "inner zygote"])
def test_a_killed_process_is_replaced_and_the_submission_judged_again(
    victim: int, double: Problem, processes: Processes
) -> None:
    others = set(processes())
    with Judge() as judge:
        judge.check(double, RIGHT)

        verdict, worker = _killed_while_judging(victim, judge, double, processes, others)

        assert verdict.kind is VerdictKind.ACCEPTED  # type: ignore[attr-defined]
        assert judge.check(double, WRONG).kind is VerdictKind.WRONG_ANSWER
        assert worker not in processes()
    assert set(processes()) == others


def test_a_worker_that_keeps_dying_is_given_up_with_a_sentence(
    double: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    popen = subprocess.Popen
    monkeypatch.setattr(
        subprocess,
        "Popen",
        lambda _command, **options: popen([sys.executable, "-c", ""], **options),
    )

    with Judge() as judge, pytest.raises(JudgeError, match="ended twice"):
        judge.check(double, RIGHT)


def test_an_idle_worker_that_was_killed_is_replaced_unnoticed(
    double: Problem, processes: Processes
) -> None:
    others = set(processes())
    with Judge() as judge:
        judge.check(double, RIGHT)
        worker, *_ = _roles({pid: p for pid, p in processes().items() if pid not in others})
        os.kill(worker, signal.SIGKILL)

        assert judge.check(double, RIGHT).is_accepted


def test_a_closed_judge_says_so(double: Problem) -> None:
    judge = Judge()
    judge.close()

    with pytest.raises(JudgeError, match="closed"):
        judge.check(double, RIGHT)


def test_closing_ends_every_process_and_wakes_who_waits(
    double: Problem, processes: Processes
) -> None:
    others = set(processes())
    judge = Judge()
    judge.check(double, RIGHT)
    with ThreadPoolExecutor(2) as threads:
        busy = threads.submit(judge.check, double, SLOW)
        time.sleep(0.1)
        waiting = threads.submit(judge.check, double, RIGHT)
        time.sleep(0.1)

        judge.close()

        assert isinstance(waiting.exception(timeout=5), JudgeError)
        assert busy.result(timeout=5).is_accepted  # what is being judged is judged to its end
    assert set(processes()) == others


def test_a_judge_without_workers_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one worker"):
        Judge(workers=0)


def test_a_package_that_is_not_installed_is_named_with_the_command(
    make_problem: Callable[..., Problem],
) -> None:
    problem = make_problem(
        "def cases(rng):\n    yield Case('a', 1)\ncheck = exact()",
        "def solve(x): return x",
        packages=("numpy", "no_such_package"),
    )

    with Judge() as judge, pytest.raises(JudgeError, match="pip install no_such_package"):
        judge.check(problem, RIGHT)


def test_a_worker_that_was_launched_before_the_judge_is_used_by_it(
    double: Problem, processes: Processes
) -> None:
    others = set(processes())

    with Judge(launched=launch()) as judge:
        assert len(set(processes()) - others) >= 1
        assert judge.check(double, RIGHT).is_accepted


def test_another_set_of_packages_gets_another_worker(
    double: Problem, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(
        "def cases(rng):\n    yield Case('a', 4.0)\ncheck = close()",
        "import scipy.special\ndef solve(x): return float(scipy.special.gamma(x))",
        packages=("numpy", "scipy"),
    )
    source = "import scipy.special\ndef solve(x): return scipy.special.gamma(x)"

    with Judge() as judge:
        assert judge.check(problem, source).is_accepted
        assert judge.check(double, f"import scipy\n{RIGHT}").kind is VerdictKind.FORBIDDEN
        assert judge.check(problem, source).is_accepted


_FITS = """
import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression

def solve(x):
    X = np.random.default_rng(0).normal(size=(200, 3))
    models = LogisticRegression(), RandomForestClassifier(3), HistGradientBoostingClassifier()
    for model in models:
        model.fit(X, X[:, 0] > 0)
    return len(KMeans(2, n_init=1).fit(X).cluster_centers_)
"""


def test_models_of_scikit_learn_can_be_fitted_where_they_are_allowed(
    make_problem: Callable[..., Problem],
) -> None:
    pytest.importorskip("sklearn")
    problem = make_problem(
        "def cases(rng):\n    yield Case('a', 0, expected=2)\ncheck = exact()",
        "def solve(x): return 2",
        packages=("numpy", "scipy", "sklearn"),
    )

    with Judge() as judge:
        verdict = judge.check(problem, _FITS)

    assert verdict.is_accepted, verdict.message
    assert verdict.prints == ""


def test_each_case_is_told_as_soon_as_it_is_known(judge: Judge, double: Problem) -> None:
    told: list[CaseResult] = []

    verdict = judge.check(double, RIGHT, on_case=told.append)

    assert tuple(told) == verdict.cases


def test_the_rest_is_left_after_the_first_failure_where_asked(
    judge: Judge, double: Problem
) -> None:
    source = "def double(x):\n    return 2 * x if isinstance(x, int) else x"

    hasty = judge.check(double, source, stop_at_first=True)
    whole = judge.check(double, source)

    assert [case.kind for case in hasty.cases] == ["accepted", "wrong-answer", None, None, None]
    assert [case.kind for case in whole.cases] == ["accepted", "wrong-answer", "accepted",
        "wrong-answer", "wrong-answer"]  # fmt: skip


def test_broken_checks_are_the_contents_fault_and_the_judge_goes_on(
    judge: Judge, double: Problem, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem("def cases(rng):\n    yield Case('a', 1 / 0)\ncheck = exact()", "")

    with pytest.raises(ContentError, match="ZeroDivisionError") as raised:
        judge.check(problem, RIGHT)

    assert raised.value.line == 5
    assert judge.check(double, RIGHT).is_accepted


def test_the_graders_own_memory_is_limited(
    judge: Judge, double: Problem, processes: Processes
) -> None:
    judge.check(double, RIGHT)
    workers = [pid for pid, parent in processes().items() if parent == os.getpid()]

    limits = [resource.prlimit(pid, resource.RLIMIT_AS)[1] for pid in workers]

    assert limits
    assert all(limit != resource.RLIM_INFINITY for limit in limits)
