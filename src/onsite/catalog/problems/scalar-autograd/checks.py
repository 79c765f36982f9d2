from math import tanh

from onsite.judge.checks import Case, close


def cases(rng):
    # fmt: off
    yield Case(
        "a variable by itself",
        calls=[("variable", 3.0), ("value", 0), ("backward", 0)],
        expected=[0, 3.0, [1.0]],
    )
    yield Case(
        "a sum",
        calls=[("variable", 2.0), ("variable", 3.0), ("add", 0, 1), ("value", 2), ("backward", 2)],
        expected=[0, 1, 2, 5.0, [1.0, 1.0, 1.0]],
    )
    yield Case(
        "a product",
        calls=[
            ("variable", 2.0), ("variable", 3.0),
            ("multiply", 0, 1), ("value", 2), ("backward", 2),
        ],
        expected=[0, 1, 2, 6.0, [3.0, 2.0, 1.0]],
    )
    yield Case(
        "powers: 4 to 3/2, and a third power of -2",
        calls=[
            ("variable", 4.0), ("power", 0, 1.5), ("value", 1), ("backward", 1),
            ("variable", -2.0), ("power", 2, 3), ("value", 3), ("backward", 3),
        ],
        expected=[0, 1, 8.0, [3.0, 1.0], 2, 3, -8.0, [0.0, 0.0, 12.0, 1.0]],
    )
    yield Case(
        "a reciprocal",
        calls=[("variable", 2.0), ("power", 0, -1), ("value", 1), ("backward", 1)],
        expected=[0, 1, 0.5, [-0.25, 1.0]],
    )
    yield Case(
        "a hyperbolic tangent",
        calls=[("variable", 0.5), ("tanh", 0), ("value", 1), ("backward", 1)],
        expected=[0, 1, tanh(0.5), [1 - tanh(0.5) ** 2, 1.0]],
    )
    yield Case(
        "a node added to itself",
        calls=[("variable", 3.0), ("add", 0, 0), ("backward", 1)],
        expected=[0, 1, [2.0, 1.0]],
    )
    yield Case(
        "a node multiplied by itself",
        calls=[("variable", 3.0), ("multiply", 0, 0), ("backward", 1)],
        expected=[0, 1, [6.0, 1.0]],
    )
    yield Case(
        "a node used twice: x·y + x",
        calls=[
            ("variable", 2.0), ("variable", 3.0),
            ("multiply", 0, 1), ("add", 2, 0), ("backward", 3),
        ],
        expected=[0, 1, 2, 3, [4.0, 2.0, 1.0, 1.0]],
    )
    yield Case(
        "a node that is used again late: (x² + 1)·x",
        calls=[
            ("variable", 2.0), ("variable", 1.0),
            ("power", 0, 2), ("add", 2, 1), ("multiply", 3, 0), ("backward", 4),
        ],
        expected=[0, 1, 2, 3, 4, [13.0, 2.0, 2.0, 2.0, 1.0]],
    )
    yield Case(
        "two ways that meet again",
        calls=[
            ("variable", 3.0),
            ("multiply", 0, 0), ("add", 1, 1), ("multiply", 1, 2), ("backward", 3),
        ],
        # x², 2x², 2x⁴: by x it is 8x³, by x² it is 18 directly and 9 · 2 by way of the sum.
        expected=[0, 1, 2, 3, [216.0, 36.0, 9.0, 1.0]],
    )
    yield Case(
        "nodes that the result does not depend on, one of them made later",
        calls=[
            ("variable", 2.0), ("variable", 5.0),
            ("power", 0, 2), ("multiply", 2, 1), ("backward", 2),
        ],
        expected=[0, 1, 2, 3, [4.0, 0.0, 1.0, 0.0]],
    )
    yield Case(
        "the same result twice, then another, then one made in between",
        calls=[
            ("variable", 2.0), ("multiply", 0, 0),
            ("backward", 1), ("backward", 1), ("backward", 0),
            ("multiply", 1, 0), ("backward", 2),
        ],
        expected=[0, 1, [4.0, 1.0], [4.0, 1.0], [1.0, 0.0], 2, [12.0, 2.0, 1.0]],
    )
    yield Case(
        "a value of 0",
        calls=[
            ("variable", 0.0),
            ("power", 0, 2), ("power", 0, 1), ("backward", 1), ("backward", 2),
        ],
        expected=[0, 1, 2, [0.0, 1.0, 0.0], [1.0, 0.0, 1.0]],
    )
    # fmt: on
    yield Case("a neuron with two inputs", calls=neuron())
    yield Case("fifty random nodes", calls=random_nodes(rng, 50))
    yield Case("doubled 60 times: 2⁶⁰ paths", calls=doublings(60))
    yield Case("a chain of 1,100 nodes", calls=chain(1100, rng))


def neuron():
    """tanh(x₁w₁ + x₂w₂ + b)², nodes 0 to 4 and then the rest."""
    yield from (("variable", value) for value in (0.5, -1.0, 0.8, 0.3, 0.1))
    yield from [("multiply", 0, 2), ("multiply", 1, 3), ("add", 5, 6), ("add", 7, 4)]
    yield from [("tanh", 8), ("power", 9, 2), ("value", 10), ("backward", 10)]


def random_nodes(rng, n):
    """A graph in which values stay moderate, since products go through tanh."""
    yield from (("variable", float(value)) for value in rng.normal(size=4))
    for node in range(4, n, 2):
        a, b = (int(i) for i in rng.integers(node, size=2))
        yield (("add", "multiply")[int(rng.integers(2))], a, b)
        yield ("tanh", node)
    yield from [("value", n - 1), ("backward", n - 1), ("backward", n // 2)]


def doublings(n):
    yield ("variable", 2.0**-n)
    yield from (("add", node, node) for node in range(n))
    yield from [("value", n), ("backward", n)]


def chain(n, rng):
    """Each node is the one before, times or plus one of two variables that are near 1 and 0."""
    yield from [("variable", 1.0 + 1e-4), ("variable", 1e-4)]
    yield ("multiply", 0, 1)
    for node in range(2, n - 1):
        yield ("multiply", node, 0) if rng.random() < 0.5 else ("add", node, 1)
    yield from [("value", n - 1), ("backward", n - 1)]


check = close(rtol=1e-9, atol=1e-12)
