#!/usr/bin/env python3
"""A training step of Kantei's matcher in PyTorch: the network of `AttentionNetwork`, its losses, clipping and AdamW.

    train_step.py FOLDER STEPS THREADS

FOLDER holds step.json and step.f32 (`StepSample.swift`). Prints as JSON PyTorch's version, the loss before each of the
first three steps, and the milliseconds of each of STEPS steps after them. The same batch at every step, already in memory.
"""
import json
import math
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy


class Step:
    def __init__(self, folder):
        self.head = head = json.loads((folder / "step.json").read_text())
        numbers = torch.from_numpy(np.fromfile(folder / "step.f32", np.float32))
        place = 0

        def take(*shape):
            nonlocal place
            count = math.prod(shape)
            place += count
            return numbers[place - count : place].reshape(shape).clone()

        self.weights = {
            tensor["name"]: torch.nn.Parameter(take(tensor["rows"], tensor["columns"])) for tensor in head["tensors"]
        }
        photos, cells, width = head["photos"], head["cells"], head["width"]
        self.regions = take(photos * cells, head["regionInputs"])
        self.bias = take(photos, cells)
        self.wholes = take(photos, head["globalInputs"])
        self.phrases = take(head["phrases"], head["textInputs"])
        self.dropout = take(photos * cells, width)

        self.texts = self.padded(head["texts"])
        self.positives = self.padded(head["positives"])
        negatives = [(photo, negative) for photo, each in enumerate(head["negatives"]) for negative in each]
        self.negatives = self.padded([negative["text"] for _, negative in negatives])
        self.negative_photos = torch.tensor([photo for photo, _ in negatives])
        self.negative_places = torch.tensor([place for each in head["negatives"] for place in range(len(each))])
        self.log_weights = torch.tensor([negative["weight"] for _, negative in negatives]).log()
        masked = torch.zeros(photos * photos, dtype=torch.bool)
        masked[torch.tensor(head["masked"], dtype=torch.long)] = True
        self.masked = masked.reshape(photos, photos).fill_diagonal_(False)  # [photo, text]
        self.contrast_photos = torch.tensor([contrast["photo"] for contrast in head["contrasts"]])
        self.contrast_phrases = torch.tensor([[c["own"], *c["rivals"]] for c in head["contrasts"]])
        weights = torch.tensor([contrast["weight"] for contrast in head["contrasts"]])
        self.contrast_shares = weights / weights.sum()

        decays = {tensor["name"]: tensor["decays"] for tensor in head["tensors"]}
        groups = [
            {"params": [self.weights[name] for name in decays if decays[name] == decaying], "weight_decay": amount}
            for decaying, amount in ((True, head["decay"]), (False, 0.0))
        ]
        try:
            self.optimiser = torch.optim.AdamW(groups, lr=head["rate"], fused=True)
        except (TypeError, RuntimeError):  # before 2.4 only on CUDA
            self.optimiser = torch.optim.AdamW(groups, lr=head["rate"])

    def padded(self, texts):
        """Places of phrases [texts, longest], and which of them are there."""
        longest = max(map(len, texts))
        places = torch.tensor([text + [0] * (longest - len(text)) for text in texts])
        there = torch.tensor([[1.0] * len(text) + [0.0] * (longest - len(text)) for text in texts])
        return places, there

    def forward(self):
        head, weights = self.head, self.weights
        photos, cells, width = head["photos"], head["cells"], head["width"]
        scale, share = 1 / math.sqrt(width), head["localShare"]
        hidden = torch.addmm(weights["regionBias"], self.regions, weights["region"]).relu() * self.dropout
        keys, values = hidden @ weights["key"], hidden @ weights["value"]
        reach = ((hidden @ weights["reach"].T).reshape(photos, cells) + self.bias).softmax(1)
        wholes = torch.addmm(weights["globalBias"], self.wholes, weights["global"])
        outputs = torch.addmm(weights["textBias"], self.phrases, weights["text"])
        queries, answers, globals_, gate = outputs.split([width, width, width, 1], 1)
        gates = gate.squeeze(1).sigmoid()

        logits = (queries @ keys.T * scale).reshape(-1, photos, cells)
        matches = (answers @ values.T * scale).reshape(-1, photos, cells)
        local = ((logits + self.bias).softmax(2) * matches).sum(2)  # [phrases, photos]
        whole = globals_ @ wholes.T * scale
        powers = (logits - logits.detach().amax(0)).exp()

        def similarities(texts, own=None):
            """Of every text with every photo, or of each text with its own."""
            places, there = texts
            gated = gates[places] * there
            total = gated.sum(1) + 1e-6
            pick = (places,) if own is None else (places, own[:, None])
            answered = torch.einsum("tl,tl...->t...", gated, powers[pick] * matches[pick])
            reached = torch.einsum("tl,tl...->t...", gated, powers[pick]) + 1e-30
            backward = (answered / reached * (reach if own is None else reach[own])).sum(-1)
            share_of = gated / (total[:, None])
            forward = torch.einsum("tl,tl...->t...", share_of, local[pick])
            overall = torch.einsum("tl,tl...->t...", share_of, whole[pick])
            return share * (forward + backward) / 2 + (1 - share) * overall

        sharpness = weights["sharpness"].exp().squeeze()
        right = torch.arange(photos)

        def contrastive(scores, extra=None):
            logits = sharpness * scores  # [text, photo]
            of_photos = logits.T.masked_fill(self.masked, -torch.inf)
            if extra is not None:
                of_photos = torch.cat([of_photos, extra], 1)
            of_texts = logits.masked_fill(self.masked.T, -torch.inf)
            return (cross_entropy(of_photos, right) + cross_entropy(of_texts, right)) / 2

        extra = torch.full((photos, int(self.negative_places.max()) + 1), -torch.inf)
        wrong = sharpness * similarities(self.negatives, self.negative_photos) + self.log_weights
        extra = extra.index_put((self.negative_photos, self.negative_places), wrong)
        first = contrastive(similarities(self.texts), extra)
        second = contrastive(similarities(self.positives))
        support = share * local + (1 - share) * whole
        rated = support[self.contrast_phrases, self.contrast_photos[:, None]]
        own = torch.zeros(len(rated), dtype=torch.long)
        third = (self.contrast_shares * cross_entropy(rated, own, reduction="none")).sum()
        return sum(weight * loss for weight, loss in zip(head["losses"], (first, second, third)))

    def __call__(self):
        self.optimiser.zero_grad(set_to_none=True)
        loss = self.forward()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights.values(), self.head["clipping"])
        self.optimiser.step()
        return float(loss.detach())


def main():
    torch.set_num_threads(int(sys.argv[3]))
    step = Step(Path(sys.argv[1]))
    losses, times = [step() for _ in range(3)], []
    for _ in range(int(sys.argv[2])):
        start = time.perf_counter()
        step()
        times.append(1000 * (time.perf_counter() - start))
    print(json.dumps({"version": torch.__version__, "losses": losses, "milliseconds": times}))


if __name__ == "__main__":
    main()
