"""Which articles are for what: training, choosing, and neither.

A JSON file names the material: {"polnear": FOLDER, "newsquant": FILE, "claims": [SOURCE], "found": FILE, "nested": FILE}.
A source is {"folder": FOLDER, "statements": bool, "places": bool} with gold and texts side by side, or {"offsets": FILE, "texts":
[FOLDER or FILE.jsonl.gz]} with gold by the texts' SHA-256 (see gold/README.md); "part" names what all of it is for. `found` has the
spans of the quantities that the program finds, by the article's name; `nested` what the statements network finds in each content
of `polnear/train` alone.
"""

import gzip
import hashlib
import json
import pathlib
import zlib

from corpus import Attribution, read_articles
from gold import claims_article, read_newsquant, read_text

HELD = 5  # one of so many articles is for neither training nor choosing


def is_held(name):
    """Whether an article is held out from training and choosing: by its name, so that no run and no person can choose."""
    return zlib.crc32(name.encode()) % HELD == 0


def claims(source):
    """The articles of a source: the name of each, its text and its gold."""
    if "folder" in source:
        for file in sorted(pathlib.Path(source["folder"]).glob("*.json")):
            yield file.stem, read_text(file.with_suffix(".txt")), json.loads(file.read_text(encoding="utf-8"))
        return
    gold = json.loads(pathlib.Path(source["offsets"]).read_text(encoding="utf-8"))
    for text in texts(source["texts"]):
        of = gold.get(hashlib.sha256(text.encode()).hexdigest())
        if of:
            others = [{"start": start, "end": end, "certain": certain} for start, end, certain in of["not_quantities"]]
            yield of["name"], text, {**of, "not_quantities": others}


def texts(paths):
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            yield from map(read_text, sorted(path.glob("*.txt")))
        else:
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield from (json.loads(line)["text"] for line in lines)


def read_all(path):
    named = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    found = {name: [tuple(f) for f in some] for name, some in json.loads(pathlib.Path(named["found"]).read_text()).items()}
    spans = {name: [f[:2] for f in some] for name, some in found.items()}
    parts = {"statements": [], "quantities": [], "dev": [], "held": []}
    parts["polnear-dev"] = read_articles(pathlib.Path(named["polnear"]) / "dev")
    nested = json.loads(pathlib.Path(named["nested"]).read_text())
    for article in read_articles(pathlib.Path(named["polnear"]) / "train"):
        article.inner = [Attribution(*([tuple(x) for x in one[k]] for k in ("source", "cue", "content")))
                         for one in nested.get(article.name, []) if one["p"] >= 0.5]
        article.ignored += [tuple(x) for one in nested.get(article.name, []) if one["p"] < 0.5 for x in one["cue"]]
        parts["statements"].append(article)
    for source in named["claims"]:
        for name, text, gold in claims(source):
            article = claims_article(name, text, gold, spans.get(name, []), source.get("statements", "statements" in gold), source.get("places", True))
            part = source.get("part") or ("held" if is_held(name) else "quantities")
            parts[part].append(article)
    for article in read_newsquant(named["newsquant"], found):
        if article.quantities:
            parts["held" if is_held(article.name) else "quantities"].append(article)
    return parts
