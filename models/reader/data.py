"""Which articles are for what: training, choosing, and neither.

A JSON file names the material: {"polnear": FOLDER, "newsquant": FILE, "claims": [{"folder": FOLDER, "texts": FOLDER,
"statements": bool, "places": bool}], "found": FILE, "nested": FILE}. `found` has the spans of the quantities that the program
finds, by the article's name; `nested` what the statements network finds in each content of `polnear/train` alone.
"""

import json
import pathlib
import zlib

from corpus import Attribution, read_articles
from gold import claims_article, read_newsquant, read_text

HELD = 5  # one of so many articles is for neither training nor choosing


def is_held(name):
    """Whether an article is held out from training and choosing: by its name, so that no run and no person can choose."""
    return zlib.crc32(name.encode()) % HELD == 0


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
        for file in sorted(pathlib.Path(source["folder"]).glob("*.json")):
            texts = pathlib.Path(source.get("texts", source["folder"]))
            gold = json.loads(file.read_text(encoding="utf-8"))
            article = claims_article(file.stem, read_text(texts / f"{file.stem}.txt"), gold, spans.get(file.stem, []),
                                     source["statements"], source["places"])
            part = source.get("part") or ("held" if is_held(file.stem) else "quantities")
            parts[part].append(article)
    for article in read_newsquant(named["newsquant"], found):
        if article.quantities:
            parts["held" if is_held(article.name) else "quantities"].append(article)
    return parts
