"""What another site's page can make a browser send is refused, and nothing of it is done."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from onsite.web.services import Services
from onsite.web.settings import MOST_BODY_BYTES
from web.conftest import ITEM

HINT = f"/problems/{ITEM}/hints"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8642", "", "[::1"])
def test_a_foreign_host_name_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "does not answer to the name" in answer.text


@pytest.mark.parametrize("host", ["localhost:1", "LOCALHOST", "[::1]:8642", "127.0.0.1"])
def test_its_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8642"},
    ],
    ids=str,
)
def test_a_change_that_another_site_asks_for_is_not_made(
    client: TestClient, services: Services, headers: dict[str, str]
) -> None:
    answer = client.post(HINT, headers=headers)
    assert answer.status_code == 403
    assert services.store.events() == ()


@pytest.mark.parametrize(
    "headers",
    [{}, {"sec-fetch-site": "same-origin"}, {"origin": "http://127.0.0.1:8642"}],
    ids=str,
)
def test_a_change_that_the_page_or_a_script_asks_for_is_made(
    client: TestClient, services: Services, headers: dict[str, str]
) -> None:
    assert client.post(HINT, headers=headers).status_code == 200
    assert [one.what for one in services.store.events()] == ["hint"]


@pytest.mark.parametrize("declared", [True, False], ids=["declared", "chunked"])
@pytest.mark.parametrize(
    "path", [f"/problems/{ITEM}/runs", f"/api/v1/problems/{ITEM}/runs"], ids=["page", "api"]
)
def test_a_body_that_is_too_large_is_refused(
    client: TestClient, services: Services, path: str, declared: bool
) -> None:
    body = b"x" * (MOST_BODY_BYTES + 1)
    answer = client.post(
        path,
        content=body if declared else iter([body]),
        headers={"content-type": "application/json"},
    )
    assert answer.status_code == 413
    assert services.store.attempts() == ()


def test_every_answer_carries_a_strict_policy(client: TestClient) -> None:
    one, other = (client.get("/problems").headers["content-security-policy"] for _ in range(2))
    assert "default-src 'none'" in one
    assert "unsafe" not in one
    assert one != other  # the nonce


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client: TestClient) -> None:
    cookie = client.get("/").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
