from math import exp


def kernel_perceptron(X, y, queries, gamma, n_epochs):
    """Without numpy: lists, and the rows with mistakes in a dict."""
    rows, labels = X.tolist(), y.tolist()

    def k(a, b):
        return exp(-gamma * sum((p - q) ** 2 for p, q in zip(a, b, strict=True)))

    matrix = [[k(a, b) for b in rows] for a in rows]
    mistakes = {}
    for _ in range(n_epochs):
        for i, label in enumerate(labels):
            score = sum(times * labels[j] * matrix[j][i] for j, times in mistakes.items())
            if score * label <= 0:
                mistakes[i] = mistakes.get(i, 0) + 1
    scores = [
        sum(times * labels[j] * k(rows[j], query) for j, times in mistakes.items())
        for query in queries.tolist()
    ]
    return matrix, [mistakes.get(i, 0) for i in range(len(rows))], scores
