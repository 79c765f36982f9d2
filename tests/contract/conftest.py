"""One judge for the whole run of the contract tests."""

from collections.abc import Iterator

import pytest

from onsite.judge import Judge


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge() as judge:
        yield judge
