def perceptron(X, y, max_epochs):
    """Without numpy: plain lists, and the two labels told apart."""
    rows, labels = X.tolist(), y.tolist()
    weights, bias = [0] * len(rows[0]), 0
    history = []
    for _ in range(max_epochs):
        wrong = 0
        for row, label in zip(rows, labels, strict=True):
            score = bias
            for w, x in zip(weights, row, strict=True):
                score += w * x
            if (label > 0 and score > 0) or (label < 0 and score < 0):
                continue
            wrong += 1
            bias += label
            for j, x in enumerate(row):
                weights[j] += x if label > 0 else -x
        history.append(wrong)
        if not wrong:
            break
    return weights, bias, history
