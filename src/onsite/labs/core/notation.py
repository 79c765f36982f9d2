"""How names and numbers of a flight are written for people: `p95_ms`, 12.3456 → “p95”, “12.3 ms”.

A fact's name ends with its unit, so that its name alone says how its value is written.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

NARROW_SPACE = "\u202f"
NOTHING = "—"
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

# The field's own spellings of words that a snake_case name can only hold in lower case.
_SPELLINGS = {
    word.lower(): word
    for word in (  # noqa: SIM905 - a word a line would fill a screen
        "A/A A/B ANN AUC BM25 CI CPU CTR CUPED CVR DM DR ECE EM HTTP ID iALS IDF IPW IPS kNN "
        "KS LSA MAP MDE ML MRR MVP nDCG PSI RAM RMSE RSS SNIPS SRM TF URL"
    ).split()
} | {"ab": "A/B", "aa": "A/A", "ids": "IDs", "p50": "p50", "p95": "p95", "p99": "p99"}

# What may follow a unit: the bounds of a quantity are written as the quantity is.
_BOUNDS = ("_interval", "_low", "_high", "_by", "_before", "_after", "_control", "_treatment")


def in_words(name: str) -> str:
    """Return a snake_case or kebab-case name as words, without the unit at its end.

    >>> in_words("ndcg_at_10"), in_words("p95_ms"), in_words("click_share")
    ('nDCG@10', 'p95', 'Click share')
    """
    bare, bound = _without_bound(name)
    ending = _ending(bare)
    if ending and ending not in _KEPT and bare != ending:
        bare = bare.removesuffix(f"_{ending}")
    text = f"{bare}{bound}".replace("_", " ").replace("-", " ").strip()
    words = [_SPELLINGS.get(word, word) for word in text.split()]
    joined = " ".join(words).replace(" at ", "@", 1) if _is_at_depth(words) else " ".join(words)
    if not words or words[0] != words[0].lower() or words[0] in _SPELLINGS.values():
        return joined
    return joined[:1].upper() + joined[1:]


def quantity(name: str, value: float) -> str:
    """Return a number in the unit that its name ends with."""
    write = _UNITS.get(_ending(_without_bound(name)[0]))
    return write(value) if write else number(value)


def has_unit(name: str) -> bool:
    """Return whether a name says in which unit its values are."""
    return _ending(_without_bound(name)[0]) != ""


def number(value: float) -> str:
    """Return a number with four significant digits at most, thousands grouped.

    A float that says less with fewer digits (0.05, 0.5) keeps those; one that was rounded keeps
    its zeros (0.4000), so that a reader can tell the two apart.
    """
    if isinstance(value, int):
        return _signed_well(f"{value:,}")
    if not math.isfinite(value):
        return NOTHING if math.isnan(value) else _signed_well(f"{value:+}".replace("inf", "∞"))
    size = abs(value)
    if (value == round(value) and size < 1e15) or size >= 1000:
        return _signed_well(f"{value:,.0f}")
    if size < 1e-4:
        return _scientific(value)
    short = f"{value:.3g}"
    return _signed_well(short if float(short) == value else f"{value:#.4g}".rstrip("."))


def percent(share: float, *, signed: bool = False) -> str:
    """Return a share as a percentage with three significant digits, two decimals at most."""
    if not math.isfinite(share):
        return number(share)
    value = share * 100
    size = abs(value)
    # 99.95 % of requests served is not all of them: what is almost whole keeps its decimals.
    decimals = 2 if size < 1 or 99.5 <= size < 100 else 1 if size < 100 else 0
    text = f"{value:{'+' if signed else ''},.{decimals}f}"
    if not signed and "." in text and value == round(value):
        text = f"{value:,.0f}"
    return f"{_signed_well(text)}{NARROW_SPACE}%"


def lift(value: float) -> str:
    """Return a relative change as a percentage that always carries its sign."""
    return percent(value, signed=True)


def points(value: float) -> str:
    """Return a difference of two shares in percentage points, with its sign."""
    return f"{lift(value).removesuffix('%')}points"


def p_value(value: float) -> str:
    """Return a p-value with the digits that matter."""
    if math.isnan(value):
        return NOTHING
    return "< 0.0001" if value < 1e-4 else f"{value:.4f}" if value < 0.01 else f"{value:.3f}"


def seconds(value: float) -> str:
    """Return a duration, in the largest unit in which it is not a fraction."""
    if value >= 120:
        return f"{value / 60:.1f}{NARROW_SPACE}min"
    if value >= 1:
        return f"{value:.1f}{NARROW_SPACE}s"
    return f"{value * 1000:.0f}{NARROW_SPACE}ms"


def _scientific(value: float) -> str:
    mantissa, exponent = f"{value:.2e}".split("e")
    return f"{_signed_well(mantissa)} × 10{str(int(exponent)).translate(_SUPERSCRIPTS)}"


def _signed_well(text: str) -> str:
    return text.replace("-", "−")


def _in(unit: str) -> Callable[[float], str]:
    return lambda value: f"{_measured(value)}{NARROW_SPACE}{unit}"


def _measured(value: float) -> str:
    # A measurement repeats to about three digits; more would be noise.
    if isinstance(value, int) or not math.isfinite(value) or abs(value) >= 100:
        return number(round(value)) if math.isfinite(value) else number(value)
    return number(float(f"{value:.3g}"))


_UNITS: dict[str, Callable[[float], str]] = {
    "ms": _in("ms"),
    "us": _in("µs"),
    "s": _in("s"),
    "seconds": _in("s"),
    "minutes": _in("min"),
    "hours": _in("h"),
    "mib": _in("MiB"),
    "mb": _in("MB"),
    "gib": _in("GiB"),
    "gb": _in("GB"),
    "bytes": _in("B"),
    "qps": _in("queries/s"),
    "per_second": _in("/s"),
    "days": number,
    "usd": lambda value: f"${number(value)}",
    "share": percent,
    "percent": lambda value: percent(value / 100),
    "lift": lift,
    "mde": percent,
    "power": percent,
    "rate": percent,
    "reduction": percent,
    "p_value": p_value,
}
# Words that name the thing as well as its unit: without them the name would lose its sense.
_KEPT = {"share", "lift", "mde", "power", "rate", "reduction", "p_value", "days"}


def _ending(name: str) -> str:
    found = (unit for unit in _UNITS if name == unit or name.endswith(f"_{unit}"))
    return max(found, key=len, default="")


def _without_bound(name: str) -> tuple[str, str]:
    for bound in _BOUNDS:
        if name.endswith(bound) and name != bound:
            return name.removesuffix(bound), bound
    return name, ""


def _is_at_depth(words: list[str]) -> bool:
    return any(first == "at" and second.isdigit() for first, second in pairwise(words))
