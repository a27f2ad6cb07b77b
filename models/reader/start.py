"""Makes the weights that training starts from of the 8-bit weights of the network before.

usage: start.py FOLDER OUT.pt
  FOLDER has encoder.onnx, statements.onnx and quantities.onnx
"""

import pathlib
import sys

import numpy
import onnx
import torch
from onnx.numpy_helper import to_array


def weights(path):
    """The weights of a quantised file by their names in the network."""
    graph = onnx.load(path).graph
    stored = {t.name: to_array(t) for t in graph.initializer}

    def full(base):
        zero = stored[base + "_zero_point"].astype(numpy.float32)
        return (stored[base + "_quantized"].astype(numpy.float32) - zero) * stored[base + "_scale"]

    found = {}
    for name in stored:
        own = name.removeprefix("network.")
        if own != name and name.endswith((".bias", "norm.weight")):
            found[own] = stored[name]
        elif own != name and name.endswith(".weight_quantized"):
            found[own.removesuffix("_quantized")] = full(name.removesuffix("_quantized"))
        elif name.endswith(".weight_Transposed_quantized"):
            found[own.removesuffix("_Transposed_quantized")] = full(name.removesuffix("_quantized")).T
    for node in graph.node:
        base = node.input[1].removesuffix("_quantized") if node.op_type == "MatMulInteger" else ""
        if base.startswith("onnx::"):
            name = node.name.strip("/").replace("/", ".").removesuffix(".MatMul_quant")
            found[name + ".weight"] = full(base).T
    return found


def main():
    folder, out = map(pathlib.Path, sys.argv[1:])
    named = {name: weight for file in ("encoder", "statements", "quantities") for name, weight in weights(folder / f"{file}.onnx").items()}
    state = {name: torch.tensor(numpy.ascontiguousarray(weight)) for name, weight in named.items()}
    torch.save(state, out)


if __name__ == "__main__":
    main()
