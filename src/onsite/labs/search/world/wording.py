"""Words, documents and queries as text: each topic and each aspect has words of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

TOPIC_WORDS, ASPECT_WORDS, COMMON_WORDS = 30, 14, 150
TITLE_WORDS = 5
FRESH_MARKERS = ("news", "today", "latest")
SITE_MARKERS = ("login", "website")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ONSETS = [
    "b",
    "d",
    "f",
    "g",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "br",
    "dr",
    "gr",
    "kl",
    "pl",
    "st",
    "tr",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ou"]
_CODAS = ["", "", "", "n", "r", "l", "k", "m", "x"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of a world, and whose they are.

    Attributes:
        words: (n,) every word, all different; common words come first.
        topic_start, aspect_start, brand_start: where each kind of words begins.
    """

    words: np.ndarray
    topic_start: int
    aspect_start: int
    brand_start: int

    def common(self, rng: np.random.Generator, count: int) -> np.ndarray:
        """Draw common words."""
        return _zipf(rng, COMMON_WORDS, count)

    def of_topics(self, rng: np.random.Generator, topics: np.ndarray) -> np.ndarray:
        """Draw one word of each of these topics."""
        ranks = _zipf(rng, TOPIC_WORDS, len(topics))
        return np.asarray(self.topic_start + topics * TOPIC_WORDS + ranks)

    def of_aspects(self, rng: np.random.Generator, aspects: np.ndarray) -> np.ndarray:
        """Draw one word of each of these aspects."""
        ranks = _zipf(rng, ASPECT_WORDS, len(aspects))
        return np.asarray(self.aspect_start + aspects * ASPECT_WORDS + ranks)


def build_vocabulary(
    rng: np.random.Generator, topics: int, aspects: int, brands: int
) -> Vocabulary:
    """Invent pronounceable words: common ones, each topic's, each aspect's, and brand names."""
    starts = np.cumsum([COMMON_WORDS, topics * TOPIC_WORDS, aspects * ASPECT_WORDS])
    needed = int(starts[-1]) + brands
    words: dict[str, None] = {}
    while len(words) < needed:
        count = 2 * (needed - len(words)) + 100
        syllables = rng.integers(2, 4, size=count)
        parts = [rng.integers(len(one), size=(count, 3)) for one in (_ONSETS, _NUCLEI, _CODAS)]
        for i in range(count):
            word = "".join(
                _ONSETS[parts[0][i, j]] + _NUCLEI[parts[1][i, j]] + _CODAS[parts[2][i, j]]
                for j in range(syllables[i])
            )
            words[word] = None
    kept = np.array(list(words)[:needed], dtype=object)
    return Vocabulary(kept, *(int(one) for one in starts))


def write_documents(  # noqa: PLR0913, PLR0917 - what a text is made of
    rng: np.random.Generator,
    vocabulary: Vocabulary,
    aspects: np.ndarray,
    topics: np.ndarray,
    brands: np.ndarray,
    mentions: Sequence[np.ndarray],
) -> tuple[list[str], list[str]]:
    """Write titles and bodies.

    Args:
        rng: the source of chance.
        vocabulary: the world's words.
        aspects: (documents,) each one's aspect.
        topics: (documents,) each one's topic.
        brands: (documents,) the brand that a document is the home of, or −1.
        mentions: per document, the brands that its body names.
    """
    lengths = np.clip(rng.lognormal(3.55, 0.35, len(aspects)), 15, 120).astype(int)
    owner = np.repeat(np.arange(len(aspects)), lengths)
    body = _mixture(rng, vocabulary, aspects[owner], topics[owner], (0.30, 0.32))
    names = vocabulary.words
    ends = np.cumsum(lengths)
    bodies = [
        " ".join([*names[body[end - n : end]], *names[vocabulary.brand_start + named]])
        for end, n, named in zip(ends, lengths, mentions, strict=True)
    ]
    owner = np.repeat(np.arange(len(aspects)), TITLE_WORDS)
    title = _mixture(rng, vocabulary, aspects[owner], topics[owner], (0.45, 0.3))
    titles = []
    for words, brand in zip(title.reshape(-1, TITLE_WORDS), brands, strict=True):
        home = [names[vocabulary.brand_start + brand]] if brand >= 0 else []
        titles.append(" ".join([*home, *names[words]]))
    return titles, bodies


def write_queries(
    rng: np.random.Generator,
    vocabulary: Vocabulary,
    aspects: np.ndarray,
    topics: np.ndarray,
    counts: np.ndarray,
) -> list[list[str]]:
    """Write one list of words a query.

    Args:
        rng: the source of chance.
        vocabulary: the world's words.
        aspects: (queries,) what each asks about.
        topics: (queries,) the topic of it.
        counts: (queries, 3) how many words of the aspect, of the topic, and common ones.
    """
    queries = []
    for aspect, topic, (specific, broad, common) in zip(aspects, topics, counts, strict=True):
        ids = np.concatenate(
            [
                vocabulary.of_aspects(rng, np.full(specific, aspect)),
                vocabulary.of_topics(rng, np.full(broad, topic)),
                vocabulary.common(rng, int(common)),
            ]
        )
        queries.append(list(dict.fromkeys(vocabulary.words[ids])))
    return queries


def misspell(rng: np.random.Generator, word: str) -> str:
    """Return the word with one letter left out, doubled, changed or swapped with the next."""
    at = int(rng.integers(1, len(word) - 1))
    match rng.integers(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[:at] + _LETTERS[rng.integers(26)] + word[at + 1 :]
        case _:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _mixture(
    rng: np.random.Generator,
    vocabulary: Vocabulary,
    aspects: np.ndarray,
    topics: np.ndarray,
    shares: tuple[float, float],
) -> np.ndarray:
    """Draw a word per row: of its aspect, of its topic, or a common one."""
    chance = rng.random(len(aspects))
    return np.where(
        chance < shares[0],
        vocabulary.of_aspects(rng, aspects),
        np.where(
            chance < sum(shares),
            vocabulary.of_topics(rng, topics),
            vocabulary.common(rng, len(aspects)),
        ),
    )


def _zipf(rng: np.random.Generator, words: int, count: int) -> np.ndarray:
    """Draw ranks below `words`, the r-th with weight 1 / (r + 2)."""
    weights = np.cumsum(1.0 / (np.arange(words) + 2.0))
    return np.asarray(np.searchsorted(weights, rng.random(count) * weights[-1], side="right"))
