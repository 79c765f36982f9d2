"""What an item allows, whether or not the catalog still has it."""

from onsite.practice.par import USUAL_MINUTES, par_minutes


def test_a_problem_allows_what_it_says(problem) -> None:
    assert par_minutes([problem])(problem.slug) == problem.minutes


def test_a_problem_that_left_the_catalog_allows_the_usual() -> None:
    assert par_minutes([])("gone") == USUAL_MINUTES


def test_a_card_allows_half_a_minute_without_being_read() -> None:
    assert par_minutes([])("trees/why") == 0.5
