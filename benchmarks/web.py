"""How fast the page is, and how fair: start, click to verdict, fragments, bytes, fifty at once.

    python benchmarks/web.py [--starts 20] [--clicks 100] [--sessions 50]

Starts, clicks and fragments are medians (and 95th percentiles) of many in one run, in a real server
and a real Chromium. With `--sessions` browsers' worth of scripts at once, each submits one solution
after another; no error may come, and nobody may wait much longer than the others.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from onsite.content.catalogs import find_problem

CATALOG = Path(__file__).parent / "catalog"
ITEM = "double-it"
COMMAND = str(Path(sys.executable).with_name("onsite"))
_EACH = 4


def main() -> None:
    """Run all and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=20, help="of the server (default 20)")
    parser.add_argument("--clicks", type=int, default=100, help="from click to verdict")
    parser.add_argument("--sessions", type=int, default=50, help="that submit at once")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        starts = [_start_to_page(Path(folder)) for _ in range(options.starts)]
        _line("first page after process start", starts, "ms", "limit 400")
        with _server(Path(folder)) as address:
            _line("a fragment (the list, filtered)", _fragments(address, 200), "ms", "limit 6")
            for name, size in _bytes(address).items():
                print(f"{name:42} {size / 1024:9.0f} KB   limit 600")
            _line(
                "click to verdict, in Chromium", _clicks(address, options.clicks), "ms", "p95 120"
            )
            _crowd(address, options.sessions)


def _start_to_page(home: Path) -> float:
    """Start a server; return the milliseconds until its first page has come."""
    began = time.perf_counter()
    with _server(home) as address:
        _get(address, "/")
        return (time.perf_counter() - began) * 1e3


def _fragments(address: str, times: int) -> list[float]:
    host = address.removeprefix("http://")
    connection = http.client.HTTPConnection(host)
    found = []
    for number in range(times):
        began = time.perf_counter()
        connection.request(
            "GET", f"/problems?text={'abcde'[number % 5]}", headers={"HX-Request": "true"}
        )
        connection.getresponse().read()
        found.append((time.perf_counter() - began) * 1e3)
    return found


def _bytes(address: str) -> dict[str, int]:
    """Return what the browser fetches, compressed, when it first opens a page."""
    sizes = {}
    for name, path in (("first load: today", "/"), ("first load: a problem", f"/problems/{ITEM}")):
        with _page() as page:
            found: list[int] = []
            page.on(
                "requestfinished",
                lambda request, found=found: found.append(
                    request.sizes()["responseBodySize"] + request.sizes()["responseHeadersSize"]
                ),
            )
            page.goto(address + path)
            page.wait_for_timeout(1500)
            sizes[name] = sum(found)
    return sizes


def _clicks(address: str, times: int) -> list[float]:
    """Return the milliseconds from a press on Judge until the verdict is drawn."""
    source = find_problem(ITEM, [CATALOG]).reference.read_text()
    found = []
    with _page() as page:
        page.goto(f"{address}/problems/{ITEM}")
        page.locator(".cm-content").click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(source)
        page.wait_for_timeout(1500)
        for _ in range(times):
            found.append(page.evaluate(_CLICK))
            page.wait_for_timeout(50)
    return found


_CLICK = """() => new Promise((done) => {
  const verdict = document.getElementById("verdict");
  verdict.replaceChildren();
  const began = performance.now();
  const watch = new MutationObserver(() => {
    if (!verdict.querySelector("[data-verdict=accepted]")) return;
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - began));
  });
  watch.observe(verdict, { childList: true, subtree: true });
  document.getElementById("judge").click();
})"""


def _crowd(address: str, sessions: int) -> None:
    """Let many sessions submit at once; print errors, throughput, and how unequal waits were."""
    source = find_problem(ITEM, [CATALOG]).reference.read_text()
    waits: list[list[float]] = [[] for _ in range(sessions)]
    errors: list[str] = []
    together = threading.Barrier(sessions)

    def practise(session: int) -> None:
        host = address.removeprefix("http://")
        connection = http.client.HTTPConnection(host, timeout=120)
        headers = {"Content-Type": "application/json", "Cookie": f"onsite_session=s{session}"}
        body = json.dumps({"source": source})
        together.wait()
        for _ in range(_EACH):
            began = time.perf_counter()
            connection.request("POST", f"/api/v1/problems/{ITEM}/runs", body, headers)
            answer = connection.getresponse()
            facts = json.loads(answer.read())
            if answer.status != 202:
                errors.append(f"{answer.status} {facts}")
                continue
            while not (state := _json(connection, f"/api/v1/runs/{facts['run']}"))["is_finished"]:
                time.sleep(0.05)
            if state["verdict"] is None or state["verdict"]["verdict"] != "accepted":
                errors.append(str(state))
            waits[session].append(time.perf_counter() - began)

    began = time.perf_counter()
    threads = [threading.Thread(target=practise, args=(one,)) for one in range(sessions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - began
    means = [statistics.mean(one) for one in waits if one]
    total = sum(len(one) for one in waits)
    print(
        f"{sessions} sessions at once: {total} verdicts in {seconds:.1f} s, {len(errors)} errors;"
    )
    print(
        f"  mean wait {statistics.mean(means):.2f} s, of the luckiest session {min(means):.2f} s,"
        f" of the unluckiest {max(means):.2f} s ({max(means) / statistics.mean(means):.2f} times)"
    )
    for error in errors[:3]:
        print(f"  {error[:200]}")


@contextmanager
def _server(home: Path) -> Iterator[str]:
    environment = os.environ | {"ONSITE_HOME": str(home), "ONSITE_CATALOG": str(CATALOG)}
    process = subprocess.Popen(
        [COMMAND, "serve", "--no-open", "--port", "0"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        found = re.search(r"http://[^ ]+", process.stdout.readline())
        assert found, "the server did not start"
        yield found.group().rstrip("/")
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _page() -> Iterator[Page]:
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def _get(address: str, path: str) -> bytes:
    connection = http.client.HTTPConnection(address.removeprefix("http://"))
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200, answer.status
    return answer.read()


def _json(connection: http.client.HTTPConnection, path: str) -> dict[str, object]:
    connection.request("GET", path)
    found: dict[str, object] = json.loads(connection.getresponse().read())
    return found


def _line(name: str, values: list[float], unit: str, limit: str) -> None:
    median = statistics.median(values)
    late = statistics.quantiles(values, n=20)[-1]
    print(f"{name:42} {median:9.1f} {unit}   p95 {late:7.1f} {unit}   {limit}")


if __name__ == "__main__":
    main()
