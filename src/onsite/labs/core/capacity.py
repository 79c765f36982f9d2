"""From one measured worker to the brief's scale: the arithmetic of cores, memory and money."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from onsite.labs.core.load_result import LoadTest
from onsite.labs.core.records import Fact

HOURS_A_MONTH = 730


@dataclass(frozen=True, slots=True)
class Scale:
    """What the brief asks for, and what machines there are.

    Attributes:
        peak_qps: requests a second at the busiest time.
        items: how many the index holds at the brief's scale.
        items_measured: how many it held in the load test.
        target_p99_ms: the latency promised.
        utilisation: share of a core's time that may be busy; queues grow as 1 / (1 − utilisation).
        replicas_headroom: share of machines on top, so that some may fail or be deployed.
        hourly_cost_per_core: in `currency`.
        cores_per_machine, memory_gib_per_machine: of the machines rented.
        growing_stages: stages whose time grows in proportion to the items (an exhaustive scan).
        pruned_stages: stages whose time grows with the logarithm of the items, as the search of a
            graph of neighbours does (Malkov and Yashunin, "Efficient and robust approximate nearest
            neighbor search using HNSW graphs", 2018).
        currency: what money is counted in.
    """

    peak_qps: float
    items: int
    items_measured: int
    target_p99_ms: float
    utilisation: float = 0.5
    replicas_headroom: float = 0.3
    hourly_cost_per_core: float = 0.05
    cores_per_machine: int = 16
    memory_gib_per_machine: float = 64.0
    growing_stages: tuple[str, ...] = ()
    pruned_stages: tuple[str, ...] = ()
    currency: str = "$"

    def __post_init__(self) -> None:
        if not 0 < self.utilisation < 1:
            raise ValueError(f"utilisation is between 0 and 1, not {self.utilisation}")
        if min(self.peak_qps, self.items, self.items_measured, self.cores_per_machine) <= 0:
            raise ValueError("a scale has requests, items and cores")
        if self.pruned_stages and min(self.items, self.items_measured) < 2:
            raise ValueError("a logarithm can only be scaled from two items on")
        if both := set(self.growing_stages) & set(self.pruned_stages):
            raise ValueError(f"stage {min(both)!r} cannot grow in two ways")


@dataclass(frozen=True, slots=True)
class Capacity:
    """What serving at scale takes.

    Attributes:
        facts: every figure by name.
        arithmetic: how each came about, a sentence each.
    """

    facts: Mapping[str, Fact]
    arithmetic: tuple[str, ...]


def capacity(test: LoadTest, scale: Scale) -> Capacity:
    """Extrapolate a load test of one worker to a scale.

    A request's processor time is that of the load test, with the share of each stage that grows
    scaled by its law: in proportion to the items, or with their logarithm. Memory is linear in the
    items above what the process takes without any. Machines hold the index once for all their
    cores; an index larger than a machine is sharded, and every request then asks each shard for
    its share of the work.
    """
    growth = scale.items / scale.items_measured
    cpu_ms, cpu_sentence = _cpu(test, scale, growth)
    cores = scale.peak_qps * cpu_ms / 1e3 / scale.utilisation
    index_mib = max(0.0, test.memory_mib - test.memory_before_mib)
    memory_gib = (test.memory_before_mib + index_mib * growth) / 1024
    shards = math.ceil(memory_gib / scale.memory_gib_per_machine)
    for_cores = math.ceil(cores / scale.cores_per_machine)
    # Each replica of the index is `shards` machines, so machines come in whole replicas.
    replicas = max(1, math.ceil(for_cores / shards))
    # Without the last digits, in which ten replicas and a tenth more are over eleven.
    spared = math.ceil(round(replicas * (1 + scale.replicas_headroom), 9))
    machines = spared * shards
    monthly = machines * scale.cores_per_machine * scale.hourly_cost_per_core * HOURS_A_MONTH
    meets = test.p99_ms <= scale.target_p99_ms
    money = scale.currency
    return Capacity(
        facts={
            "peak_qps": scale.peak_qps,
            "items": scale.items,
            "cpu_per_request_ms": cpu_ms,
            "cores": cores,
            "memory_gib": memory_gib,
            "shards": shards,
            "replicas": spared,
            "machines": machines,
            "monthly_cost": monthly,
            "target_p99_ms": scale.target_p99_ms,
            "meets_target_p99": meets,
        },
        arithmetic=(
            cpu_sentence,
            f"Cores: {scale.peak_qps:,g} requests a second × {cpu_ms:.4g} ms ÷ 1000 ÷ "
            f"{scale.utilisation:g} busy = {cores:.4g}.",
            f"Memory: ({test.memory_before_mib:.4g} MiB + {index_mib:.4g} MiB × {scale.items:,} "
            f"items ÷ {scale.items_measured:,} items) ÷ 1024 = {memory_gib:.4g} GiB.",
            f"Shards: {memory_gib:.4g} GiB on machines of {scale.memory_gib_per_machine:g} GiB "
            f"take {shards} a replica.",
            f"Replicas: {cores:.4g} cores on machines of {scale.cores_per_machine} take "
            f"{for_cores} machine{'' if for_cores == 1 else 's'}; in whole replicas {replicas}, "
            f"with {scale.replicas_headroom:.0%} to spare {spared}.",
            f"Cost: {spared} replicas × {shards} machines × {scale.cores_per_machine} cores × "
            f"{scale.hourly_cost_per_core:g} {money} an hour × {HOURS_A_MONTH} hours = "
            f"{monthly:,.0f} {money} a month.",
            f"Latency: the 99th percentile of {test.p99_ms:.4g} ms at {test.rate_qps:g} requests "
            f"a second is {'within' if meets else 'over'} the target of {scale.target_p99_ms:g} ms"
            f"{_measured_at(growth)}.",
        ),
    )


def _cpu(test: LoadTest, scale: Scale, growth: float) -> tuple[float, str]:
    stages = test.stages_ms
    for name in (*scale.growing_stages, *scale.pruned_stages):
        if name not in stages:
            raise ValueError(f"the load test has no stage {name!r}; it has {sorted(stages)}")
    grows_ms = min(test.cpu_ms, sum(stages[name] for name in scale.growing_stages))
    pruned_ms = min(test.cpu_ms - grows_ms, sum(stages[name] for name in scale.pruned_stages))
    stays_ms = test.cpu_ms - grows_ms - pruned_ms
    if not (scale.growing_stages or scale.pruned_stages):
        return stays_ms, (
            f"Processor time a request: {stays_ms:.4g} ms as measured, taken not to grow with the "
            "items."
        )
    cpu_ms, terms = stays_ms, [f"{stays_ms:.4g} ms"]
    if scale.growing_stages:
        cpu_ms += grows_ms * growth
        terms.append(
            f"{grows_ms:.4g} ms ({', '.join(scale.growing_stages)}) × {scale.items:,} items ÷ "
            f"{scale.items_measured:,} items"
        )
    if scale.pruned_stages:
        cpu_ms += pruned_ms * math.log(scale.items) / math.log(scale.items_measured)
        terms.append(
            f"{pruned_ms:.4g} ms ({', '.join(scale.pruned_stages)}) × log({scale.items:,} items) ÷ "
            f"log({scale.items_measured:,} items)"
        )
    return cpu_ms, f"Processor time a request: {' + '.join(terms)} = {cpu_ms:.4g} ms."


def _measured_at(growth: float) -> str:
    return "" if growth == 1 else f", measured on {1 / growth:.3g} times as many items"
