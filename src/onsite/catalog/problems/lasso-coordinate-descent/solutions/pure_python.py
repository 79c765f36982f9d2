def lasso(X, y, l1, n_sweeps):
    """Without numpy, column by column; the signs are three cases."""
    columns = [list(column) for column in zip(*X.tolist(), strict=True)]
    residuals = y.tolist()
    n = len(residuals)
    squares = [sum(x * x for x in column) for column in columns]
    weights = [0.0] * len(columns)
    objectives = []
    for _ in range(n_sweeps):
        for j, column in enumerate(columns):
            if squares[j] == 0:
                continue
            correlation = squares[j] * weights[j]
            for x, r in zip(column, residuals, strict=True):
                correlation += x * r
            if correlation > n * l1:
                new = (correlation - n * l1) / squares[j]
            elif correlation < -n * l1:
                new = (correlation + n * l1) / squares[j]
            else:
                new = 0.0
            if new != weights[j]:
                step = new - weights[j]
                residuals = [r - step * x for x, r in zip(column, residuals, strict=True)]
                weights[j] = new
        loss = sum(r * r for r in residuals) / (2 * n)
        objectives.append(loss + l1 * sum(map(abs, weights)))
    return weights, objectives
