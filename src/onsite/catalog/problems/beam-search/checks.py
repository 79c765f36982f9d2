import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def logs(*steps):
    """Tables of probabilities as log probabilities."""
    with np.errstate(divide="ignore"):
        return np.log(np.array(steps, dtype=float))


def same_row(*probabilities):
    return [probabilities] * len(probabilities)


# After token 1 comes the better first step, after token 2 the better second.
TRAP = logs(same_row(0.0, 0.6, 0.4), [[0, 0.5, 0.5], [0.3, 0.45, 0.25], [0.9, 0.06, 0.04]])


def cases(rng):
    yield Case(
        "one step, width 1",
        logs(same_row(0.2, 0.5, 0.3)),
        0,
        0,
        1,
        expected=[([1], np.log(0.5))],
    )
    yield Case(
        "one step, all kept, best first",
        logs(same_row(0.2, 0.5, 0.3)),
        0,
        0,
        5,
        expected=[([1], np.log(0.5)), ([2], np.log(0.3)), ([0], np.log(0.2))],
    )
    yield Case(
        "width 1 takes the better first step",
        TRAP,
        1,
        0,
        1,
        expected=[([1, 1], np.log(0.6 * 0.45))],
    )
    yield Case(
        "width 2 finds the better sequence",
        TRAP,
        1,
        0,
        2,
        expected=[([2, 0], np.log(0.4 * 0.9)), ([1, 1], np.log(0.6 * 0.45))],
    )
    yield Case(
        "the first row is that of the start",
        logs([[0.1, 0.9], [0.8, 0.2]]),
        1,
        0,
        1,
        expected=[([0], np.log(0.8))],
    )
    yield Case(
        "the start may equal the end",
        logs(same_row(0.3, 0.7), same_row(0.6, 0.4)),
        0,
        0,
        1,
        expected=[([1, 0], np.log(0.7 * 0.6))],
    )
    yield Case(
        "a finished hypothesis waits unchanged",
        logs(same_row(0.7, 0.3), same_row(0.1, 0.9), same_row(0.2, 0.8)),
        1,
        0,
        2,
        expected=[([0], np.log(0.7)), ([1, 1, 1], np.log(0.3 * 0.9 * 0.8))],
    )
    yield Case(
        "a finished hypothesis takes the place of one that would do better than the other",
        logs(same_row(0.5, 0.3, 0.2), [[1, 0, 0], [0.1, 0.3, 0.6], [0.95, 0.03, 0.02]]),
        1,
        0,
        2,
        expected=[([0], np.log(0.5)), ([1, 2], np.log(0.3 * 0.6))],
    )
    yield Case(
        "a finished hypothesis is crowded out",
        logs(same_row(0.2, 0.8), same_row(0.45, 0.55)),
        1,
        0,
        2,
        expected=[([1, 1], np.log(0.8 * 0.55)), ([1, 0], np.log(0.8 * 0.45))],
    )
    yield Case(
        "all finished before the last step",
        logs(same_row(0.0, 1.0), same_row(1.0, 0.0), same_row(0.5, 0.5)),
        1,
        0,
        3,
        expected=[([1, 0], 0.0)],
    )
    yield Case(
        "impossible tokens leave places empty",
        logs(same_row(0.0, 1.0, 0.0), [[1, 0, 0], [0.0, 0.75, 0.25], [1, 0, 0]]),
        1,
        0,
        4,
        expected=[([1, 1], np.log(0.75)), ([1, 2], np.log(0.25))],
    )
    yield Case(
        "a dead end",
        np.array([[[-np.inf, 0.0], [-np.inf, 0.0]], [[0.0, 0.0], [-np.inf, -np.inf]]]),
        1,
        0,
        2,
        expected=[],
    )
    yield Case("each step has a table of its own", model(rng, 4, 3), 2, 0, 3)
    for width in (1, 4, 30):
        yield Case(f"width {width}, six tokens, eight steps", model(rng, 8, 6), 5, 0, width)
    yield Case("the end is rare", model(rng, 12, 5, end=0.02), 1, 4, 6)
    yield Case("the last token ends, 30 steps", model(rng, 30, 12, end=0.1), 0, 11, 5)


def model(rng, n_steps, n_tokens, end=None):
    probabilities = rng.dirichlet(np.ones(n_tokens), size=(n_steps, n_tokens))
    if end is not None:
        probabilities[..., -1] *= end
        probabilities /= probabilities.sum(axis=-1, keepdims=True)
    return np.log(probabilities)


check = close() & inputs_unchanged()
