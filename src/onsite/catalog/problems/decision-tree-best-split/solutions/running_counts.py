from collections import Counter


def best_split(X, y):
    """In pure Python: a sweep that keeps each side's sum of squared counts up to date."""
    n = len(y)
    labels = y.tolist()
    totals = Counter(labels)
    if len(totals) < 2:
        return None
    square_of_all = sum(count * count for count in totals.values())

    best = None
    for feature in range(X.shape[1]):
        pairs = sorted(zip(X[:, feature].tolist(), labels, strict=True))
        left, right = Counter(), Counter(totals)
        left_square, right_square = 0, square_of_all
        for size, (value, label) in enumerate(pairs[:-1], start=1):
            left_square += 2 * left[label] + 1
            right_square -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            following = pairs[size][0]
            if value == following:
                continue
            pure = left_square / size + right_square / (n - size)
            gain = (pure - square_of_all / n) / n
            if best is None or gain > best[2]:
                best = (feature, (value + following) / 2, gain)
    return best
