"""wrong-answer: a score whose denominator is 0 were left out of the macro average."""

import numpy as np


def precision_recall_f(y_true, y_pred, classes, beta):
    is_true = y_true[:, None] == np.array(classes)
    is_predicted = y_pred[:, None] == np.array(classes)
    hits = (is_true & is_predicted).sum(axis=0)
    predicted, true = is_predicted.sum(axis=0), is_true.sum(axis=0)
    with np.errstate(all="ignore"):
        per_class = scores(hits, predicted, true, beta).T
        micro = scores(hits.sum(), predicted.sum(), true.sum(), beta)
        macro = np.nansum(per_class, axis=0) / np.maximum((per_class >= 0).sum(axis=0), 1)
    return np.nan_to_num(per_class), macro, np.nan_to_num(micro)


def scores(hits, predicted, true, beta):
    f = (1 + beta**2) * hits / (beta**2 * true + predicted)
    return np.array([hits / predicted, hits / true, f])
