"""Chooses on development articles how readily a cue is seen, and what confidence a statement deserves.

usage: calibrate.py --data FILE.json --model FOLDER
  FILE.json names the gold (see data.py); FOLDER has encoder.onnx, statements.onnx and vocabulary.txt, and gets settings.properties

The confidence is the probability, by logistic regression, that the content shares half of its characters with one of the gold and
that the source is the right one. Its reliability is shown for articles that the regression did not see.
"""

import argparse
import pathlib

import numpy
import onnxruntime
import torch

from corpus import WordPieces, read_vocabulary
from data import read_all
from decoding import Predictor
from examples import CONTEXT, ROOM

FOLDS = 6
BINS = 10
# F1 hardly depends on that of the outer ones, so doubtful cues are left to the confidence.
BIASES = {"outer": (0.0,), "inner": (0.0, 0.5, 1.0)}
MOST_DOUBT = 0.001
# Each record names the network by it: raise it with every network that is shipped.
VERSION = "1.3"


class Onnx:
    """The exported parts of the network, as functions of a Predictor."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # As OnnxNetwork does.
        options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
        self.encoder, self.reader = (
            onnxruntime.InferenceSession(folder / name, options) for name in ("encoder.onnx", "statements.onnx"))
        self.encoded = {}

    def encode(self, ids, features):
        window = (ids.numpy().tobytes(), features.numpy().tobytes())
        if window not in self.encoded:
            self.encoded[window] = self.encoder.run(None, {"ids": ids.numpy(), "features": features.numpy()})
        hidden, *cues = self.encoded[window]
        return (hidden, *map(torch.tensor, cues))

    def statements(self, hidden, attended, window, first, last):
        inputs = {"hidden": hidden, "first": first.numpy(), "last": last.numpy()}
        return torch.tensor(self.reader.run(None, inputs)[0])


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


def judge(found, gold, article):
    """Which of the statements found are right, each gold one matched once; None where annotators might disagree."""
    gold = [(characters(a.content, article.text), characters(a.source, article.text)) for a in gold]
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
    for i, one in enumerate(found):
        if not right[i] and any(s < one["cue"][0][1] and one["cue"][0][0] < e for s, e in article.ignored):
            right[i] = None
    return right


def features(one, text):
    """One; the logits of the geometric means of the probabilities that cue, source and content have their tags; and whether it is quoted."""
    p = numpy.clip(numpy.exp(one["scores"]), MOST_DOUBT, 1 - MOST_DOUBT)
    quoted = text[one["content"][0][0]] in "“\"‘'"
    return numpy.array([1.0, *numpy.log(p / (1 - p)), float(quoted)])


def regression(x, y, steps=30, ridge=1e-1):
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


def calibrate(name, layer, articles, gold_of, model, word_pieces):
    """The lines of settings for one layer of statements."""
    gold, best = sum(len(gold_of(a)) for a in articles), None
    for bias in BIASES[name]:
        predictor = Predictor(model.encode, model.statements, word_pieces.id_of["[CLS]"], word_pieces.id_of["[SEP]"], layer, bias)
        found = [without_rivals(predictor.predict(word_pieces.of(a.text)), lambda one: features(one, a.text)[:4].sum()) for a in articles]
        right = [judge(some, gold_of(a), a) for some, a in zip(found, articles)]
        hits = sum(r is True for rs in right for r in rs)
        count = sum(r is not None for rs in right for r in rs)
        print(f"{name} cue bias {bias}: precision {hits / max(1, count):.3f} recall {hits / gold:.3f} F1 {2 * hits / (count + gold):.3f}", flush=True)
        if best is None or 2 * hits / (count + gold) > best[0]:
            best = (2 * hits / (count + gold), bias, found, right)
    _, bias, found, right = best
    rows = [(n % FOLDS, features(one, a.text), ok, a.name) for n, (some, oks, a) in enumerate(zip(found, right, articles))
            for one, ok in zip(some, oks) if ok is not None]
    fold, x, y = numpy.array([r[0] for r in rows]), numpy.stack([r[1] for r in rows]), numpy.array([r[2] for r in rows], float)
    held_out = numpy.zeros(len(y))
    for n in range(FOLDS):
        held_out[fold == n] = 1 / (1 + numpy.exp(-x[fold == n] @ regression(x[fold != n], y[fold != n])))
    print(f"{name}: expected calibration error, {FOLDS}-fold over articles: {reliability(held_out, y):.4f}", flush=True)
    weights = regression(x, y)
    names = ["intercept", "cue", "source", "content", "quoted"]
    return f"{name}.cue-bias={bias}\n" + "".join(f"{name}.confidence.{n}={w:.4f}\n" for n, w in zip(names, weights))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True)
    args = parser.parse_args()
    folder = pathlib.Path(args.model)
    word_pieces = WordPieces(read_vocabulary(folder / "vocabulary.txt"))
    parts = read_all(args.data)
    model = Onnx(folder)
    own = [a for a in parts["dev"] if a.attributions is not None]
    # A third of the articles of the large corpus, so that the others count too.
    outer = calibrate("outer", 0, own + parts["polnear-dev"][::3], lambda a: a.attributions, model, word_pieces)
    # Few articles have inner statements, so half of those held out are spent on them.
    inner = calibrate("inner", 1, own + [a for a in parts["held"] if a.inner is not None][::2], lambda a: a.inner, model, word_pieces)
    (folder / "settings.properties").write_text(
        "# Written by calibrate.py: what it chose on development articles; the model card explains.\n"
        f"version={VERSION}\nroom={ROOM}\ncontext={CONTEXT}\n{outer}{inner}")


if __name__ == "__main__":
    main()
