#!/usr/bin/env python3
"""Vectors to search in, and FAISS's answers.

    nearest.py make FOLDER COUNT COLUMNS QUERIES     vectors.f16 and queries.f32
    nearest.py search FOLDER COUNT COLUMNS THREADS   prints times and answers of the flat indexes as JSON
    nearest.py graph FOLDER COUNT COLUMNS THREADS    the same of HNSW, at the least effort that reaches a recall of 0.95

The vectors lie in clusters and vary in few directions, as what an encoder makes of a shop's photos does: HNSW is helpless on
vectors without such order. Both sides hold the same numbers: they are rounded to halves before anyone reads them.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np

BLOCK, CLUSTERS, DIRECTIONS, NEIGHBOURS = 50_000, 2_000, 48, 10


def make(folder, count, columns, queries):
    dice = np.random.default_rng(11)
    centres = dice.standard_normal((CLUSTERS, columns), np.float32)
    directions = dice.standard_normal((DIRECTIONS, columns), np.float32)

    def draw(number):
        vectors = centres[dice.integers(0, CLUSTERS, number)]
        vectors = vectors + 0.15 * dice.standard_normal((number, DIRECTIONS), np.float32) @ directions
        vectors += 0.1 * dice.standard_normal((number, columns), np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    with open(folder / "vectors.f16", "wb") as file:
        for start in range(0, count, BLOCK):
            draw(min(BLOCK, count - start)).astype(np.float16).tofile(file)
    draw(queries).astype(np.float32).tofile(folder / "queries.f32")


def blocks(folder, count, columns):
    halves = np.memmap(folder / "vectors.f16", np.float16, "r", shape=(count, columns))
    for start in range(0, count, BLOCK):
        yield halves[start : start + BLOCK].astype(np.float32)


def timed(index, queries):
    """Milliseconds of each query alone, and what was found."""
    times, found = [], []
    index.search(queries[:1], NEIGHBOURS)
    for query in queries:
        start = time.perf_counter()
        found.append(index.search(query[None], NEIGHBOURS)[1][0].tolist())
        times.append(1000 * (time.perf_counter() - start))
    return times, found


def batched(index, queries):
    """Milliseconds a query when all are asked at once."""
    start = time.perf_counter()
    index.search(queries, NEIGHBOURS)
    return 1000 * (time.perf_counter() - start) / len(queries)


def report(name, index, queries):
    times, found = timed(index, queries)
    return {"name": name, "milliseconds": times, "together": batched(index, queries), "found": found}


def search(faiss, folder, count, columns, queries):
    results = []
    makers = {
        "FAISS IndexFlatIP (float32)": lambda: faiss.IndexFlatIP(columns),
        "FAISS flat in halves (IndexScalarQuantizer fp16)": lambda: faiss.IndexScalarQuantizer(
            columns, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT),
    }
    for name, maker in makers.items():
        index = maker()
        if not index.is_trained:
            index.train(next(blocks(folder, count, columns)))
        for block in blocks(folder, count, columns):
            index.add(block)
        results.append(report(name, index, queries))
        del index
    return results


def graph(faiss, folder, count, columns, queries):
    exact = faiss.IndexFlatIP(columns)
    index = faiss.IndexHNSWFlat(columns, 32, faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction = 100
    start = time.perf_counter()
    for block in blocks(folder, count, columns):
        index.add(block)
    built = time.perf_counter() - start
    for block in blocks(folder, count, columns):
        exact.add(block)
    truth = exact.search(queries, NEIGHBOURS)[1]
    for effort in (16, 32, 64, 128, 256, 512, 1024, 2048):
        index.hnsw.efSearch = effort
        found = index.search(queries, NEIGHBOURS)[1]
        recall = float(np.mean([len(set(a) & set(b)) / NEIGHBOURS for a, b in zip(found, truth)]))
        if recall >= 0.95:
            break
    return [
        report(f"FAISS HNSW (M 32, efSearch {effort}, recall {recall:.3f}, built in {built:.0f} s)", index, queries)
    ]


def main():
    what, folder, count, columns, last = sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:6])
    if what == "make":
        return make(folder, count, columns, last)
    import faiss

    faiss.omp_set_num_threads(last)
    queries = np.fromfile(folder / "queries.f32", np.float32).reshape(-1, columns)
    results = (search if what == "search" else graph)(faiss, folder, count, columns, queries)
    print(json.dumps(results))


if __name__ == "__main__":
    main()
