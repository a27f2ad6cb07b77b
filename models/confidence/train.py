#!/usr/bin/env python3
"""Trains the confidence of quantity claims: how likely the number, its bound, unit, change, rate and what it is said of are all right.

usage: train.py --scorer score_claims.py GOLD_FOLDER ... [--write]

For example, in the repository's folder:
  python3 models/confidence/train.py --scorer SCORER GOLD/full GOLD/spans --write

GOLD_FOLDER has texts (<doc>.txt) and their gold (<doc>.json). The scorer, which belongs to the gold, says which records are right: all of
their fields but the speaker, whose confidence is the statement's; of a counted noun ("40 boats") it is enough if the noun is right. Records
that overlap gold marked as uncertain take no part. The texts are extracted with ./claimant, so that the model fits the rules as they are.
Needs Python 3.9 and nothing else.

The model is a logistic regression over binary features of the record alone; features() is mirrored by QuantityConfidence.java. --write writes
the weights, which are of all documents, to that class's resource. The figures that are printed, and written to its header, are of ten folds by
document: each is judged by weights that have not seen its document.
"""
import argparse
import importlib.util
import json
import math
import os
import subprocess
import sys
import tempfile
from collections import Counter

FIELDS = ('bound', 'unit', 'change', 'per', 'of_noun')    # of_noun: also right if it is the counted noun alone
FOLDS = 10
PENALTY = 10.0      # of squared weights
LEAST = 10          # records that a feature must have
RESOURCE = 'pipeline/src/main/resources/dev/claimant/record/quantity-confidence.txt'


def features(record, peers):
    """The names of what is so of a quantity record; peers: how many quantities its sentence has."""
    quantity, span, sentence = record['quantity'], record['span'], record['sentence']
    length = sentence['end'] - sentence['start']
    outside = [c for c in quantity.get('concept', []) if c['end'] <= span['start'] or c['start'] >= span['end']]
    found = ['rule ' + rule for rule in record.get('evidence', {}).get('quantity', [])]
    found.append('kind ' + quantity['kind'])
    found += ['has ' + field for field in ('high', 'unit', 'rate', 'normalized') if field in quantity]
    found += ['has ' + field for field in ('entity', 'place', 'time') if field in record]
    if not quantity.get('concept'):
        found.append('concept none')
        found.append('concept none, kind ' + quantity['kind'])
    elif not outside:
        found.append('concept within')
    elif outside[0]['end'] <= span['start']:
        found.append('concept before')
        if span['start'] - outside[0]['end'] > 50:
            found.append('concept far before')
    else:
        found.append('concept after')
    if len(quantity.get('concept', [])) > 1:
        found.append('concept of several parts')
    if length < 60:
        found.append('sentence short')
    if length > 200:
        found.append('sentence long')
    if 3 * (span['end'] - span['start']) > length:
        found.append('a third of its sentence')
    if span['start'] == sentence['start']:
        found.append('first in its sentence')
    if peers == 1:
        found.append('alone in its sentence')
    if peers > 3:
        found.append('one of many in its sentence')
    found.append('attribution ' + record['attribution']['type'])
    return found


# ------------------------------------------------------------------ examples

def load(path):
    spec = importlib.util.spec_from_file_location('scorer', path)
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, os.path.dirname(path))
    spec.loader.exec_module(module)
    return module


def examples(scorer, folder):
    """(document, features, right) of each record that the gold of a folder judges."""
    names = sorted(f for f in os.listdir(folder) if f.endswith('.txt'))
    with tempfile.TemporaryDirectory() as out:
        texts = [os.path.join(folder, f) for f in names]
        subprocess.run(['./claimant', 'extract', *texts, '-o', out, '--min-confidence', '0'], check=True, stderr=subprocess.DEVNULL)
        docs = scorer.read_docs(folder, folder, out)
    for d in docs:
        peers = Counter(r['sentence']['index'] for r in d['records'] if r['kind'] == 'quantity')
        score = scorer.score_quantities(d)
        judged = [(row['record'], all(row['fields'][f] for f in FIELDS)) for row in score['rows'] if row['record']]
        judged += [(f['record'], False) for f in score['false']]
        for record, right in judged:
            yield d['doc'], features(record, peers[record['sentence']['index']]), right


# ------------------------------------------------------------------ logistic regression

def probability(weights, found):
    z = weights[''] + sum(weights.get(f, 0) for f in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def train(data):
    """Weights by feature, '' for the constant: Newton's method on the penalized likelihood."""
    counts = Counter(f for _, found, _ in data for f in set(found))
    names = [''] + sorted(f for f, n in counts.items() if n >= LEAST)
    index = {f: i for i, f in enumerate(names)}
    rows = [([0] + sorted({index[f] for f in found if f in index}), right) for _, found, right in data]
    w = [0.0] * len(names)
    for _ in range(25):
        gradient = [0.0 if i == 0 else PENALTY * w[i] for i in range(len(w))]
        hessian = [[0.0] * len(w) for _ in w]
        for i in range(len(w)):
            hessian[i][i] = PENALTY if i else 1e-9
        for active, right in rows:
            p = 1 / (1 + math.exp(-sum(w[i] for i in active)))
            for i in active:
                gradient[i] += p - right
                for j in active:
                    hessian[i][j] += p * (1 - p)
        step = solve(hessian, gradient)
        w = [a - b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, w))


def solve(matrix, vector):
    """Gaussian elimination; the matrix is positive definite."""
    rows = [row[:] + [v] for row, v in zip(matrix, vector)]
    n = len(rows)
    for i in range(n):
        for j in range(i + 1, n):
            if rows[j][i]:
                k = rows[j][i] / rows[i][i]
                rows[j] = [a - k * b for a, b in zip(rows[j], rows[i])]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][j] * out[j] for j in range(i + 1, n))) / rows[i][i]
    return out


# ------------------------------------------------------------------ figures

def cross_validated(data):
    """(probability, right) of each example, from weights that have not seen its document."""
    docs = sorted({doc for doc, _, _ in data})
    fold = {doc: i % FOLDS for i, doc in enumerate(docs)}
    out = []
    for k in range(FOLDS):
        weights = train([e for e in data if fold[e[0]] != k])
        out += [(probability(weights, found), right) for doc, found, right in data if fold[doc] == k]
    return sorted(out)


def figures(judged, docs):
    n = len(judged)
    base = sum(r for _, r in judged) / n
    bins = [judged[i * n // 10:(i + 1) * n // 10] for i in range(10)]
    ece = sum(abs(sum(p for p, _ in b) - sum(r for _, r in b)) for b in bins) / n
    positives = sum(r for _, r in judged)
    above, order = 0, 0
    for _, right in judged:             # the share of pairs in order
        order += 0 if not right else above
        above += not right
    lines = ['%d records of %d documents, of which %.1f %% are right' % (n, docs, 100 * base),
             'ten folds by document: expected calibration error %.3f (ten bins of equal size), Brier score %.3f, area under the curve %.3f'
             % (ece, sum((p - r) ** 2 for p, r in judged) / n, order / (positives * (n - positives)))]
    for least in (.3, .4, .5, .6, .7, .8, .9):
        kept = [r for p, r in judged if p >= least]
        out = [r for p, r in judged if p < least]
        lines.append('  at least %.1f: %3.0f %% kept, %5.1f %% of them right, %5.1f %% of the others'
                     % (least, 100 * len(kept) / n, 100 * sum(kept) / max(1, len(kept)), 100 * sum(out) / max(1, len(out))))
    return lines


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('gold', nargs='+')
    options.add_argument('--scorer', required=True)
    options.add_argument('--write', action='store_true')
    args = options.parse_args()
    scorer = load(args.scorer)
    data = [e for folder in args.gold for e in examples(scorer, folder)]
    lines = figures(cross_validated(data), len({doc for doc, _, _ in data}))
    print('\n'.join(lines))
    weights = train(data)
    if args.write:
        with open(RESOURCE, 'w', encoding='utf-8') as f:
            f.write('# The weights of QuantityConfidence, a logistic regression, by feature; the first is the constant. Trained by\n')
            f.write('# models/confidence/train.py, which says how: do not edit.\n#\n')
            f.writelines('# ' + line + '\n' for line in lines)
            f.write('constant | %.3f\n' % weights.pop(''))
            f.writelines('%s | %.3f\n' % pair for pair in sorted(weights.items()))
        print('wrote ' + RESOURCE)


if __name__ == '__main__':
    main()
