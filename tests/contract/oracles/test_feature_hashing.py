"""The hashing reference against FNV-1a in wrapping 32-bit arithmetic and published values."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

reference = runpy.run_path(str(find_problem("feature-hashing").reference))


@pytest.mark.parametrize(
    ("token", "value"),
    [("", 0x811C9DC5), ("a", 0xE40C292C), ("b", 0xE70C2DE5), ("foobar", 0xBF9CF968)],
)
def test_the_hash_has_its_published_values(token, value):
    assert reference["fnv_1a"](token) == value


@pytest.mark.parametrize("seed", range(3))
def test_inner_products_of_hashed_rows_are_right_on_average(seed):
    rng = np.random.default_rng(seed)
    shared = [f"shared{seed}-{i}" for i in range(30)]
    products = []
    for trial in range(200):
        salted = [f"{trial}:{token}" for token in shared]
        others = [f"{trial}:{rng.integers(10**9)}" for _ in range(60)]
        rows = reference["hash_features"]([salted + others[:30], salted + others[30:]], 64)
        products.append(int(rows[0] @ rows[1]))
    assert np.mean(products) == pytest.approx(30, abs=4 * np.std(products) / np.sqrt(200))
