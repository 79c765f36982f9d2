def map_and_mrr(rankings: list[list[int]], relevant: list[set[int]]) -> tuple[float, float]:
    """Return both means over the queries that have a relevant document."""
    n_queries, precisions, reciprocals = 0, 0.0, 0.0
    for query, wanted in enumerate(relevant):
        if wanted:
            precision, reciprocal = score(rankings[query], wanted)
            n_queries += 1
            precisions += precision
            reciprocals += reciprocal
    return precisions / max(n_queries, 1), reciprocals / max(n_queries, 1)


def score(ranking: list[int], wanted: set[int]) -> tuple[float, float]:
    """Return one query's average precision and reciprocal rank."""
    hits, precisions, reciprocal = 0, 0.0, 0.0
    for place, document in enumerate(ranking, start=1):
        if document in wanted:
            hits += 1
            precisions += hits / place
            reciprocal = max(reciprocal, 1 / place)
    return precisions / len(wanted), reciprocal
