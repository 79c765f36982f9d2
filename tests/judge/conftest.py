"""One judge for all tests of the judge, problems made on the spot, and a look at the processes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onsite.content.loader import load_problem
from onsite.content.problem import Entry, Limits, Problem, Wrong
from onsite.judge import Judge

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge() as one:
        yield one


@pytest.fixture(scope="session")
def sealed_judge(judge: Judge) -> Judge:
    lacking = [f"{name} ({why})" for name, (holds, why) in judge.layers().items() if not holds]
    if not all(judge.properties().values()):
        pytest.skip(f"submissions are isolated but not sealed here: {', '.join(lacking)}")
    return judge


@pytest.fixture(scope="session")
def double() -> Problem:
    return load_problem(HERE / "problems" / "double")


@pytest.fixture
def make_problem(tmp_path: Path) -> Callable[..., Problem]:
    """Return a function that writes a problem's judged files and describes them.

    `wrong` maps a name to (verdict, mistake, source).
    """

    def make(
        checks: str,
        solution: str,
        *,
        entry: Entry | None = None,
        wrong: dict[str, tuple[str, str, str]] | None = None,
        packages: tuple[str, ...] = ("numpy",),
        **limits: float,
    ) -> Problem:
        folder = tmp_path / "on-the-spot"
        (folder / "wrong").mkdir(parents=True, exist_ok=True)
        (folder / "checks.py").write_text(
            "import numpy as np\nfrom onsite.judge.checks import *\n\n" + checks, encoding="utf-8"
        )
        (folder / "solution.py").write_text(solution, encoding="utf-8")
        wrongs = []
        for name, (verdict, mistake, source) in (wrong or {}).items():
            path = folder / "wrong" / f"{name}.py"
            path.write_text(source, encoding="utf-8")
            wrongs.append(Wrong(path, verdict, mistake))
        return Problem(
            slug=folder.name,
            folder=folder,
            title="On the spot",
            leaves=("coding/patterns/hashing-counting",),
            difficulty="easy",
            minutes=5,
            entry=entry or Entry("function", "solve", ("x",)),
            statement="",
            example="",
            hints=(),
            complexity="",
            probes=(),
            strong_answer="",
            packages=packages,
            limits=Limits(**limits),  # type: ignore[arg-type]
            wrongs=tuple(wrongs),
        )

    return make


@pytest.fixture(scope="session")
def processes() -> Callable[[], dict[int, int]]:
    """Return a function that maps each process under this one to its parent."""

    def look() -> dict[int, int]:
        parents = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                stat = (folder / "stat").read_text(encoding="ascii", errors="replace")
            except OSError:
                continue  # it ended meanwhile
            parents[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
        found: dict[int, int] = {}
        wanted = {os.getpid()}
        while wanted:
            new = {pid: parent for pid, parent in parents.items() if parent in wanted}
            found.update(new)
            wanted = set(new)
        return found

    return look


@pytest.fixture
def settled(
    processes: Callable[[], dict[int, int]],
) -> Callable[[dict[int, int]], dict[int, int]]:
    """Return a function that looks until the processes are the expected ones, at most 2 s."""

    def look(expected: dict[int, int]) -> dict[int, int]:
        end = time.monotonic() + 2.0
        while (found := processes()) != expected and time.monotonic() < end:
            time.sleep(0.01)  # an ended child is reaped while its verdict is on its way
        return found

    return look


@pytest.fixture
def calm(processes: Callable[[], dict[int, int]]) -> Callable[[], dict[int, int]]:
    """Return a function that looks once the processes have stopped coming and going."""

    def look() -> dict[int, int]:
        found = processes()
        while True:
            time.sleep(0.02)
            again = processes()
            if again == found:
                return found
            found = again

    return look
