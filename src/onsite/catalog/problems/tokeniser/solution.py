def tokenise(text: str, vocabulary: list[str]) -> list[str]:
    """Split each word of a text greedily into the longest entries of a vocabulary.

    Returns:
        The entries, in order; "[UNK]" for each word that cannot be split.
    """
    entries = set(vocabulary)
    longest = len(max(vocabulary, key=len, default=""))
    tokens: list[str] = []
    for word in text.split():
        tokens += split(word, entries, longest)
    return tokens


def split(word: str, entries: set[str], longest: int) -> list[str]:
    """Return the pieces of one word, none of them longer than `longest`."""
    pieces: list[str] = []
    start = 0
    while start < len(word):
        mark = "##" if pieces else ""
        for end in range(min(len(word), start + longest), start, -1):
            if mark + word[start:end] in entries:
                pieces.append(mark + word[start:end])
                start = end
                break
        else:
            return ["[UNK]"]
    return pieces
