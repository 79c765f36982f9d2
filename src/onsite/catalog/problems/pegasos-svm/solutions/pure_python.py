def pegasos(X, y, l2, picks):
    """Without numpy, and with the subgradient of a step written out."""
    rows, labels = X.tolist(), y.tolist()
    w = [0.0] * len(rows[0])
    for before, i in enumerate(picks.tolist()):
        eta = 1.0 / (l2 * (before + 1))
        slope = -labels[i] if labels[i] * dot(w, rows[i]) < 1 else 0
        w = [a - eta * (l2 * a + slope * x) for a, x in zip(w, rows[i], strict=True)]
    objective = 0.5 * l2 * dot(w, w)
    subgradient = [l2 * a for a in w]
    for row, label in zip(rows, labels, strict=True):
        margin = label * dot(w, row)
        if margin < 1:
            objective += (1 - margin) / len(rows)
            for j, x in enumerate(row):
                subgradient[j] -= label * x / len(rows)
    return w, objective, subgradient


def dot(a, b):
    return sum(one * other for one, other in zip(a, b, strict=True))
