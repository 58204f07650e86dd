"""Trains the encoder further on answers in public, all its layers, while it is held to what it said of the other
labelled replies: without a fold of those answers, or with all of them (fold -1).

python3 further.py --readings FILE.jsonl --vocabulary FILE --published FILE.onnx --encoder FILE.onnx --fold N
    --out FILE.pt
"""
import argparse
import random

import torch
import torch.nn.functional as F

import augment
import finetune
import inputs
import shipped

RATE, HEAD_RATE, EPOCHS, OTHERS, TOGETHER, SEED = 1.44e-4, 5e-4, 2, .2, 48, 1  # OTHERS: held for each variation learned
DEVICE = finetune.DEVICE


class Held:
    """Other replies, each with what the encoder said of it as it stands, which it is to go on saying."""

    def __init__(self, network, replies, vocabulary, chance):
        self.vocabulary, self.chance, self.dealt, self.before = vocabulary, chance, [], {}
        self.replies = sorted(replies, key=lambda reply: finetune.length([reply], vocabulary))
        network.eval()
        for i in range(0, len(self.replies), TOGETHER):
            part = self.replies[i:i + TOGETHER]
            with torch.no_grad():
                said = self.said(network, part).sigmoid()
            self.before.update(zip(map(id, part), said))

    def said(self, network, replies):
        ids, side, valid, _, _ = finetune.collate(replies, self.vocabulary)
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            return network(ids, side, valid)[0].float()

    def loss(self, network, count):
        if not self.dealt:
            self.deal(count)
        batch = self.dealt.pop()
        varied = [augment.varied(reply, self.chance) for reply in batch]
        before = torch.stack([self.before[id(reply)] for reply in batch])
        told = torch.tensor([r.step_weights + r.flag_weights for r in varied], device=DEVICE)
        lost = F.binary_cross_entropy_with_logits(self.said(network, varied), before, reduction="none")
        return (lost * told).sum(1).mean() / 3

    def deal(self, count):
        """A batch of similar length for each of as many batches of pairs."""
        size = int(2 * finetune.BATCH * OTHERS)
        starts = [self.chance.randrange(len(self.replies) - size + 1) for _ in range(count)]
        self.dealt = [self.replies[start:start + size] for start in starts]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("readings", "vocabulary", "published", "encoder", "out"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--fold", type=int, default=-1)
    given = arguments.parse_args()
    replies, vocabulary = inputs.load(given.readings), inputs.Vocabulary(given.vocabulary)
    network = shipped.network(given.encoder, given.published).to(DEVICE)
    chance = random.Random(f"{SEED} {given.fold}")
    held = Held(network, [r for r in replies if not r.public], vocabulary, chance)
    torch.manual_seed(SEED + 100 * given.fold)
    learned = [r for r in replies if r.public and r.fold != given.fold]
    torch.save(finetune.train(network, learned, vocabulary, chance, RATE, HEAD_RATE, EPOCHS, held.loss), given.out)


if __name__ == "__main__":
    main()
