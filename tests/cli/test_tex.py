"""Formulas become text that a terminal shows and Markdown does not misread."""

import pytest

from onsite.cli.tex import readable


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (r"at least $n \ge d + 1$ rows", "at least n ≥ d + 1 rows"),
        (r"$\frac{2}{n} X^\top r$", "2/n X^⊤r"),
        (r"$\lVert A\beta - y \rVert^2$", "‖Aβ- y ‖^2"),
        (r"$x_{ij}$ and $p_c$", r"x\_ij and p\_c"),
        ("`$HOME` stays, and so does $5 or $ 6", "`$HOME` stays, and so does $5 or $ 6"),
        ("```\n$a$\n```", "```\n$a$\n```"),
    ],
)
def test_a_formula_is_readable(markdown: str, text: str) -> None:
    assert readable(markdown) == text


def test_a_displayed_formula_stands_on_a_line_of_its_own() -> None:
    assert readable(r"so $$y = w^\top x$$ holds") == "so \n\n> y = w^⊤x\n\n holds"
