"""What a reader sees of a fact's name and of its number."""

import pytest

from onsite.labs.core.notation import in_words, lift, number, p_value, percent, points, quantity


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ndcg_at_10", "nDCG@10"),
        ("recall_at_200", "Recall@200"),
        ("p95_ms", "p95"),
        ("retrieval_ms", "Retrieval"),
        ("click_share", "Click share"),
        ("expected_peak_qps", "Expected peak"),
        ("lift_interval", "Lift interval"),
        ("srm_p_value", "SRM p value"),
        ("ms", "Ms"),
        ("raw-clicks", "Raw clicks"),
        ("server_rss_mib", "Server RSS"),
        ("cuped", "CUPED"),
    ],
)
def test_a_name_reads_as_words_without_its_unit(name: str, words: str) -> None:
    assert in_words(name) == words


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("p95_ms", 12.34567890123456, "12.3\u202fms"),
        ("p99_ms", 1234.5678, "1,235\u202fms"),
        ("click_share", 0.12345678901234, "12.3\u202f%"),
        ("click_share", 0.0004, "0.04\u202f%"),
        ("served_share", 0.9995, "99.95\u202f%"),
        ("peak_qps", 50_000, "50,000\u202fqueries/s"),
        ("lift", 0.0240123, "+2.4\u202f%"),
        ("lift_low", -0.0110123, "−1.1\u202f%"),
        ("srm_p_value", 1e-9, "< 0.0001"),
        ("impressions", 1_234_567, "1,234,567"),
        ("monthly_usd", 4200.0, "$4,200"),
        ("ndcg_at_10", 0.39998, "0.4000"),
    ],
)
def test_a_quantity_is_written_in_the_unit_its_name_ends_with(
    name: str, value: float, written: str
) -> None:
    assert quantity(name, value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.1 + 0.2, "0.3000"),
        (0.05, "0.05"),
        (2.0, "2"),
        (-3.14159265, "−3.142"),
        (12345.678, "12,346"),
        (0.0000123, "1.23 × 10⁻⁵"),
        (float("nan"), "—"),
        (float("-inf"), "−∞"),
        (0, "0"),
        (0.0, "0"),
    ],
)
def test_a_number_has_the_digits_that_a_reader_needs(value: float, written: str) -> None:
    assert number(value) == written


def test_signs_are_true_minus_signs_and_lifts_always_carry_one() -> None:
    assert (lift(0.02), lift(-0.02), percent(0.02)) == ("+2.0\u202f%", "−2.0\u202f%", "2\u202f%")
    assert points(0.013) == "+1.3\u202fpoints"


@pytest.mark.parametrize(("value", "written"), [(0.00423, "0.0042"), (0.04999, "0.050")])
def test_a_p_value_keeps_more_digits_the_smaller_it_is(value: float, written: str) -> None:
    assert p_value(value) == written
