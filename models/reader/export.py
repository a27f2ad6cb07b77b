"""Exports a trained network as ONNX files with 8-bit weights: encoder.onnx, statements.onnx and quantities.onnx.

usage: export.py --network FILE.pt --vocabulary FILE.txt --out FOLDER
"""

import argparse
import pathlib
import shutil

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from network import Network


class Encode(torch.nn.Module):
    """The encoder and the taggers of cues, for one window without padding."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, ids, features):
        return self.network.encode(ids, features)


class ReadStatements(torch.nn.Module):
    """The reader of what belongs to some cues of one window."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, hidden, first, last):
        return self.network.statements(hidden, None, torch.zeros_like(first), first, last)


class ReadQuantities(torch.nn.Module):
    """The reader of what belongs to some numbers of one window."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, hidden, first, last):
        return self.network.quantities(hidden, None, torch.zeros_like(first), first, last)


def export(network, out):
    ids = torch.randint(1000, 2000, (1, 64))
    hidden = torch.zeros(1, 64, network.encoder.norm.normalized_shape[0])
    cues = torch.tensor([3, 9, 27])
    length = {1: "length"}
    torch.onnx.export(
        Encode(network), (ids, torch.zeros_like(ids)), out / "encoder.onnx", dynamo=False, opset_version=17,
        input_names=["ids", "features"], output_names=["hidden", "cue_logits", "inner_cue_logits"],
        dynamic_axes={name: length for name in ("ids", "features", "hidden", "cue_logits", "inner_cue_logits")})
    spans = {0: "spans"}
    for reader, name, outputs in ((ReadStatements, "statements", ["role_logits"]), (ReadQuantities, "quantities", ["role_logits", "facts"])):
        torch.onnx.export(
            reader(network), (hidden, cues, cues + 1), out / f"{name}.onnx", dynamo=False, opset_version=17,
            input_names=["hidden", "first", "last"], output_names=outputs,
            dynamic_axes={"hidden": length, "first": spans, "last": spans, "role_logits": {0: "spans", 1: "length"},
                          **({"facts": spans} if "facts" in outputs else {})})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=12)
    args = parser.parse_args()
    out = pathlib.Path(args.out)
    full = out / "fp32"
    full.mkdir(parents=True, exist_ok=True)
    network = Network(args.layers).eval()
    network.load_state_dict(torch.load(args.network))
    export(network, full)
    for name in ("encoder", "statements", "quantities"):
        quantize_dynamic(full / f"{name}.onnx", out / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True)
    shutil.copy(args.vocabulary, out / "vocabulary.txt")


if __name__ == "__main__":
    main()
