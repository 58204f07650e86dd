"""An encoder, read back from the ONNX file that export.py wrote, to be trained further."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper

from network import HEADS, HIDDEN, Network

PARTS = 4


def network(file, published):
    """file: as export.py wrote it; published: the encoder it began from, for its shape."""
    graph, opened = onnx.load(file).graph, Network(published)
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def found(kind):
        return [[constants.get(name) for name in node.input] for node in graph.node if node.op_type == kind]

    whole = [(g[1].astype(np.float32) * g[3], g[6]) for g in found("MatMulIntegerToFloat")]
    exact = [g[1] for g in found("MatMul") if g[1] is not None]
    sums = [g[1] for g in found("Add") if g[1] is not None and g[1].ndim == 1 and g[1].dtype == np.float32]
    skipped = [g[2:4] for g in found("SkipLayerNormalization")]
    first, *norms = [g[1:3] for g in found("LayerNormalization")] + skipped
    (table, *_), (scale, *_), (sides, *_) = found("Gather")
    with torch.no_grad():
        _set(opened.enc.we.weight, table.astype(np.float32) * scale)
        _set(opened.enc.pe.weight, found("Slice")[0][0])
        _set(opened.enc.te.weight, sides)
        _norm(opened.enc.ln, first)
        for i, layer in enumerate(opened.enc.layers):
            _layer(layer, whole[i * PARTS:(i + 1) * PARTS], norms[2 * i:2 * i + 2])
        _linear(opened.needh[1], *whole[-2])
        _linear(opened.h[1], *whole[-1])
        attention = opened.attn.out_features
        _linear(opened.attn, exact[0][:, :attention], sums[0][:attention])
        _linear(opened.tok, exact[0][:, attention:], sums[0][attention:])
        _linear(opened.needh[4], exact[1], sums[1])
        _linear(opened.out, exact[2], sums[2])
    return opened


def _layer(layer, parts, norms):
    (together, bias), *rest = parts
    for at, name in enumerate("qkv"):
        wide = np.float32(np.sqrt(HIDDEN // HEADS) if name == "q" else 1)
        columns = slice(at * HIDDEN, (at + 1) * HIDDEN)
        _linear(getattr(layer, name), together[:, columns] * wide, bias[columns] * wide)
    for name, part in zip(("o", "up", "down"), rest):
        _linear(getattr(layer, name), *part)
    _norm(layer.ln1, norms[0])
    _norm(layer.ln2, norms[1])


def _linear(linear, matrix, bias):
    _set(linear.weight, matrix.T)
    _set(linear.bias, bias)


def _norm(norm, weights):
    _set(norm.weight, weights[0])
    _set(norm.bias, weights[1])


def _set(parameter, array):
    parameter.copy_(torch.tensor(np.ascontiguousarray(array, dtype=np.float32)).view_as(parameter))
