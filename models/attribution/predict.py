"""Writes what a trained network finds in the articles of a folder, as one JSON object a document.

usage: predict.py --network FILE.pt --tokenizer FILE.json --texts FOLDER --out FILE.jsonl
"""

import argparse
import json

import torch

from corpus import WordPieces, read_articles, read_vocabulary
from decoding import Predictor
from network import Network


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--texts", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--bias", type=float, default=0.0, help="taken off the score of 'no cue'")
    args = parser.parse_args()
    word_pieces = WordPieces(read_vocabulary(args.tokenizer))
    network = Network(args.layers).eval()
    network.load_state_dict(torch.load(args.network))
    predictor = Predictor(network.encode, network.decode, word_pieces.id_of["[CLS]"], word_pieces.id_of["[SEP]"], args.bias)
    with torch.no_grad(), open(args.out, "w", encoding="utf-8") as out:
        for article in read_articles(args.texts):
            found = predictor.predict(word_pieces.of(article.text))
            out.write(json.dumps({"doc": article.name, "attributions": found}) + "\n")


if __name__ == "__main__":
    main()
