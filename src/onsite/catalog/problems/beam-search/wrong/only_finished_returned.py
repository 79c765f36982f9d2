"""wrong-answer: hypotheses that never reached the end were thrown away."""

import numpy as np


def beam_search(log_probs, start, end, width):
    beam = [([], 0.0)]
    for table in log_probs:
        candidates = []
        for tokens, score in beam:
            if tokens[-1:] == [end]:
                candidates.append((tokens, score))
                continue
            for token, log_prob in enumerate(table[tokens[-1] if tokens else start]):
                if log_prob > -np.inf:
                    candidates.append(([*tokens, token], score + float(log_prob)))
        candidates.sort(key=lambda candidate: -candidate[1])
        beam = candidates[:width]
    return [item for item in beam if item[0][-1:] == [end]]
