"""Trains the attribution network on a corpus in brat standoff; takes up an interrupted run where it stood.

usage: train.py --corpus FOLDER --encoder FILE.onnx --tokenizer FILE.json --out FOLDER
  FOLDER of the corpus holds train/ and dev/, each with NAME.txt beside NAME.ann; the other gets epoch-1.pt and so on,
  each the running mean of the weights
"""

import argparse
import pathlib
import random
import time

import numpy
import torch
from torch.nn import functional

from corpus import WordPieces, read_articles, read_vocabulary
from examples import IGNORED, LONGEST, Tagged
from network import Network, load_encoder


SHORTEST = 160  # word pieces in a window to train on
PIECES = 2048  # word pieces in a batch


def read(folder, word_pieces):
    return [Tagged(article, word_pieces.of(article.text)) for article in read_articles(folder)]


def epoch_windows(documents, rng):
    """Every piece of every document once, cut at other places in each epoch."""
    found = []
    for document in documents:
        n, end = len(document.pieces), 0
        while end < n:
            start, end = end, min(n, end + rng.randint(SHORTEST, LONGEST - 2))
            # A short rest takes along what stands before it.
            found.append((document, min(start, max(0, end - SHORTEST)), end))
    rng.shuffle(found)
    return found


def batches_of(windows, pieces_in_batch, rng):
    """Windows of like length together."""
    chunks = [windows[i:i + 64] for i in range(0, len(windows), 64)]
    found = []
    for chunk in chunks:
        chunk = sorted(chunk, key=lambda w: w[2] - w[1])
        batch = []
        for window in chunk:
            length = window[2] - window[1] + 2
            if batch and (len(batch) + 1) * length > pieces_in_batch:
                found.append(batch)
                batch = []
            batch.append(window)
        found.append(batch)
    rng.shuffle(found)
    return found


def tensors(batch, cls, sep):
    longest = max(end - start for _, start, end in batch) + 2
    shape = (len(batch), longest)
    ids, features, attended = (numpy.zeros(shape, int) for _ in range(3))
    cue, source, content = (numpy.full(shape, IGNORED) for _ in range(3))
    cues = []
    for b, (document, start, end) in enumerate(batch):
        n = end - start
        ids[b, :n + 2] = [cls, *document.pieces.ids[start:end], sep]
        features[b, 1:n + 1] = document.pieces.features[start:end]
        attended[b, :n + 2] = 1
        for tags, of in ((cue, document.cue_tags), (source, document.source_tags), (content, document.content_tags)):
            tags[b, 1:n + 1] = of[start:end]
        for attribution in document.attributions:
            if not attribution[0]:
                continue
            first, last = document.word_piece[list(attribution[0])]
            if first >= start and last < end:
                tags = numpy.full(longest, IGNORED)
                tags[1:n + 1] = document.role_tags(attribution)[start:end]
                cues.append((b, first - start + 1, last - start + 1, tags))
    return [torch.tensor(x) for x in (ids, features, attended, cue, source, content)], cues


def loss_of(network, batch, cls, sep, mask=None, masked=0.0, smoothing=0.0):
    """The losses of cues, sources, contents and roles; the last only if the batch has cues.

    `masked` is the share of pieces that are hidden behind `mask`, and `smoothing` that of the labels, both lest the
    network learn the articles by heart.
    """
    (ids, features, attended, cue, source, content), cues = tensors(batch, cls, sep)
    if masked:
        ids = torch.where((torch.rand(ids.shape) < masked) & (ids != cls) & (ids != sep), mask, ids)
    with torch.autocast("cpu", torch.bfloat16):
        hidden, cue_logits = network.encode(ids, features, attended)
        flat = network.flat(hidden)
        if cues:
            window, first, last = (torch.tensor([c[i] for c in cues]) for i in range(3))
            roles = network.decode(hidden, attended, window, first, last)
    entropy = lambda logits, tags: functional.cross_entropy(
        logits.float().reshape(-1, logits.shape[-1]), tags.reshape(-1), ignore_index=IGNORED,
        label_smoothing=smoothing)
    losses = [entropy(cue_logits, cue), entropy(flat[..., :5], source), entropy(flat[..., 5:], content)]
    if cues:
        tags = torch.tensor(numpy.stack([c[3] for c in cues]))
        losses.append(entropy(roles, tags) * 3)
    return losses


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--until", type=int, help="stop after so many of the epochs")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--masked", type=float, default=0.0, help="share of word pieces hidden")
    parser.add_argument("--smoothing", type=float, default=0.0, help="share of the labels spread over all")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    vocabulary = read_vocabulary(args.tokenizer)
    word_pieces = WordPieces(vocabulary)
    cls, sep, mask = (word_pieces.id_of[piece] for piece in ("[CLS]", "[SEP]", "[MASK]"))
    train, dev = (read(pathlib.Path(args.corpus) / part, word_pieces) for part in ("train", "dev"))

    network = Network(args.layers, args.dropout)
    load_encoder(network, args.encoder)
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.") or "features" in name]
    encoder = [p for name, p in network.named_parameters() if name.startswith("encoder.") and "features" not in name]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": args.rate * 5}], weight_decay=0.01, fused=True)
    per_epoch = len(batches_of(epoch_windows(train, random.Random(0)), PIECES, random.Random(0)))
    total = per_epoch * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (0.06 * total), max(0.0, (total - step) / (0.94 * total))))
    # Later weights count more: an exponential mean of the last tenth of an epoch or so.
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    checkpoint, first = out / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        mean.load_state_dict(saved["mean"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        first = saved["epoch"]
    step, began, pieces, sums = 0, time.time(), 0, numpy.zeros(4)
    for epoch in range(first, args.until or args.epochs):
        rng = random.Random(args.seed * 1000 + epoch)
        torch.manual_seed(args.seed * 1000 + epoch)
        network.train()
        for n, batch in enumerate(batches_of(epoch_windows(train, rng), PIECES, rng)):
            losses = loss_of(network, batch, cls, sep, mask, args.masked, args.smoothing)
            optimizer.zero_grad()
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            mean.update_parameters(network)
            step += 1
            pieces += sum(end - start for _, start, end in batch)
            sums[:len(losses)] += [x.item() for x in losses]
            if step % 50 == 0:
                print(f"epoch {epoch} {n}/{per_epoch} {pieces / (time.time() - began):.0f} pieces/s "
                      f"losses {' '.join(f'{x:.4f}' for x in sums / 50)}", flush=True)
                sums[:] = 0
        with torch.no_grad():
            mean.eval()
            rng = random.Random(0)
            rows = [[x.item() for x in loss_of(mean.module, batch, cls, sep)]
                    for batch in batches_of(epoch_windows(dev, rng), PIECES, rng)]
            print(f"epoch {epoch} dev losses {' '.join(f'{x:.4f}' for x in numpy.mean([r for r in rows if len(r) == 4], 0))}",
                  flush=True)
        torch.save({"network": network.state_dict(), "mean": mean.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "epoch": epoch + 1}, out / "saving.pt")
        (out / "saving.pt").rename(checkpoint)
        torch.save(mean.module.state_dict(), out / f"epoch-{epoch + 1}.pt")


if __name__ == "__main__":
    main()
