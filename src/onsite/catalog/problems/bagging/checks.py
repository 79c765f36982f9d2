import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def row(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    yield Case("one row: in every sample", column(0), row(7), column(3), 2, rng, check=right)
    yield Case("two rows, one model", column(0, 4), row(1, 9), column(1, 3), 1, rng)
    yield Case("three rows, three models", column(0, 4, 10), row(1, 9, -4), column(1, 8), 3, rng)
    yield Case(
        "rows that are equal, with equal targets", column(1, 1, 5), row(2, 2, 6), column(4), 6, rng
    )
    X = rng.normal(size=(12, 3))
    yield Case("twelve rows, one model", X, rng.normal(size=12), rng.normal(size=(5, 3)), 1, rng)
    yield Case("twelve rows, 40 models", X, rng.normal(size=12), rng.normal(size=(5, 3)), 40, rng)
    X = rng.normal(size=(50, 2))
    yield Case("fifty rows", X, X[:, 0] + 40, rng.normal(size=(10, 2)), 12, rng)
    two = (column(0, 4), row(1, 9), column(1))
    yield Case(
        "which of two rows are drawn, in order",
        *two,
        1,
        rng,
        repeat=300,
        check=distributed_as(
            {(i, j): 1 / 4 for i in range(2) for j in range(2)},
            of=lambda output: tuple(int(one) for one in output[0][0]),
        ),
    )
    yield Case(
        "two models draw independently of each other",
        *two,
        2,
        rng,
        repeat=500,
        check=distributed_as(
            dict.fromkeys(np.ndindex(2, 2, 2, 2), 1 / 16),
            of=lambda output: tuple(int(one) for sample in output[0] for one in sample),
        ),
    )
    yield Case(
        "how many of four rows are left out",
        column(0, 1, 3, 7),
        row(1, 2, 3, 4),
        column(2),
        1,
        rng,
        repeat=300,
        check=distributed_as(
            # Of 4⁴ samples, 4 hold one row, 84 two, 144 three and 24 all four.
            {3: 4 / 256, 2: 84 / 256, 1: 144 / 256, 0: 24 / 256},
            of=lambda output: 4 - len({int(one) for one in output[0][0]}),
        ),
    )


def are_samples(output, X, y, Q, n_models, rng):
    samples = np.asarray(output[0])
    if samples.shape != (n_models, len(X)):
        return f"the samples' shape should be {(n_models, len(X))}, not {samples.shape}"
    if not np.isin(samples, np.arange(len(X))).all():
        return f"samples hold positions from 0 to {len(X) - 1}"
    return None


def from_the_samples(samples, X, y, Q):
    """Predictions for the queries, out of bag, and the error: by the definition, row by row."""
    votes = [[] for _ in X]
    for sample in samples:
        for i in set(range(len(X))) - set(sample):
            votes[i].append(answer(sample, X, y, X[i]))
    predictions = [np.mean([answer(sample, X, y, query) for sample in samples]) for query in Q]
    out_of_bag = np.array([np.mean(vote) if vote else np.nan for vote in votes])
    errors = ((out_of_bag - y) ** 2)[~np.isnan(out_of_bag)]
    return predictions, out_of_bag, errors.mean() if errors.size else np.nan


def answer(sample, X, y, query):
    return y[min(sample, key=lambda i: np.linalg.norm(X[i] - query))]


def follows(output, X, y, Q, n_models, rng):
    if len(output) != 4:
        return f"four parts should be returned, not {len(output)}"
    samples = [[int(one) for one in sample] for sample in output[0]]
    parts = zip(from_the_samples(samples, X, y, Q), output[1:], strict=True)
    names = ("predictions", "out_of_bag", "error")
    for name, (expected, part) in zip(names, parts, strict=True):
        got = np.asarray(part, dtype=float)
        if got.shape != np.shape(expected):
            return f"{name}: the shape should be {np.shape(expected)}, not {got.shape}"
        if not np.allclose(got, expected, rtol=1e-6, atol=1e-9, equal_nan=True):
            return f"{name}: with your samples it should be {expected}, not {got}"
    return None


right = (
    holds("the samples hold n positions for each model", are_samples)
    & holds("the rest follows from the samples", follows)
    & inputs_unchanged()
)
check = right & uses_generator()
