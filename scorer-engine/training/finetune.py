"""Fine-tunes one encoder from the published one: on all labelled replies but a fold, or on all of them (fold -1).

Each reply is read twice in a batch, varied in two ways, and both readings must answer alike. The answers that are
built as real ones are come last.

python3 finetune.py --readings FILE.jsonl --vocabulary FILE --published FILE.onnx --fold N --out FILE.pt
"""
import argparse
import math
import random

import torch
import torch.nn.functional as F

import augment
import inputs
from network import Network

BATCH, DECAY, WARM_UP, LEAST, EPOCHS = 16, .9, .1, .02, 2
AVERAGE, AVERAGE_FROM, EVIDENCE_WEIGHT, AGREE, HEADS_SEED, NEAR = .985, .5, 2.5, .5, 1001, 40
KEPT = {1: .5, 5: .55}  # share of the answers in public with such a fit, which the world has fewer of, in an epoch
LIFELIKE, OTHERS = .6, 600  # of the last epochs: share of the lifelike answers in each, and how many others
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


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
    return [part.to(DEVICE) for part in (ids, side, valid, shown.clamp(min=0), taught)]


def batches(pairs, vocabulary, chance):
    """Replies of similar length together, in random order; of each reply both variations."""
    pairs = pairs[:]
    chance.shuffle(pairs)
    batches_ = []
    for i in range(0, len(pairs), BATCH * NEAR):
        near = sorted(pairs[i:i + BATCH * NEAR], key=lambda pair: length(pair, vocabulary))
        batches_ += [near[j:j + BATCH] for j in range(0, len(near), BATCH)]
    chance.shuffle(batches_)
    return [[reply for pair in batch for reply in pair] for batch in batches_]


def length(replies, vocabulary):
    """Tokens of the longest one."""
    return max(len(inputs.context_row(r, vocabulary)) + len(inputs.reply_row(r, vocabulary)[0]) for r in replies)


def optimiser(network, rate, head_rate):
    layers, groups = len(network.enc.layers), []
    for name, weights in network.named_parameters():
        if name.startswith("enc.") and not name.startswith("enc.layers."):
            weights.requires_grad = False
            continue
        depth = int(name.split(".")[2]) if name.startswith("enc.layers.") else layers
        of_layer = rate * DECAY ** (layers - 1 - depth) if depth < layers else head_rate
        groups.append({"params": [weights], "lr": of_layer, "rate": of_layer,
                       "weight_decay": 0 if weights.ndim < 2 else .01})
    return torch.optim.AdamW(groups)


def loss_of(network, batch, vocabulary):
    """Of replies in pairs of variations: what the labels say, and what the two say of each other."""
    ids, side, valid, shown, taught = collate(batch, vocabulary)
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        logits, tokens = network(ids, side, valid)
    logits, tokens = logits.float(), tokens.float()
    truth = torch.tensor([r.steps_left + r.flags for r in batch], device=DEVICE)
    weights = torch.tensor([[w * (.6 + .2 * r.sure) for w in r.step_weights] + r.flag_weights for r in batch],
                           device=DEVICE)
    alike = torch.tensor([[a * b for a, b in zip(r.alike, r.step_weights + [1.] * 12)] for r in batch], device=DEVICE)

    def cross_entropy(found, truth, weights):
        return F.binary_cross_entropy_with_logits(found, truth, reduction="none") * weights

    return (cross_entropy(logits, truth, weights).sum(1).mean() / 3
            + cross_entropy(tokens, shown, taught).sum() / taught.sum() * EVIDENCE_WEIGHT
            + AGREE * (apart(logits) * alike[::2] * alike[1::2]).sum(1).mean() / 6)


def apart(logits):
    """Symmetric Kullback-Leibler divergence of each answer to the two variations of a reply."""
    one, other = logits[::2], logits[1::2]
    return (one.sigmoid() - other.sigmoid()) * (one - other)


def most(replies, chance):
    """What one of the first epochs learns from."""
    return [r for r in replies if not r.lifelike and (not r.public or chance.random() < KEPT.get(r.fit, 1))]


def lifelike(replies, chance):
    """What one of the last epochs learns from: more like the world, and some of the rest, lest it be forgotten."""
    some = [r for r in replies if r.lifelike and chance.random() < LIFELIKE]
    return some + chance.sample(most(replies, chance), OTHERS)


# What each two epochs learn from, the rates of layers and heads, and the seed.
STAGES = (most, 1.44e-4, 8e-4, 1), (lifelike, 7e-5, 2.8e-4, 2)


def train(network, replies, vocabulary, chance, stage):
    """Leaves the network with the moving average of its weights."""
    deal, rate, head_rate, _ = stage
    optimise, average = optimiser(network, rate, head_rate), {}
    dealt, step = [deal(replies, chance) for _ in range(EPOCHS)], 0
    last = sum(math.ceil(len(epoch) / BATCH) for epoch in dealt)
    for epoch, some in enumerate(dealt):
        network.train()
        pairs = list(zip(augment.epoch(some, chance), augment.epoch(some, chance)))
        for batch in batches(pairs, vocabulary, chance):
            done = (step + 1) / last
            share = done / WARM_UP if done < WARM_UP else max(LEAST, 1 - step / last)
            for group in optimise.param_groups:
                group["lr"] = group["rate"] * share
            loss = loss_of(network, batch, vocabulary)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.)
            optimise.step()
            step += 1
            if step >= last * AVERAGE_FROM:
                keep_average(network, average)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss of the last batch {loss.item():.3f}", flush=True)
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
    given = arguments.parse_args()
    replies = [r for r in inputs.load(given.readings) if r.fold != given.fold]
    torch.manual_seed(HEADS_SEED)
    network, vocabulary = Network(given.published).to(DEVICE), inputs.Vocabulary(given.vocabulary)
    for stage in STAGES:
        seed = stage[-1]
        torch.manual_seed(seed + 100 * given.fold)
        train(network, replies, vocabulary, random.Random(f"{seed} {given.fold}"), stage)
    torch.save({name: weights.cpu() for name, weights in network.state_dict().items()}, given.out)


if __name__ == "__main__":
    main()
