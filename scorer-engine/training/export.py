"""Turns a fine-tuned network into the ONNX file that ships: matrices as signed 8-bit columns with a
scale each, their inputs quantised on the fly.

python3 export.py --published FILE.onnx --weights FILE.pt --out FILE.onnx
"""
import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from network import HEADS, HIDDEN, Network

MICROSOFT = "com.microsoft"


class Graph:
    def __init__(self, weights):
        self.weights, self.nodes, self.constants, self.quantised = weights, [], [], {}

    def constant(self, array):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def ints(self, *numbers):
        return self.constant(np.array(numbers, np.int64))

    def op(self, kind, *given, outputs=1, domain="", **attributes):
        names = [f"n{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(given), names, domain=domain, **attributes))
        return names if outputs > 1 else names[0]

    def linear(self, x, matrix, bias):
        scale = np.abs(matrix).max(0) / 127.
        scale[scale == 0] = 1
        whole = np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8)
        if x not in self.quantised:
            self.quantised[x] = self.op("DynamicQuantizeLinear", x, outputs=3)
        values, step, zero = self.quantised[x]
        return self.op("MatMulIntegerToFloat", values, self.constant(whole), step,
                       self.constant(scale.astype(np.float32)), zero,
                       self.constant(np.zeros(len(scale), np.int8)), self.constant(bias),
                       domain=MICROSOFT)

    def call(self, name, kind, *given, **attributes):
        self.nodes.append(helper.make_node(kind, list(given), [name], **attributes))
        return name

    def exact(self, x, matrix, bias):
        return self.op("Add", self.op("MatMul", x, self.constant(matrix)), self.constant(bias))

    def part(self, x, name):
        return self.linear(x, self.weights[name + ".weight"].T, self.weights[name + ".bias"])

    def norm(self, x, name):
        return self.op("LayerNormalization", x, self.constant(self.weights[name + ".weight"]),
                       self.constant(self.weights[name + ".bias"]), axis=-1, epsilon=1e-12)

    def added(self, x, y, name):
        """Both together, normalised: one step of the runtime's, and the same numbers but for their last bits."""
        return self.op("SkipLayerNormalization", x, y, self.constant(self.weights[name + ".weight"]),
                       self.constant(self.weights[name + ".bias"]), domain=MICROSOFT, epsilon=1e-12)

    def attention(self, q, k, v):
        """In one step of the runtime's; queries come divided by the root of a head's width."""
        rows = [self.op("Unsqueeze", part, self.ints(0)) for part in (q, k, v)]
        return self.op("Squeeze", self.op("MultiHeadAttention", *rows, domain=MICROSOFT, num_heads=HEADS, scale=1.),
                       self.ints(0))

    def gelu(self, x):
        return self.op("Gelu", x, domain=MICROSOFT)


def embedded(g):
    table = g.weights["enc.we.weight"]
    scale = np.abs(table).max(1) / 127.
    scale[scale == 0] = 1
    whole = np.clip(np.rint(table / scale[:, None]), -127, 127).astype(np.int8)
    words = g.op("Mul", g.op("Cast", g.op("Gather", g.constant(whole), "ids"), to=TensorProto.FLOAT),
                 g.op("Gather", g.constant(scale.astype(np.float32)[:, None]), "ids"))
    before = g.op("Shape", "heard", start=1, end=2)
    places = g.op("Slice", g.constant(g.weights["enc.pe.weight"]), before,
                  g.op("Add", before, g.op("Shape", "ids")), g.ints(0))
    sides = g.op("Gather", g.constant(g.weights["enc.te.weight"]), "side")
    return g.norm(g.op("Add", g.op("Add", words, places), sides), "enc.ln")


def layer(g, x, name, keys_heard, values_heard, said):
    w, narrow = g.weights, np.float32(1 / np.sqrt(HIDDEN // HEADS))
    matrix = np.concatenate([w[name + "q.weight"] * narrow, w[name + "k.weight"], w[name + "v.weight"]]).T
    bias = np.concatenate([w[name + "q.bias"] * narrow, w[name + "k.bias"], w[name + "v.bias"]])
    q, k, v = g.op("Split", g.linear(x, matrix, bias), g.ints(HIDDEN, HIDDEN, HIDDEN), outputs=3, axis=1)
    said += [g.op("Unsqueeze", part, g.ints(0)) for part in (k, v)]
    seen = g.attention(q, g.op("Concat", keys_heard, k, axis=0), g.op("Concat", values_heard, v, axis=0))
    x = g.added(x, g.part(seen, name + "o"), name + "ln1")
    return g.added(x, g.part(g.gelu(g.part(x, name + "up")), name + "down"), name + "ln2")


def graph_of(network):
    """One side of a conversation: the customer's hears nothing, the reply's hears what that said."""
    g = Graph({name: w.detach().float().numpy() for name, w in network.state_dict().items()})
    layers = len(network.enc.layers)
    heard = [g.op("Squeeze", part, g.ints(0)) for part in
             g.op("Split", "heard", g.ints(*[1] * (2 * layers)), outputs=2 * layers, axis=0)]
    x, said = embedded(g), []
    for i in range(layers):
        x = layer(g, x, f"enc.layers.{i}.", *heard[2 * i:2 * i + 2], said)
    g.call("said", "Concat", *said, axis=0)
    both = g.exact(x, np.concatenate([g.weights["attn.weight"], g.weights["tok.weight"]]).T,
                   np.concatenate([g.weights["attn.bias"], g.weights["tok.bias"]]))
    attention, tokens = g.op("Split", both, g.ints(6, 5), outputs=2, axis=1)
    g.call("evidence", "Sigmoid", tokens)
    pooled = g.op("MatMul", g.op("Softmax", g.op("Transpose", attention, perm=[1, 0]), axis=-1), x)
    mean = g.op("ReduceMean", x, axes=[0], keepdims=1)
    theirs, ours = g.op("Split", pooled, g.ints(2, 4), outputs=2, axis=0)
    asked = g.call("asked", "Reshape", g.op("Concat", mean, theirs, axis=0), g.ints(1, 3 * HIDDEN))
    given = g.op("Reshape", g.op("Concat", mean, ours, axis=0), g.ints(1, 5 * HIDDEN))
    row = g.op("Concat", "before", given, axis=1)
    need = g.exact(g.gelu(g.part(asked, "needh.1")), g.weights["needh.4.weight"].T, g.weights["needh.4.bias"])
    rest = g.exact(g.gelu(g.part(row, "h.1")), g.weights["out.weight"].T, g.weights["out.bias"])
    g.call("need", "Identity", need)
    g.call("rest", "Identity", rest)
    return g


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("published", "weights", "out"):
        arguments.add_argument("--" + name, required=True)
    given = arguments.parse_args()
    network = Network(given.published)
    network.load_state_dict(torch.load(given.weights))
    g, ints, floats = graph_of(network.eval()), TensorProto.INT64, TensorProto.FLOAT
    layers = 2 * len(network.enc.layers)
    graph = helper.make_graph(
        g.nodes, "attune",
        [helper.make_tensor_value_info("ids", ints, ["L"]),
         helper.make_tensor_value_info("side", ints, [1]),
         helper.make_tensor_value_info("heard", floats, [layers, "H", HIDDEN]),
         helper.make_tensor_value_info("before", floats, [1, 3 * HIDDEN])],
        [helper.make_tensor_value_info("said", floats, [layers, "L", HIDDEN]),
         helper.make_tensor_value_info("asked", floats, [1, 3 * HIDDEN]),
         helper.make_tensor_value_info("need", floats, [1, 3]),
         helper.make_tensor_value_info("rest", floats, [1, 24]),
         helper.make_tensor_value_info("evidence", floats, ["L", 5])], g.constants)
    model = helper.make_model(graph, producer_name="attune", opset_imports=[
        helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)])
    model.ir_version = 8
    onnx.save(model, given.out)


if __name__ == "__main__":
    main()
