"""The step of the A/B test: two closed loops side by side, each fed by its own users."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onsite.labs.core.experiment import AbLog, GuardrailRule, Plan, assign, conduct
from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.flight import Ground
from onsite.labs.recommend.log import Catalogue, Log
from onsite.labs.recommend.loop import Day, closed_loop, exposure
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.recommender import Recommender

PRIMARY = "satisfied_views_per_user"
GUARDRAILS = {
    "hides_per_click": GuardrailRule(worse="up", tolerance=0.1),
    "creators_per_session": GuardrailRule(worse="down", tolerance=0.15),
    "new_items_per_impression": GuardrailRule(worse="down", tolerance=0.1),
}
LEAST_LIFT = 0.05
NEW_DAYS = 2


def experiment(ground: Ground, results: Results, report: Reporter) -> StepRecord:
    """Run the A/B test for the design's days and read it by the design's rule."""
    design, world = ground.design, ground.world
    treated = assign(np.arange(world.extent.users), f"recommend {ground.seed} launch")
    arms = {}
    control, memory = ground.control()
    mine = ground.memory
    for number, (name, recommender, start, members) in enumerate(
        (("control", control, memory, ~treated), ("treatment", ground.system, mine, treated))
    ):
        arms[name] = _arm(ground, recommender, start, members, (number / 2, name), report)
    log = _ab_log(ground, arms, treated)
    plan = Plan(
        primary=PRIMARY,
        guardrails=GUARDRAILS,
        stop=design.ab_stop,
        cuped=design.cuped,
        least_lift=LEAST_LIFT,
    )
    read = conduct(log, plan)
    results.online = read.online
    results.guardrails.update(read.guardrails)
    spread = {name: _spread(days, world.catalogue) for name, days in arms.items()}
    return StepRecord(
        Step.EXPERIMENT,
        facts={
            **read.facts,
            **{f"coverage_last_day_{name}": one[0][-1] for name, one in spread.items()},
            **{f"gini_last_day_{name}": one[1][-1] for name, one in spread.items()},
        },
        plots=(*read.plots, _spread_plot(arms, spread)),
        remarks=(
            *read.remarks,
            "Each arm learns from its own users only, so that a good treatment does not teach the "
            "control. With half the traffic both learn more slowly than after launch.",
            f"On the last day the treatment's ranking reaches {spread['treatment'][0][-1]:.0%} of "
            f"the live catalogue, the control's {spread['control'][0][-1]:.0%}.",
        ),
    )


def _arm(  # noqa: PLR0913, PLR0917 - one call
    ground: Ground,
    recommender: Recommender,
    memory: Memory,
    members: np.ndarray,
    place: tuple[float, str],
    report: Reporter,
) -> list[Day]:
    count = ground.design.ab_days
    days = []
    loop = closed_loop(
        ground.world, recommender, memory, ground.mood, count, members=members, purpose="ab"
    )
    for day in loop:
        days.append(day)
        report(place[0] + 0.5 * len(days) / count, f"{place[1]}, day {len(days)} of {count}")
    return days


def _ab_log(ground: Ground, arms: dict[str, list[Day]], treated: np.ndarray) -> AbLog:
    catalogue, users, count = ground.world.catalogue, len(treated), ground.design.ab_days
    days = [
        Log.joined([a.log, b.log]) for a, b in zip(arms["control"], arms["treatment"], strict=True)
    ]
    sums = [_daily(log, catalogue, users) for log in days]
    names = sums[0].keys()
    table = {name: np.column_stack([one[name] for one in sums]) for name in names}
    past = [_daily(log, catalogue, users) for log in ground.logged.logs[-count:]]
    before = {name: np.sum([one[name] for one in past], axis=0) for name in names}
    unknown = ground.world.audience.joined >= ground.world.extent.log_days
    satisfied = np.where(unknown, np.nan, before["satisfied"])
    return AbLog(
        days=count,
        treated=treated,
        numerators={
            PRIMARY: table["satisfied"],
            "hides_per_click": table["hides"],
            "creators_per_session": table["creators"],
            "new_items_per_impression": table["new"],
        },
        denominators={
            "hides_per_click": table["clicks"],
            "creators_per_session": table["sessions"],
            "new_items_per_impression": table["impressions"],
        },
        before={PRIMARY: satisfied},
    )


def _daily(log: Log, catalogue: Catalogue, users: int) -> dict[str, np.ndarray]:
    """Return what each user did on a day, (users,) each."""

    def by_user(worth: np.ndarray) -> np.ndarray:
        return np.bincount(log.user, worth, users)

    creators = int(catalogue.creator.max()) + 1
    pairs = np.unique(log.user.astype(np.int64) * creators + catalogue.creator[log.item])
    return {
        "satisfied": by_user(log.satisfied),
        "hides": by_user(log.hidden),
        "clicks": by_user(log.clicked),
        "impressions": by_user(np.ones(len(log))),
        "sessions": by_user(log.position == 0),
        "new": by_user(log.day - catalogue.born[log.item] <= NEW_DAYS),
        "creators": np.bincount(pairs // creators, minlength=users).astype(float),
    }


def _spread(days: Sequence[Day], catalogue: Catalogue) -> tuple[list[float], list[float]]:
    found = [exposure([day], catalogue) for day in days]
    return [one.coverage for one in found], [one.gini for one in found]


def _spread_plot(
    arms: dict[str, list[Day]], spread: dict[str, tuple[list[float], list[float]]]
) -> Plot:
    return Plot(
        slug="exposure-by-arm",
        kind="lines",
        title="Share of the live catalogue that each arm's ranking reaches, and its Gini",
        x_label="day",
        y_label="share",
        series=tuple(
            Series(f"{what} of {name}", tuple(float(day.day) for day in arms[name]), tuple(values))
            for name, pair in spread.items()
            for what, values in zip(("coverage", "Gini"), pair, strict=True)
        ),
    )
