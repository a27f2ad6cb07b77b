"""Chooses on the development part how readily a cue is seen, and what confidence an attribution deserves.

usage: calibrate.py --corpus FOLDER --model FOLDER
  FOLDER of the corpus holds dev/; that of the model encoder.onnx, decoder.onnx and vocabulary.txt,
  and gets settings.properties

The confidence is the probability, by logistic regression, that the content shares half of its characters with one in the
corpus and that the source is the right one. Its reliability is shown for articles that the regression did not see.
"""

import argparse
import pathlib

import numpy
import onnxruntime
import torch

from corpus import WordPieces, read_articles
from decoding import Predictor
from examples import CONTEXT, ROOM

FOLDS = 6
BINS = 10
BIASES = (-0.5, -0.25, 0.0, 0.25)
MOST_DOUBT = 0.001
# Each record names the network by it: raise it with every network that is shipped.
VERSION = "1.1"


class Onnx:
    """The two exported halves of the network, as functions of a Predictor."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # As OnnxAttributionModel does.
        options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
        self.encoder, self.decoder = (
            onnxruntime.InferenceSession(folder / name, options) for name in ("encoder.onnx", "decoder.onnx"))

    def encode(self, ids, features):
        hidden, cues = self.encoder.run(None, {"ids": ids.numpy(), "features": features.numpy()})
        return hidden, torch.tensor(cues)

    def decode(self, hidden, attended, window, first, last):
        inputs = {"hidden": hidden, "first": first.numpy(), "last": last.numpy()}
        return torch.tensor(self.decoder.run(None, inputs)[0])


def characters(spans, text):
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace() and text[i] not in "\"'“”‘’„`«»"}


def without_rivals(found, confidence):
    """As the pipeline does: each part of a content belongs to the likeliest of those that claim most of it."""
    kept, taken = [], []
    for one in sorted(found, key=confidence, reverse=True):
        shared = lambda part: sum(max(0, min(part[1], e) - max(part[0], s)) for s, e in taken)
        content = [part for part in one["content"] if 2 * shared(part) < part[1] - part[0]]
        if content:
            kept.append({**one, "content": content})
            taken += content
    return kept


def judge(found, article):
    """Which of the attributions found are right, each gold one matched once."""
    gold = [(characters(a.content, article.text), characters(a.source, article.text)) for a in article.attributions]
    pairs = []
    for i, one in enumerate(found):
        content = characters(one["content"], article.text)
        for j, (other, _) in enumerate(gold):
            if content & other:
                pairs.append((len(content & other) / len(content | other), i, j))
    right, used, matched = [False] * len(found), set(), set()
    for share, i, j in sorted(pairs, reverse=True):
        if share >= 0.5 and i not in matched and j not in used:
            matched.add(i)
            used.add(j)
            source = characters(found[i]["source"], article.text)
            right[i] = bool(source & gold[j][1]) or not (source or gold[j][1])
    return right


def predictions(model, articles, word_pieces, bias):
    predictor = Predictor(model.encode, model.decode, word_pieces.id_of["[CLS]"], word_pieces.id_of["[SEP]"], bias)
    return [predictor.predict(word_pieces.of(article.text)) for article in articles]


def features(one):
    """One, and the logits of the geometric means of the probabilities that cue, source and content have their tags."""
    p = numpy.clip(numpy.exp(one["scores"]), MOST_DOUBT, 1 - MOST_DOUBT)
    return numpy.array([1.0, *numpy.log(p / (1 - p))])


def regression(x, y, steps=30, ridge=1e-3):
    """Newton's method for logistic regression."""
    weights = numpy.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + numpy.exp(-x @ weights))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + ridge * numpy.eye(len(weights))
        weights += numpy.linalg.solve(hessian, x.T @ (y - p) - ridge * weights)
    return weights


def reliability(p, y):
    """Prints stated against true shares by tenths; returns the expected calibration error."""
    error = 0.0
    print("confidence   found   mean   right")
    for low in range(BINS):
        inside = (p >= low / BINS) & ((p < (low + 1) / BINS) | (low == BINS - 1))
        if inside.any():
            error += inside.mean() * abs(p[inside].mean() - y[inside].mean())
            print(f"{low / BINS:.1f} to {(low + 1) / BINS:.1f}  {inside.sum():6d}  {p[inside].mean():.3f}  {y[inside].mean():.3f}")
    return error


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--model", required=True)
    args = parser.parse_args()
    folder = pathlib.Path(args.model)
    word_pieces = WordPieces((folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")[:-1])
    articles = read_articles(pathlib.Path(args.corpus) / "dev")
    gold = sum(len(a.attributions) for a in articles)
    model, best = Onnx(folder), None
    for bias in BIASES:
        found = predictions(model, articles, word_pieces, bias)
        found = [without_rivals(some, lambda one: features(one).sum()) for some in found]
        right = [judge(some, article) for some, article in zip(found, articles)]
        hits, count = sum(map(sum, right)), sum(map(len, right))
        print(f"cue bias {bias}: precision {hits / count:.3f} recall {hits / gold:.3f} F1 {2 * hits / (count + gold):.3f}", flush=True)
        if best is None or 2 * hits / (count + gold) > best[0]:
            best = (2 * hits / (count + gold), bias, found, right)
    _, bias, found, right = best
    rows = [(fold % FOLDS, features(one), ok) for fold, (some, oks) in enumerate(zip(found, right)) for one, ok in zip(some, oks)]
    fold, x, y = numpy.array([r[0] for r in rows]), numpy.stack([r[1] for r in rows]), numpy.array([r[2] for r in rows], float)
    held_out = numpy.zeros(len(y))
    for n in range(FOLDS):
        held_out[fold == n] = 1 / (1 + numpy.exp(-x[fold == n] @ regression(x[fold != n], y[fold != n])))
    print(f"expected calibration error, {FOLDS}-fold over articles: {reliability(held_out, y):.4f}")
    weights = regression(x, y)
    names = ["intercept", "cue", "source", "content"]
    (folder / "settings.properties").write_text(
        "# Written by calibrate.py: what it chose on the development part; the model card explains.\n"
        f"version={VERSION}\nroom={ROOM}\ncontext={CONTEXT}\ncue-bias={bias}\n"
        + "".join(f"confidence.{name}={weight:.4f}\n" for name, weight in zip(names, weights)))


if __name__ == "__main__":
    main()
