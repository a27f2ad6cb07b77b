#!/usr/bin/env python3
"""Trains the confidence of claims: of quantities, how likely the number, its bound, unit, change, rate and what it is said of are all right;
of statements, how likely half of the content and the source are.

usage: train.py quantities|statements --scorer score_claims.py GOLD_FOLDER ... [--write]

For example, in the repository's folder:
  python3 models/confidence/train.py quantities --scorer SCORER GOLD/full GOLD/spans --write

GOLD_FOLDER has texts (<doc>.txt) and their gold (<doc>.json). The scorer, which belongs to the gold, says which records are right: of quantities
all of their fields but the speaker, whose confidence is the statement's; of a counted noun ("40 boats") it is enough if the noun is right.
Records that overlap gold marked as uncertain take no part. The texts are extracted with ./claimant, so that the model fits the rules as they
are; for statements with the network's own confidence, which is a feature. Needs Python 3.9 and nothing else.

The model is a logistic regression over features of the record alone; quantity_features() and statement_features() are mirrored by
QuantityConfidence.java and StatementConfidence.java. --write writes the weights, which are of all documents, to that class's resource. The figures
that are printed, and written to its header, are of ten folds by document: each is judged by weights that have not seen its document.
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
LEAST = {'quantities': 10, 'statements': 5}      # records that a feature must have
FORMS = ('content-clause', 'content-complement', 'content-infinitive', 'content-phrase')
RESOURCES = 'pipeline/src/main/resources/dev/claimant/'
RESOURCE = {'quantities': RESOURCES + 'record/quantity-confidence.txt', 'statements': RESOURCES + 'attribution/statement-confidence.txt'}
CLASS = {'quantities': 'QuantityConfidence', 'statements': 'StatementConfidence'}
NETWORK = 'network'  # the logit of the network's confidence


def quantity_features(record, peers):
    """What is so of a quantity record, by name; peers: how many quantities its sentence has."""
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
    return dict.fromkeys(found, 1)


def statement_features(record):
    """What is so of a statement record that the network found, by name; and the logit of its confidence."""
    attribution = record['attribution']
    evidence = record['evidence']['attribution']
    form = next((e for e in evidence if e.startswith('content-') and e in FORMS), attribution['type'])
    cue = next((e for e in evidence if e.startswith('cue-')), 'cue-other')
    found = [form, form + ' ' + cue]
    if 'source' not in attribution:
        found += ['no source', 'no source, ' + form]
    if 'statement' in attribution:
        found += ['inner', 'inner ' + form]
    p = min(max(record['confidence'], 0.005), 0.995)
    return {**dict.fromkeys(found, 1), NETWORK: math.log(p / (1 - p))}


# ------------------------------------------------------------------ examples

def load(path):
    spec = importlib.util.spec_from_file_location('scorer', path)
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, os.path.dirname(path))
    spec.loader.exec_module(module)
    return module


def extract(scorer, folder):
    """The documents of a folder with their gold and the records of all claims."""
    texts = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith('.txt'))
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(['./claimant', 'extract', *texts, '-o', out, '--min-confidence', '0'], check=True, stderr=subprocess.DEVNULL)
        return scorer.read_docs(folder, folder, out)


def quantities(scorer, folder):
    """(document, features, right) of each quantity record that the gold of a folder judges."""
    for d in extract(scorer, folder):
        peers = Counter(r['sentence']['index'] for r in d['records'] if r['kind'] == 'quantity')
        score = scorer.score_quantities(d)
        judged = [(row['record'], all(row['fields'][f] for f in FIELDS)) for row in score['rows'] if row['record']]
        judged += [(f['record'], False) for f in score['false']]
        for record, right in judged:
            yield d['doc'], quantity_features(record, peers[record['sentence']['index']]), right


def statements(scorer, folder):
    """(document, features, right) of each statement record of the network that the gold of a folder judges."""
    for d in extract(scorer, folder):
        if not d['gold'].get('statements'):
            continue
        score = scorer.score_statements(d)
        judged = [(row['found']['records'][0], row['fields']['source']) for row in score['rows'] if row['found']]
        judged += [(found['records'][0], False) for found in score['false']]
        for record, right in judged:
            if any(e.startswith('model ') for e in record['evidence']['attribution']):
                yield d['doc'], statement_features(record), right


# ------------------------------------------------------------------ logistic regression

def probability(weights, found):
    z = weights[''] + sum(weights.get(f, 0) * x for f, x in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def train(data, which):
    """Weights by feature, '' for the constant: Newton's method on the penalized likelihood."""
    counts = Counter(f for _, found, _ in data for f in found)
    names = [''] + sorted(f for f, n in counts.items() if n >= LEAST[which])
    index = {f: i for i, f in enumerate(names)}
    rows = [([(0, 1)] + [(index[f], x) for f, x in found.items() if f in index], right) for _, found, right in data]
    w = [0.0] * len(names)
    for _ in range(25):
        gradient = [0.0 if i == 0 else PENALTY * w[i] for i in range(len(w))]
        hessian = [[0.0] * len(w) for _ in w]
        for i in range(len(w)):
            hessian[i][i] = PENALTY if i else 1e-9
        for active, right in rows:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w[i] * x for i, x in active)))))
            for i, x in active:
                gradient[i] += (p - right) * x
                for j, y in active:
                    hessian[i][j] += p * (1 - p) * x * y
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

def cross_validated(data, which):
    """(probability, right) of each example, from weights that have not seen its document."""
    docs = sorted({doc for doc, _, _ in data})
    fold = {doc: i % FOLDS for i, doc in enumerate(docs)}
    out = []
    for k in range(FOLDS):
        weights = train([e for e in data if fold[e[0]] != k], which)
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


def write(which, weights, lines):
    with open(RESOURCE[which], 'w', encoding='utf-8') as f:
        f.write('# The weights of %s, a logistic regression, by feature; the first is the constant. Trained by\n' % CLASS[which])
        f.write('# models/confidence/train.py, which says how: do not edit.\n#\n')
        f.writelines('# ' + line + '\n' for line in lines)
        f.write('constant | %.3f\n' % weights[''])
        f.writelines('%s | %.3f\n' % pair for pair in sorted(weights.items()) if pair[0])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('which', choices=RESOURCE)
    options.add_argument('gold', nargs='+')
    options.add_argument('--scorer', required=True)
    options.add_argument('--write', action='store_true')
    args = options.parse_args()
    scorer = load(args.scorer)
    with open(RESOURCE[args.which], encoding='utf-8') as f:
        before = f.read()
    try:
        if args.which == 'statements':      # the network's own confidence
            write(args.which, {'': 0, NETWORK: 1}, [])
        judge = {'quantities': quantities, 'statements': statements}[args.which]
        data = [e for folder in args.gold for e in judge(scorer, folder)]
    finally:
        with open(RESOURCE[args.which], 'w', encoding='utf-8') as f:
            f.write(before)
    lines = figures(cross_validated(data, args.which), len({doc for doc, _, _ in data}))
    print('\n'.join(lines))
    if args.write:
        write(args.which, train(data, args.which), lines)
        print('wrote ' + RESOURCE[args.which])


if __name__ == '__main__':
    main()
