"""wrong-answer: a logit of 0 left an example out."""

import numpy as np


def in_batch_loss(U, V, items, log_q, temperature):
    logits = U @ V.T / temperature - log_q
    same = (items[:, None] == items) & ~np.eye(len(U), dtype=bool)
    logits[same] = 0.0
    return np.mean(np.logaddexp.reduce(logits, axis=1) - np.diag(logits))
