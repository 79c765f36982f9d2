"""wrong-answer: the prior were the mean of the categories' means."""

import numpy as np


def target_encode(categories, y, folds, smoothing):
    names = np.array(categories)
    codes = np.empty(len(y))
    for i in range(len(y)):
        others = folds != folds[i]
        alike = others & (names == names[i])
        mean = np.mean([y[others & (names == name)].mean() for name in set(names[others])])
        count, total = alike.sum(), y[alike].sum()
        codes[i] = (total + smoothing * mean) / (count + smoothing) if count else mean
    return codes
