"""Durbin–Levinson in plain Python: each order's coefficients from the last."""


def acf_pacf(x, n_lags):
    values = x.tolist()
    n = len(values)
    mean = sum(values) / n
    values = [value - mean for value in values]
    c = [sum(values[t] * values[t - h] for t in range(h, n)) / n for h in range(n_lags + 1)]
    rho = [one / c[0] for one in c]
    pacf, phi = [1.0], []
    for h in range(1, n_lags + 1):
        unexplained = rho[h] - sum(phi[j] * rho[h - 1 - j] for j in range(h - 1))
        last = unexplained / (1 - sum(phi[j] * rho[j + 1] for j in range(h - 1)))
        phi = [phi[j] - last * phi[h - 2 - j] for j in range(h - 1)] + [last]
        pacf.append(last)
    return rho, pacf
