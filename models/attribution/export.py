"""Exports a trained network as two ONNX files with 8-bit weights: encoder.onnx and decoder.onnx.

usage: export.py --network FILE.pt --tokenizer FILE.json --out FOLDER
"""

import argparse
import pathlib

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from corpus import read_vocabulary
from network import Network


class Encode(torch.nn.Module):
    """The first half of the network, for one window without padding."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, ids, features):
        return self.network.encode(ids, features)


class Decode(torch.nn.Module):
    """The second half, for some cues of one window."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, hidden, first, last):
        return self.network.decode(hidden, None, torch.zeros_like(first), first, last)


def export(network, out):
    ids = torch.randint(1000, 2000, (1, 64))
    hidden = torch.zeros(1, 64, network.encoder.norm.normalized_shape[0])
    cues = torch.tensor([3, 9, 27])
    length = {1: "length"}
    torch.onnx.export(
        Encode(network), (ids, torch.zeros_like(ids)), out / "encoder.onnx", dynamo=False, opset_version=17,
        input_names=["ids", "features"], output_names=["hidden", "cue_logits"],
        dynamic_axes={name: length for name in ("ids", "features", "hidden", "cue_logits")})
    torch.onnx.export(
        Decode(network), (hidden, cues, cues + 1), out / "decoder.onnx", dynamo=False, opset_version=17,
        input_names=["hidden", "first", "last"], output_names=["role_logits"],
        dynamic_axes={"hidden": length, "first": {0: "cues"}, "last": {0: "cues"}, "role_logits": {0: "cues", 1: "length"}})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=12)
    args = parser.parse_args()
    out = pathlib.Path(args.out)
    full = out / "fp32"
    full.mkdir(parents=True, exist_ok=True)
    network = Network(args.layers).eval()
    network.load_state_dict(torch.load(args.network))
    export(network, full)
    quantize_dynamic(full / "encoder.onnx", out / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True)
    quantize_dynamic(full / "decoder.onnx", out / "decoder.onnx", weight_type=QuantType.QInt8, per_channel=True)
    (out / "vocabulary.txt").write_text("\n".join(read_vocabulary(args.tokenizer)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
