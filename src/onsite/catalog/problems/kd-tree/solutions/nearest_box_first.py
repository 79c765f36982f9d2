"""Bounding boxes in a heap, the nearest box first; ends when no box is near enough."""

import heapq


class KDTree:
    def __init__(self, points):
        rows = [(tuple(row), i) for i, row in enumerate(points.tolist())]
        self.root = self.box(rows)

    def box(self, rows):
        columns = list(zip(*(point for point, _ in rows), strict=True))
        low, high = [min(column) for column in columns], [max(column) for column in columns]
        if len(rows) <= 4:
            return low, high, rows, None
        spread = [top - bottom for bottom, top in zip(low, high, strict=True)]
        axis = spread.index(max(spread))
        rows.sort(key=lambda row: row[0][axis])
        half = len(rows) // 2
        return low, high, None, (self.box(rows[:half]), self.box(rows[half:]))

    def nearest(self, query):
        query = query.tolist()
        best, position, seen, pushed = float("inf"), -1, 0, 0
        heap = [(0.0, 0, self.root)]
        while heap and heap[0][0] <= best:
            _, _, (_, _, rows, halves) = heapq.heappop(heap)
            for half in halves or ():
                low, high = half[:2]
                outside = sum(
                    max(b - q, 0.0, q - t) ** 2 for q, b, t in zip(query, low, high, strict=True)
                )
                pushed += 1
                heapq.heappush(heap, (outside, pushed, half))
            for point, i in rows or ():
                squared = sum((q - p) ** 2 for q, p in zip(query, point, strict=True))
                seen += 1
                if (squared, i) < (best, position):
                    best, position = squared, i
        return position, seen
