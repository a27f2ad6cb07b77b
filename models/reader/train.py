"""Trains the network on statements and quantities together; takes up an interrupted run where it stood.

usage: train.py --data FILE.json --start FILE.pt --vocabulary FILE.txt --out FOLDER
  the other gets epoch-1.pt and so on, each the running mean of the weights
"""

import argparse
import pathlib
import random
import time

import numpy
import torch
from torch.nn import functional

from corpus import CASES, GAPS, WordPieces, read_vocabulary
from data import read_all
from examples import IGNORED, Tagged
from network import DIRECTIONS, QUANTITY_ROLES, Network

SHORTEST, LONGEST = 90, 190  # word pieces in a window to train on
PIECES = 2048  # word pieces in a batch, with padding
CHUNK = 512  # windows that are sorted by length together
PARTS = 2  # an epoch has one of so many parts of the articles that have statements alone
WEIGHTS = {"of": 0.3, "concept": 0.15, "unit": 0.2, "change": 0.2, "place": 0.2, "time": 0.2}
SENTENCE, CAPITALS, HEADLINE = 0.12, 0.03, 0.03  # the share of windows that are one sentence, and in capitals, and as in headlines


def windows_of(document, rng, vocabulary):
    """The windows of a document, cut between paragraphs at other places in each epoch, and some of its sentences alone."""
    n, found, start = len(document.pieces), [], 0
    begins = document.paragraph_begins() + [n]
    while start < n:
        room = rng.randint(SHORTEST, LONGEST)
        fits = [b for b in begins if start < b <= start + room]
        longer = [b for b in begins if b > start]
        end = fits[-1] if fits else longer[0] if longer[0] <= start + LONGEST else start + room
        found.append((document, start, end, variant(rng)))
        start = end
    sentences = [s for s in document.sentences(vocabulary) if 5 <= s[1] - s[0] <= LONGEST]
    for start, end in sentences:
        if rng.random() < SENTENCE:
            found.append((document, start, end, variant(rng)))
    return found


def variant(rng):
    """The case that all words of a window get, or None."""
    draw = rng.random()
    return 2 if draw < CAPITALS else 1 if draw < CAPITALS + HEADLINE else None


def batches_of(windows, rng):
    """Windows of like length together."""
    rng.shuffle(windows)
    found = []
    for i in range(0, len(windows), CHUNK):
        batch = []
        for window in sorted(windows[i:i + CHUNK], key=lambda w: w[2] - w[1]):
            length = window[2] - window[1] + 2
            if batch and (len(batch) + 1) * length > PIECES:
                found.append(batch)
                batch = []
            batch.append(window)
        found.append(batch)
    rng.shuffle(found)
    return found


def features_of(document, start, end, case):
    features = numpy.array(document.pieces.features[start:end])
    if features[0] % GAPS != GAPS - 1 and document.firsts[start]:
        first = features[0] // GAPS * GAPS
        features[0] = first + GAPS - 1
    if case is not None:
        cases = features // GAPS
        features = numpy.where(cases == CASES - 1, cases, case) * GAPS + features % GAPS
    return features


def role_ends(spans, place):
    """Where a role's span begins and ends in the window: at 0 if it has none there, nowhere if it is unknown."""
    if spans is None:
        return IGNORED, IGNORED
    at = place(max(spans, key=lambda s: s[1] - s[0])) if spans else None
    return at[1:] if at else (0, 0)


def tensors(batch, cls, sep, rng):
    longest = max(end - start for _, start, end, _ in batch) + 2
    shape = (len(batch), longest)
    ids, features, attended = (numpy.zeros(shape, int) for _ in range(3))
    cue, inner = (numpy.full(shape, IGNORED) for _ in range(2))
    begins = numpy.zeros(shape, bool)  # where a word begins, and piece 0
    begins[:, 0] = True
    cues, numbers = [], []
    for b, (document, start, end, case) in enumerate(batch):
        n = end - start
        ids[b, :n + 2] = [cls, *document.pieces.ids[start:end], sep]
        features[b, 1:n + 1] = features_of(document, start, end, case)
        attended[b, :n + 2] = 1
        begins[b, 1:n + 1] = document.firsts[start:end]
        cue[b, 1:n + 1] = document.cue_tags[start:end]
        inner[b, 1:n + 1] = document.inner_tags[start:end]

        def place(words):
            first, last = document.word_piece[list(words)]
            return (b, first - start + 1, last - start + 1) if first >= start and last < end else None

        for attribution in document.attributions:
            at = place(attribution[0])
            if at:
                tags = numpy.full(longest, IGNORED)
                tags[1:n + 1] = document.role_tags(attribution)[start:end]
                cues.append((*at, tags))
        for spans, roles, gold in document.quantities:
            at = place(rng.choice(spans))
            if at:
                ends = [role_ends(roles.get(role), place) for role in QUANTITY_ROLES]
                direction = IGNORED if gold.direction is None else DIRECTIONS.index(gold.direction)
                numbers.append((*at, ends, direction, float(gold.claimed)))
    return [torch.tensor(x) for x in (ids, features, attended, begins, cue, inner)], cues, numbers


NAMES = ("cue", "inner", "roles", *QUANTITY_ROLES, "direction", "claimed")


def losses_of(network, batch, cls, sep, rng, mask=None, masked=0.0, smoothing=0.0):
    """The loss of each task; `masked` is the share of pieces that are hidden behind `mask`, `smoothing` that of the labels."""
    (ids, features, attended, begins, cue, inner), cues, numbers = tensors(batch, cls, sep, rng)
    if masked:
        ids = torch.where((torch.rand(ids.shape) < masked) & (ids != cls) & (ids != sep), mask, ids)
    entropy = lambda logits, tags: functional.cross_entropy(
        logits.float().reshape(-1, logits.shape[-1]), tags.reshape(-1), ignore_index=IGNORED, label_smoothing=smoothing)
    losses = {}
    with torch.autocast("cpu", torch.bfloat16):
        hidden, cue_logits, inner_logits = network.encode(ids, features, attended)
        index = lambda spans: [torch.tensor([s[i] for s in spans]) for i in range(3)]
        if cues:
            roles = network.statements(hidden, attended, *index(cues))
        if numbers:
            quantity_roles, facts = network.quantities(hidden, attended, *index(numbers))
    if (cue >= 0).any():
        losses["cue"] = entropy(cue_logits, cue)
    if (inner >= 0).any():
        losses["inner"] = entropy(inner_logits, inner)
    if cues:
        losses["roles"] = entropy(roles, torch.tensor(numpy.stack([c[3] for c in cues]))) * 3
    if numbers:
        ends = torch.tensor([c[3] for c in numbers])
        hidden_pieces = ~begins[torch.tensor([c[0] for c in numbers])]
        for i, role in enumerate(QUANTITY_ROLES):
            if (ends[:, i] >= 0).any():
                logits = quantity_roles[..., 2 * i:2 * i + 2].float().masked_fill(hidden_pieces[..., None], -1e4)
                losses[role] = WEIGHTS[role] * sum(functional.cross_entropy(logits[..., k], ends[:, i, k], ignore_index=IGNORED) for k in (0, 1))
        direction = torch.tensor([c[4] for c in numbers])
        if (direction >= 0).any():
            losses["direction"] = entropy(facts[:, :-1], direction) * 0.5
        claimed = torch.tensor([c[5] for c in numbers])
        # Few numbers are none, so each counts for more.
        weight = torch.where(claimed > 0, 1.0, 4.0)
        losses["claimed"] = functional.binary_cross_entropy_with_logits(facts[:, -1].float(), claimed, weight) * 0.3
    return losses


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="a JSON file that names the gold; see data.py")
    parser.add_argument("--start", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--until", type=int, help="stop after so many of the epochs")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--masked", type=float, default=0.05, help="share of word pieces hidden")
    parser.add_argument("--smoothing", type=float, default=0.03, help="share of the labels spread over all")
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--new", default="quantity.", help="what the names of the weights begin with that have the new rate")
    parser.add_argument("--new-rate", type=float, default=4e-4, help="of these and the weights that start from nothing")
    parser.add_argument("--inner", type=float, default=1.0, help="how much the cues of inner statements count")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    vocabulary = read_vocabulary(args.vocabulary)
    word_pieces = WordPieces(vocabulary)
    cls, sep, mask = (word_pieces.id_of[piece] for piece in ("[CLS]", "[SEP]", "[MASK]"))
    tagged = lambda articles: [Tagged(a, word_pieces.of(a.text)) for a in articles]
    data = {name: tagged(articles) for name, articles in read_all(args.data).items()}
    print({name: (len(some), sum(len(d.pieces) for d in some), sum(len(d.quantities) for d in some)) for name, some in data.items()}, flush=True)

    def epoch_documents(epoch):
        return data["statements"][epoch % PARTS::PARTS] + data["quantities"]

    network = Network(12, args.dropout)
    known = torch.load(args.start)
    missing, unexpected = network.load_state_dict(known, strict=False)
    assert not unexpected, unexpected
    is_new = lambda name: name in missing or name.startswith(args.new)
    groups = [{"params": [p for name, p in network.named_parameters() if is_new(name) == new], "lr": rate}
              for new, rate in ((False, args.rate), (True, args.new_rate))]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def batches(epoch):
        rng = random.Random(args.seed * 1000 + epoch)
        windows = [w for d in epoch_documents(epoch) for w in windows_of(d, rng, vocabulary)]
        return batches_of(windows, rng)

    total = sum(len(batches(epoch)) for epoch in range(args.epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (0.06 * total), max(0.0, (total - step) / (0.94 * total))))
    # Later weights count more: an exponential mean of the last tenth of an epoch or so.
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.9))
    checkpoint, first = out / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        mean.load_state_dict(saved["mean"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        first = saved["epoch"]
    step, began, pieces, sums = 0, time.time(), 0, {}
    for epoch in range(first, args.until or args.epochs):
        rng = random.Random(args.seed * 2000 + epoch)
        torch.manual_seed(args.seed * 1000 + epoch)
        network.train()
        todo = batches(epoch)
        for n, batch in enumerate(todo):
            losses = losses_of(network, batch, cls, sep, rng, mask, args.masked, args.smoothing)
            if not losses:
                continue  # nothing in these windows was asked of the annotators
            if "inner" in losses:
                losses["inner"] *= args.inner
            optimizer.zero_grad()
            sum(losses.values()).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if n % 4 == 0:
                mean.update_parameters(network)
            step += 1
            pieces += sum(w[2] - w[1] for w in batch)
            for name, loss in losses.items():
                sums.setdefault(name, []).append(loss.item())
            if step % 50 == 0:
                print(f"epoch {epoch} {n}/{len(todo)} {pieces / (time.time() - began):.0f} pieces/s "
                      + " ".join(f"{k} {numpy.mean(v):.4f}" for k, v in sums.items()), flush=True)
                sums = {}
        with torch.no_grad():
            mean.eval()
            rng = random.Random(0)
            rows = {}
            for batch in batches_of([w for d in data["dev"] for w in windows_of(d, rng, vocabulary)], rng):
                for name, loss in losses_of(mean.module, batch, cls, sep, rng).items():
                    rows.setdefault(name, []).append(loss.item())
            print(f"epoch {epoch} dev " + " ".join(f"{k} {numpy.mean(v):.4f}" for k, v in rows.items()), flush=True)
        torch.save({"network": network.state_dict(), "mean": mean.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "epoch": epoch + 1}, out / "saving.pt")
        (out / "saving.pt").rename(checkpoint)
        torch.save(mean.module.state_dict(), out / f"epoch-{epoch + 1}.pt")


if __name__ == "__main__":
    main()
