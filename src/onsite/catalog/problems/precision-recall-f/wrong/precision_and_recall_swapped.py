"""wrong-answer: precision were the share of the true rows that are found."""

import numpy as np


def precision_recall_f(y_true, y_pred, classes, beta):
    is_true = y_true[:, None] == np.array(classes)
    is_predicted = y_pred[:, None] == np.array(classes)
    hits = (is_true & is_predicted).sum(axis=0)
    predicted, true = is_predicted.sum(axis=0), is_true.sum(axis=0)
    per_class = scores(hits, predicted, true, beta).T
    micro = scores(hits.sum(), predicted.sum(), true.sum(), beta)
    return per_class, per_class.mean(axis=0), micro


def scores(hits, predicted, true, beta):
    f = (1 + beta**2) * hits / np.maximum(beta**2 * true + predicted, 1)
    return np.array([hits / np.maximum(true, 1), hits / np.maximum(predicted, 1), f])
