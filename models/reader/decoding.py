"""From the network's scores to attributions: the best tags that make whole spans."""

import numpy
import torch

from examples import windows_of

NEVER = -1e9


def transitions(roles):
    """Which tag may follow which, begin and end, where each role has the tags B I E S behind the one O."""
    count = 1 + 4 * roles
    begins = [0] + [1 + 4 * role + tag for role in range(roles) for tag in (0, 3)]
    closes = [0] + [1 + 4 * role + tag for role in range(roles) for tag in (2, 3)]
    allowed = numpy.zeros((count, count), bool)
    for tag in closes:
        allowed[tag, begins] = True
    for role in range(roles):
        b, i, e = (1 + 4 * role + tag for tag in range(3))
        allowed[b, [i, e]] = allowed[i, [i, e]] = True
    return numpy.where(allowed, 0.0, NEVER), begins, closes


def log_softmax(logits):
    logits = logits - logits.max(-1, keepdims=True)
    return logits - numpy.log(numpy.exp(logits).sum(-1, keepdims=True))


def best_spans(log, roles):
    """For each sequence of log probabilities of tags, its spans by role: first and last word, and the mean of their logs."""
    move, begins, closes = transitions(roles)
    sequences, length, count = log.shape
    score = numpy.full((sequences, count), NEVER)
    score[:, begins] = log[:, 0, begins]
    back = numpy.zeros((length, sequences, count), int)
    for i in range(1, length):
        options = score[:, :, None] + move
        back[i] = options.argmax(1)
        score = options.max(1) + log[:, i]
    found = []
    for k in range(sequences):
        tags = [closes[score[k, closes].argmax()]]
        for i in range(length - 1, 0, -1):
            tags.append(back[i][k][tags[-1]])
        tags.reverse()
        spans, start = [[] for _ in range(roles)], 0
        for i, tag in enumerate(tags):
            role, kind = divmod(tag - 1, 4)
            if tag and kind in (0, 3):
                start = i
            if tag and kind in (2, 3):
                mean = log[k, range(start, i + 1), tags[start:i + 1]].mean()
                spans[role].append((start, i, float(mean)))
        found.append(spans)
    return found


class Predictor:
    """Runs two functions, `encode` and `statements` as in Network, over whole documents.

    `layer` is 0 for the statements that are in no other, 1 for those that are.
    """

    def __init__(self, encode, statements, cls, sep, layer=0, bias=0.0):
        self.encode, self.statements, self.cls, self.sep, self.layer, self.bias = encode, statements, cls, sep, layer, bias

    def predict(self, pieces):
        """The statements of a document: spans in code points, with log probabilities."""
        found = []
        for window in windows_of(pieces):
            found += self.predict_window(pieces, window)
        return found

    def predict_window(self, pieces, window):
        run = slice(window.start, window.end)
        ids = torch.tensor([[self.cls, *pieces.ids[run], self.sep]])
        features = torch.tensor([[0, *pieces.features[run], 0]])
        hidden, *layers = self.encode(ids, features)
        cue_logits = layers[self.layer]
        firsts = numpy.flatnonzero(pieces.firsts[run])  # of the window's words, without the first special piece
        words = []
        for n, first in enumerate(firsts):
            last = window.start + first
            while last + 1 < len(pieces) and not pieces.firsts[last + 1]:
                last += 1
            words.append((pieces.spans[window.start + first][0], pieces.spans[last][1]))
        log = log_softmax(cue_logits.float().numpy()[0, firsts + 1] - [self.bias, 0, 0, 0, 0])
        cues = [cue for cue in best_spans(log[None], 1)[0][0]
                if window.core_start <= window.start + firsts[cue[0]] < window.core_end]
        if not cues:
            return []
        index = [torch.tensor(firsts[[cue[n] for cue in cues]] + 1) for n in (0, 1)]
        logits = self.statements(hidden, None, torch.zeros(len(cues), dtype=torch.int64), *index)
        roles = best_spans(log_softmax(logits.float().numpy()[:, firsts + 1]), 2)
        found = []
        for cue, (sources, contents) in zip(cues, roles):
            at = lambda spans: [[words[first][0], words[last][1]] for first, last, _ in spans]
            sources = [max(sources, key=lambda s: s[2])] if sources else []
            if contents:
                found.append({"source": at(sources), "cue": at([cue]), "content": at(contents),
                              "scores": [cue[2], sources[0][2] if sources else 0.0, float(numpy.mean([c[2] for c in contents]))]})
        return found
