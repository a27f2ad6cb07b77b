"""Where the program finds quantities in the gold's texts, so that training and use agree on the spans.

usage: found.py DATA.json OUT.json
  DATA.json names the gold (see data.py)
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from data import claims

CLAIMANT = pathlib.Path(__file__).resolve().parents[2] / "claimant"


def texts(named):
    for source in named["claims"]:
        for name, text, _ in claims(source):
            yield name, text
    for n, row in enumerate(json.loads(pathlib.Path(named["newsquant"]).read_text(encoding="utf-8"))):
        yield f"newsquant-{n}", row["text"]


def main():
    named = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        read, written = pathlib.Path(folder) / "in.jsonl", pathlib.Path(folder) / "out.jsonl"
        with open(read, "w", encoding="utf-8") as out:
            for name, text in texts(named):
                out.write(json.dumps({"id": name, "text": text}) + "\n")
        # Texts that it skips give exit code 1.
        subprocess.run([CLAIMANT, "extract", read, "-o", written, "--min-confidence", "0"], check=False)
        for line in written.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["kind"] == "quantity":
                quantity = record["quantity"]
                ends = [f"{quantity[k]:g}" if isinstance(quantity[k], float) else str(quantity[k]) for k in ("value", "high") if k in quantity]
                span = record["span"]
                found.setdefault(record["document"]["id"], []).append((span["start"], span["end"], "-".join(ends)))
    pathlib.Path(sys.argv[2]).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
