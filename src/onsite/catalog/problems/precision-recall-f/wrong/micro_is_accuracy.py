"""wrong-answer: the micro averages were always the accuracy."""

import numpy as np


def precision_recall_f(y_true, y_pred, classes, beta):
    is_true = y_true[:, None] == np.array(classes)
    is_predicted = y_pred[:, None] == np.array(classes)
    hits = (is_true & is_predicted).sum(axis=0)
    predicted, true = is_predicted.sum(axis=0), is_true.sum(axis=0)
    f = (1 + beta**2) * hits / np.maximum(beta**2 * true + predicted, 1)
    per_class = np.array([hits / np.maximum(predicted, 1), hits / np.maximum(true, 1), f]).T
    return per_class, per_class.mean(axis=0), np.full(3, np.mean(y_true == y_pred))
