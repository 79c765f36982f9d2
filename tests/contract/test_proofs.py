"""The longer proofs, run by `make proof`: the benchmark scripts' own verdicts."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"

pytestmark = pytest.mark.proof


def test_every_reference_is_accepted_1000_times_of_1000() -> None:
    done = _run("steadiness.py", "--times", "1000")

    assert done.returncode == 0, done.stdout


def test_with_busy_cores_no_right_solution_grows_too_fast_and_each_quadratic_one_does() -> None:
    done = _run("growth.py", "--times", "200")

    assert done.returncode == 0, done.stdout


def _run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BENCHMARKS / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
