"""The tape's derivatives against complex steps and finite differences of the same computation."""

import cmath
import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

problem = find_problem("scalar-autograd")
Tape = runpy.run_path(str(problem.reference))["Tape"]
random_nodes = runpy.run_path(str(problem.checks))["random_nodes"]

OPERATIONS = {
    "add": lambda nodes, a, b: nodes[a] + nodes[b],
    "multiply": lambda nodes, a, b: nodes[a] * nodes[b],
    "power": lambda nodes, a, exponent: nodes[a] ** exponent,
    "tanh": lambda nodes, a: cmath.tanh(nodes[a]),
    "variable": lambda _, value: value,
}


def evaluated(script, nudged, by):
    """Run a script over complex numbers, with one node moved by a small imaginary step."""
    nodes = []
    for method, *args in script:
        step = 1j * by if len(nodes) == nudged else 0
        nodes.append(OPERATIONS[method](nodes, *args) + step)
    return nodes[-1]


@pytest.mark.parametrize("seed", range(5))
def test_every_derivative_is_that_of_a_complex_step(seed):
    rng = np.random.default_rng(seed)
    script = [call for call in random_nodes(rng, 40) if call[0] not in {"value", "backward"}]
    script += [("power", 39, 3), ("add", 40, 5)]
    tape = Tape()
    numbers = [getattr(tape, method)(*args) for method, *args in script]
    assert numbers == list(range(42))
    assert tape.value(41) == pytest.approx(evaluated(script, None, 0).real)
    oracle = [evaluated(script, node, 1e-30).imag / 1e-30 for node in numbers]
    np.testing.assert_allclose(tape.backward(41), oracle, rtol=1e-9, atol=1e-12)
