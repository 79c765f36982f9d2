"""wrong-answer: every row were scored with the true classes of all rows."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    return -np.log(np.clip(probabilities[:, y_true], eps, 1 - eps)).mean()
