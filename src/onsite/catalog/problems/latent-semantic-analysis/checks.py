import numpy as np

from onsite.judge.checks import Case, close, holds, inputs_unchanged, parts, up_to_sign


def cases(rng):
    # fmt: off
    yield Case(
        "one document, one word", np.array([[2.0]]), 1, np.array([3.0]),
        expected=([[2.0]], [3.0], [1.0]),
    )
    yield Case(
        "one document of two words",
        np.array([[3.0, 4.0]]), 1, np.array([1.0, 0.0]),
        # the axis is (0.6, 0.8)
        expected=([[5.0]], [0.6], [1.0]),
    )
    yield Case(
        "two documents of different words, all kept",
        np.array([[0.0, 1.0], [2.0, 0.0]]), 2, np.array([3.0, 4.0]),
        expected=([[0.0, 1.0], [2.0, 0.0]], [3.0, 4.0], [0.8, 0.6]),
    )
    yield Case(
        "two documents that share a word, one axis kept",
        np.array([[2.0, 1.0], [1.0, 2.0]]), 1, np.array([1.0, 0.0]),
        # the axis is (1, 1) / √2
        expected=(np.full((2, 1), 3 / np.sqrt(2)), [1 / np.sqrt(2)], [1.0, 1.0]),
    )
    yield Case("whole numbers", np.array([[2, 1, 0], [1, 2, 1], [0, 1, 3]]), 2, np.array([1, 0, 1]))
    # fmt: on
    X = counts(rng, 6, 9)
    yield Case("a query that equals a document", X, 3, X[2].copy())
    yield Case("more words than documents", counts(rng, 8, 20), 4, rng.uniform(size=20))
    yield Case("more documents than words", counts(rng, 30, 7), 3, rng.uniform(size=7))
    yield Case("as many axes as words", counts(rng, 12, 5), 5, rng.uniform(size=5))
    yield Case("80 documents", counts(rng, 80, 40), 6, rng.uniform(size=40))


def counts(rng, n_documents, n_words):
    """Documents that mix three topics, so that the first singular values are well apart."""
    topics = rng.gamma(0.5, size=(3, n_words)) * np.array([[6.0], [3.0], [1.5]])
    mixture = rng.dirichlet([0.5] * 3, size=n_documents)
    return mixture @ topics + rng.uniform(0.0, 0.5, size=(n_documents, n_words))


def axes_agree(got, X, k, query):
    """Inner products of places do not depend on the signs of the axes if both sides share them."""
    documents, place = np.asarray(got[0]), np.asarray(got[1])
    V = np.linalg.svd(X, full_matrices=False)[2][:k].T
    return np.allclose(documents @ place, X @ V @ (V.T @ query), rtol=1e-6, atol=1e-8)


check = (
    parts(documents=up_to_sign(axis=1), query=up_to_sign(axis=0), scores=close(rtol=1e-5))
    & holds("each axis has the same sign for documents and query", axes_agree)
    & inputs_unchanged()
)
