"""A lab's pipeline on a folder of real data that the candidate has."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from onsite.labs.core.real import Evaluation


def evaluate(
    lab_name: str, folder: Path, seed: int, report: Callable[[float, str], None]
) -> Evaluation:
    """Run a lab's pipeline on a folder, beside the plain baselines of its kind.

    Raises:
        ContentError: the folder has no layout that the lab reads, or a file has a fault.
    """
    adapter: Any = importlib.import_module(f"onsite.labs.{lab_name}.data")
    evaluation: Evaluation = adapter.evaluate(folder, seed=seed, report=report)
    return evaluation
