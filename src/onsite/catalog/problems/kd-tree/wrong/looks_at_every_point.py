"""wrong-answer: looking at every point were allowed."""


class KDTree:
    def __init__(self, points):
        self.points = points

    def nearest(self, query):
        squared = ((self.points - query) ** 2).sum(axis=1)
        return int(squared.argmin()), len(self.points)
