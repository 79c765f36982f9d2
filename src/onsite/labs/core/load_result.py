"""What a load test measured."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from onsite.labs.core.load import Answer
from onsite.labs.core.records import Plot, Series, Serving

BARS = 24


@dataclass(frozen=True, slots=True, eq=False)
class LoadTest:
    """A load test's outcome; every latency is counted from when a request was due.

    Attributes:
        p50_ms, p95_ms, p99_ms: quantiles of `latencies_ms`.
        qps: right answers a second, from the first request's due time to the last answer.
        rate_qps: requests a second that were due.
        errors: requests without a right answer.
        memory_mib: resident memory of the server after the load.
        stages_ms: median time of each stage, as the handler gave it.
        latencies_ms: of every request, those without a right answer included (their time is how
            long they were waited for), in order of their due time, shape (requests,).
        memory_before_mib: of the same process before it loaded the artefacts.
        cpu_ms: processor time of the server, a request.
        late_ms: median by which the generator itself was late; part of every latency.
        first_error: what the first error said, if there was any.
    """

    p50_ms: float
    p95_ms: float
    p99_ms: float
    qps: float
    rate_qps: float
    errors: int
    memory_mib: float
    stages_ms: Mapping[str, float]
    latencies_ms: np.ndarray
    memory_before_mib: float
    cpu_ms: float
    late_ms: float
    first_error: str | None = None

    @classmethod
    def of(
        cls,
        answers: Sequence[Answer],
        rate_qps: float,
        before: Mapping[str, Any],
        after: Mapping[str, Any],
    ) -> LoadTest:
        """Sum up answers.

        Args:
            answers: of all requests, in order of their due time.
            rate_qps: requests a second that were due.
            before: what the server said of itself before the load.
            after: the same after it.
        """
        due, woken, ended = np.array([[one.due_s, one.woken_s, one.ended_s] for one in answers]).T
        latencies_ms = (ended - due) * 1e3
        wrong = [one for one in answers if one.status != 200]
        right = [json.loads(one.body) for one in answers if one.status == 200]
        p50, p95, p99 = np.quantile(latencies_ms, (0.5, 0.95, 0.99)).tolist()
        return cls(
            p50_ms=p50,
            p95_ms=p95,
            p99_ms=p99,
            qps=len(right) / float(ended.max() - due.min()),
            rate_qps=rate_qps,
            errors=len(wrong),
            memory_mib=after["memory_mib"],
            stages_ms=_median_stages(right),
            latencies_ms=latencies_ms,
            memory_before_mib=after["memory_before_mib"],
            cpu_ms=(after["cpu_s"] - before["cpu_s"]) * 1e3 / len(answers),
            late_ms=float(np.median(woken - due)) * 1e3,
            first_error=_what_it_said(wrong[0]) if wrong else None,
        )

    def to_serving(self) -> Serving:
        """Return the figures that a flight records."""
        return Serving(p50_ms=self.p50_ms, p95_ms=self.p95_ms, p99_ms=self.p99_ms, qps=self.qps)

    def plot(self) -> Plot:
        """Return the latencies' histogram, its bars equally wide on a logarithmic scale."""
        shown = np.maximum(self.latencies_ms, 1e-3)
        edges = np.geomspace(shown.min() * 0.999, shown.max() * 1.001, BARS + 1)
        counts = np.histogram(shown, edges)[0]
        return Plot(
            slug="latency",
            kind="bars",
            title=f"Half of the requests take under {self.p50_ms:.3g} ms, "
            f"one in a hundred over {self.p99_ms:.3g} ms",
            x_label="latency from the due time, ms (up to)",
            y_label="requests",
            series=(
                Series(
                    name=f"{self.rate_qps:g} requests a second",
                    x=tuple(f"{edge:.3g}" for edge in edges[1:]),
                    y=tuple(float(count) for count in counts),
                ),
            ),
        )


def _median_stages(bodies: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    gathered: dict[str, list[float]] = {}
    for body in bodies:
        for stage, spent in body.get("stages_ms", {}).items():
            gathered.setdefault(stage, []).append(float(spent))
    return {stage: float(np.median(spent)) for stage, spent in gathered.items()}


def _what_it_said(answer: Answer) -> str:
    text = answer.body.decode(errors="replace")
    try:
        return str(json.loads(text)["error"])
    except (ValueError, KeyError, TypeError):
        return text
