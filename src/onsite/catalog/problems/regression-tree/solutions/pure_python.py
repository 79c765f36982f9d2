"""One sweep over sorted pairs with two running sums."""

from math import fsum


class RegressionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.root = self.grow(list(zip(X.tolist(), y.tolist(), strict=True)), 0)

    def grow(self, rows, depth):
        n = len(rows)
        mean = fsum(y for _, y in rows) / n
        best = (1e-6, None, None)
        for column in range(len(rows[0][0]) if depth < self.max_depth else 0):
            pairs = sorted((x[column], y - mean) for x, y in rows)
            left = 0.0
            for size in range(1, n):
                left += pairs[size - 1][1]
                value, following = pairs[size - 1][0], pairs[size][0]
                if value == following or size < self.min_leaf or n - size < self.min_leaf:
                    continue
                gain = left * left * n / (size * (n - size))
                if gain > best[0]:
                    best = (gain, column, (value + following) / 2)
        _, column, threshold = best
        if column is None:
            return lambda _: mean
        below = self.grow([row for row in rows if row[0][column] <= threshold], depth + 1)
        above = self.grow([row for row in rows if row[0][column] > threshold], depth + 1)
        return lambda query: below(query) if query[column] <= threshold else above(query)

    def predict(self, Q):
        return [self.root(query) for query in Q.tolist()]
