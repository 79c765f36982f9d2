"""Assignment by salted hash: stable, uniform, independent between salts; and its split's check."""

import hashlib

import numpy as np
import pytest
from scipy import stats

from onsite.labs.core.experiment import assign, hashed_uniform, sample_ratio_p_value

ALPHA = 1e-4
IDS = np.arange(100_000)
WORD = (1 << 64) - 1


def mixed(word: int) -> int:
    """SplitMix64's finaliser in whole numbers of Python, to check the vectorised one against."""
    word = (word + 0x9E3779B97F4A7C15) & WORD
    word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & WORD
    word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & WORD
    return word ^ (word >> 31)


@pytest.mark.parametrize("user_id", [0, 1, 7, 123_456_789, 2**62])
def test_the_hash_is_the_one_computed_in_whole_numbers(user_id: int) -> None:
    key = int.from_bytes(hashlib.blake2b(b"new-ranker", digest_size=8).digest(), "big")

    expected = (mixed(mixed(user_id) ^ key) >> 11) / 2**53

    assert hashed_uniform(np.array([user_id]), "new-ranker")[0] == expected


def test_an_assignment_never_changes() -> None:
    assert assign(np.arange(16), "golden").astype(int).tolist() == [
        0,
        1,
        0,
        1,
        1,
        1,
        1,
        1,
        1,
        0,
        0,
        0,
        1,
        0,
        1,
        0,
    ]


@pytest.mark.parametrize("dtype", [np.int32, np.int64, np.uint32, np.uint64])
def test_the_type_of_the_ids_does_not_matter(dtype: type) -> None:
    ids = np.arange(1_000)

    np.testing.assert_array_equal(assign(ids.astype(dtype), "a"), assign(ids, "a"))


@pytest.mark.parametrize("step", [1, 2, 1024, 10**9])
@pytest.mark.parametrize("salt", ["a", "b", "search-2026"])
def test_ids_however_spaced_are_spread_uniformly(step: int, salt: str) -> None:
    counts, _ = np.histogram(hashed_uniform(IDS * step, salt), bins=100, range=(0.0, 1.0))

    assert stats.chisquare(counts).pvalue > ALPHA


def test_over_many_salts_the_uniformity_tests_p_values_are_uniform_themselves() -> None:
    p_values = [
        stats.chisquare(np.histogram(hashed_uniform(IDS[:5_000], f"{n}"), 20, (0.0, 1.0))[0]).pvalue
        for n in range(300)
    ]

    assert stats.kstest(p_values, "uniform").pvalue > ALPHA


@pytest.mark.parametrize("pair", [("a", "b"), ("test-1", "test-2"), ("", " ")])
def test_two_salts_split_the_same_users_independently(pair: tuple[str, str]) -> None:
    first, second = (assign(IDS, salt) for salt in pair)

    table = [[np.sum(first & second), np.sum(first & ~second)]]
    table += [[np.sum(~first & second), np.sum(~first & ~second)]]

    assert stats.chi2_contingency(table).pvalue > ALPHA


def test_a_neighbours_arm_says_nothing_about_ones_own() -> None:
    treated = assign(IDS, "neighbours")
    runs = 1 + np.count_nonzero(treated[1:] != treated[:-1])

    assert stats.binomtest(runs - 1, len(IDS) - 1, 0.5).pvalue > ALPHA


def test_a_larger_share_keeps_everyone_who_was_treated() -> None:
    small, large = assign(IDS, "ramp", 0.1), assign(IDS, "ramp", 0.5)

    assert not np.any(small & ~large)
    assert stats.binomtest(int(small.sum()), len(IDS), 0.1).pvalue > ALPHA


@pytest.mark.parametrize(("share", "treated"), [(0.0, 0), (1.0, 100_000)])
def test_nobody_or_everybody_can_be_treated(share: float, treated: int) -> None:
    assert assign(IDS, "all", share).sum() == treated


def test_a_share_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        assign(IDS, "a", 1.5)


def test_ids_that_are_no_whole_numbers_are_refused() -> None:
    with pytest.raises(TypeError, match="whole numbers"):
        assign(np.array([0.5]), "a")


@pytest.mark.parametrize("arms", [(5_000, 5_100), (500, 400), (10, 12)])
@pytest.mark.parametrize("share", [0.5, 0.2])
def test_the_sample_ratio_test_is_pearsons_chi_square(arms: tuple[int, int], share: float) -> None:
    users = sum(arms)
    expected = stats.chisquare(arms, [users * (1 - share), users * share]).pvalue

    assert sample_ratio_p_value(*arms, share) == pytest.approx(expected, rel=1e-9)
