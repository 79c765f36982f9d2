import numpy as np

from onsite.judge.checks import Case, Growth, holds, inputs_unchanged, parts


def cases(rng):
    yield Case("one category", np.array([0.7]))
    yield Case("two alike", np.array([2.0, 2.0]))
    yield Case("two, with weights that do not sum to 1", np.array([1.0, 3.0]))
    yield Case("one is certain", np.array([0.0, 5.0, 0.0]))
    yield Case("a giver that falls below 1", np.array([1.0, 6.0, 5.0]) / 12)
    yield Case("a giver that falls below 1, from the other side", np.array([5.0, 6.0, 1.0]) / 12)
    yield Case("one gives to all others", np.array([1.0, 2.0, 20.0, 3.0, 0.5]))
    yield Case("all take from one that has little more", np.array([0.9, 0.9, 0.9, 1.3, 1.0]))
    yield Case("a column that is full from the start", np.array([2.0, 2.0, 1.0, 0.0, 0.0]))
    yield Case("a weight of 1e-300", np.array([1e-300, 1.0, 1.0]))
    yield Case("weights near the largest float", np.array([6e307, 6e307, 1e307, 1e307]))
    tenths = np.array([0.0, 0.1, 0.1, 0.1, 0.7, 0.0, 0.1, 0.2, 0.3, 0.4])
    yield Case("zeros first, last and between", np.array([*tenths, 0.0]))
    for n in (7, 31, 100):
        weights = rng.random(n)
        weights[:: n // 3] = 0.0
        yield Case(f"{n} categories, some of weight 0", weights)
    yield Case("300 categories, a few of which have nearly all", rng.random(300) ** 30)
    yield Case("1,000 categories", rng.gamma(1.0, size=1000))


def implied(tables, weights):
    """The probability of each category that the tables give, as the statement says."""
    keep, alias = (np.asarray(table) for table in tables)
    law = keep.astype(float)
    np.add.at(law, alias.astype(int), 1 - keep)
    return law / len(weights)


def right_law(tables, weights):
    law, wanted = implied(tables, weights), weights / weights.sum()
    impossible = np.flatnonzero((weights == 0) & (law > 0))
    if impossible.size:
        i = impossible[0]
        return f"category {i} has weight 0, but the tables give it probability {law[i]:.3g}"
    i = int(np.abs(law - wanted).argmax())
    if abs(law[i] - wanted[i]) > 1e-12:
        return f"the tables give category {i} probability {law[i]:.15g}, not {wanted[i]:.15g}"
    return None


def shares(keep, weights):
    keep = np.asarray(keep)
    return keep.shape == weights.shape and bool(((keep >= 0) & (keep <= 1)).all())


def categories(alias, weights):
    alias, n = np.asarray(alias), len(weights)
    is_there = alias.shape == weights.shape and ((alias >= 0) & (alias < n)).all()
    return bool(is_there and (alias == np.floor(alias)).all())


check = (
    parts(
        keep=holds("there are K floats from 0 to 1", shares),
        alias=holds("there are K whole numbers from 0 to K - 1", categories),
    )
    & holds("the tables imply the probabilities", right_law)
    & inputs_unchanged()
)
growth = Growth(
    lambda n, rng: Case(f"{n} categories", rng.gamma(1.0, size=n)),
    sizes=(1000, 2000, 4000, 8000, 16000),
    time=0.4,
)
