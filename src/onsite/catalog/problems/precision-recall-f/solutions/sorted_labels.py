"""With `bincount` over coded labels, so that k classes cost no more than two."""

import numpy as np


def precision_recall_f(y_true, y_pred, classes, beta):
    labels, codes = np.unique(np.concatenate([y_true, y_pred, classes]), return_inverse=True)
    n = len(y_true)
    true, predicted, wanted = codes[:n], codes[n : 2 * n], codes[2 * n :]
    counts = [
        np.bincount(codes, minlength=len(labels))[wanted]
        for codes in (true[true == predicted], predicted, true)
    ]
    per_class = scores(np.array(counts), beta)
    return per_class.T, per_class.mean(axis=1), scores(np.sum(counts, axis=1), beta)


def scores(counts, beta):
    hits, predicted, true = counts
    with np.errstate(all="ignore"):
        precision, recall = np.nan_to_num(hits / predicted), np.nan_to_num(hits / true)
        f = (1 + beta**2) / (1 / precision + beta**2 / recall)
    return np.array([precision, recall, f])
