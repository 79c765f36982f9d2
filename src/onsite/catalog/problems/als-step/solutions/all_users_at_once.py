"""One batched solve; the minimum is the sum of squares less what the fit explains."""

import numpy as np


def als_step(R, Q, l2):
    mask = (~np.isnan(R)).astype(float)
    filled = np.nan_to_num(R)
    systems = np.einsum("ui,if,ig->ufg", mask, Q, Q) + l2 * np.eye(Q.shape[1])
    targets = filled @ Q
    P = np.linalg.solve(systems, targets[:, :, None])[:, :, 0]
    return P, (filled**2).sum() - (P * targets).sum()
