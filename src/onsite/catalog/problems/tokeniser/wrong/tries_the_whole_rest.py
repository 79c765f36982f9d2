"""too-slow-growth: every end up to the end of the word were tried for each piece."""


def tokenise(text, vocabulary):
    entries = set(vocabulary)
    tokens = []
    for word in text.split():
        pieces, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                if mark + word[start:end] in entries:
                    break
            else:
                pieces = ["[UNK]"]
                break
            pieces.append(mark + word[start:end])
            start = end
        tokens += pieces
    return tokens
