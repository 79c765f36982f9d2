"""Judges every reference many times: each must be accepted every time.

python benchmarks/steadiness.py [--times 1000] [--workers 2] [--all] [ITEM ...]

With `--all`, the other right solutions too.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from onsite.content.catalogs import OWN_CATALOG, all_problems
from onsite.judge import Judge


def main() -> int:
    """Run all, print a line a solution, return 1 where one was refused."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("items", nargs="*", help="problems (default: all)")
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="the other right solutions too")
    options = parser.parse_args()
    refused = 0
    with Judge(workers=options.workers) as judge, ThreadPoolExecutor(options.workers) as executor:
        for problem in all_problems([OWN_CATALOG]):
            if options.items and problem.slug not in options.items:
                continue
            others = problem.alternatives if options.all else ()
            for path in (problem.reference, *others):
                source, started = path.read_text(), time.perf_counter()
                verdicts = executor.map(
                    lambda _, problem=problem, source=source: judge.check(problem, source),
                    range(options.times),
                )
                kinds = Counter(str(verdict.kind) for verdict in verdicts)
                refused += options.times - kinds["accepted"]
                took = time.perf_counter() - started
                counts = ", ".join(f"{kind} {count}" for kind, count in kinds.items())
                print(f"{problem.slug}/{path.name}: {counts} of {options.times} ({took:.0f} s)")
                sys.stdout.flush()
    print(f"refused in all: {refused}")
    return int(refused > 0)


if __name__ == "__main__":
    sys.exit(main())
