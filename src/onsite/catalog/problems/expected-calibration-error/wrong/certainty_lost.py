"""wrong-answer: a confidence of 1 fell into no bin."""


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    error = 0.0
    for m in range(n_bins):
        members = (confidence >= m / n_bins) & (confidence < (m + 1) / n_bins)
        if members.any():
            gap = abs(is_right[members].mean() - confidence[members].mean())
            error += members.mean() * gap
    return error
