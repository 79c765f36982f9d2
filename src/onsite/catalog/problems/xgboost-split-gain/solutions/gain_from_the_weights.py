"""Both directions as two copies of each column: missing as minus infinity, and as infinity."""

import numpy as np


def best_split(X, g, h, reg_lambda, gamma, min_child_weight):
    best = None
    for column in range(X.shape[1]):
        for stand_in in (np.inf, -np.inf):
            x = np.where(np.isnan(X[:, column]), stand_in, X[:, column])
            order = np.argsort(x, kind="stable")
            x = x[order]
            sums = np.cumsum(np.column_stack([g, h])[order], axis=0)
            for at in np.flatnonzero(np.diff(x) > 0) if len(x) > 1 else ():
                if np.isinf(x[at : at + 2]).any():
                    continue
                GL, HL = sums[at]
                GR, HR = sums[-1] - sums[at]
                if min(HL, HR) < min_child_weight:
                    continue
                # A leaf of weight w = -G / (H + λ) lowers the loss by -G w / 2.
                wl, wr = -GL / (HL + reg_lambda), -GR / (HR + reg_lambda)
                w = -(GL + GR) / (HL + HR + reg_lambda)
                gain = ((GL + GR) * w - GL * wl - GR * wr) / 2 - gamma
                if gain > 1e-9 and (best is None or gain > best[3]):
                    best = [column, (x[at] + x[at + 1]) / 2, bool(stand_in < 0), gain, wl, wr]
    return best
