import numpy as np

from onsite.judge.checks import Case, close, holds, inputs_unchanged, parts

FAIR = np.array([0.5, 0.5])
STAYS = np.array([[0.9, 0.1], [0.1, 0.9]])
TELLS = np.array([[0.8, 0.2], [0.2, 0.8]])


def cases(rng):
    yield Case(
        "one word",
        np.array([0.3, 0.7]),
        STAYS,
        TELLS,
        np.array([1]),
        expected=([1], np.log(0.7 * 0.8)),
    )
    yield Case(
        "the first word outweighs the initial probabilities",
        np.array([0.7, 0.3]),
        STAYS,
        TELLS,
        np.array([1]),
        expected=([1], np.log(0.3 * 0.8)),
    )
    yield Case(
        "one tag",
        np.array([1.0]),
        np.array([[1.0]]),
        np.array([[0.25, 0.75]]),
        np.array([0, 1, 1]),
        expected=([0, 0, 0], np.log(0.25 * 0.75**2)),
    )
    yield Case(
        "one odd word is not worth two changes",
        FAIR,
        STAYS,
        TELLS,
        np.array([0, 1, 0]),
        expected=([0, 0, 0], np.log(0.5 * 0.8 * 0.9 * 0.2 * 0.9 * 0.8)),
    )
    yield Case(
        "the last words change the tag of an earlier one",
        FAIR,
        STAYS,
        np.array([[0.55, 0.45], [0.1, 0.9]]),
        np.array([0, 1, 1, 1, 1]),
    )
    yield Case(
        "tags that always alternate",
        np.array([0.6, 0.4]),
        np.array([[0.0, 1.0], [1.0, 0.0]]),
        TELLS,
        np.array([0, 0, 1, 1]),
        expected=([0, 1, 0, 1], np.log(0.6 * 0.8 * 0.2 * 0.2 * 0.8)),
    )
    yield Case(
        "one direction only",
        np.array([0.4, 0.3, 0.3]),
        np.array([[0.5, 0.5, 0.0], [0.0, 0.5, 0.5], [0.0, 0.0, 1.0]]),
        np.array([[0.6, 0.4], [0.5, 0.5], [0.3, 0.7]]),
        np.array([0, 1, 0, 0, 1]),
    )
    yield Case(
        "only one sequence is possible",
        np.array([0.5, 0.0, 0.5]),
        np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.999, 0.001, 0.0]]),
        np.array([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]]),
        np.array([1, 1, 1, 0]),
        expected=([2, 1, 2, 0], np.log(0.5 * 0.001 * 0.5 * 0.999)),
    )
    yield Case(
        "all sequences equally probable",
        FAIR,
        np.full((2, 2), 0.5),
        TELLS / TELLS / 2,
        np.array([0, 1, 1]),
    )
    yield Case("four tags, six words", *model(rng, 4, 6), rng.integers(6, size=8))
    yield Case("five tags, a sentence of 40 words", *model(rng, 5, 9), rng.integers(9, size=40))
    yield Case(
        "many transitions are impossible", *model(rng, 6, 5, sparse=True), rng.integers(5, size=60)
    )
    yield Case("a sentence of 2,000 words", *model(rng, 3, 50), rng.integers(50, size=2000))


def model(rng, n_tags, n_words, *, sparse=False):
    transition = rng.dirichlet(np.full(n_tags, 0.5), size=n_tags)
    if sparse:
        # Neighbours on a ring are always allowed, so that every sentence is possible.
        keep = rng.random((n_tags, n_tags)) < 0.3
        keep |= np.roll(np.eye(n_tags, dtype=bool), 1, axis=1)
        transition = transition * keep + 1e-3 * keep
        transition /= transition.sum(axis=1, keepdims=True)
    emission = rng.dirichlet(np.ones(n_words), size=n_tags)
    return rng.dirichlet(np.ones(n_tags)), transition, emission


def are_tags(tags, initial, transition, emission, words):
    if np.shape(tags) != words.shape:
        return f"there should be {len(words)} tags, one a word; got the shape {np.shape(tags)}"
    if not np.isin(tags, np.arange(len(initial))).all():
        return f"tags are whole numbers from 0 to {len(initial) - 1}"
    return None


def reaches_its_log_probability(got, initial, transition, emission, words):
    tags = np.asarray(got[0]).astype(int)
    with np.errstate(divide="ignore"):
        reached = (
            np.log(initial[tags[0]])
            + np.log(transition[tags[:-1], tags[1:]]).sum()
            + np.log(emission[tags, words]).sum()
        )
    if abs(reached - got[1]) > 1e-6 * max(1, abs(got[1])):
        return f"the log probability of these tags is {reached:.6g}, not {got[1]:.6g}"
    return None


check = (
    parts(tags=holds("there is a tag for each word", are_tags), log_probability=close())
    & holds("the tags have that log probability", reaches_its_log_probability)
    & inputs_unchanged()
)
