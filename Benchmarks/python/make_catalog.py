#!/usr/bin/env python3
"""A catalog of any size from another: every photo a variant of one of its, 800 to 1,200 px, every spec its own.

    make_catalog.py CATALOG PAIRS FOLDER [--lossless SIDE]

Turned, cropped, tinted, grained and saved anew, so that no two photos are alike and each costs what a shop's costs to
decode. The same arguments give the same bytes. A folder that is finished is left as it is.
With --lossless the photos are shrunk to SIDE pixels and saved as PNG: what any decoder reads of them is the same.
"""
import argparse
import csv
import os
import random
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance


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


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("catalog", type=Path)
    arguments.add_argument("pairs", type=int)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--lossless", type=int)
    given = arguments.parse_args()
    source, folder = given.catalog, given.folder
    table = folder / "catalog.csv"
    if table.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    with open(source / "catalog.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    made = []
    for number in range(given.pairs):
        row, dice = rows[number % len(rows)], random.Random(number)
        name = f"{number:06d}." + ("png" if given.lossless else "jpg")
        with Image.open(source / row["image"]) as photo:
            made_photo = variant(photo, dice)
        if given.lossless:
            made_photo.thumbnail((given.lossless, given.lossless))
        made_photo.save(folder / name, quality=dice.randint(80, 95))
        made.append((f"pair-{number:06d}", name, f"{row['spec']} Item {number}"))
    part = folder / ".catalog.csv.part"
    with open(part, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "image", "spec"))
        writer.writerows(made)
    os.replace(part, table)


if __name__ == "__main__":
    main()
