"""Averages trained networks, weight by weight: a model soup (Wortsman and others, ICML 2022).

usage: average.py OUT.pt IN.pt...
  a network that is named twice counts twice
"""

import sys

import torch


def main():
    out, *paths = sys.argv[1:]
    networks = [torch.load(path) for path in paths]
    mean = {
        name: sum(network[name].double() for network in networks).div(len(networks)).to(weight.dtype)
        for name, weight in networks[0].items()
    }
    torch.save(mean, out)


if __name__ == "__main__":
    main()
