"""The runs' files: what any worker, and a page opened later, sees of what is under way."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from onsite.web.runs import FINISHED, RepeatedRunError, Runs, UnknownRunError

RUN, OTHER = "0" * 32, "1" * 32


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path / "runs")


async def _followed(runs: Runs, run_id: str) -> list[str]:
    return [one["event"] async for events in runs.follow(run_id) for one in events]


def test_an_id_is_taken_once(runs: Runs) -> None:
    runs.create(RUN, "solve", "k-means")
    with pytest.raises(RepeatedRunError):
        runs.create(RUN, "solve", "k-means")


@pytest.mark.parametrize("name", ["", "../" + "0" * 29, "0" * 31, "G" * 32, "0" * 32 + "\n"])
def test_what_is_no_id_is_unknown(runs: Runs, name: str) -> None:
    with pytest.raises(UnknownRunError):
        runs.create(name, "solve", "k-means")
    with pytest.raises(UnknownRunError):
        runs.events(name)


def test_the_latest_run_of_an_item_is_found_again(runs: Runs) -> None:
    runs.create(RUN, "solve", "k-means")
    runs.create(OTHER, "solve", "k-means")
    assert runs.latest("solve", "k-means") == OTHER
    assert runs.latest("solve", "pca") is None
    assert runs.latest("fly", "k-means") is None


def test_a_follower_sees_every_event_once_and_in_order(runs: Runs) -> None:
    runs.create(RUN, "solve", "k-means")

    async def story() -> list[str]:
        following = asyncio.create_task(_followed(runs, RUN))
        for name in ("queued", "case", "case", FINISHED):
            await asyncio.sleep(0.02)
            await asyncio.to_thread(runs.append, RUN, {"event": name})
        return await asyncio.wait_for(following, 5)

    assert asyncio.run(story()) == ["queued", "case", "case", FINISHED]


def test_a_run_of_another_process_is_followed_too(runs: Runs, tmp_path: Path) -> None:
    runs.create(RUN, "solve", "k-means")
    code = (
        "import sys; from pathlib import Path; from onsite.web.runs import Runs\n"
        "Runs(Path(sys.argv[1])).append(sys.argv[2], {'event': 'finished'})"
    )

    async def story() -> list[str]:
        following = asyncio.create_task(_followed(runs, RUN))
        command = [sys.executable, "-c", code, str(tmp_path / "runs"), RUN]
        await asyncio.to_thread(subprocess.run, command, check=True)
        return await asyncio.wait_for(following, 5)

    assert asyncio.run(story()) == [FINISHED]


def test_a_run_whose_process_is_gone_ends_without_finishing(runs: Runs, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from onsite.web.runs import Runs\n"
        "Runs(Path(sys.argv[1])).create(sys.argv[2], 'solve', 'k-means')"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "runs"), RUN], check=True)
    assert runs.as_it_stands(RUN) == ([], False)
    assert asyncio.run(asyncio.wait_for(_followed(runs, RUN), 5)) == []


def test_half_a_line_is_not_read_yet(runs: Runs, tmp_path: Path) -> None:
    runs.create(RUN, "solve", "k-means")
    runs.append(RUN, {"event": "queued", "ahead": 1})
    with (tmp_path / "runs" / f"{RUN}.jsonl").open("a") as file:
        file.write('{"event": "ca')
    assert [one["event"] for one in runs.events(RUN)] == ["queued"]
