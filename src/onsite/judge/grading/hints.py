"""What the commonest exceptions in numpy code mean, in one sentence each."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HINTS: tuple[tuple[str, str, str], ...] = (
    # exception's name (a pattern), its text (a pattern), the hint
    (
        "ValueError",
        r"operands could not be broadcast together with shapes? (.*)",
        "two shapes do not line up from the right; print both `.shape`s, and add an axis with"
        " `[:, None]` where each row must meet each column",
    ),
    (
        "ValueError",
        r"matmul: .*mismatch|shapes .* not aligned",
        "in `A @ B` the last axis of A must equal the first of B; is a `.T` missing?",
    ),
    (
        "ValueError",
        r"truth value of an array",
        "an `if` or `and` got a whole array; use `.any()`, `.all()`, `&` or `np.where`",
    ),
    (
        "(UFuncTypeError|_UFuncOutputCastingError|UFuncOutputCastingError)",
        r"Cannot cast ufunc .* from dtype\('float",
        "an integer array cannot take fractions in place; make it float first"
        " (`X.astype(float)` or `np.zeros(n)`)",
    ),
    (
        "(AxisError|ValueError|IndexError)",
        r"axis \d+ is out of bounds|tuple index out of range",
        "the array has fewer axes than `axis` says; a 1-D array has only axis 0",
    ),
    (
        "IndexError",
        r"index (-?\d+) is out of bounds for axis",
        "an index reaches past the end; ranges stop before their end, and the last index is n - 1",
    ),
    (
        "IndexError",
        r"boolean index did not match|shape mismatch: indexing arrays",
        "a mask must have the shape of the array that it indexes",
    ),
    (
        "(IndexError|TypeError)",
        r"only integers, slices|only int(eger)? scalar arrays can be|only 0-dimensional arrays"
        r"|arrays used as indices must be of integer",
        "an index must be a whole number; `/` makes floats, `//` keeps integers",
    ),
    (
        "ValueError",
        r"inhomogeneous shape|setting an array element with a sequence",
        "the rows have different lengths, so they make no array; pad them or keep a list",
    ),
    (
        "LinAlgError",
        r"Singular matrix",
        "the matrix has no inverse (columns depend on each other); use `np.linalg.lstsq` or `pinv`,"
        " or add a little to the diagonal",
    ),
    (
        "ValueError",
        r"cannot reshape array",
        "reshape keeps the number of values; the sizes' product must be that of the array",
    ),
    (
        "ValueError",
        r"zero-size array to reduction|arg(max|min) of an empty",
        "a minimum or maximum was taken of an empty array; treat the empty case on its own",
    ),
    (
        "(ZeroDivisionError)",
        r".*",
        "something is divided by zero; which input makes the denominator vanish?",
    ),
    (
        "TypeError",
        r"'NoneType' object",
        "a value is None: a function without `return` gives None, and so do `.sort()` and"
        " `.append()`",
    ),
    (
        "NameError",
        r"name '(np|numpy)' is not defined",
        "write `import numpy as np` at the top of the file",
    ),
)


def hint_for(raised: Mapping[str, object]) -> str | None:
    """Return the hint for an exception as the runner describes it, if one fits."""
    name, message = str(raised.get("type", "")), str(raised.get("text", ""))
    for kind, pattern, hint in _HINTS:
        if re.fullmatch(kind, name) and re.search(pattern, message):
            return hint
    return None


def nan_hint(nan_among_got: bool) -> str | None:
    """Return the hint for outputs that turned into NaN."""
    if not nan_among_got:
        return None
    return (
        "NaN comes from 0/0, inf - inf, log of a negative number or the mean of nothing;"
        " `np.seterr(all='raise')` at the top finds the line"
    )
