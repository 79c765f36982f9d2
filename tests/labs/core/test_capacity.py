"""Capacity at the brief's scale: every figure follows from the load test as stated."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest

from onsite.labs.core.load_result import LoadTest
from onsite.labs.core.serving import Scale, capacity

MEASURED = LoadTest(
    p50_ms=4.0,
    p95_ms=8.0,
    p99_ms=12.0,
    qps=99.0,
    rate_qps=100.0,
    errors=0,
    memory_mib=140.0,
    stages_ms={"retrieve": 1.0, "rank": 2.0},
    latencies_ms=np.array([4.0]),
    memory_before_mib=40.0,
    cpu_ms=5.0,
    late_ms=0.1,
)
SCALE = Scale(
    peak_qps=2000,
    items=10_000_000,
    items_measured=100_000,
    target_p99_ms=150,
    utilisation=0.5,
    replicas_headroom=0.25,
    hourly_cost_per_core=0.04,
    cores_per_machine=8,
    memory_gib_per_machine=32,
)
SCALES = {
    "plain": SCALE,
    "sharded": replace(SCALE, items=1_000_000_000),
    "exhaustive": replace(SCALE, growing_stages=("retrieve",)),
    "pruned": replace(SCALE, pruned_stages=("retrieve",)),
    "both": replace(SCALE, growing_stages=("rank",), pruned_stages=("retrieve",)),
    "as measured": replace(SCALE, items=100_000),
    "tiny": replace(SCALE, peak_qps=1, items=1000),
}


def test_cores_are_the_busy_time_of_a_second_over_the_share_that_may_be_busy() -> None:
    # 2,000 requests of 5 ms keep 10 cores busy; 20 are half busy.
    assert capacity(MEASURED, SCALE).facts["cores"] == pytest.approx(20)


def test_memory_is_linear_in_items_above_the_bare_process() -> None:
    facts = capacity(MEASURED, SCALE).facts

    assert facts["memory_gib"] == pytest.approx((40 + 100 * 100) / 1024)


def test_machines_hold_the_cores_with_headroom() -> None:
    facts = capacity(MEASURED, SCALE).facts

    # 20 cores are 3 machines of 8; a quarter more is 3.75, so 4.
    assert (facts["shards"], facts["replicas"], facts["machines"]) == (1, 4, 4)
    assert facts["monthly_cost"] == pytest.approx(4 * 8 * 0.04 * 730)


def test_headroom_is_not_rounded_up_past_a_whole_replica() -> None:
    ten_and_a_tenth = replace(SCALE, peak_qps=8000, replicas_headroom=0.1)

    # 80 cores are 10 machines of 8, and 10 × 1.1 is more than 11 in binary.
    assert capacity(MEASURED, ten_and_a_tenth).facts["replicas"] == 11


def test_an_index_larger_than_a_machine_is_sharded() -> None:
    facts = capacity(MEASURED, SCALES["sharded"]).facts

    # 1,000,040 MiB are 977 GiB: 31 machines of 32 GiB, whose 248 cores are more than enough.
    assert (facts["shards"], facts["replicas"], facts["machines"]) == (31, 2, 62)


def test_a_stage_that_scans_everything_grows_with_the_items() -> None:
    facts = capacity(MEASURED, SCALES["exhaustive"]).facts

    assert facts["cpu_per_request_ms"] == pytest.approx(4.0 + 1.0 * 100)


@pytest.mark.parametrize(("target", "meets"), [(11.9, False), (12.0, True)])
def test_the_target_is_met_up_to_the_target(target: float, meets: bool) -> None:
    found = capacity(MEASURED, replace(SCALE, target_p99_ms=target))

    assert found.facts["meets_target_p99"] is meets
    assert ("within" in found.arithmetic[-1]) is meets


@pytest.mark.parametrize("scale", SCALES.values(), ids=list(SCALES))
def test_every_equation_in_the_arithmetic_adds_up(scale: Scale) -> None:
    sentences = capacity(MEASURED, scale).arithmetic

    equations = [sentence.split(":", 1)[1] for sentence in sentences if "=" in sentence]
    assert [left for left, _ in map(sides, equations)] == pytest.approx(
        [right for _, right in map(sides, equations)], rel=2e-3
    )
    assert len(equations) >= 3


def sides(equation: str) -> tuple[float, float]:
    """Compute both sides of an equation written for people, units and words left out."""
    kept = equation.rstrip(".").replace("log(", "√(")
    without_words = re.sub(r"\([^()\d]+\)|[A-Za-z$]+(?![\d+-])|,", "", kept)
    written = without_words.replace("×", "*").replace("÷", "/").replace("√", "math.log")
    left, right = written.split("=")
    known = {"math": math}
    return float(eval(left, known)), float(eval(right, known))


def test_a_pruned_stage_grows_with_the_logarithm_of_the_items() -> None:
    facts = capacity(MEASURED, replace(SCALE, pruned_stages=("retrieve",))).facts

    # 1 ms among 10^5 items is 7/5 ms among 10^7; the other 4 ms stay.
    assert facts["cpu_per_request_ms"] == pytest.approx(5.4)


@pytest.mark.parametrize("law", ["growing_stages", "pruned_stages"])
def test_a_stage_that_was_not_measured_is_refused(law: str) -> None:
    with pytest.raises(ValueError, match="no stage 'ann'; it has"):
        capacity(MEASURED, replace(SCALE, **{law: ("ann",)}))


def test_a_stage_has_one_law() -> None:
    with pytest.raises(ValueError, match="stage 'rank' cannot grow in two ways"):
        replace(SCALE, growing_stages=("rank",), pruned_stages=("rank", "retrieve"))


def test_one_item_has_no_logarithm_to_scale() -> None:
    with pytest.raises(ValueError, match="from two items on"):
        replace(SCALE, items_measured=1, pruned_stages=("rank",))


@pytest.mark.parametrize("utilisation", [0.0, 1.0, -0.5, float("nan")])
def test_a_core_cannot_be_wholly_busy_or_idle(utilisation: float) -> None:
    with pytest.raises(ValueError, match="utilisation is between 0 and 1"):
        replace(SCALE, utilisation=utilisation)


@pytest.mark.parametrize("name", ["peak_qps", "items", "items_measured", "cores_per_machine"])
def test_a_scale_of_nothing_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="a scale has requests, items and cores"):
        replace(SCALE, **{name: 0})
