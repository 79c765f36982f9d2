"""wrong-answer: exp could take any logit."""

import numpy as np


def in_batch_loss(U, V, items, log_q, temperature):
    logits = U @ V.T / temperature - log_q
    same = (items[:, None] == items) & ~np.eye(len(U), dtype=bool)
    logits[same] = -np.inf
    return np.mean(np.log(np.exp(logits).sum(axis=1)) - np.diag(logits))
