"""wrong-answer: the shortest entry that matches were taken."""


def tokenise(text, vocabulary):
    entries, longest = set(vocabulary), max(map(len, vocabulary), default=0)
    tokens = []
    for word in text.split():
        pieces, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(start + 1, min(len(word), start + longest) + 1):
                if mark + word[start:end] in entries:
                    break
            else:
                pieces = ["[UNK]"]
                break
            pieces.append(mark + word[start:end])
            start = end
        tokens += pieces
    return tokens
