"""The closed loop with and without exploration: how much of the catalogue a ranking reaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onsite.labs.core.records import Plot, Series
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.loop import Exposure, closed_loop, exposure
from onsite.labs.recommend.pipeline import launch_memory, train_system

SHARES = {"without exploration": 0.0, "with 15 % exploration": 0.15}


def exposure_by_exploration(ground: Ground, days: int) -> Mapping[str, list[Exposure]]:
    """Return each day's exposure of the design's candidates, unranked and without cold start."""
    design = as_own(
        ground.design.changed(ranker="none", cold_start="popular", freshness=0.0, retrain="daily")
    )
    memory = launch_memory(design, ground.logged)
    system = train_system(design, memory, ground.seed)
    found = {}
    for name, share in SHARES.items():
        own = replace(system, design=as_own(design.changed(exploration=share)))
        loop = closed_loop(ground.world, own, memory, ground.mood, days, purpose="closed")
        found[name] = [exposure([day], ground.world.catalogue) for day in loop]
    return found


def closed_loop_remark(found: Mapping[str, list[Exposure]]) -> str:
    """Say what exploration was worth in coverage."""
    (days,) = {len(values) for values in found.values()}
    closed, exploring = (values[-1].coverage for values in found.values())
    return (
        f"After {days} days of learning from its own log, a ranking without exploration reaches "
        f"{closed:.0%} of the live catalogue, with 15 % {exploring:.0%}"
        + (": what is not shown is not learnt." if exploring > closed else ".")
    )


def closed_loop_plot(first: int, found: Mapping[str, list[Exposure]]) -> Plot:
    """Return coverage and Gini by day, from day `first` on."""
    return Plot(
        slug="closed-loop",
        kind="lines",
        title="The closed loop: coverage and Gini with and without exploration",
        x_label="day",
        y_label="share",
        series=tuple(
            Series(
                f"{what} {name}",
                tuple(float(first + k) for k in range(len(values))),
                tuple(getattr(one, what.lower()) for one in values),
            )
            for name, values in found.items()
            for what in ("coverage", "Gini")
        ),
    )
