"""Gold of quantities: articles annotated by careful reading, and NewsQuant."""

import json
import pathlib
import re

from corpus import Article, Attribution, Quantity

ROLES = {"of": "of_span", "unit": "unit_span", "change": "change_span", "place": "place_span", "time": "time_span"}


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def claims_article(name, text, gold, found, statements, places):
    article = Article(name, text)
    for q in gold["quantities"]:
        span = (q["start"], q["end"])
        roles = {}
        for role, key in ROLES.items():
            if key in q:
                roles[role] = [tuple(q[key])]
            elif role == "unit" or (role == "change" and q["change"] == "none") or (role in ("place", "time") and places):
                roles[role] = []
        same = [f for f in found if overlaps(f, span)]
        article.quantities.append(Quantity([span, *same], roles, q["change"] if "change_alt" not in q else None))
    for q in gold["not_quantities"]:
        same = [f for f in found if overlaps(f, (q["start"], q["end"]))
                and not any(overlaps(f, (g["start"], g["end"])) for g in gold["quantities"])]
        if q["certain"] and same:
            article.quantities.append(Quantity(same, {}, claimed=False))
    if statements:
        article.attributions, article.inner = [], []
        for s in gold["statements"]:
            one = Attribution(*([tuple(x) for x in s[key]] for key in ("source", "cue", "content")))
            if not s["certain"]:
                article.ignored += one.cue
            elif s["cue"]:
                (article.inner if s["nested"] else article.attributions).append(one)
    return article


def read_newsquant(path, found):
    """NewsQuant's sentences, each an article; a number whose words cannot be told from another's is left out."""
    for n, row in enumerate(json.loads(pathlib.Path(path).read_text(encoding="utf-8"))):
        yield newsquant_article(f"newsquant-{n}", row, found.get(f"newsquant-{n}", []))


def newsquant_article(name, row, found):
    text = row["text"]
    article = Article(name, text)
    for q in row["quantities"]:
        at = [f for f in found if f[2] == q["value"]]
        if len(at) != 1:
            continue
        span = tuple(at[0][:2])
        words = [w for c in ([q["referred_concepts"]] if isinstance(q["referred_concepts"], str) else q["referred_concepts"])
                 for w in re.split(r"[,\s]+", c) if w and w != "-"]
        spans = concept_spans(text, words, span)
        if spans is None:
            continue
        direction = q["change"] if q["change"] in ("up", "down") else "none"
        article.quantities.append(Quantity([span], {"concept": spans}, direction))
    return article


def concept_spans(text, words, span):
    """Where the words stand: runs of them as near as can be to the number; None if one is nowhere."""
    left, spans = [w.lower() for w in words], []
    tokens = [(m.start(), m.end(), m.group().lower()) for m in re.finditer(r"[\w$€£%]+(?:[-.'’&/][\w]+)*", text)]
    while left:
        runs = []
        for i in range(len(tokens)):
            n = 0
            while n < len(left) and i + n < len(tokens) and tokens[i + n][2] in left[:]:
                n += 1
            if n:
                distance = min(abs(tokens[i][0] - span[1]), abs(span[0] - tokens[i + n - 1][1]))
                runs.append((-n, distance, i))
        if not runs:
            return None
        n, _, i = min(runs)
        spans.append((tokens[i][0], tokens[i - n - 1][1]))
        for token in tokens[i:i - n]:
            if token[2] in left:
                left.remove(token[2])
    return sorted(set(spans))
