#!/usr/bin/env python3
"""What Kantei's encoders see, the way one would write it in Python: Pillow, NumPy, OpenCV, OpenVINO's asynchronous queue.

    features.py MODELS WORK.json FOLDER THREADS

The same networks, precisions and preparation as `kantei score`: grid states, class probabilities, foreground-weighted
moments of block 15, the best classes of each cell, colours and foreground of the lattice, printed lines, token states.
It does less than Kantei: no superpixels, nothing parsed, judged, learned or stored pair by pair.
WORK.json holds `photos`, `printed` (a subset) and `phrases`. Written into FOLDER:
features.bin (a record a photo: 81 x 1280 float16, 2 x 720 float32, 1000 float32), print.ndjson, phrases.bin (384 float32
a phrase), both in WORK's order, and times.json, seconds by stage from the start of the process.
"""
import json
import math
import sys
import threading
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import openvino as ov
from PIL import Image, ImageOps
from tokenizers import BertWordPieceTokenizer

START = time.perf_counter()
SIDE, MASK, SQUARE, DETECTOR, LINE, LATTICE = 320, 192, 260, 640, 48, 96
LEAST_WEIGHT = 0.001
AHEAD = 8  # photos decoded before a network is free for them


# --- Photos --------------------------------------------------------------------------------------------------------


def decode(path, longest):
    """Upright RGB, shrunk while the JPEG is decoded where it can be."""
    with Image.open(path) as photo:
        photo.draft("RGB", (longest, longest))
        photo = ImageOps.exif_transpose(photo).convert("RGB")
        photo.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        return photo


def fitted(photo, side):
    scale = side / max(photo.size)
    return [max(1, math.floor(length * scale + 0.5)) for length in photo.size]


def resized(photo, size):
    """In floats, as Pillow rounds between its two passes: one level in an eighth of the pixels is 0.002 of a cosine."""
    channels = [channel.convert("F").resize(size, Image.Resampling.BILINEAR) for channel in photo.split()]
    return np.clip(np.stack(channels, -1) + 0.5, 0, 255).astype(np.uint8)


def letterboxed(photo):
    width, height = fitted(photo, SQUARE)
    left, top = (SQUARE - width) // 2, (SQUARE - height) // 2
    square = np.full((1, SQUARE, SQUARE, 3), 255, np.uint8)
    square[0, top : top + height, left : left + width] = resized(photo, (width, height))
    return square, (left, top, width, height)


def cell_weights(mask, box, count):
    """Exact mean foreground of each cell of a grid over the letterbox, by the integral of the mask."""
    left, top, width, height = box
    integral = np.pad(mask, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    edges = np.arange(count + 1) * SQUARE / count

    def sample(places, axis, values):
        low = np.minimum(places.astype(int), MASK - 1)
        part = (places - low).reshape([-1 if a == axis else 1 for a in range(2)])
        return np.take(values, low, axis) * (1 - part) + np.take(values, low + 1, axis) * part

    across = np.clip((edges - left) / width, 0, 1) * MASK
    down = np.clip((edges - top) / height, 0, 1) * MASK
    sums = sample(across, 1, sample(down, 0, integral))
    area = np.outer(np.diff(down), np.diff(across))
    mean = np.diff(np.diff(sums, axis=0), axis=1) / np.where(area > 0, area, 1)
    return np.where(area > 0, np.clip(mean, 0, 1), 0).ravel() + LEAST_WEIGHT


def softmax(logits):
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def features(photo, box, outputs, mask):
    saliency = mask.max()
    if saliency < 0.5:
        mask = np.ones_like(mask)
    middle = outputs["middle"].reshape(-1, 720)
    share = cell_weights(mask, box, 17)
    share /= share.sum()
    mean, square = share @ np.sqrt(middle), share @ middle
    moments = np.stack([mean, np.sqrt(np.maximum(0, square - mean * mean))])
    cells = softmax(outputs["cell_logits"][0])
    best = np.argpartition(cells, -12)[:, -12:]
    lattice = np.asarray(photo.resize((LATTICE, LATTICE), Image.Resampling.NEAREST), np.float32) / 255
    return {
        "grid": outputs["grid"].astype(np.float16), "middle": moments.astype(np.float32),
        "classes": softmax(outputs["logits"][0]), "cells": (best, np.take_along_axis(cells, best, 1)),
        "lab": cv2.cvtColor(lattice, cv2.COLOR_RGB2LAB), "foreground": cv2.resize(mask, (LATTICE, LATTICE)),
        "components": cv2.connectedComponentsWithStats((mask >= 0.5).astype(np.uint8), connectivity=8)[2],
    }


# --- Print -----------------------------------------------------------------------------------------------------------


def rectangles(probability, scale):
    """The differentiable-binarisation step with OpenCV, as PaddleOCR and RapidOCR write it."""
    bitmap = (probability > 0.3).astype(np.uint8)
    found = []
    for outline in cv2.findContours(bitmap, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
        (x, y), (width, height), angle = cv2.minAreaRect(outline)
        if min(width, height) < 3:
            continue
        corners = cv2.boxPoints(((x, y), (width, height), angle))
        left, top = np.maximum(np.floor(corners.min(0)).astype(int), 0)
        right, bottom = np.ceil(corners.max(0)).astype(int) + 1
        inside = np.zeros((bottom - top, right - left), np.uint8)
        cv2.fillPoly(inside, [(corners - (left, top)).round().astype(np.int32)], 1)
        part = probability[top:bottom, left:right]
        if cv2.mean(part, inside[: part.shape[0], : part.shape[1]])[0] < 0.5:
            continue
        growth = width * height * 1.6 / (width + height)
        width, height = width + growth, height + growth
        if min(width, height) < 5:
            continue
        while angle > 45:
            angle, width, height = angle - 90, height, width
        while angle < -45:
            angle, width, height = angle + 90, height, width
        found.append((((x + 0.5) * scale[0], (y + 0.5) * scale[1]), (width * sum(scale) / 2, height * sum(scale) / 2), angle))
    return sorted(found, key=lambda box: -box[1][0] * box[1][1])[:150]


def crop(photo, box, turn):
    """48 pixels high, straight from the photo; `turn` in quarters."""
    (x, y), (width, height), angle = box
    along = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))])
    across = np.array([-along[1], along[0]])
    for _ in range(turn):
        along, across, width, height = across, -along, height, width
    length = min(1920, max(1, math.ceil(LINE * width / max(height, 1))))
    corner = np.array([x, y]) - along * width / 2 - across * height / 2
    step_x, step_y = along * width / length, across * height / LINE
    samples = min(8, max(1, round(max(height, 1) / LINE)))  # finer photos: the mean of several samples a pixel
    start = corner + (step_x + step_y) * 0.5 / samples - 0.5
    matrix = np.array([[step_x[0], step_y[0], start[0]], [step_x[1], step_y[1], start[1]]]) / [samples, samples, 1]
    size = (length * samples, LINE * samples)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    line = cv2.warpAffine(photo, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    if samples > 1:
        line = cv2.resize(line, (length, LINE), interpolation=cv2.INTER_AREA)
    padded = np.full((1, LINE, -(-length // 64) * 64, 3), 128, np.uint8)
    padded[0, :, :length] = line
    return padded


class Reader:
    def __init__(self, core, models, threads):
        self.detector = compiled(core, models / "ppocr-det.xml", threads, "PERFORMANCE")
        self.recogniser = compiled(core, models / "ppocr-rec.xml", threads, "PERFORMANCE")
        self.characters = ["", *(models / "ppocr-characters.txt").read_text("utf-8").split("\n"), " "]
        self.own = threading.local()

    def infer(self, name, image):
        request = getattr(self.own, name, None)
        if request is None:
            request = getattr(self, name).create_infer_request()
            setattr(self.own, name, request)
        return request.infer({"image": image})

    def text(self, crop):
        result = self.infer("recogniser", crop)
        indices, probabilities = result["index"][0], result["probability"][0]
        keep = (indices > 0) & (indices != np.concatenate([[0], indices[:-1]])) & (indices < len(self.characters))
        text = "".join(self.characters[index] for index in indices[keep]).strip()
        return text, float(probabilities[keep].mean()) if keep.any() else 0.0

    def lines(self, path):
        photo = decode(path, 2400)
        width, height = fitted(photo, DETECTOR)
        square = np.full((1, DETECTOR, DETECTOR, 3), 128, np.uint8)
        square[0, :height, :width] = resized(photo, (width, height))
        probability = self.infer("detector", square)["probability"][0, 0]
        pixels, found = np.asarray(photo), []
        for box in rectangles(probability, (photo.width / width, photo.height / height)):
            tall = box[1][1] >= 1.5 * box[1][0]
            best = self.text(crop(pixels, box, int(tall)))
            if tall or best[1] < 0.95:
                best = max(best, self.text(crop(pixels, box, int(tall) + 2)), key=lambda reading: reading[1])
            if best[1] >= 0.5 and best[0]:
                corners = cv2.boxPoints(box)
                found.append((corners[:, 1].min(), corners[:, 0].min(), *best))
        return [[text, confidence] for _, _, text, confidence in sorted(found)]


# --- All of it -------------------------------------------------------------------------------------------------------


def compiled(core, file, threads, mode, shape=None):
    model = core.read_model(file)
    if shape:
        model.reshape(shape)
    settings = {"EXECUTION_MODE_HINT": mode, "NUM_STREAMS": threads, "INFERENCE_NUM_THREADS": threads}
    return core.compile_model(model, "CPU", settings)


def see(core, models, photos, threads, target):
    """Decoding on threads of its own, both networks on theirs; NumPy's part in the order of arrival."""
    backbone = compiled(core, models / "efficientnet-lite2.xml", threads, "ACCURACY")
    foreground = compiled(core, models / "u2netp.xml", threads, "PERFORMANCE", {"image": [1, MASK, MASK, 3]})
    queues = [ov.AsyncInferQueue(network, threads) for network in (backbone, foreground)]
    arrived, done = {}, {}
    lock = threading.Lock()

    def arrive(request, ticket):
        place, photo, box = ticket
        names = [port.get_any_name() for port in request.model_outputs]
        outputs = {name: request.get_tensor(name).data.copy() for name in names}
        with lock:
            other = arrived.pop(place, None)
            if other is None:
                arrived[place] = outputs
                return
        outputs.update(other)
        result = features(photo, box, outputs, np.clip(outputs["mask"][0, 0], 0, 1))
        with lock:
            done[place] = result

    for queue in queues:
        queue.set_callback(arrive)

    def prepare(path):
        photo = decode(path, SIDE)
        square, box = letterboxed(photo)
        return photo, square, box, resized(photo, (MASK, MASK))[None]

    with ThreadPoolExecutor(threads) as pool, open(target / "features.bin", "wb") as file:
        waiting, written = deque(), 0

        def write(limit):
            nonlocal written
            while written < limit:
                with lock:
                    result = done.pop(written, None)
                if result is None:
                    return
                for name in ("grid", "middle", "classes"):
                    file.write(result[name].tobytes())
                written += 1

        ahead = iter(photos)
        for path in ahead:
            waiting.append(pool.submit(prepare, path))
            if len(waiting) == AHEAD:
                break
        for place in range(len(photos)):
            photo, square, box, mask = waiting.popleft().result()
            if (path := next(ahead, None)) is not None:
                waiting.append(pool.submit(prepare, path))
            for queue, image in zip(queues, (square, mask)):
                queue.start_async({"image": image}, (place, photo, box))
            write(place)
        for queue in queues:
            queue.wait_all()
        write(len(photos))


def read_phrases(core, models, phrases, threads, target):
    """One by one: the int8 network scales by the largest of a batch, so that batches would change the states."""
    tokenizer = BertWordPieceTokenizer(str(models / "vocab.txt"), lowercase=True)
    tokenizer.enable_truncation(128)
    queue = ov.AsyncInferQueue(compiled(core, models / "minilm.xml", threads, "ACCURACY"), threads)
    means = np.zeros((len(phrases), 384), np.float32)

    def keep(request, place):
        sum_ = request.get_output_tensor(0).data[0, 1:-1].sum(0)
        length = np.linalg.norm(sum_)
        means[place] = sum_ / length if length else 0

    queue.set_callback(keep)
    for place, encoding in enumerate(tokenizer.encode_batch(phrases)):
        ids = np.array([encoding.ids], np.int64)
        if ids.shape[1] > 2:
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            queue.start_async(inputs, place)
    queue.wait_all()
    means.tofile(target / "phrases.bin")


def main():
    models, work, target, threads = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()), Path(sys.argv[3]), int(sys.argv[4])
    target.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(threads)
    core = ov.Core()
    times = {"start": time.perf_counter() - START}

    def timed(stage, body):
        begin = time.perf_counter()
        body()
        times[stage] = time.perf_counter() - begin

    timed("encode", lambda: see(core, models, work["photos"], threads, target))
    timed("text", lambda: read_phrases(core, models, work["phrases"], threads, target))

    def read():
        reader = Reader(core, models, threads)
        with ThreadPoolExecutor(threads) as pool, open(target / "print.ndjson", "w") as file:
            for lines in pool.map(reader.lines, work["printed"]):
                file.write(json.dumps(lines, ensure_ascii=False) + "\n")

    timed("print", read)
    (target / "times.json").write_text(json.dumps(times))


if __name__ == "__main__":
    main()
