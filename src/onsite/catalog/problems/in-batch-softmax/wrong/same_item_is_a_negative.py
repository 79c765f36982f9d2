"""wrong-answer: another example with the same item were a negative."""

import numpy as np


def in_batch_loss(U, V, items, log_q, temperature):
    logits = U @ V.T / temperature - log_q
    return np.mean(np.logaddexp.reduce(logits, axis=1) - np.diag(logits))
