"""wrong-answer: the sum ran over negatives only."""

import numpy as np


def in_batch_loss(U, V, items, log_q, temperature):
    logits = U @ V.T / temperature - log_q
    same = items[:, None] == items
    own = np.diag(logits).copy()
    logits[same] = -np.inf
    return np.mean(np.logaddexp.reduce(logits, axis=1) - own)
