"""Averages a trained network with the one that it started from, weight by weight: WiSE-FT (Wortsman and others, CVPR 2022).

usage: average.py START.pt TRAINED.pt OUT.pt
"""

import sys

import torch

OF_START = 0.15  # the share of the start


def main():
    start, trained, out = sys.argv[1:]
    old, new = torch.load(start), torch.load(trained)
    torch.save({name: torch.lerp(weight.double(), old[name].double(), OF_START).to(weight.dtype) for name, weight in new.items()}, out)


if __name__ == "__main__":
    main()
