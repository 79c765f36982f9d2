"""Recursion over plain lists of rows; the draws are plain uniform numbers."""


def isolation_depth(X, point, max_depth, rng):
    return depth(X.tolist(), point.tolist(), max_depth, rng)


def depth(rows, point, cuts_left, rng):
    spans = [(j, min(column), max(column)) for j, column in enumerate(zip(*rows, strict=True))]
    spans = [span for span in spans if span[1] < span[2]]
    if cuts_left == 0 or not spans:
        h = sum(1 / i for i in range(1, len(rows)))
        return 2 * h - 2 * (len(rows) - 1) / len(rows) if rows else 0.0
    j, low, high = spans[int(rng.random() * len(spans))]
    cut = low + (high - low) * rng.random()
    if point[j] < cut:
        rows = [row for row in rows if row[j] < cut]
    else:
        rows = [row for row in rows if row[j] >= cut]
    return 1.0 + depth(rows, point, cuts_left - 1, rng)
