"""wrong-answer: a bin that is too sure could make up for one that is not sure enough."""


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    return abs(is_right.mean() - confidence.mean())
