"""A candidate's own features: their function, run sealed, and checked before a model sees it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onsite.content.problem import Limits
from onsite.judge import Judge, SubmissionError, VerdictKind
from onsite.practice.labs import OwnFeaturesError

FUNCTION = "features"
_LIMITS = Limits(case_seconds=60.0, total_seconds=60.0, memory_mib=4096)
_MOST_FEATURES = 64


@dataclass(frozen=True, slots=True)
class OwnFeatures:
    """A candidate's function: columns of n rows in, an (n, k) array of finite numbers out."""

    judge: Judge
    path: Path
    source: str

    @property
    def digest(self) -> str:
        """A short name of the source that any change would change."""
        return hashlib.sha256(self.source.encode("utf-8", "replace")).hexdigest()[:8]

    def __call__(self, columns: Mapping[str, np.ndarray]) -> np.ndarray:
        """Compute the features in a sealed process.

        Raises:
            OwnFeaturesError: the function fails, or returns something else.
        """
        rows = len(next(iter(columns.values())))
        try:
            value = self.judge.compute(self.source, FUNCTION, [dict(columns)], limits=_LIMITS)
            return _features(value, rows)
        except SubmissionError as error:
            raise OwnFeaturesError(self.path, error.line, error.why) from error


def _features(value: object, rows: int) -> np.ndarray:
    def refuse(why: str) -> SubmissionError:
        return SubmissionError(VerdictKind.BAD_OUTPUT, f"`{FUNCTION}` {why}", 1)

    if not isinstance(value, np.ndarray) or value.dtype.kind not in "biuf":
        raise refuse("must return a numpy array of numbers")
    if value.ndim != 2 or len(value) != rows:
        raise refuse(f"must return shape ({rows}, k), not {value.shape}")
    if value.shape[1] > _MOST_FEATURES:
        raise refuse(f"may return {_MOST_FEATURES} features at most, not {value.shape[1]}")
    if not np.isfinite(value).all():
        row, column = np.argwhere(~np.isfinite(value))[0]
        raise refuse(f"returned {value[row, column]} in row {row}, column {column}")
    return value.astype(np.float64)


def if_written(
    judge: Judge, path: Path, starter: str, read: Callable[[Path], str]
) -> OwnFeatures | None:
    """Return the candidate's function, unless the file is missing or still the starter."""
    if not path.exists():
        return None
    source = read(path)
    return None if source == starter else OwnFeatures(judge, path, source)
