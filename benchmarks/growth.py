"""Judges growth while every core is kept busy: right solutions never fail, quadratic ones always.

python benchmarks/growth.py [--times 200]
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from onsite.content.catalogs import OWN_CATALOG, all_problems
from onsite.content.problem import Problem
from onsite.judge import Judge, VerdictKind


def main() -> int:
    """Run all, print the exponents, return 1 where a verdict was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200, help="judgings of right solutions in all")
    options = parser.parse_args()
    wrong = 0
    with Judge() as judge, busy_cores():
        grown = [one for one in all_problems([OWN_CATALOG]) if _judges_growth(judge, one)]
        right = [(one, path) for one in grown for path in (one.reference, *one.alternatives)]
        slow = [
            (one, mistake.path)
            for one in grown
            for mistake in one.wrongs
            if mistake.verdict == VerdictKind.TOO_SLOW_GROWTH
        ]
        for wanted, chosen, times in (
            (VerdictKind.ACCEPTED, right, options.times),
            (VerdictKind.TOO_SLOW_GROWTH, slow, max(options.times // 4, len(slow))),
        ):
            each = -(-times // len(chosen))
            for problem, path in chosen:
                source = path.read_text()
                verdicts = [judge.check(problem, source) for _ in range(each)]
                missed = sum(verdict.kind != wanted for verdict in verdicts)
                wrong += missed
                excess = [one.growth.excess_exponent for one in verdicts if one.growth]
                print(
                    f"{problem.slug}/{path.name}: {each - missed} of {each} {wanted}; excess"
                    f" exponent {min(excess):.2f} … {statistics.median(excess):.2f} …"
                    f" {max(excess):.2f}",
                    flush=True,
                )
    print(f"wrong verdicts in all: {wrong}")
    return int(wrong > 0)


def _judges_growth(judge: Judge, problem: Problem) -> bool:
    return judge.check(problem, problem.reference.read_text()).growth is not None


@contextmanager
def busy_cores() -> Iterator[None]:
    """Keep every core busy with a process that only counts."""
    burners = [
        multiprocessing.Process(target=_burn, daemon=True) for _ in range(os.cpu_count() or 1)
    ]
    for burner in burners:
        burner.start()
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.join()


def _burn() -> None:
    while True:
        sum(range(100_000))


if __name__ == "__main__":
    sys.exit(main())
