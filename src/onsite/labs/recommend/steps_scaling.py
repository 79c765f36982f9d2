"""The step of serving: a load test of the trained funnel, and the brief's scale."""

from __future__ import annotations

import tempfile
from pathlib import Path

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Reporter, Results, Size
from onsite.labs.core.records import Fact, StepRecord
from onsite.labs.core.serving import Capacity, Scale, ServingError, capacity, load_test
from onsite.labs.core.steps import Step
from onsite.labs.recommend import serve
from onsite.labs.recommend.flight import Ground
from onsite.labs.recommend.steps_brief import BRIEF_ITEMS, BRIEF_P99_MS, BRIEF_PEAK_QPS

RATE_QPS = 60.0
SECONDS: dict[Size, float] = {"small": 0.6, "standard": 5.0, "large": 10.0}


def scaling(ground: Ground, results: Results, report: Reporter) -> StepRecord:
    """Serve over HTTP under an open-loop load."""
    if ground.bench.folder is not None:
        return _tested(ground, ground.bench, ground.bench.folder, results, report)
    with tempfile.TemporaryDirectory() as name:
        return _tested(ground, Bench(Path(name)), Path(name), results, report)


def _tested(
    ground: Ground, bench: Bench, folder: Path, results: Results, report: Reporter
) -> StepRecord:
    report(0.1, "writing the artefacts")
    serve.write(bench, ground.system, ground.memory)
    seconds = SECONDS[ground.setting.size]
    test = load_test("recommend", folder, RATE_QPS, seconds, ground.seed, report)
    results.serving = test.to_serving()
    live = len(ground.world.catalogue.live(ground.memory.day))
    scans = ground.design.candidates not in {"ials", "two_tower"}
    if not test.stages_ms:
        raise ServingError(f"no request was answered: {test.first_error}")
    scale = Scale(
        peak_qps=BRIEF_PEAK_QPS,
        items=BRIEF_ITEMS,
        items_measured=live,
        target_p99_ms=BRIEF_P99_MS,
        growing_stages=("candidates",) if scans else (),
        pruned_stages=() if scans else ("candidates",),
    )
    needs = capacity(test, scale)
    slowest = max(test.stages_ms, key=lambda stage: test.stages_ms[stage])
    planned = ground.design.replicas
    share = _borne(planned, scale, needs)
    return StepRecord(
        Step.SCALING,
        facts={
            **needs.facts,
            "planned_replicas": planned,
            "peak_borne_by_planned_replicas_share": share,
            "p50_ms": test.p50_ms,
            "p95_ms": test.p95_ms,
            "p99_ms": test.p99_ms,
            "throughput_qps": test.qps,
            "errors": test.errors,
            "memory_mib": test.memory_mib,
            **{f"{stage}_ms": spent for stage, spent in test.stages_ms.items()},
        },
        plots=(test.plot(),),
        remarks=(
            *needs.arithmetic,
            f"The slowest stage is {slowest}, with {test.stages_ms[slowest]:.2g} ms of a request.",
            (
                "Scoring every item grows with the catalogue: at the brief's size only vectors "
                "behind an ANN index, or lists computed in advance, would do."
                if scans
                else "Candidates come from an ANN graph, whose time grows with the logarithm of "
                "the catalogue."
            ),
            f"Your {planned} replicas bear {share:.0%} of the peak: "
            + (
                "enough, with machines to spare."
                if planned >= _number(needs.facts["replicas"])
                else f"{needs.facts['replicas']} would leave machines to spare."
            ),
        ),
    )


def _borne(replicas: int, scale: Scale, needs: Capacity) -> float:
    """Return the share of the peak that so many replicas bear, at most 1."""
    machines = replicas * _number(needs.facts["shards"])
    return min(1.0, machines * scale.cores_per_machine / _number(needs.facts["cores"]))


def _number(fact: Fact) -> float:
    if not isinstance(fact, int | float):
        raise TypeError(f"{fact!r} is no number")
    return float(fact)
