"""Dense retrieval without a network: latent semantic analysis, searched by nearest neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy import sparse

from onsite.labs.core.ann import AnnIndex
from onsite.labs.core.blas import one_thread
from onsite.labs.search.terms import terms


class Vectors:
    """Texts as unit vectors: the leading singular directions of their tf-idf matrix.

    Deerwester et al., "Indexing by latent semantic analysis" (1990), with term counts damped as
    1 + log count and inverse document frequencies log((1 + n) / (1 + df)) + 1.
    """

    def __init__(
        self, vocabulary: dict[str, int], idf: np.ndarray, directions: np.ndarray, raw: np.ndarray
    ) -> None:
        self._vocabulary = vocabulary
        self._idf = idf
        self._directions = directions
        self._raw = raw
        self.rows = _unit(raw)

    @cached_property
    def _ann(self) -> AnnIndex:
        """The graph, built when first searched: whoever compares with all documents needs none."""
        return AnnIndex.build(self.rows)

    @classmethod
    def build(cls, texts: Sequence[str], dimensions: int = 200, seed: int = 0) -> Vectors:
        """Learn the directions from texts, and index them; a document's id is its position.

        Args:
            texts: one a document.
            dimensions: how many directions, less than both the texts and their terms.
            seed: of the randomised decomposition.
        """
        # Serving encodes and never decomposes; scikit-learn would take it a second to import.
        from sklearn.decomposition import TruncatedSVD  # noqa: PLC0415

        tokens = terms(texts)
        vocabulary = {term: at for at, term in enumerate(sorted(set().union(*tokens)))}
        counts = _counts(tokens, vocabulary)
        documents = np.bincount(counts.indices, minlength=len(vocabulary))
        idf = np.log((1 + len(texts)) / (1 + documents)) + 1
        weighted = _weigh(counts, idf)
        # One thread, because the sum's order, and so its last bits, would depend on how many.
        with one_thread():
            svd = TruncatedSVD(dimensions, random_state=seed, n_iter=7).fit(weighted)
            raw = (weighted @ svd.components_.T).astype(np.float32)
        return cls(vocabulary, idf, svd.components_.astype(np.float32), raw)

    def leading(self, dimensions: int) -> Vectors:
        """Return the same texts by the first of the directions only."""
        directions = self._directions[:dimensions]
        return Vectors(self._vocabulary, self._idf, directions, self._raw[:, :dimensions])

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return unit vectors of texts, float32 (texts, dimensions); zeros for no known term."""
        with one_thread():
            weighted = _weigh(_counts(terms(texts), self._vocabulary), self._idf)
            return _unit(weighted @ self._directions.T)

    def search(self, queries: Sequence[str], depth: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the nearest documents of each query, best first.

        Returns:
            Ids, int32 of shape (queries, depth), padded by −1, and cosines, float32 of the same
            shape, padded by 0.
        """
        return self.nearest(self.encode(queries), depth)

    def nearest(self, vectors: np.ndarray, depth: int) -> tuple[np.ndarray, np.ndarray]:
        """Return what `search` does, for vectors of shape (n, dimensions) in place of queries."""
        return self._ann.search(vectors, depth)

    def scores(self, queries: Sequence[str]) -> np.ndarray:
        """Return the cosine of every document to each query, float32 (queries, documents)."""
        with one_thread():
            cosines: np.ndarray = self.encode(queries) @ self.rows.T
        return cosines

    def arrays(self) -> dict[str, np.ndarray]:
        """Return everything it knows as arrays, for `from_arrays`."""
        return {
            "terms": np.array(list(self._vocabulary)),
            "idf": self._idf,
            "directions": self._directions,
            "raw": self._raw,
        }

    @classmethod
    def from_arrays(cls, arrays: dict[str, np.ndarray]) -> Vectors:
        """Rebuild from what `arrays` returned."""
        vocabulary = {str(term): at for at, term in enumerate(arrays["terms"])}
        return cls(vocabulary, arrays["idf"], arrays["directions"], arrays["raw"])

    def save(self, folder: Path) -> None:
        """Write it as a file of a folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / "vectors.npz", **self.arrays())  # type: ignore[arg-type]

    @classmethod
    def load(cls, folder: Path) -> Vectors:
        """Read what `save` wrote."""
        with np.load(folder / "vectors.npz", allow_pickle=False) as file:
            return cls.from_arrays(dict(file))


def _counts(tokens: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> sparse.csr_array:
    known = [[vocabulary[term] for term in text if term in vocabulary] for text in tokens]
    ends = np.cumsum([0, *map(len, known)])
    columns = np.array([at for text in known for at in text], np.int64)
    counts = sparse.csr_array(
        (np.ones(len(columns)), columns, ends), shape=(len(tokens), len(vocabulary))
    )
    counts.sum_duplicates()
    return counts


def _weigh(counts: sparse.csr_array, idf: np.ndarray) -> sparse.csr_array:
    weighted = sparse.csr_array(
        ((1 + np.log(counts.data)) * idf[counts.indices], counts.indices, counts.indptr),
        shape=counts.shape,
    )
    lengths = np.sqrt(weighted.power(2).sum(axis=1))
    return sparse.diags_array(1 / np.where(lengths > 0, lengths, 1)) @ weighted


def _unit(rows: np.ndarray) -> np.ndarray:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 0, lengths, 1)).astype(np.float32)
