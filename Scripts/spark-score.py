#!/usr/bin/env python3
"""Scores pairs on a Spark cluster with `kantei score -`, audits as NDJSON on shared storage: see docs/cluster.md.
What a partition made is kept: run the same line again to go on."""
import argparse
import hashlib
import os
import subprocess
import sys
import uuid
from pyspark.sql import SparkSession


def scorer(command, folder):
    """Scores one partition into a file of its own; its name tells what went in, so that it is never made twice."""
    def score(index, lines):
        pairs = "".join(line + "\n" for line in lines).encode()
        key = hashlib.sha256("\0".join(command).encode() + b"\0" + pairs).hexdigest()[:16]
        done = os.path.join(folder, f"part-{index:05d}-{key}.ndjson")
        if not os.path.exists(done):
            begun = os.path.join(folder, f".{index:05d}-{uuid.uuid4().hex}")
            with open(begun, "xb") as audits:
                result = subprocess.run(command, input=pairs, stdout=audits, stderr=subprocess.PIPE, check=False)
                if result.returncode not in (0, 1):  # 1: some pairs failed, and their audits say why
                    raise RuntimeError(result.stderr.decode(errors="replace")[-2000:])
                audits.flush()
                os.fsync(audits.fileno())
            os.replace(begun, done)  # of two that made the same, either is right
        with open(done, "rb") as audits:
            yield os.path.basename(done), sum(1 for _ in audits), pairs.count(b"\n")
    return score


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("pairs", help="NDJSON with id, image and spec: a file or a folder")
    options.add_argument("audits", help="folder on shared storage")
    options.add_argument("--images", required=True, help="folder of the photos on shared storage")
    options.add_argument("--partitions", type=int, default=64)
    options.add_argument("--program", default="kantei/.build/release/kantei", help="inside the archive")
    options.add_argument("--model", help="a model, such as one of kantei adapt")
    given = options.parse_args()
    os.makedirs(given.audits, exist_ok=True)
    spark = SparkSession.builder.appName("kantei score").getOrCreate().sparkContext
    jobs = spark.getConf().get("spark.task.cpus", "1")  # as many photos at once as the task has cores
    command = [given.program, "score", "-", "--format", "ndjson", "--images", given.images, "--jobs", jobs]
    command += ["--model", given.model] if given.model else []
    lines = spark.textFile(given.pairs, given.partitions)
    parts = lines.mapPartitionsWithIndex(scorer(command, os.path.abspath(given.audits))).collect()
    others = set(os.listdir(given.audits)) - {name for name, _, _ in parts}
    for name in (name for name in others if name.startswith(".")):
        os.remove(os.path.join(given.audits, name))  # what a killed worker left
    stale = sorted(name for name in others if not name.startswith("."))
    if stale:
        print(f"spark-score: parts of other pairs or another model lie there too: {', '.join(stale)}", file=sys.stderr)
    wrong = [name for name, audits, pairs in parts if audits != pairs]
    print(f"{sum(audits for _, audits, _ in parts)} audits in {len(parts)} parts", file=sys.stderr)
    sys.exit(f"spark-score: these parts are not whole: {', '.join(wrong)}" if wrong else 0)


main()
