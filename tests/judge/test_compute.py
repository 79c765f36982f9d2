"""`Judge.compute`: a function of a candidate's own, run sealed, on whole columns."""

from __future__ import annotations

import numpy as np
import pytest

from onsite.content.problem import Limits
from onsite.judge import Judge, SubmissionError, VerdictKind

_LIMITS = Limits(case_seconds=2.0, memory_mib=512)


def test_columns_go_in_and_an_array_comes_out(judge: Judge) -> None:
    source = "import numpy as np\ndef features(columns):\n    return np.log1p(columns['clicks'])"
    clicks = np.arange(100_000, dtype=np.float64)

    value = judge.compute(source, "features", [{"clicks": clicks}], limits=_LIMITS)

    np.testing.assert_array_equal(value, np.log1p(clicks))


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("def features(columns):\n    return columns['clikcs']", VerdictKind.RUNTIME_ERROR, 2),
        ("def features(columns):\n    while True: pass", VerdictKind.TIME_LIMIT, 1),
        ("def features(columns:\n    pass", VerdictKind.NOT_A_SUBMISSION, 1),
        ("def other(columns): pass", VerdictKind.NOT_A_SUBMISSION, 1),
        ("import onsite\ndef features(columns): pass", VerdictKind.FORBIDDEN, 1),
        ("def features(columns):\n    return open('/etc/passwd').read()", VerdictKind.FORBIDDEN, 2),
        ("def features(columns):\n    return [object()]", VerdictKind.BAD_OUTPUT, 1),
    ],
    ids=["raises", "never-ends", "syntax", "missing", "imports-ours", "reads-a-file", "object"],
)
def test_what_gives_no_value_says_why_and_where(
    judge: Judge, source: str, kind: VerdictKind, line: int
) -> None:
    with pytest.raises(SubmissionError) as raised:
        judge.compute(source, "features", [{"clicks": np.zeros(3)}], limits=_LIMITS)

    assert (raised.value.kind, raised.value.line) == (kind, line)
    assert raised.value.why


def test_the_next_computation_is_run_as_if_nothing_had_happened(judge: Judge) -> None:
    with pytest.raises(SubmissionError):
        judge.compute("import os\nos._exit(1)", "f", [], limits=_LIMITS)

    assert judge.compute("def f(): return 7", "f", [], limits=_LIMITS) == 7
