"""wrong-answer: the sampling probability did not matter."""

import numpy as np


def in_batch_loss(U, V, items, log_q, temperature):
    logits = U @ V.T / temperature
    same = (items[:, None] == items) & ~np.eye(len(U), dtype=bool)
    logits[same] = -np.inf
    return np.mean(np.logaddexp.reduce(logits, axis=1) - np.diag(logits))
