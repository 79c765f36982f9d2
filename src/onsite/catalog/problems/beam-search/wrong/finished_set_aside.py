"""wrong-answer: finished hypotheses left the beam and freed their places."""

import numpy as np


def beam_search(log_probs, start, end, width):
    beam, finished = [([], 0.0)], []
    for table in log_probs:
        candidates = []
        for tokens, score in beam:
            for token, log_prob in enumerate(table[tokens[-1] if tokens else start]):
                if log_prob > -np.inf:
                    candidates.append(([*tokens, token], score + float(log_prob)))
        candidates.sort(key=lambda candidate: -candidate[1])
        finished += [item for item in candidates[:width] if item[0][-1] == end]
        beam = [item for item in candidates if item[0][-1] != end][:width]
    return sorted(beam + finished, key=lambda candidate: -candidate[1])[:width]
