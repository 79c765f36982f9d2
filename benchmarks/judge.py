"""How fast a verdict comes, side by side in one run: medians, and ratios within each round.

    python benchmarks/judge.py [--rounds 100] [--seconds 5]

In every round each way is timed once, in turn, so that all of them meet the same machine.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from onsite.content.catalogs import find_problem
from onsite.content.problem import Problem
from onsite.judge import Judge

CATALOG = Path(__file__).parent / "catalog"
ITEM = "double-it"
_THROUGHPUT_ROUNDS = 15
_PYTEST = """
import numpy as np
from solution import double

def test_one_value():
    assert np.allclose(double(np.array([3.0])), [6.0])
"""


def main() -> None:
    """Run all and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=100, help="timings of each (default 100)")
    parser.add_argument("--seconds", type=float, default=2.0, help="of each throughput run")
    options = parser.parse_args()
    problem = find_problem(ITEM, [CATALOG])
    with tempfile.TemporaryDirectory() as folder:
        times = _latencies(problem, Path(folder), options.rounds)
    rates: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(_THROUGHPUT_ROUNDS):
        for workers, found in rates.items():
            found.append(_throughput(problem, workers, options.seconds))
    _print(times, rates)


def _latencies(problem: Problem, folder: Path, rounds: int) -> dict[str, list[float]]:
    source = problem.reference.read_text()
    (folder / "solution.py").write_text(source)
    (folder / "test_double.py").write_text(_PYTEST)
    environment = os.environ | {"ONSITE_HOME": str(folder / "home"), "ONSITE_CATALOG": str(CATALOG)}
    onsite = [str(Path(sys.executable).parent / "onsite")]
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    alone = environment | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # as quick as pytest can be
    run = subprocess.run
    run([*onsite, "start", ITEM], env=environment, check=True, capture_output=True)
    draft = folder / "home" / "workspace" / ITEM / "solution.py"
    draft.write_text(source)

    def cold() -> None:
        run([*onsite, "check", ITEM], env=environment, check=True, capture_output=True)

    def by_pytest() -> None:
        run(pytest, cwd=folder, env=alone, check=True, capture_output=True)

    with Judge() as judge, _watching(onsite, environment, draft) as save:
        ways: dict[str, Callable[[], object]] = {
            "library": lambda: judge.check(problem, source),
            "pytest": by_pytest,
            "cold check": cold,
            "save in watch": save,
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for number in range(rounds + 2):
            for name, way in ways.items():
                started = time.perf_counter()
                way()
                if number >= 2:  # the first two warm the caches
                    times[name].append(time.perf_counter() - started)
    return times


@contextmanager
def _watching(
    onsite: list[str], environment: dict[str, str], draft: Path
) -> Iterator[Callable[[], None]]:
    """Yield a function that saves the draft and returns when watch has printed the verdict."""
    process = subprocess.Popen(
        [*onsite, "watch", ITEM, "--json"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["verdict"] == "accepted"
    time.sleep(0.5)  # the watcher begins to look
    source, count = draft.read_text(), 0

    def save() -> None:
        nonlocal count
        count += 1
        draft.write_text(f"{source}\n# save {count}\n")
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["verdict"] == "accepted"

    try:
        yield save
    finally:
        process.terminate()
        process.wait()


def _throughput(problem: Problem, workers: int, seconds: float) -> float:
    """Return verdicts a second with as many submitting threads as workers."""
    source = problem.reference.read_text()
    counts = [0] * workers
    with Judge(workers=workers) as judge:
        warm = [threading.Thread(target=judge.check, args=(problem, source)) for _ in counts]
        for thread in warm:
            thread.start()
        for thread in warm:
            thread.join()
        end = time.perf_counter() + seconds

        def submit(index: int) -> None:
            while time.perf_counter() < end:
                judge.check(problem, source)
                counts[index] += 1

        threads = [threading.Thread(target=submit, args=(index,)) for index in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return sum(counts) / seconds


def _print(times: dict[str, list[float]], rates: dict[int, list[float]]) -> None:
    print(f"{'':16}{'median':>10}{'min':>10}{'max':>10}   (ms, {len(times['library'])} each)")
    for name, values in times.items():
        row = (statistics.median(values), min(values), max(values))
        print(f"{name:16}" + "".join(f"{1e3 * value:10.1f}" for value in row))
    print(f"{'pytest / library':16}{_ratio(times['pytest'], times['library']):10.1f} ×")
    print(f"\n{'':16}{'median':>10}{'min':>10}{'max':>10}   (verdicts/s, {len(rates[1])} each)")
    for workers, values in rates.items():
        row = (statistics.median(values), min(values), max(values))
        print(
            f"{workers} worker{'s' * (workers > 1):8}" + "".join(f"{value:10.0f}" for value in row)
        )
    print(f"{'two / one':16}{_ratio(rates[2], rates[1]):10.2f} ×")


def _ratio(ones: list[float], others: list[float]) -> float:
    """Return the median of the ratios within each round."""
    return statistics.median(one / other for one, other in zip(ones, others, strict=True))


if __name__ == "__main__":
    main()
