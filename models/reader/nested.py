"""Finds statements within those of the corpus: what the network before reads in each content as a text of its own.

usage: nested.py --corpus FOLDER --model FOLDER --out FILE.json
  FOLDER of the corpus holds train/; that of the model encoder.onnx, statements.onnx and vocabulary.txt
"""

import argparse
import json
import pathlib

import numpy

from calibrate import Onnx, features
from corpus import WordPieces, read_articles, read_vocabulary
from decoding import Predictor

# The calibration of version 1.2: the intercept, and the weights of cue, source, content and quotation marks.
CONFIDENCE = numpy.array([-1.0087, 0.9237, -0.1561, 0.4552, 1.3952])
EDGES = "“”\"‘’'—-,.;:"
FEWEST_WORDS, MOST_PIECES = 6, 400


def bare(text, start, end):
    """A content without its marks, "that" and "to", so that it reads as a sentence."""
    def trim(start):
        while start < end and (text[start].isspace() or text[start] in EDGES):
            start += 1
        return start

    start = trim(start)
    for word in ("that ", "to "):
        if text[start:end].startswith(word):
            start += len(word)
    start = trim(start)
    while end > start and (text[end - 1].isspace() or text[end - 1] in EDGES):
        end -= 1
    return start, end


def nested(article, predictor, word_pieces):
    for attribution in article.attributions:
        for start, end in (bare(article.text, *span) for span in attribution.content):
            sentence = article.text[start:end]
            if len(sentence.split()) < FEWEST_WORDS:
                continue
            pieces = word_pieces.of(sentence[0].upper() + sentence[1:] + ".")
            if len(pieces) > MOST_PIECES:
                continue
            for one in predictor.predict(pieces):
                place = lambda spans: [[start + a, min(end, start + b)] for a, b in spans]
                confidence = 1 / (1 + numpy.exp(-features(one, sentence) @ CONFIDENCE))
                yield {**{role: place(one[role]) for role in ("source", "cue", "content")}, "p": round(float(confidence), 3)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    folder = pathlib.Path(args.model)
    word_pieces = WordPieces(read_vocabulary(folder / "vocabulary.txt"))
    model = Onnx(folder)
    predictor = Predictor(model.encode, model.statements, word_pieces.id_of["[CLS]"], word_pieces.id_of["[SEP]"])
    found = {a.name: list(nested(a, predictor, word_pieces)) for a in read_articles(pathlib.Path(args.corpus) / "train")}
    pathlib.Path(args.out).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
