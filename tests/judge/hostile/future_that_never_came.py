"""not-a-submission: a syntax error that only the compiler's later passes find."""
from __future__ import braces


def double(x):
    return 2 * x
