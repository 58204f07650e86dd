"""all-MiniLM-L6-v2, opened up: what the customer said never sees the reply, and heads on top."""
import math

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

HIDDEN, HEADS = 384, 12
PARTS = [("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
         ("o", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")]
NORMS = [("ln1", "attention.output.LayerNorm"), ("ln2", "output.LayerNorm")]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        for name in "qkvo":
            setattr(self, name, nn.Linear(HIDDEN, HIDDEN))
        self.ln1, self.ln2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)

    def forward(self, x, mask, dropout):
        rows, length, _ = x.shape

        def split(t):
            return t.view(rows, length, HEADS, HIDDEN // HEADS).transpose(1, 2)

        scores = split(self.q(x) / math.sqrt(HIDDEN // HEADS)) @ split(self.k(x)).transpose(2, 3)
        with torch.autocast(x.device.type, enabled=False):  # or it would be done in 32 bits
            weights = (scores + mask.to(scores.dtype)).softmax(-1)
        seen = (weights @ split(self.v(x))).transpose(1, 2).reshape(rows, length, HIDDEN)
        x = self.ln1(x + F.dropout(self.o(seen), dropout, self.training))
        return self.ln2(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, published):
        """published: the ONNX file of all-MiniLM-L6-v2 with 32-bit weights."""
        super().__init__()
        graph = onnx.load(published).graph
        weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        matrices = [weights[n.input[1]] for n in graph.node if n.op_type == "MatMul"
                    and n.input[1] in weights and HIDDEN in weights[n.input[1]].shape]
        self.we, self.pe = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN)
        self.te, self.ln = nn.Embedding(2, HIDDEN), nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(len(matrices) // len(PARTS)))
        with torch.no_grad():
            for part, name in ((self.we, "word"), (self.pe, "position"), (self.te, "token_type")):
                part.weight.copy_(_tensor(weights[f"embeddings.{name}_embeddings.weight"]))
            _norm(self.ln, weights, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                for j, (name, published_name) in enumerate(PARTS):
                    linear = getattr(layer, name)
                    linear.weight.copy_(_tensor(matrices[i * len(PARTS) + j]).T)
                    linear.bias.copy_(_tensor(weights[f"encoder.layer.{i}.{published_name}.bias"]))
                for name, published_name in NORMS:
                    _norm(getattr(layer, name), weights, f"encoder.layer.{i}.{published_name}")

    def forward(self, ids, side, valid, dropout):
        x = self.ln(self.we(ids) + self.pe.weight[:ids.shape[1]] + self.te(side))
        seen = valid[:, None, None, :] * (1 - (1 - side)[:, None, :, None] * side[:, None, None, :].float())
        mask = (1 - seen.float()) * -1e4
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x


def _tensor(array):
    return torch.tensor(np.array(array))


def _norm(norm, weights, name):
    norm.weight.copy_(_tensor(weights[name + ".weight"]))
    norm.bias.copy_(_tensor(weights[name + ".bias"]))


class Network(nn.Module):
    """Logits for need, marks, fit and flags; per token, evidence for A, U, C, E and cue."""

    def __init__(self, published, width=192):
        super().__init__()
        self.enc = Encoder(published)
        self.attn = nn.Linear(HIDDEN, 6)
        self.needh = nn.Sequential(nn.Dropout(.2), nn.Linear(HIDDEN * 3, width), nn.GELU(),
                                   nn.Dropout(.2), nn.Linear(width, 3))
        self.h = nn.Sequential(nn.Dropout(.2), nn.Linear(HIDDEN * 8, width), nn.GELU(), nn.Dropout(.2))
        self.out = nn.Linear(width, 8 + 4 + 12)
        self.tok = nn.Linear(HIDDEN, 5)

    def forward(self, ids, side, valid, dropout=.1):
        x = self.enc(ids, side, valid, dropout)
        answer, asked = valid.float() * side, valid.float() * (1 - side)
        attention = self.attn(x)

        def pooled(column, mask):
            weights = (attention[:, :, column] - 1e4 * (1 - mask)).softmax(1)
            return (weights[:, :, None] * x).sum(1)

        def mean(mask):
            return (mask[:, :, None] * x).sum(1) / mask.sum(1, keepdim=True)

        customer = [mean(asked), pooled(0, asked), pooled(1, asked)]
        agent = [mean(answer)] + [pooled(2 + i, answer) for i in range(4)]
        need = self.needh(torch.cat(customer, 1))
        rest = self.out(self.h(torch.cat(customer + agent, 1)))
        return torch.cat([need, rest], 1), self.tok(x)
