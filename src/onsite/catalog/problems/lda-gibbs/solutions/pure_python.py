"""Dicts of counts and a running sum for the draw."""

from collections import Counter


def gibbs_sweep(documents, words, topics, n_documents, n_words, n_topics, alpha, beta, uniforms):
    documents, words, topics = documents.tolist(), words.tolist(), topics.tolist()
    by_document = Counter(zip(documents, topics, strict=True))
    by_word = Counter(zip(topics, words, strict=True))
    total = Counter(topics)
    for i, (d, w, u) in enumerate(zip(documents, words, uniforms, strict=True)):
        for part, key in (
            (by_document, (d, topics[i])),
            (by_word, (topics[i], w)),
            (total, topics[i]),
        ):
            part[key] -= 1
        weights = [
            (by_document[d, k] + alpha) * (by_word[k, w] + beta) / (total[k] + n_words * beta)
            for k in range(n_topics)
        ]
        target, reached, new = u * sum(weights), 0.0, n_topics - 1
        for k, weight in enumerate(weights):
            reached += weight
            if reached > target:
                new = k
                break
        topics[i] = new
        by_document[d, new] += 1
        by_word[new, w] += 1
        total[new] += 1
    document_topic = [[by_document[d, k] for k in range(n_topics)] for d in range(n_documents)]
    topic_word = [[by_word[k, w] for w in range(n_words)] for k in range(n_topics)]
    return topics, document_topic, topic_word
