"""A thousand A/A logs, each read from its first column to its decision."""

from collections.abc import Callable

import numpy as np
import pytest
from scipy import stats

from onsite.labs.core.experiment import AbLog, Plan, assign
from onsite.labs.core.experiment.findings import find
from onsite.labs.core.experiment.log import Stop

LOGS, USERS, DAYS = 1_000, 800, 14
BELOW, ABOVE = stats.binom.interval(1.0 - 1e-4, LOGS, 0.05)
AT_MOST = stats.binom.isf(1e-4, LOGS, 0.05)


def same_in_both_arms(number: int, rng: np.random.Generator) -> AbLog:
    """Return the log of users with heavy-tailed rates, split by the hash of their ids."""
    rate = 0.5 * rng.lognormal(0.0, 1.0, (USERS, 1))
    visits = rng.poisson(rate, (USERS, DAYS))
    clicks = rng.binomial(visits, rng.beta(1.0, 3.0, (USERS, 1)))
    return AbLog(
        days=DAYS,
        treated=assign(np.arange(USERS), f"same-{number}"),
        numerators={"visits": visits, "ctr": clicks},
        denominators={"ctr": visits},
        before={"visits": rng.poisson(DAYS * rate[:, 0])},
    )


@pytest.mark.proof
@pytest.mark.parametrize("plan", [Plan("visits"), Plan("visits", cuped=True), Plan("ctr")], ids=str)
@pytest.mark.parametrize(
    ("stop", "is_as_claimed"),
    [
        ("fixed", lambda count: BELOW <= count <= ABOVE),
        ("peek", lambda count: count > ABOVE),
        ("sequential", lambda count: count <= AT_MOST),
    ],
)
def test_where_nothing_differs_decisions_are_as_rare_as_the_way_of_stopping_allows(
    plan: Plan, stop: Stop, is_as_claimed: Callable[[int], bool]
) -> None:
    rng = np.random.default_rng(1)
    plan = Plan(plan.primary, cuped=plan.cuped, stop=stop, least_lift=0.2)

    found = [find(same_in_both_arms(number, rng), plan) for number in range(LOGS)]

    assert is_as_claimed(sum(one.decision != "hold" for one in found))
    assert sum(one.is_mismatched for one in found) <= stats.binom.isf(1e-4, LOGS, 0.001)
