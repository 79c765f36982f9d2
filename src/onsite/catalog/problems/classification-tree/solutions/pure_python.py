"""Lists and Counters; exact fractions of whole numbers decide between splits."""

from collections import Counter
from fractions import Fraction


class DecisionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth = max_depth
        self.min_leaf = min_leaf

    def fit(self, X, y):
        self.tree = self.node(list(zip(X.tolist(), y.tolist(), strict=True)), self.max_depth)

    def node(self, rows, levels):
        counts = Counter(label for _, label in rows)
        answer = min(counts, key=lambda label: (-counts[label], label))
        if levels == 0 or len(counts) == 1:
            return {"label": answer}
        splits = list(self.splits(rows, counts))
        if not splits:
            return {"label": answer}
        _, column, threshold = max(splits, key=lambda split: split[0])
        left = [row for row in rows if row[0][column] <= threshold]
        right = [row for row in rows if row[0][column] > threshold]
        return {
            "column": column,
            "threshold": threshold,
            "left": self.node(left, levels - 1),
            "right": self.node(right, levels - 1),
        }

    def splits(self, rows, totals):
        """Yield purity, column and threshold in ascending order of the last two."""
        for column in range(len(rows[0][0])):
            ordered = sorted((row[column], label) for row, label in rows)
            left, right = Counter(), Counter(totals)
            for size in range(1, len(rows)):
                (value, label), following = ordered[size - 1], ordered[size][0]
                left[label] += 1
                right[label] -= 1
                other = len(rows) - size
                if value < following and min(size, other) >= self.min_leaf:
                    purity = Fraction(squares(left), size) + Fraction(squares(right), other)
                    yield purity, column, (value + following) / 2

    def predict(self, Q):
        labels = []
        for query in Q.tolist():
            node = self.tree
            while "label" not in node:
                side = "left" if query[node["column"]] <= node["threshold"] else "right"
                node = node[side]
            labels.append(node["label"])
        return labels


def squares(counts):
    return sum(count * count for count in counts.values())
