"""wrong-answer: the final order were by score divided by length."""

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
    return sorted(beam, key=lambda candidate: -candidate[1] / len(candidate[0]))
