"""Markdown with formulas as HTML; KaTeX draws the formulas in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token


@lru_cache(maxsize=2048)
def html_of(markdown: str) -> Markup:
    """Return Markdown as HTML; tags in it are shown, not obeyed."""
    return Markup(_parser().render(markdown))  # noqa: S704 - html is off


@lru_cache(maxsize=2048)
def inline_html_of(markdown: str) -> Markup:
    """The same for a line of text, without a paragraph around it."""
    return Markup(_parser().renderInline(markdown))  # noqa: S704 - html is off


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    # The first page has no Markdown, and is waited for.
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from mdit_py_plugins.dollarmath import dollarmath_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.use(dollarmath_plugin, allow_space=False, double_inline=True)
    for name in ("math_inline", "math_inline_double", "math_block"):
        parser.add_render_rule(name, _formula)
    parser.add_render_rule("fence", _code)
    return parser


def _formula(_: RendererHTML, tokens: Sequence[Token], index: int, *__: Any) -> str:
    token = tokens[index]
    tex = escape(token.content.strip())
    if token.type == "math_inline":
        return f'<span class="math">{tex}</span>'
    return f'<span class="math math-display">{tex}</span>'


def _code(_: RendererHTML, tokens: Sequence[Token], index: int, *__: Any) -> str:
    token = tokens[index]
    language = escape(token.info.strip() or "text")
    return f'<pre tabindex="0" data-code="{language}"><code>{escape(token.content)}</code></pre>\n'
