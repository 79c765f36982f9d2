"""Precision for each n on its own, then the penalty; plain dictionaries."""


def bleu(candidates, references, max_n):
    product = 1.0
    for n in range(1, max_n + 1):
        hits = n_found = 0
        for candidate, alternatives in zip(candidates, references, strict=True):
            found = counted(candidate, n)
            known = [counted(alternative, n) for alternative in alternatives]
            for gram, times in found.items():
                hits += min(times, max(other.get(gram, 0) for other in known))
                n_found += times
        if not hits:
            return 0
        product *= hits / n_found
    return penalty(candidates, references) * product ** (1 / max_n)


def counted(words, n):
    counts = {}
    for start in range(len(words) - n + 1):
        gram = " ".join(words[start : start + n])
        counts[gram] = counts.get(gram, 0) + 1
    return counts


def penalty(candidates, references):
    c = sum(map(len, candidates))
    r = 0
    for candidate, alternatives in zip(candidates, references, strict=True):
        lengths = sorted(len(alternative) for alternative in alternatives)
        own = len(candidate)
        r += min(lengths, key=lambda length, own=own: abs(length - own))
    return 1.0 if c >= r else 2.718281828459045 ** (1 - r / c)
