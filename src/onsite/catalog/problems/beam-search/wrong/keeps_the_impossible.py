"""wrong-answer: extensions of probability 0 could fill the beam."""


def beam_search(log_probs, start, end, width):
    beam = [([], 0.0)]
    for table in log_probs:
        candidates = []
        for tokens, score in beam:
            if tokens[-1:] == [end]:
                candidates.append((tokens, score))
                continue
            for token, log_prob in enumerate(table[tokens[-1] if tokens else start]):
                candidates.append(([*tokens, token], score + float(log_prob)))
        candidates.sort(key=lambda candidate: -candidate[1])
        beam = candidates[:width]
    return beam
