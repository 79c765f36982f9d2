"""The application over a home and a catalog of its own, asked without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onsite.content.skeleton import write_skeleton
from onsite.judge import Judge
from onsite.practice.home import Home
from onsite.web.app import create_app
from onsite.web.services import Services
from onsite.web.settings import Settings

ITEM = "add-up"
ADDRESS = "http://127.0.0.1:8642"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    folder = tmp_path / "home"
    return Home(folder, f"sqlite:///{folder / 'onsite.db'}")


@pytest.fixture
def services(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """The services, with one small problem beside Onsite's own; the application closes them."""
    write_skeleton(tmp_path / "catalog", ITEM)
    monkeypatch.setenv("ONSITE_CATALOG", str(tmp_path / "catalog"))
    return Services(home, Judge(1), Settings(judges=1))


@pytest.fixture
def client(services: Services) -> Iterator[TestClient]:
    with TestClient(create_app(services), base_url=ADDRESS, raise_server_exceptions=False) as found:
        yield found
