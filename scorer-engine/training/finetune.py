"""Fine-tunes one encoder: on all labelled replies but a fold, or on all of them (fold -1), from the published
one or from one that was fine-tuned before on other folds than this.

python3 finetune.py --readings FILE.jsonl --vocabulary FILE --published FILE.onnx --fold N [--start FILE.pt] --out FILE.pt
"""
import argparse
import math
import random

import torch
import torch.nn.functional as F

import augment
import inputs
from network import Network

BATCH, RATE, DECAY, HEAD_RATE, WARM_UP, LEAST = 16, 1.8e-4, .9, 1e-3, .1, .02
EPOCHS, MORE_EPOCHS = 5, 2
FROZEN, AVERAGE, AVERAGE_FROM, EVIDENCE_WEIGHT, SEED = 3, .985, .5, 2.5, 1


def collate(replies, vocabulary):
    rows = [(inputs.context_row(r, vocabulary), *inputs.reply_row(r, vocabulary)) for r in replies]
    length = max(len(context) + len(ids) for context, ids, _ in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    side, valid = torch.zeros_like(ids), torch.zeros(len(rows), length)
    shown, taught = torch.zeros(len(rows), length, 5), torch.zeros(len(rows), length, 5)
    for i, (context, answer, labels) in enumerate(rows):
        c, end = len(context), len(context) + len(answer)
        ids[i, :end] = torch.tensor([t for t, _ in context] + answer)
        side[i, c:end], valid[i, :end] = 1, 1
        shown[i, :c, 4], taught[i, :c, 4] = torch.tensor([l for _, l in context]).float(), 1
        shown[i, c:end, :4], taught[i, c:end, :4] = torch.tensor(labels).float().T, 1
    taught[shown < 0] = 0
    return ids, side, valid, shown.clamp(min=0), taught


def batches(replies, vocabulary, chance):
    """Replies of similar length together, in random order."""
    replies = replies[:]
    chance.shuffle(replies)
    batches_ = []
    for i in range(0, len(replies), BATCH * 12):
        near = sorted(replies[i:i + BATCH * 12], key=lambda r: len(r.text) + sum(len(t) for _, t in r.before))
        batches_ += [near[j:j + BATCH] for j in range(0, len(near), BATCH)]
    chance.shuffle(batches_)
    return batches_


def optimiser(network):
    layers, groups = len(network.enc.layers), []
    for name, weights in network.named_parameters():
        below = name.startswith("enc.") and not name.startswith("enc.layers.")
        depth = int(name.split(".")[2]) if name.startswith("enc.layers.") else layers
        if below or depth < FROZEN:
            weights.requires_grad = False
            continue
        rate = RATE * DECAY ** (layers - 1 - depth) if depth < layers else HEAD_RATE
        groups.append({"params": [weights], "lr": rate, "rate": rate,
                       "weight_decay": 0 if weights.ndim < 2 else .01})
    return torch.optim.AdamW(groups)


def loss_of(network, batch, vocabulary):
    ids, side, valid, shown, taught = collate(batch, vocabulary)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits, tokens = network(ids, side, valid)
    logits, tokens = logits.float(), tokens.float()
    steps = torch.tensor([r.steps_left for r in batch])
    flags = torch.tensor([r.flags for r in batch])
    sure = torch.tensor([.6 + .2 * r.sure for r in batch])[:, None]
    step_weights = torch.tensor([r.step_weights for r in batch]) * sure
    flag_weights = torch.ones_like(flags)
    for i, reply in enumerate(batch):
        if reply.padded:
            flag_weights[i, :2] = 0

    def cross_entropy(found, truth, weights):
        return F.binary_cross_entropy_with_logits(found, truth, reduction="none") * weights

    return (cross_entropy(logits[:, :15], steps, step_weights).sum(1).mean() / 3
            + cross_entropy(logits[:, 15:], flags, flag_weights).sum(1).mean() / 3
            + cross_entropy(tokens, shown, taught).sum() / taught.sum() * EVIDENCE_WEIGHT)


def train(network, replies, vocabulary, epochs, pace, chance):
    """Leaves the network with the moving average of its weights."""
    optimise, average = optimiser(network), {}
    last, step = epochs * math.ceil(len(replies) / BATCH), 0
    for epoch in range(epochs):
        network.train()
        for batch in batches(augment.epoch(replies, chance), vocabulary, chance):
            done = (step + 1) / last
            share = done / WARM_UP if done < WARM_UP else max(LEAST, 1 - step / last)
            for group in optimise.param_groups:
                group["lr"] = group["rate"] * share * pace
            loss = loss_of(network, batch, vocabulary)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.)
            optimise.step()
            step += 1
            if step >= last * AVERAGE_FROM:
                keep_average(network, average)
        print(f"epoch {epoch + 1} of {epochs}: loss of the last batch {loss.item():.3f}", flush=True)
    network.load_state_dict(average, strict=False)


def keep_average(network, average):
    with torch.no_grad():
        for name, weights in network.named_parameters():
            if weights.requires_grad and name in average:
                average[name].mul_(AVERAGE).add_(weights, alpha=1 - AVERAGE)
            elif weights.requires_grad:
                average[name] = weights.detach().clone()


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("readings", "vocabulary", "published", "out"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--fold", type=int, default=-1)
    arguments.add_argument("--start", help="fine-tuned weights to go on from, at half the rate and for fewer epochs; the mean of both is kept")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED + 100 * given.fold if given.fold >= 0 else SEED)
    chance = random.Random(SEED * 7 + given.fold)
    replies = [r for r in inputs.load(given.readings) if r.fold != given.fold]
    network = Network(given.published, FROZEN)
    before = torch.load(given.start) if given.start else None
    if before:
        network.load_state_dict(before)
    epochs, pace = (MORE_EPOCHS, .5) if before else (EPOCHS, 1.)
    train(network, replies, inputs.Vocabulary(given.vocabulary), epochs, pace, chance)
    after = network.state_dict()
    torch.save(mean(before, after) if before else after, given.out)


def mean(before, after):
    """Half-way between what was known and what was learned anew: surer than either."""
    return {name: (before[name] + weights) / 2 for name, weights in after.items()}


if __name__ == "__main__":
    main()
