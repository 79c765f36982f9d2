import math

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts

NAN = math.nan


def cases(rng):
    yield Case("one class", np.array([0, 0]), np.array([0, 0]), 1, 255, expected=([1], 1))
    yield Case(
        "one pixel of four is wrong",
        np.array([[0, 0], [1, 1]]),
        np.array([[0, 0], [0, 1]]),
        2,
        255,
        expected=([2 / 3, 1 / 2], 7 / 12),
    )
    yield Case(
        "a class neither true nor predicted",
        np.array([0, 2, 2]),
        np.array([0, 2, 0]),
        4,
        -1,
        expected=([1 / 2, NAN, 1 / 2, NAN], 1 / 2),
    )
    yield Case(
        "a class that is predicted but never true",
        np.array([0, 0]),
        np.array([0, 1]),
        2,
        255,
        expected=([1 / 2, 0], 1 / 4),
    )
    yield Case(
        "a class that is true but never predicted",
        np.array([1, 0]),
        np.array([0, 0]),
        2,
        255,
        expected=([1 / 2, 0], 1 / 4),
    )
    yield Case(
        "a prediction at an ignored pixel",
        np.array([0, 0, 255, 1]),
        np.array([0, 1, 0, 1]),
        2,
        255,
        expected=([1 / 2, 1 / 2], 1 / 2),
    )
    yield Case(
        "-1 is ignored, and a class occurs only there",
        np.array([[-1, 0], [0, -1]]),
        np.array([[1, 0], [0, 1]]),
        2,
        -1,
        expected=([1, NAN], 1),
    )
    yield Case(
        "every pixel ignored",
        np.array([[9, 9]]),
        np.array([[0, 1]]),
        2,
        9,
        expected=([NAN, NAN], NAN),
    )
    yield Case(
        "two images, pooled",
        np.array([[[0, 0, 0]], [[0, 1, 1]]]),
        np.array([[[0, 0, 0]], [[1, 1, 1]]]),
        2,
        255,
        expected=([3 / 4, 2 / 3], 17 / 24),
    )
    yield Case("40 × 30 pixels, five classes", *segment(rng, (40, 30), 5, 255), 5, 255)
    yield Case("three images in int8", *segment(rng, (3, 20, 20), 6, -1, np.int8), 8, -1)
    yield Case("21 classes in uint8", *segment(rng, (2, 40, 40), 21, 255, np.uint8), 21, 255)
    yield Case("150 classes in uint8", *segment(rng, (50, 60), 150, 255, np.uint8), 150, 255)
    yield Case("four axes", *segment(rng, (2, 2, 8, 8), 3, 99), 3, 99)


def segment(rng, shape, n_classes, ignored, dtype=np.int64):
    """Common classes and rare ones, a tenth of the pixels ignored, a third predicted wrongly."""
    y_true = rng.binomial(n_classes - 1, 0.3, size=shape)
    y_pred = np.where(rng.random(shape) < 1 / 3, rng.integers(n_classes, size=shape), y_true)
    y_true[rng.random(shape) < 0.1] = ignored
    return y_true.astype(dtype), y_pred.astype(dtype)


check = parts(iou=close(), mean=close()) & inputs_unchanged()
