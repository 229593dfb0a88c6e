#!/usr/bin/env python3
"""A catalog of any size from another: every photo a variant of one of its, 800 to 1,200 px, every spec its own.

    make_catalog.py CATALOG PAIRS FOLDER [--rows ROWS] [--lossless SIDE]

Turned, cropped, tinted, grained and saved anew, so that no two photos are alike and each costs what a shop's costs to
decode. The same arguments give the same bytes. A folder that is finished is left as it is.
Beyond MOST photos the first come again, each with a comment of its own in its file: to a cache these are photos that it has
never seen, and they cost the same, but are made in no time.
With --rows there are more specs than PAIRS photos, which take turns. With --lossless the photos are shrunk to SIDE pixels and saved as PNG: what any decoder reads of them is the same.
"""
import argparse
import csv
import os
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance

MOST = 2000


def variant(photo, dice):
    """One photo as another shop might have shot it; Pillow's own operations."""
    photo = photo.convert("RGB").rotate(dice.uniform(-6, 6), Image.Resampling.BICUBIC, fillcolor=photo.getpixel((2, 2)))
    width, height = photo.size
    margin = dice.uniform(0, 0.06)
    photo = photo.crop((int(margin * width), int(margin * height), int((1 - margin) * width), int((1 - margin) * height)))
    if dice.random() < 0.5:
        photo = photo.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    scale = dice.randint(800, 1200) / max(photo.size)
    photo = photo.resize([round(side * scale) for side in photo.size], Image.Resampling.LANCZOS)
    photo = ImageEnhance.Brightness(photo).enhance(dice.uniform(0.85, 1.1))
    photo = ImageEnhance.Color(photo).enhance(dice.uniform(0.8, 1.2))
    # A camera's grain: without it an enlarged render is smoother, and quicker to decode, than a photo.
    grain = np.random.default_rng(dice.randrange(1 << 32)).normal(0, 3, (photo.height, photo.width, 1))
    pixels = np.asarray(photo, np.float32) + grain.astype(np.float32)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def make(task):
    source, target, number, lossless = task
    dice = random.Random(number)
    with Image.open(source) as photo:
        made = variant(photo, dice)
    if lossless:
        made.thumbnail((lossless, lossless))
    made.save(target, quality=dice.randint(80, 95))


def copy(source, target, number):
    """The same JPEG with another content: a comment (marker FFFE) right after its start."""
    photo, comment = source.read_bytes(), f"photo {number}".encode()
    target.write_bytes(photo[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + photo[2:])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("catalog", type=Path)
    arguments.add_argument("pairs", type=int)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rows", type=int)
    arguments.add_argument("--lossless", type=int)
    given = arguments.parse_args()
    source, folder = given.catalog, given.folder
    table = folder / "catalog.csv"
    if table.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    with open(source / "catalog.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [f"{number:06d}." + ("png" if given.lossless else "jpg") for number in range(given.pairs)]
    with ProcessPoolExecutor() as pool:
        for _ in pool.map(make, [(source / rows[n % len(rows)]["image"], folder / names[n], n, given.lossless)
                                 for n in range(min(given.pairs, MOST))], chunksize=16):
            pass
    for n in range(MOST, given.pairs):
        copy(folder / names[n % MOST], folder / names[n], n)
    made = [
        (f"pair-{n:06d}", names[n % given.pairs], f"{rows[n % given.pairs % len(rows)]['spec']} Item {n}")
        for n in range(given.rows or given.pairs)
    ]
    part = folder / ".catalog.csv.part"
    with open(part, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "image", "spec"))
        writer.writerows(made)
    os.replace(part, table)


if __name__ == "__main__":
    main()
