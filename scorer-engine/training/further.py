"""Trains the encoder further on answers in public: its last layer and what stands on it, while it is held to what it
said of the other labelled replies. Writes fold0.pt to fold4.pt, each without a fold of those answers, and all.pt.

python3 further.py --readings FILE.jsonl --vocabulary FILE --published FILE.onnx --encoder FILE.onnx --out FOLDER
"""
import argparse
import copy
import pathlib
import random

import torch
import torch.nn.functional as F

import augment
import finetune
import inputs
import shipped

BATCH, RATE, HEAD_RATE, EPOCHS, FOLDS, TOGETHER = 16, 1e-4, 5e-4, 4, 5, 48
VARIATIONS, OTHER_VARIATIONS, OTHERS = 4, 2, .5  # of each reply; of each other reply; others for a variation
AVERAGE_FROM, DROPOUT, SEED = .5, .1, 1
LAST, BELOW = slice(-1, None), slice(None, -1)
DEVICE = finetune.DEVICE


class Row:
    """A variation of a reply: what the layers below the last one make of it, and what is to be said of it."""

    def __init__(self, reply, below, side, shown, taught):
        self.below, self.side, self.shown, self.taught = below, side, shown, taught
        self.truth = torch.tensor(reply.steps_left + reply.flags)
        self.alike = torch.tensor(reply.step_weights + [1.] * 12)
        self.told = torch.tensor(reply.step_weights + [float(not reply.padded)] * 2 + [1.] * 10)
        steps = len(reply.step_weights)
        self.weights = torch.cat([self.told[:steps] * (.6 + .2 * reply.sure), self.told[steps:]])


def rows(network, replies, count, vocabulary, chance):
    """Of each reply its variations, the first of them the reply as it stands."""
    varied = [[reply] + [augment.varied(reply, chance) for _ in range(count - 1)] for reply in replies]
    flat = [each for variations in varied for each in variations]
    made = [None] * len(flat)
    network.eval()
    for part in near(range(len(flat)), lambda i: finetune.length(flat[i]), TOGETHER):
        ids, side, valid, shown, taught = finetune.collate([flat[i] for i in part], vocabulary)
        with torch.no_grad(), torch.autocast(DEVICE, dtype=torch.bfloat16):
            below = network.enc(network.enc.begin(ids, side), side, valid, 0, BELOW).bfloat16()
        for at, i in enumerate(part):
            end = int(valid[at].sum())
            made[i] = Row(flat[i], *(each[at, :end].clone() for each in (below, side, shown, taught)))
    return [made[i:i + count] for i in range(0, len(made), count)]


def near(items, length, size):
    ordered = sorted(items, key=length)
    return [ordered[i:i + size] for i in range(0, len(ordered), size)]


def answers(network, batch, dropout):
    length = max(len(row.side) for row in batch)

    def together(part):
        return torch.stack([F.pad(each, (0, 0) * (each.ndim - 1) + (0, length - len(each)))
                            for each in (getattr(row, part) for row in batch)])

    side, valid = together("side"), torch.zeros(len(batch), length, device=DEVICE)
    for i, row in enumerate(batch):
        valid[i, :len(row.side)] = 1
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        x = network.enc(together("below").float(), side, valid, dropout, LAST)
        logits, tokens = network.answer(x, side, valid)
    return logits.float(), tokens.float(), together("shown"), together("taught")


def remember(network, others):
    """What the encoder says of each other reply as it stands."""
    network.eval()
    with torch.no_grad():
        for part in near(others, lambda variations: len(variations[0].side), TOGETHER):
            said = answers(network, [variations[0] for variations in part], 0)[0].sigmoid()
            for variations, before in zip(part, said):
                for row in variations:
                    row.before = before


def loss_of(network, pairs, others):
    replies = [row for pair in pairs for row in pair]
    logits, tokens, shown, taught = answers(network, replies + others, DROPOUT)
    mine, count = logits[:len(replies)], len(replies)

    def apart(found, truth, weights):
        return (F.binary_cross_entropy_with_logits(found, truth, reduction="none") * weights).sum(1).mean() / 3

    def all_of(part, batch):
        return torch.stack([getattr(row, part) for row in batch]).to(DEVICE)

    alike = all_of("alike", replies)
    evidence = F.binary_cross_entropy_with_logits(tokens, shown, reduction="none") * taught
    return (apart(mine, all_of("truth", replies), all_of("weights", replies))
            + evidence.sum() / taught.sum() * finetune.EVIDENCE_WEIGHT
            + finetune.AGREE * (finetune.apart(mine) * alike[::2] * alike[1::2]).sum(1).mean() / 6
            + apart(logits[count:], all_of("before", others), all_of("told", others)))


def batches(mine, others, chance):
    """Pairs of variations of similar length, and with each batch its share of others."""
    pairs = [chance.sample(variations, 2) for variations in mine]
    chance.shuffle(pairs)
    dealt = chance.sample([chance.choice(variations) for variations in others],
                          min(len(others), int(2 * OTHERS * len(pairs))))
    found = []
    for i in range(0, len(pairs), BATCH * 12):
        part = near(pairs[i:i + BATCH * 12], lambda pair: len(pair[0].side), BATCH)
        share = sorted(dealt[i * len(dealt) // len(pairs):(i + BATCH * 12) * len(dealt) // len(pairs)],
                       key=lambda row: len(row.side))
        found += [(batch, share[j * len(share) // len(part):(j + 1) * len(share) // len(part)])
                  for j, batch in enumerate(part)]
    chance.shuffle(found)
    return found


def train(network, mine, others, chance):
    last_layer = f"enc.layers.{len(network.enc.layers) - 1}."
    for name, weights in network.named_parameters():
        weights.requires_grad = name.startswith(last_layer) or not name.startswith("enc.")
    learned = {name: weights for name, weights in network.named_parameters() if weights.requires_grad}
    optimise = torch.optim.AdamW([
        {"params": [weights], "rate": RATE if name.startswith("enc.") else HEAD_RATE,
         "weight_decay": 0 if weights.ndim < 2 else .01} for name, weights in learned.items()])
    average, step, last = {}, 0, EPOCHS * len(batches(mine, others, random.Random(SEED)))
    for epoch in range(EPOCHS):
        network.train()
        for pairs, share in batches(mine, others, chance):
            done = (step + 1) / last
            for group in optimise.param_groups:
                group["lr"] = group["rate"] * (done / .1 if done < .1 else max(.02, 1 - step / last))
            loss = loss_of(network, pairs, share)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned.values(), 1.)
            optimise.step()
            step += 1
            if step >= last * AVERAGE_FROM:
                finetune.keep_average(network, average)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss of the last batch {loss.item():.3f}", flush=True)
    network.load_state_dict(average, strict=False)
    return {name: weights.cpu() for name, weights in network.state_dict().items()}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("readings", "vocabulary", "published", "encoder", "out"):
        arguments.add_argument("--" + name, required=True)
    given = arguments.parse_args()
    replies, vocabulary = inputs.load(given.readings), inputs.Vocabulary(given.vocabulary)
    network = shipped.network(given.encoder, given.published).to(DEVICE)
    mine = [reply for reply in replies if reply.public]
    learned = rows(network, mine, VARIATIONS, vocabulary, random.Random(SEED))
    others = rows(network, [r for r in replies if not r.public], OTHER_VARIATIONS, vocabulary, random.Random(SEED + 1))
    remember(network, others)
    for fold in [-1, *range(FOLDS)]:
        torch.manual_seed(SEED + 100 * fold)
        part = [variations for reply, variations in zip(mine, learned) if reply.fold != fold]
        weights = train(copy.deepcopy(network), part, others, random.Random(f"{SEED} {fold}"))
        torch.save(weights, pathlib.Path(given.out) / ("all.pt" if fold < 0 else f"fold{fold}.pt"))


if __name__ == "__main__":
    main()
