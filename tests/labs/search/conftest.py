import pytest

from onsite.labs.search.world import World


@pytest.fixture(scope="session")
def world() -> World:
    return World.make(3, "small")
