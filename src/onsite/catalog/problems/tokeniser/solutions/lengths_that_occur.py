"""Tries only the lengths that occur in the vocabulary, longest first, in two sets."""


def tokenise(text, vocabulary):
    first = {entry for entry in vocabulary if entry[:2] != "##"}
    later = {entry.removeprefix("##") for entry in vocabulary if entry[:2] == "##"}
    lengths = [sorted({len(entry) for entry in side}, reverse=True) for side in (first, later)]
    tokens = []
    for word in text.split():
        before, at, sides = len(tokens), 0, (first, later)
        while at < len(word):
            side = int(at > 0)
            fits = (n for n in lengths[side] if word[at : at + n] in sides[side])
            size = next(fits, 0)
            if not size:
                tokens[before:] = ["[UNK]"]
                break
            size = min(size, len(word) - at)
            tokens.append("##" * side + word[at : at + size])
            at += size
    return tokens
