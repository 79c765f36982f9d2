"""Each loss as log Σ exp of differences to the own logit, shifted by the largest difference."""

import numpy as np


def in_batch_loss(U, V, items, log_q, temperature):
    n = len(U)
    logits = np.einsum("kf,jf->kj", U, V) / temperature - log_q[None, :]
    differences = logits - logits[np.arange(n), np.arange(n)][:, None]
    counts = (np.not_equal.outer(items, items)) | np.eye(n, dtype=bool)
    shift = np.where(counts, differences, -np.inf).max(axis=1)
    powers = np.exp(np.minimum(differences - shift[:, None], 0)) * counts
    return float(np.mean(shift + np.log(powers.sum(axis=1))))
