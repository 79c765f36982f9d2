"""The sandbox's self-test, and what becomes of verdicts where layers are missing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge, VerdictKind
from onsite.judge.grading.selftest import PROPERTIES

_PROGRAM = Path(__file__).parent / "programs" / "worker_without_layers.py"
_CHILD_LAYERS = {"limits", "landlock", "seccomp"}


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """Return a context manager: a judge whose workers run on a machine that lacks layers."""
    popen = subprocess.Popen

    @contextmanager
    def judge(*layers: str) -> Iterator[Judge]:
        def start(command: list[str], **options: object) -> subprocess.Popen[bytes]:
            at = command.index("-m")
            command = [*command[:at], str(_PROGRAM), *command[at + 2 :]]
            options["env"] = {**options["env"], "ONSITE_TEST_LACKS": " ".join(layers)}  # type: ignore[dict-item]
            return popen(command, **options)  # type: ignore[call-overload,no-any-return]

        monkeypatch.setattr(subprocess, "Popen", start)
        with Judge() as one:
            yield one

    return judge


def test_each_property_is_proved_by_a_program_that_tries(judge: Judge) -> None:
    assert set(judge.properties()) == set(PROPERTIES)


def test_each_layer_is_named_with_what_was_found(judge: Judge) -> None:
    layers = judge.layers()

    assert set(layers) == {*_CHILD_LAYERS, *(f"{one} namespace" for one in
        ("user", "process", "network", "ipc", "mount"))}  # fmt: skip
    assert all(remark for _, remark in layers.values())


def test_here_each_layer_alone_does_what_it_is_for(sealed_judge: Judge) -> None:
    layers = sealed_judge.layers()

    assert {name for name, (holds, _) in layers.items() if holds} >= _CHILD_LAYERS, layers


@pytest.mark.parametrize(
    ("layer", "lost"),
    [("landlock", {"files"}), ("seccomp", {"network", "processes", "signals"})],
)
def test_without_a_layer_the_judge_judges_and_says_that_it_is_not_sealed(
    layer: str, lost: set[str], lacking: Callable[..., Iterator[Judge]], double: Problem
) -> None:
    with lacking(layer) as judge:  # type: ignore[attr-defined]
        right = judge.check(double, "def double(x): return 2 * x")
        wrong = judge.check(double, "def double(x): return x")
        properties, layers = judge.properties(), judge.layers()

    assert right.is_accepted
    assert wrong.kind is VerdictKind.WRONG_ANSWER
    assert not right.is_sealed
    assert not wrong.is_sealed
    assert not all(properties.values())
    assert {name for name, holds in properties.items() if not holds} <= lost
    assert not layers[layer][0]
    assert layers[layer][1]


def test_without_any_layer_verdicts_are_still_right(
    lacking: Callable[..., Iterator[Judge]], double: Problem
) -> None:
    with lacking("landlock", "seccomp", "namespaces", "pidfd") as judge:  # type: ignore[attr-defined]
        kinds = [
            judge.check(double, f"def double(x):\n    {body}").kind
            for body in (
                "return 2 * x",
                "return x",
                "while True: pass",
                "1 / 0",
                "import os; os._exit(3)",
            )
        ]
        layers = judge.layers()

    assert kinds == ["accepted", "wrong-answer", "time-limit", "runtime-error", "runtime-error"]
    assert not layers["process namespace"][0]


def test_without_process_descriptors_a_child_that_hangs_up_is_still_ended(
    lacking: Callable[..., Iterator[Judge]],
    double: Problem,
    calm: Callable[[], dict[int, int]],
    settled: Callable[[dict[int, int]], dict[int, int]],
) -> None:
    hangs_up = "import os\ndef double(x):\n    os.close(3)\n    while True: pass"
    with lacking("pidfd") as judge:  # type: ignore[attr-defined]
        judge.check(double, "def double(x): return 2 * x")
        before = calm()

        verdict = judge.check(double, hangs_up)

        assert not verdict.is_accepted
        assert judge.check(double, "def double(x): return 2 * x").is_accepted
        assert settled(before) == before


def test_namespaces_alone_do_not_make_a_sandbox_unsealed_when_they_are_missing(
    sealed_judge: Judge, lacking: Callable[..., Iterator[Judge]], double: Problem
) -> None:
    with lacking("namespaces") as judge:  # type: ignore[attr-defined]
        verdict = judge.check(double, "def double(x): return 2 * x")
        layers = judge.layers()

    assert verdict.is_sealed  # what counts is what a program could not do
    assert not layers["network namespace"][0]


def test_the_worker_runs_without_the_environment_of_the_one_who_asks(
    judge: Judge, double: Problem, processes: Callable[[], dict[int, int]]
) -> None:
    judge.check(double, "def double(x): return 2 * x")
    if sys.platform != "linux":
        pytest.skip("environments are read from /proc")

    names = {
        entry.partition(b"=")[0].decode() for pid in processes() for entry in _environment(pid)
    }

    assert names <= {
        "PYTHONPATH", "PYTHONHASHSEED", "LANG", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS",
        "MKL_NUM_THREADS", "LC_CTYPE",
    }  # fmt: skip


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().rstrip(b"\0").split(b"\0")
    except OSError:
        return []  # the zygote may not be looked into
