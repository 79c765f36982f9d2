"""too-slow-growth: the whole stream were kept before drawing from it."""

import numpy as np


def weighted_reservoir_sample(stream, k, rng):
    pairs = [(item, weight) for item, weight in stream if weight > 0]
    log_weights = np.log([weight for _, weight in pairs] or [1.0])
    order = np.argsort(-log_weights - rng.gumbel(size=len(log_weights)))[:k]
    return [pairs[index][0] for index in order[: len(pairs)]]
