"""Documents and queries with all that is hidden about them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.search.scale import HORIZON, Scale
from onsite.labs.search.world.wording import (
    FRESH_MARKERS,
    SITE_MARKERS,
    Vocabulary,
    build_vocabulary,
    misspell,
    write_documents,
    write_queries,
)

CLASSES = ("navigational", "informational", "fresh", "long-tail", "misspelt")
NAVIGATIONAL, INFORMATIONAL, FRESH, LONG_TAIL, MISSPELT = range(5)
CLASS_SHARES = (0.14, 0.20, 0.13, 0.24, 0.29)
"""Of the distinct queries."""
TRAFFIC_SHARES = (0.20, 0.36, 0.18, 0.14, 0.12)
"""Of the searches."""
ZIPF = (0.9, 0.9, 0.8, 0.3, 0.2)
"""Exponent of each class's popularity: the tail is flat, the head is not."""
FOREIGN_DOCUMENTS = 0.01
"""Share of documents on the topic that only another country asks about."""


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents that will have been published by the world's end.

    Attributes:
        title, body: text.
        published: day; before 0 for those older than the log.
        aspect, topic: what it is about.
        quality, authority, clickbait: hidden, about standard normal.
        links, readability, sensation: what can be seen of them, with noise.
    """

    title: list[str]
    body: list[str]
    published: np.ndarray
    aspect: np.ndarray
    topic: np.ndarray
    quality: np.ndarray
    authority: np.ndarray
    clickbait: np.ndarray
    links: np.ndarray
    readability: np.ndarray
    sensation: np.ndarray


@dataclass(frozen=True, slots=True)
class Queries:
    """All queries that are ever asked.

    Attributes:
        text: as typed, spelling mistakes included.
        kind: index into `CLASSES`.
        meant: the kind that it would be without its spelling mistake.
        aspect, topic: what it asks about.
        target: the document that a navigational query wants, or −1.
        popularity: share of searches at day 0; 0 for those of a country that is not there yet.
        trend: drift of the log of its popularity a day.
        is_foreign: asked by the other country only.
    """

    text: list[str]
    kind: np.ndarray
    meant: np.ndarray
    aspect: np.ndarray
    topic: np.ndarray
    target: np.ndarray
    popularity: np.ndarray
    trend: np.ndarray
    is_foreign: np.ndarray


def make_texts(rng: np.random.Generator, scale: Scale) -> tuple[Documents, Queries]:
    """Draw documents and queries together, because they share words, aspects and brands."""
    aspects = scale.topics * scale.aspects
    domestic = aspects - scale.aspects
    events = rng.choice(domestic, size=max(8, domestic // 8), replace=False)
    published = np.concatenate(
        [
            -np.ceil(rng.exponential(250, scale.documents)),
            np.repeat(np.arange(HORIZON), scale.births),
        ]
    ).astype(np.int32)
    count = len(published)
    aspect = np.where(
        (published >= -20) & (rng.random(count) < 0.7),
        rng.choice(events, size=count),
        rng.integers(domestic, size=count),
    )
    is_foreign = rng.random(count) < FOREIGN_DOCUMENTS
    aspect = np.where(is_foreign, rng.integers(domestic, aspects, size=count), aspect)
    kind = rng.choice(5, size=scale.queries, p=CLASS_SHARES)
    meant = np.where(kind == MISSPELT, rng.choice([0, 1, 1, 2], size=scale.queries), kind)
    sites = rng.permutation(np.flatnonzero((published < 0) & ~is_foreign))[: scale.documents // 4]
    documents = _documents(rng, scale, published, aspect, sites)
    queries = _queries(rng, scale, documents[0], documents[1], kind, meant, events, sites)
    return documents[0], queries


def _documents(
    rng: np.random.Generator,
    scale: Scale,
    published: np.ndarray,
    aspect: np.ndarray,
    sites: np.ndarray,
) -> tuple[Documents, Vocabulary]:
    count = len(published)
    topic = aspect // scale.aspects
    quality, authority, clickbait = rng.normal(size=(3, count))
    clickbait = 0.9 * clickbait - 0.4 * quality
    # The home page of a brand is the more authoritative one, but far from always.
    authority[sites] += 0.4
    # What is new has not been linked to yet.
    links = authority + 0.35 * rng.normal(size=count) - 0.7 * (published > -20)
    vocabulary = build_vocabulary(rng, scale.topics, scale.topics * scale.aspects, len(sites))
    brands = np.full(count, -1)
    brands[sites] = np.arange(len(sites))
    mentions = _mentions(rng, topic, sites)
    title, body = write_documents(rng, vocabulary, aspect, topic, brands, mentions)
    documents = Documents(
        title, body, published, aspect, topic, quality, authority, clickbait,
        links=links,
        readability=0.8 * quality + 0.5 * rng.normal(size=count),
        sensation=0.8 * clickbait + 0.5 * rng.normal(size=count),
    )  # fmt: skip
    return documents, vocabulary


def _mentions(rng: np.random.Generator, topic: np.ndarray, sites: np.ndarray) -> list[np.ndarray]:
    """Let each brand be named by a few documents of its topic, some of them again and again."""
    named: list[list[int]] = [[] for _ in topic]
    peers = {int(one): np.flatnonzero(topic == one) for one in np.unique(topic[sites])}
    for brand, site in enumerate(sites):
        named[site].append(brand)
        among = peers[int(topic[site])]
        for document in rng.choice(among, size=min(12, len(among)), replace=False):
            named[document] += [brand] * int(rng.integers(1, 4))
    return [np.array(one, dtype=int) for one in named]


def _queries(  # noqa: PLR0913, PLR0917 - what queries are made of
    rng: np.random.Generator,
    scale: Scale,
    documents: Documents,
    vocabulary: Vocabulary,
    kind: np.ndarray,
    meant: np.ndarray,
    events: np.ndarray,
    sites: np.ndarray,
) -> Queries:
    count = len(kind)
    domestic = (scale.topics - 1) * scale.aspects
    is_foreign = (rng.random(count) < 0.06) & (kind == INFORMATIONAL)
    target = np.where(meant == NAVIGATIONAL, rng.choice(sites, size=count), -1)
    aspect = np.where(
        meant == FRESH, rng.choice(events, size=count), rng.integers(domestic, size=count)
    )
    aspect = np.where(target >= 0, documents.aspect[target], aspect)
    aspect = np.where(is_foreign, rng.integers(domestic, domestic + scale.aspects, count), aspect)
    topic = aspect // scale.aspects
    words = np.stack([
        np.select(
            [meant == NAVIGATIONAL, meant == LONG_TAIL], [0, rng.random(count) < 0.5], 2
        ),
        np.where(meant == LONG_TAIL, 3, (meant == INFORMATIONAL) & (rng.random(count) < 0.5)),
        (meant == LONG_TAIL).astype(int),
    ], axis=1)  # fmt: skip
    texts = write_queries(rng, vocabulary, aspect, topic, words)
    brand_of = {int(site): brand for brand, site in enumerate(sites)}
    for at, text in enumerate(texts):
        if meant[at] == NAVIGATIONAL:
            text.insert(0, str(vocabulary.words[vocabulary.brand_start + brand_of[target[at]]]))
            if rng.random() < 0.3:
                text.append(str(rng.choice(SITE_MARKERS)))
        elif meant[at] == FRESH and rng.random() < 0.5:
            text.append(str(rng.choice(FRESH_MARKERS)))
        if kind[at] == MISSPELT:
            text[0] = misspell(rng, text[0])
    popularity = np.zeros(count)
    for one in range(5):
        rows = np.flatnonzero((kind == one) & ~is_foreign)
        weights = (1.0 + np.arange(len(rows))) ** -ZIPF[one]
        popularity[rows] = TRAFFIC_SHARES[one] * rng.permutation(weights) / weights.sum()
    return Queries(
        [" ".join(text) for text in texts], kind, meant, aspect, topic, target, popularity,
        trend=rng.normal(0, 0.015, count), is_foreign=is_foreign,
    )  # fmt: skip
