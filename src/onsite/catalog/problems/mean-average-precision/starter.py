def map_and_mrr(rankings: list[list[int]], relevant: list[set[int]]) -> tuple[float, float]:
    """Compute mean average precision and mean reciprocal rank.

    Args:
        rankings: for each of q queries, the documents returned, best first.
        relevant: for each query, the documents that are relevant.

    Returns:
        Both means, over the queries that have a relevant document.
    """
    ...
