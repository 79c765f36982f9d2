"""The sample lab and its flight, for every test of what is made of flights."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from onsite.labs.core.lab import Lab
from onsite.labs.core.records import Flight


def _load_sample() -> ModuleType:
    # Test folders are not packages, so a module beside a test is loaded by its path.
    path = Path(__file__).with_name("sample_flight.py")
    spec = importlib.util.spec_from_file_location("onsite_sample_flight", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


_SAMPLE = _load_sample()


@pytest.fixture(scope="session")
def sample_flight() -> Flight:
    return _SAMPLE.sample_flight()


@pytest.fixture(scope="session")
def sample_lab() -> Lab:
    return _SAMPLE.SampleLab()
