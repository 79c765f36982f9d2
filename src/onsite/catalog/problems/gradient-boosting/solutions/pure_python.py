"""Lists; columns sorted once, the gain from running sums."""


class GradientBoosting:
    def __init__(self, n_rounds, learning_rate):
        self.n_rounds, self.rate = n_rounds, learning_rate

    def fit(self, X, y):
        rows, targets, n = X.tolist(), y.tolist(), len(y)
        orders = [sorted(range(n), key=lambda i, j=j: rows[i][j]) for j in range(len(rows[0]))]
        self.start = sum(targets) / n
        self.steps = []
        model = [self.start] * n
        losses = [loss(model, targets)]
        for _ in range(self.n_rounds):
            residuals = [t - f for t, f in zip(targets, model, strict=True)]
            best, step = -1.0, None
            for j, order in enumerate(orders):
                left, total = 0.0, sum(residuals)
                for size in range(1, n):
                    left += residuals[order[size - 1]]
                    low, high = rows[order[size - 1]][j], rows[order[size]][j]
                    gain = left * left / size + (total - left) ** 2 / (n - size)
                    if low < high and gain > best:
                        best = gain
                        step = (j, (low + high) / 2, left / size, (total - left) / (n - size))
            if step is not None:
                self.steps.append(step)
                model = [
                    f + self.rate * answer(step, row) for f, row in zip(model, rows, strict=True)
                ]
            losses.append(loss(model, targets))
        return losses

    def predict(self, Q):
        return [
            self.start + sum(self.rate * answer(step, query) for step in self.steps)
            for query in Q.tolist()
        ]


def answer(step, row):
    j, threshold, left, right = step
    return left if row[j] <= threshold else right


def loss(model, targets):
    return sum((t - f) ** 2 for t, f in zip(targets, model, strict=True)) / len(targets)
