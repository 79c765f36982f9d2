"""Two loops over results; the exponential only sees numbers that are not positive."""

from math import exp, log1p


def ranknet(scores, relevance):
    n = len(scores)
    loss, gradient, n_pairs = 0.0, [0.0] * n, 0
    for i in range(n):
        for j in range(n):
            if relevance[i] <= relevance[j]:
                continue
            d = float(scores[i] - scores[j])
            small = exp(-abs(d))
            loss += log1p(small) + max(-d, 0.0)
            slope = (small if d > 0 else 1.0) / (1 + small)
            gradient[i] -= slope
            gradient[j] += slope
            n_pairs += 1
    n_pairs = max(n_pairs, 1)
    return loss / n_pairs, [one / n_pairs for one in gradient]
