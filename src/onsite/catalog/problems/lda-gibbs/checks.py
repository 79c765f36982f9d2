import numpy as np

from onsite.judge.checks import Case, Growth, exact, inputs_unchanged


def cases(rng):
    # fmt: off
    none = np.zeros(0, dtype=int)
    yield Case(
        "no token", none, none, none, 1, 2, 3, 0.5, 0.1, np.zeros(0),
        expected=([], [[0, 0, 0]], [[0, 0], [0, 0], [0, 0]]),
    )
    yield Case(
        "one token: all topics are alike once it is taken out",
        np.array([0]), np.array([0]), np.array([0]), 1, 1, 2, 0.1, 0.1, np.array([0.75]),
        expected=([1], [[0, 1]], [[0], [1]]),
    )
    yield Case(
        "a draw on the edge goes to the upper topic",
        np.array([0]), np.array([0]), np.array([0]), 1, 1, 2, 0.5, 0.5, np.array([0.5]),
        expected=([1], [[0, 1]], [[0], [1]]),
    )
    yield Case(
        "a draw of 0",
        np.array([0]), np.array([1]), np.array([2]), 2, 2, 3, 0.5, 0.5, np.array([0.0]),
        expected=([0], [[1, 0, 0], [0, 0, 0]], [[0, 1], [0, 0], [0, 0]]),
    )
    yield Case(
        "the second token sees the first one's new topic",
        np.array([0, 0]), np.array([0, 0]), np.array([0, 0]), 1, 1, 2, 0.25, 1.0,
        np.array([0.95, 0.25]),
        # first 1.25 against 0.25, and 0.95 is above 1.25 / 1.5; then 0.25 against 1.25
        expected=([1, 1], [[0, 2]], [[0], [2]]),
    )
    yield Case(
        "the same word in another document",
        np.array([0, 1]), np.array([0, 0]), np.array([0, 1]), 2, 2, 2, 1.0, 0.5,
        np.array([0.45, 0.3]),
        # both times 1/2 against (1 + 1/2) / (1 + 1), so the shares are 0.4 and 0.6
        expected=([1, 0], [[0, 1], [1, 0]], [[1, 0], [1, 0]]),
    )
    # fmt: on
    yield Case("two topics", *corpus(rng, 20, 3, 4, 2), 0.5, 0.1, rng.random(20))
    yield Case("large priors", *corpus(rng, 30, 4, 5, 3), 5.0, 2.0, rng.random(30))
    yield Case("small priors", *corpus(rng, 60, 6, 9, 4), 0.02, 0.01, rng.random(60))
    yield Case("400 tokens", *corpus(rng, 400, 12, 30, 5), 0.3, 0.05, rng.random(400))


def corpus(rng, n_tokens, n_documents, n_words, n_topics):
    documents, words, topics = (
        rng.integers(size, size=n_tokens) for size in (n_documents, n_words, n_topics)
    )
    return documents, words, topics, n_documents, n_words, n_topics


check = exact() & inputs_unchanged()
growth = Growth(
    lambda n, rng: Case("n tokens", *corpus(rng, n, 10, 20, 3), 0.3, 0.1, rng.random(n)),
    sizes=(250, 500, 1000, 2000),
    time=0.45,
)
