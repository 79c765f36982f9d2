"""Remembers the word before, in a plain dictionary of dictionaries."""


def bigram_counts(sentences):
    followers = {}
    for sentence in sentences:
        before = "<s>"
        for word in sentence.lower().split():
            after = followers.setdefault(before, {})
            after[word] = after.get(word, 0) + 1
            before = word
        if before != "<s>":
            after = followers.setdefault(before, {})
            after["</s>"] = after.get("</s>", 0) + 1
    return [
        [[first, second], count]
        for first, after in followers.items()
        for second, count in after.items()
    ]
