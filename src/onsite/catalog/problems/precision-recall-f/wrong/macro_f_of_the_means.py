"""wrong-answer: macro F were the F of macro precision and macro recall."""

import numpy as np


def precision_recall_f(y_true, y_pred, classes, beta):
    is_true = y_true[:, None] == np.array(classes)
    is_predicted = y_pred[:, None] == np.array(classes)
    hits = (is_true & is_predicted).sum(axis=0)
    predicted, true = is_predicted.sum(axis=0), is_true.sum(axis=0)
    per_class = scores(hits, predicted, true, beta).T
    micro = scores(hits.sum(), predicted.sum(), true.sum(), beta)
    p, r, _ = per_class.mean(axis=0)
    f = (1 + beta**2) * p * r / (beta**2 * p + r) if p * r > 0 else 0.0
    return per_class, np.array([p, r, f]), micro


def scores(hits, predicted, true, beta):
    f = (1 + beta**2) * hits / np.maximum(beta**2 * true + predicted, 1)
    return np.array([hits / np.maximum(predicted, 1), hits / np.maximum(true, 1), f])
