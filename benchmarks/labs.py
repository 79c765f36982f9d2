"""How fast worlds answer and flights fly: events/s by number of impressions, seconds a step.

python benchmarks/labs.py [--size standard] [--most 10000000]
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from onsite.labs.core.flight import Progress, fly
from onsite.labs.core.lab import Setting
from onsite.labs.core.records import Flight
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.world import Shown as Feeds
from onsite.labs.recommend.world import World as FeedWorld
from onsite.labs.search.world import SHOWN
from onsite.labs.search.world import Shown as Pages
from onsite.labs.search.world import World as SearchWorld
from onsite.practice.labs import find_lab, lab_names

SEED, DAY, ROUNDS = 0, 3, 5
PAGES_AT_ONCE = 20_000
"""A world answers a day's pages at once, which on a standard flight are about so many."""


def main() -> None:
    """Run all and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="standard", help="of the flights (default standard)")
    parser.add_argument("--most", type=int, default=10**7, help="impressions (default 10⁷)")
    options = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    sizes = [10**power for power in range(4, 8) if 10**power <= options.most]
    print(f"{'M impressions/s':20}" + "".join(f"{size:>12,}" for size in sizes) + "   (one core)")
    for name, respond in (("search", searching()), ("recommend", feeding())):
        rates = [rate(respond, size) for size in sizes]
        print(f"{name:20}" + "".join(f"{one / 1e6:12.1f}" for one in rates))
    os.sched_setaffinity(0, range(os.cpu_count() or 1))
    for name in lab_names():
        show_flight(name, options.size)


def searching() -> Callable[[int], None]:
    """Return what has the search world answer so many impressions."""
    world, rng = SearchWorld.make(SEED, "small"), np.random.default_rng(SEED)

    def respond(impressions: int) -> None:
        for searches in batches(impressions // SHOWN):
            user, query = (
                rng.integers(0, count, searches)
                for count in (len(world.users.activity), len(world.queries.text))
            )
            documents = rng.integers(0, len(world.documents.published), (searches, SHOWN))
            clock(world.respond, DAY, Pages(user, query, documents.astype(np.int32)), rng)

    return respond


def feeding() -> Callable[[int], None]:
    """Return what has the recommendation world answer so many impressions."""
    world, rng = FeedWorld.build(SEED, "small"), np.random.default_rng(SEED)

    def respond(impressions: int) -> None:
        for sessions in batches(impressions // SLOTS):
            users = rng.integers(0, world.extent.users, sessions).astype(np.int32)
            items = rng.integers(0, world.catalogue.size, (sessions, SLOTS)).astype(np.int32)
            feeds = Feeds(DAY, users, items, np.zeros((sessions, SLOTS), bool))
            clock(world.model(DAY).respond, feeds, rng)

    return respond


SPENT = [0.0]


def clock(function: Callable[..., object], *arguments: object) -> None:
    """Call a function and add up its seconds: what is asked of the world is drawn off the clock."""
    started = time.perf_counter()
    function(*arguments)
    SPENT[0] += time.perf_counter() - started


def batches(pages: int) -> list[int]:
    """Split pages into days."""
    return [min(PAGES_AT_ONCE, pages - at) for at in range(0, pages, PAGES_AT_ONCE)]


def rate(respond: Callable[[int], None], impressions: int) -> float:
    """Return impressions/s, the median of some rounds."""
    found = []
    for _ in range(ROUNDS):
        SPENT[0] = 0.0
        respond(impressions)
        found.append(impressions / SPENT[0])
    return statistics.median(found)


def show_flight(name: str, size: str) -> None:
    """Fly the baseline once and print the seconds of each step."""
    lab = find_lab(name)
    with tempfile.TemporaryDirectory() as folder:
        flight = fly(lab, Setting(lab.baseline(), SEED, size), Path(folder) / "f", heard)  # type: ignore[arg-type]
    total = sum(step.seconds for step in flight.steps)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"\n{name}, {size}: {total:.1f} s in all, {peak:.2f} GiB at most so far")
    print_steps(flight)


def heard(_: Progress) -> None:
    """Say nothing: the table comes at the end."""


def print_steps(flight: Flight) -> None:
    for step in flight.steps:
        print(f"  {step.step.title:32}{step.seconds:8.2f} s")


if __name__ == "__main__":
    main()
