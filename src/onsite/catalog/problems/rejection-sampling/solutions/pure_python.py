"""No array at all: bisection finds the piece, a line gives the height."""

from bisect import bisect_right


def rejection_sample(knots, heights, n, rng):
    xs, ys = knots.tolist(), heights.tolist()
    peak = max(ys)

    def density(x):
        i = min(bisect_right(xs, x), len(xs) - 1)
        t = (x - xs[i - 1]) / (xs[i] - xs[i - 1])
        return (1 - t) * ys[i - 1] + t * ys[i]

    sample, proposed = [], 0
    for _ in range(n):
        while True:
            proposed += 1
            x = xs[0] + (xs[-1] - xs[0]) * rng.random()
            if rng.random() < density(x) / peak:
                break
        sample.append(x)
    return sample, proposed
