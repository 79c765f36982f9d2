"""The linear congruential generator against numpy's PCG64, whose state is one."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

LCG = runpy.run_path(str(find_problem("linear-congruential-generator").reference))["LCG"]
MULTIPLIER = 0x2360ED051FC65DA44385DF649FCCF645


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("steps", [0, 1, 2, 1000, 2**64 + 12345, 10**30])
def test_it_jumps_to_where_numpy_s_generator_advances(seed: int, steps: int) -> None:
    bits = np.random.PCG64(seed)
    state = bits.state["state"]
    ours = LCG(state["state"], MULTIPLIER, state["inc"], 2**128)
    bits.advance(steps)
    assert ours.jump(steps) == bits.state["state"]["state"]


@pytest.mark.parametrize("seed", range(3))
def test_its_steps_are_those_of_numpy_s_generator(seed: int) -> None:
    bits = np.random.PCG64(seed)
    state = bits.state["state"]
    ours = LCG(state["state"], MULTIPLIER, state["inc"], 2**128)
    for _ in range(5):
        bits.random_raw()
        assert ours.next() == bits.state["state"]["state"]
