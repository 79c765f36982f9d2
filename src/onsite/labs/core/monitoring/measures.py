"""The numbers that monitors take of days, as signals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from onsite.labs.core.monitoring.psi import Bins, psi
from onsite.labs.core.monitoring.signals import INDEX, PLAIN, SHARE, Signal

Worse = Literal["up", "down", "both"]


def share_signal(
    name: str, counts: Sequence[int], rows: Sequence[int], reference_days: int, worse: Worse
) -> Signal:
    """Return the share of rows that something holds for.

    Args:
        name: of the share.
        counts: rows that it holds for, a day.
        rows: all rows, a day.
        reference_days: how many of the days, at the beginning, are the reference.
        worse: where alarms lie.
    """
    of, n = np.asarray(counts, float), np.asarray(rows, float)
    # A little more than the plain share, so that days without a single case still tell how many
    # there may be (Anscombe, 1948).
    scaled = SHARE.to((of + 3 / 8) / (n + 3 / 4))
    return Signal(
        name=name,
        reference=scaled[:reference_days],
        days=scaled[reference_days:],
        shown=(of / n)[reference_days:],
        scale=SHARE,
        worse=worse,
        least_deviation=0.5 / float(np.sqrt(np.median(n))),
    )


def mean_signal(
    name: str, columns: Sequence[np.ndarray], reference_days: int, worse: Worse
) -> Signal:
    """Return the mean of a column of numbers; NaN is left out.

    A day with nothing in it counts as the reference's mean: it tells nothing of the mean.
    """
    present = [column[~np.isnan(column)] for column in columns]
    pooled = np.concatenate(present[:reference_days])
    if not len(pooled):
        raise ValueError(f"{name}: the reference days hold nothing")
    typical = float(pooled.mean())
    means = np.array([column.mean() if len(column) else typical for column in present])
    rows = max(1.0, float(np.median([len(column) for column in present[:reference_days]])))
    return Signal(
        name=name,
        reference=means[:reference_days],
        days=means[reference_days:],
        shown=means[reference_days:],
        scale=PLAIN,
        worse=worse,
        least_deviation=float(pooled.std()) / float(np.sqrt(rows)),
    )


def stability_signal(name: str, columns: Sequence[np.ndarray], reference_days: int) -> Signal:
    """Return the population stability index of a column against the reference days.

    A reference day is compared with the other ones, as a new day is with all of them.
    """
    bins = Bins.of(np.concatenate(columns[:reference_days]))
    counts = np.array([bins.count(column) for column in columns])
    reference, days = counts[:reference_days], counts[reference_days:]
    total = reference.sum(axis=0)
    index = psi(np.concatenate([total - reference, np.broadcast_to(total, days.shape)]), counts)
    freedom = max(1, counts.shape[1] - 1)
    # Of independent rows the index is about χ² × (1/n + 1/N); a column may be empty on some days.
    noise = 1 / max(1.0, np.median(reference.sum(axis=1))) + 1 / max(1, total.sum())
    return Signal(
        name=name,
        reference=INDEX.to(index[:reference_days]),
        days=INDEX.to(index[reference_days:]),
        shown=index[reference_days:],
        scale=INDEX,
        worse="up",
        least_deviation=float(np.cbrt(freedom * noise) * np.sqrt(2 / (9 * freedom))),
    )


def unseen_counts(columns: Sequence[np.ndarray], reference_days: int) -> list[int]:
    """Return, a day, the rows whose category no (other) reference day has."""
    found = [np.unique(column) for column in columns[:reference_days]]
    names, days_with = np.unique(np.concatenate(found), return_counts=True)
    on_one_day = names[days_with == 1]
    reference = [int(np.isin(column, on_one_day).sum()) for column in columns[:reference_days]]
    watched = [int((~np.isin(column, names)).sum()) for column in columns[reference_days:]]
    return reference + watched
