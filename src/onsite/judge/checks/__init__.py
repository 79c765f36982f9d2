"""What a problem's `checks.py` is written with: cases, streams, growth, and kinds of comparison.

    from onsite.judge.checks import Case, close, inputs_unchanged

    def cases(rng):
        yield Case("two points", np.array([[0.0], [2.0]]), 1)

    check = close(rtol=1e-6) & inputs_unchanged()

Checks are combined with `&`; the first that objects is the one that is shown.
"""

from onsite.judge.checks.base import ALPHA, Check, Mismatch, Observation
from onsite.judge.checks.case import REFERENCE, Case, Growth, Stream
from onsite.judge.checks.conduct import inputs_unchanged, uses_generator
from onsite.judge.checks.elements import parts, same_multiset, same_set
from onsite.judge.checks.equality import close, exact
from onsite.judge.checks.property import converges, holds, monotone, objective
from onsite.judge.checks.statistical import distributed_as, mean_is
from onsite.judge.checks.symmetry import (
    up_to_permutation,
    up_to_relabelling,
    up_to_rotation,
    up_to_scale,
    up_to_sign,
)

__all__ = [
    "ALPHA",
    "REFERENCE",
    "Case",
    "Check",
    "Growth",
    "Mismatch",
    "Observation",
    "Stream",
    "close",
    "converges",
    "distributed_as",
    "exact",
    "holds",
    "inputs_unchanged",
    "mean_is",
    "monotone",
    "objective",
    "parts",
    "same_multiset",
    "same_set",
    "up_to_permutation",
    "up_to_relabelling",
    "up_to_rotation",
    "up_to_scale",
    "up_to_sign",
    "uses_generator",
]
