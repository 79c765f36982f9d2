"""The hidden world: reproducible, fast enough, and honest about its own averages."""

import time

import numpy as np
import pytest

from onsite.labs.search.scale import SATISFIED_SECONDS, SHOWN
from onsite.labs.search.world import CLASSES, Incident, Shown, World
from onsite.labs.search.world.entities import FRESH, MISSPELT, NAVIGATIONAL, TRAFFIC_SHARES


def _pages(world: World, day: int, count: int) -> Shown:
    rng = np.random.default_rng(8)
    user, query = world.searches(day, len(world.users.activity), rng)
    some = rng.integers(len(user), size=count)
    out = np.flatnonzero(world.documents.published <= day)
    return Shown(user[some], query[some], rng.choice(out, size=(count, SHOWN)).astype(np.int32))


def test_the_same_seed_makes_the_same_world(world: World):
    again = World.make(3, "small")

    assert again.queries.text == world.queries.text
    assert again.documents.body == world.documents.body
    assert np.array_equal(again.relevance, world.relevance)


def test_another_seed_makes_another_world(world: World):
    assert World.make(4, "small").queries.text != world.queries.text


def test_the_same_generator_draws_the_same_response(world: World):
    shown = _pages(world, 5, 2000)

    first = world.respond(5, shown, np.random.default_rng(1))
    second = world.respond(5, shown, np.random.default_rng(1))

    assert np.array_equal(first.dwell, second.dwell)


def test_what_is_expected_is_the_mean_of_what_happens(world: World):
    shown = _pages(world, 5, 200_000)

    happened = (world.respond(5, shown, np.random.default_rng(2)).dwell >= SATISFIED_SECONDS).any(1)
    expected = world.expected(5, shown).satisfied

    # Searches are independent given the pages; six deviations are beyond any luck (2e-9).
    deviation = np.sqrt((expected * (1 - expected)).sum()) / len(expected)
    assert abs(happened.mean() - expected.mean()) < 6 * deviation


def test_an_empty_place_is_never_clicked(world: World):
    shown = _pages(world, 5, 5000)
    shown.documents[:, 6:] = -1

    events = world.respond(5, shown, np.random.default_rng(3))

    assert not events.clicked[:, 6:].any()
    assert events.clicked[:, :6].any()


def test_the_top_is_clicked_more_whatever_is_there(world: World):
    clicks = world.respond(5, _pages(world, 5, 50_000), np.random.default_rng(4)).clicked

    assert (np.diff(clicks.mean(axis=0)) < 0).all()


def test_searches_have_the_stated_mix_of_classes(world: World):
    rng = np.random.default_rng(5)
    query = np.concatenate([world.searches(0, len(world.users.activity), rng)[1] for _ in range(9)])

    mix = np.bincount(world.queries.kind[query], minlength=len(CLASSES)) / len(query)

    # Users' own topics shift the mix a little; the bound is that shift's, not chance's.
    assert np.abs(mix - TRAFFIC_SHARES).max() < 0.06


def test_news_satisfies_only_while_it_is_new(world: World):
    query = np.flatnonzero(world.queries.meant == FRESH)[:20]
    document = np.flatnonzero(world.documents.published == 10)[:1].repeat(len(query))

    on_the_day = world.satisfaction(10, query, document)
    weeks_later = world.satisfaction(40, query, document)

    assert (on_the_day > weeks_later).all()


def test_a_navigational_query_wants_its_target_most(world: World):
    query = np.flatnonzero(world.queries.meant == NAVIGATIONAL)

    best = world.relevance[query].argmax(axis=1)

    assert (best == world.queries.target[query]).mean() > 0.95


def test_a_misspelt_query_has_a_word_that_no_document_has(world: World):
    words = {w for text in (*world.documents.body, *world.documents.title) for w in text.split()}
    known = words | {"news", "today", "latest", "login", "website"}
    texts = [world.queries.text[q] for q in np.flatnonzero(world.queries.kind == MISSPELT)]

    share = np.mean([any(word not in known for word in text.split()) for text in texts])

    # A mistake can make another word of the vocabulary, rarely.
    assert share > 0.95


def test_another_country_arrives_on_its_day_and_not_before(world: World):
    troubled = world.with_incident(Incident(day=40, share=0.25))
    foreign = troubled.queries.is_foreign

    assert troubled.popularity(39)[foreign].sum() == 0
    assert troubled.popularity(40)[foreign].sum() == pytest.approx(0.25)


@pytest.mark.proof
def test_the_response_model_answers_five_million_impressions_a_second(world: World):
    shown = _pages(world, 5, 300_000)
    world.respond(5, shown, np.random.default_rng(6))

    seconds = []
    for _ in range(5):
        begun = time.process_time()
        world.respond(5, shown, np.random.default_rng(6))
        seconds.append(time.process_time() - begun)

    assert shown.documents.size / min(seconds) > 5e6
