"""Plain lists; columns are drawn by sorting random numbers."""

from collections import Counter


def random_forest(X, y, Q, n_trees, max_features, rng):
    rows, labels, n = X.tolist(), y.tolist(), len(y)
    d = len(rows[0])

    def grow(members):
        counts = Counter(labels[i] for i in members)
        if len(counts) > 1:
            keys = rng.random(d).tolist()
            drawn = sorted(range(d), key=keys.__getitem__)[:max_features]
            best = None
            for column in drawn:
                ordered = sorted(members, key=lambda i: rows[i][column])
                left, right = Counter(), Counter(counts)
                for size in range(1, len(ordered)):
                    label = labels[ordered[size - 1]]
                    left[label] += 1
                    right[label] -= 1
                    low, high = rows[ordered[size - 1]][column], rows[ordered[size]][column]
                    if low < high:
                        purity = squares(left) / size + squares(right) / (len(ordered) - size)
                        if best is None or purity > best[0]:
                            best = purity, column, (low + high) / 2
            if best:
                _, column, threshold = best
                left = [i for i in members if rows[i][column] <= threshold]
                right = [i for i in members if rows[i][column] > threshold]
                return [drawn, column, threshold, grow(left), grow(right)]
        return [commonest(counts)]

    samples = [[int(rng.integers(n)) for _ in range(n)] for _ in range(n_trees)]
    trees = [grow(sample) for sample in samples]
    answers = [commonest(Counter(walk(tree, query) for tree in trees)) for query in Q.tolist()]
    return samples, trees, answers


def squares(counts):
    return sum(count * count for count in counts.values())


def commonest(counts):
    return max(sorted(counts), key=counts.get)


def walk(node, query):
    while len(node) > 1:
        node = node[3] if query[node[1]] <= node[2] else node[4]
    return node[0]
