"""The MinHash reference against scipy's Jaccard distance, and against the law of its estimates."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import pdist, squareform

from onsite.content.catalogs import find_problem

minhash = runpy.run_path(str(find_problem("minhash").reference))["minhash"]
P = 2**31 - 1


def hash_functions(rng: np.random.Generator, k: int) -> tuple[np.ndarray, np.ndarray]:
    a, b = rng.integers(1, P, size=k), rng.integers(P, size=k)
    return a.astype(np.int32), b.astype(np.int32)


@pytest.mark.parametrize("seed", range(4))
def test_exact_similarities_are_those_of_scipy(seed: int) -> None:
    rng = np.random.default_rng(seed)
    holds = rng.random((12, 40)) < 0.3
    documents = [np.flatnonzero(row).tolist() for row in holds]
    _, _, exact = minhash(documents, *hash_functions(rng, 4))
    np.testing.assert_allclose(exact, 1 - squareform(pdist(holds, "jaccard")), rtol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_estimates_are_within_their_standard_errors_of_the_exact_values(seed: int) -> None:
    rng = np.random.default_rng(seed)
    words = rng.integers(P, size=120)
    documents = [rng.choice(words, 60, replace=False).tolist() for _ in range(6)]
    _, estimates, exact = minhash(documents, *hash_functions(rng, 800))
    errors = np.sqrt(exact * (1 - exact) / 800)
    assert (np.abs(estimates - exact) <= 5 * errors + 0.01).all()


@pytest.mark.parametrize("seed", range(3))
def test_signatures_are_those_of_whole_numbers_that_cannot_overflow(seed: int) -> None:
    rng = np.random.default_rng(seed)
    documents = [rng.integers(P, size=9).tolist() for _ in range(4)]
    a, b = hash_functions(rng, 7)
    signatures, _, _ = minhash(documents, a, b)
    oracle = [
        [min((int(f) * x + int(s)) % P for x in document) for f, s in zip(a, b, strict=True)]
        for document in documents
    ]
    np.testing.assert_array_equal(signatures, oracle)
