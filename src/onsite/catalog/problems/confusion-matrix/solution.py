import numpy as np


def confusion_matrix(y_true: np.ndarray, y_pred: np.ndarray, classes: list[int]) -> np.ndarray:
    """Count the rows by true class (down) and predicted class (across), shape (k, k)."""
    position = {label: i for i, label in enumerate(classes)}
    matrix = np.zeros((len(classes), len(classes)), dtype=int)
    for true, predicted in np.column_stack([y_true, y_pred]).tolist():
        if true in position and predicted in position:
            matrix[position[true], position[predicted]] += 1
    return matrix
