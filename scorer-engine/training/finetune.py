"""Fine-tunes one encoder from the published one: on all labelled replies but a fold, or on all of them (fold -1).

Each reply is read twice in a batch, varied in two ways, and both readings must answer alike. Two runs that differ
in their seeds alone, and begin with the same heads, are averaged weight by weight.

python3 finetune.py --readings FILE.jsonl --vocabulary FILE --published FILE.onnx --fold N --out FILE.pt
    [--without-public]
"""
import argparse
import math
import random

import torch
import torch.nn.functional as F

import augment
import inputs
from network import Network

BATCH, RATE, DECAY, HEAD_RATE, WARM_UP, LEAST, EPOCHS = 16, 1.44e-4, .9, 8e-4, .1, .02, 6
AVERAGE, AVERAGE_FROM, EVIDENCE_WEIGHT, AGREE, SEEDS, HEADS_SEED, NEAR = .985, .5, 2.5, .5, (1, 2), 1001, 40
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


def train(network, replies, vocabulary, chance, rate=RATE, head_rate=HEAD_RATE, epochs=EPOCHS, held=None):
    """Leaves the network with the moving average of its weights.

    held: what is to be lost besides with each batch, given the network and the number of batches in an epoch.
    """
    optimise, average = optimiser(network, rate, head_rate), {}
    count, step = math.ceil(len(replies) / BATCH), 0
    last = epochs * count
    for epoch in range(epochs):
        network.train()
        pairs = list(zip(augment.epoch(replies, chance), augment.epoch(replies, chance)))
        for batch in batches(pairs, vocabulary, chance):
            done = (step + 1) / last
            share = done / WARM_UP if done < WARM_UP else max(LEAST, 1 - step / last)
            for group in optimise.param_groups:
                group["lr"] = group["rate"] * share
            loss = loss_of(network, batch, vocabulary) + (held(network, count) if held else 0)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.)
            optimise.step()
            step += 1
            if step >= last * AVERAGE_FROM:
                keep_average(network, average)
        print(f"epoch {epoch + 1} of {epochs}: loss of the last batch {loss.item():.3f}", flush=True)
    network.load_state_dict(average, strict=False)
    return {name: weights.cpu() for name, weights in network.state_dict().items()}


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
    arguments.add_argument("--without-public", action="store_true", help="leave answers in public to further.py")
    given = arguments.parse_args()
    replies = [r for r in inputs.load(given.readings)
               if r.fold != given.fold and not (given.without_public and r.public)]
    vocabulary, runs = inputs.Vocabulary(given.vocabulary), []
    for seed in SEEDS:
        torch.manual_seed(HEADS_SEED)
        network = Network(given.published).to(DEVICE)
        torch.manual_seed(seed + 100 * given.fold)
        runs.append(train(network, replies, vocabulary, random.Random(f"{seed} {given.fold}")))
    torch.save({name: sum(run[name] for run in runs) / len(runs) for name in runs[0]}, given.out)


if __name__ == "__main__":
    main()
