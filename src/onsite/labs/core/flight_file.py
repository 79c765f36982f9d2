"""Flights as JSON: what a flight leaves behind, written after every step and read back whole."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping
from typing import Any

from onsite.labs.core.records import (
    Flight,
    Guardrail,
    Online,
    Plain,
    Plot,
    Series,
    Serving,
    StepRecord,
)
from onsite.labs.core.steps import Step


def to_plain(flight: Flight) -> Plain:
    """Return the flight as what JSON can hold; numbers that are not finite become null."""
    plain: Plain = _finite(dataclasses.asdict(flight))
    return plain


def to_text(flight: Flight) -> str:
    """Return the flight as one JSON text, the same for the same flight."""
    return json.dumps(to_plain(flight), ensure_ascii=False, indent=1, allow_nan=False)


def from_plain(plain: Mapping[str, Any]) -> Flight:
    """Return the flight that `to_plain` gave."""
    return Flight(
        **{
            **plain,
            "steps": tuple(map(_step, plain["steps"])),
            "online": _online(plain["online"]),
            "serving": Serving(**plain["serving"]) if plain["serving"] else None,
            "guardrails": {name: Guardrail(**one) for name, one in plain["guardrails"].items()},
        }
    )


def _online(plain: Mapping[str, Any] | None) -> Online | None:
    if plain is None:
        return None
    low, high = plain["interval"]
    return Online(**{**plain, "interval": (low, high), "reasons": tuple(plain["reasons"])})


def _step(plain: Mapping[str, Any]) -> StepRecord:
    return StepRecord(
        Step(plain["step"]),
        plain["facts"],
        tuple(map(_plot, plain["plots"])),
        tuple(plain["remarks"]),
        plain["seconds"],
    )


def _plot(plain: Mapping[str, Any]) -> Plot:
    return Plot(**{**plain, "series": tuple(map(_series, plain["series"]))})


def _series(plain: Mapping[str, Any]) -> Series:
    return Series(
        plain["name"],
        tuple(plain["x"]),
        tuple(plain["y"]),
        tuple(plain["low"]) if plain["low"] else None,
        tuple(plain["high"]) if plain["high"] else None,
    )


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _finite(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    if hasattr(value, "item"):  # a numpy scalar
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
