"""Markdown with formulas as HTML."""

from __future__ import annotations

import pytest

from onsite.web.markup import html_of, inline_html_of


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("A sum $a < b$.", '<p>A sum <span class="math">a &lt; b</span>.</p>\n'),
        ("$$\nx^2\n$$", '<span class="math math-display">x^2</span>'),
        ("costs $5 and $6", "<p>costs $5 and $6</p>\n"),
        ("`$a$`", "<p><code>$a$</code></p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        (
            "```python\nx = '<'\n```",
            '<pre tabindex="0" data-code="python"><code>x = &#39;&lt;&#39;\n</code></pre>\n',
        ),
    ],
)
def test_markdown_becomes(markdown: str, html: str) -> None:
    assert html_of(markdown) == html


def test_a_line_has_no_paragraph_around_it() -> None:
    assert inline_html_of("why $k$?") == 'why <span class="math">k</span>?'
