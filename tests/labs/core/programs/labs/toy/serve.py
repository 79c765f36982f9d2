"""Serves as `settings.json` says: its time and memory, and what goes wrong."""

import json
import os
import sys
import time

import numpy as np


def load(folder):
    settings = json.loads((folder / "settings.json").read_text())
    sys.stdout.write("loading\n")
    held = np.ones(int(settings.get("memory_mib", 0) * 2**17))

    def handle(request):
        if request.get("number", -1) in settings.get("fails_on", []):
            raise LookupError("no such query")
        if request.get("number") == settings.get("dies_on", -1):
            os._exit(9)
        if request.get("not_json"):
            return {"items": held}
        if request.get("sticks"):
            # One call into C that keeps the interpreter lock for as long as the process lives.
            sum(range(10**15))
        began = time.perf_counter()
        busy_until = began + settings.get("busy_ms", 0) / 1e3
        while time.perf_counter() < busy_until:
            pass
        worked = time.process_time()
        while time.process_time() < worked + settings.get("cpu_ms", 0) / 1e3:
            pass
        spent = (time.perf_counter() - began) * 1e3
        return {"items": [len(held)], "stages_ms": {"retrieve": spent / 4, "rank": spent * 3 / 4}}

    return handle


def requests(folder, rng, count):
    return [{"number": number, "user": int(rng.integers(100))} for number in range(count)]
