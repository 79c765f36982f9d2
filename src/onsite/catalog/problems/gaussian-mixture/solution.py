import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def em(
    X: Floats, weights: Floats, means: Floats, covariances: Floats, ridge: float, n_iterations: int
) -> tuple[Floats, Floats, Floats, list[float]]:
    """Fit a Gaussian mixture by expectation-maximisation.

    Returns:
        The new weights, means and covariances, and the log-likelihood at each E-step.
    """
    n, d = X.shape
    log_likelihoods = []
    for _ in range(n_iterations):
        densities = [log_density(X, means[j], covariances[j]) for j in range(len(weights))]
        joint = np.log(weights)[:, None] + np.stack(densities)
        evidence = np.logaddexp.reduce(joint)
        log_likelihoods.append(evidence.sum())
        shares = np.exp(joint - evidence)

        counts = shares.sum(axis=1)
        weights = counts / n
        means = shares @ X / counts[:, None]
        centred = X - means[:, None]
        scatter = np.einsum("jn,jna,jnb->jab", shares, centred, centred)
        covariances = scatter / counts[:, None, None] + ridge * np.identity(d)
    return weights, means, covariances, log_likelihoods


def log_density(X: Floats, mean: Floats, covariance: Floats) -> Floats:
    """Return the log of a Gaussian's density at each row, by the Cholesky factor."""
    factor = np.linalg.cholesky(covariance)
    z = np.linalg.solve(factor, (X - mean).T)
    half_log_det = np.log(np.diag(factor)).sum()
    return -(z**2).sum(axis=0) / 2 - half_log_det - len(z) / 2 * np.log(2 * np.pi)
