"""wrong-answer: rows whose true label is not reported were dropped with their false alarms."""

import numpy as np


def precision_recall_f(y_true, y_pred, classes, beta):
    kept = np.isin(y_true, classes)
    is_true = y_true[kept, None] == np.array(classes)
    is_predicted = y_pred[kept, None] == np.array(classes)
    hits = (is_true & is_predicted).sum(axis=0)
    predicted, true = is_predicted.sum(axis=0), is_true.sum(axis=0)
    per_class = scores(hits, predicted, true, beta).T
    micro = scores(hits.sum(), predicted.sum(), true.sum(), beta)
    return per_class, per_class.mean(axis=0), micro


def scores(hits, predicted, true, beta):
    f = (1 + beta**2) * hits / np.maximum(beta**2 * true + predicted, 1)
    return np.array([hits / np.maximum(predicted, 1), hits / np.maximum(true, 1), f])
