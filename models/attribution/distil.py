"""Trains a network of half the layers to do what a trained one does; takes up an interrupted run where it stood.

usage: distil.py --corpus FOLDER --teacher FILE.pt --tokenizer FILE.json --out FOLDER
  FOLDER of the corpus holds train/ and dev/; the other gets epoch-1.pt and so on, each the running mean of the weights

The student begins as every second layer of the teacher (Sanh and others, DistilBERT, 2019). It learns the teacher's
tags and last hidden states, and the corpus's tags as well, on windows as long as those that it will read, some of their
word pieces hidden.
"""

import argparse
import pathlib
import random
import time

import numpy
import torch
from torch.nn import functional

import train
from corpus import WordPieces, read_vocabulary
from examples import IGNORED, ROOM
from network import Network

train.SHORTEST, train.LONGEST = 112, ROOM + 2
SMOOTHING = 0.05
MASKED = 0.1, 0.05  # share of word pieces hidden: in the first epochs, in the last


def student_of(teacher, layers):
    """A network of every second layer of another, counted from its last."""
    student = Network(layers, dropout=0.05)
    kept = range(len(teacher.encoder.layers) - 1, -1, -2)[:layers][::-1]
    weights = {}
    for name, value in teacher.state_dict().items():
        if name.startswith("encoder.layers."):
            _, _, layer, rest = name.split(".", 3)
            if int(layer) in kept:
                weights[f"encoder.layers.{kept.index(int(layer))}.{rest}"] = value
        else:
            weights[name] = value
    student.load_state_dict(weights)
    student.encoder.words.weight.requires_grad_(False)
    return student


def entropy(logits, tags):
    return functional.cross_entropy(
        logits.float().reshape(-1, logits.shape[-1]), tags.reshape(-1), ignore_index=IGNORED, label_smoothing=SMOOTHING)


def divergence(student, teacher, where):
    """The Kullback-Leibler divergence of the student's tags from the teacher's."""
    expected, found = teacher.float()[where], student.float()[where]
    return (expected.softmax(-1) * (expected.log_softmax(-1) - found.log_softmax(-1))).sum(-1).mean()


def losses_of(student, teacher, batch, cls, sep, mask, masked):
    """How far the student is from the corpus's tags, the teacher's tags, and the teacher's hidden states."""
    (ids, features, attended, cue, source, content), cues = train.tensors(batch, cls, sep)
    if masked:
        ids = torch.where((torch.rand(ids.shape) < masked) & (ids != cls) & (ids != sep), mask, ids)
    at = [torch.tensor([c[i] for c in cues]) for i in range(3)] if cues else None

    def outputs(network):
        hidden, cue_logits = network.encode(ids, features, attended)
        roles = network.decode(hidden, attended, *at) if cues else None
        return hidden, cue_logits, network.flat(hidden), roles

    with torch.autocast("cpu", torch.bfloat16):
        with torch.no_grad():
            taught = outputs(teacher)
        learned = outputs(student)
    there = attended.bool()
    _, cue_logits, flat, roles = learned
    gold = entropy(cue_logits, cue) + entropy(flat[..., :5], source) + entropy(flat[..., 5:], content)
    tags = divergence(cue_logits, taught[1], there) + sum(
        divergence(flat[..., part], taught[2][..., part], there) for part in (slice(5), slice(5, 10)))
    if cues:
        gold = gold + 3 * entropy(roles, torch.tensor(numpy.stack([c[3] for c in cues])))
        tags = tags + 3 * divergence(roles, taught[3], there[at[0]])
    return gold, tags, functional.mse_loss(learned[0].float()[there], taught[0].float()[there])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    word_pieces = WordPieces(read_vocabulary(args.tokenizer))
    cls, sep, mask = (word_pieces.id_of[piece] for piece in ("[CLS]", "[SEP]", "[MASK]"))
    articles, dev = (train.read(pathlib.Path(args.corpus) / part, word_pieces) for part in ("train", "dev"))

    teacher = Network().eval()
    teacher.load_state_dict(torch.load(args.teacher))
    torch.manual_seed(args.seed)
    student = student_of(teacher, args.layers)
    optimizer = torch.optim.AdamW(
        [p for p in student.parameters() if p.requires_grad], lr=args.rate, weight_decay=0.01, fused=True)
    per_epoch = len(train.batches_of(train.epoch_windows(articles, random.Random(0)), train.PIECES, random.Random(0)))
    total = per_epoch * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (0.06 * total), max(0.0, (total - step) / (0.94 * total))))
    mean = torch.optim.swa_utils.AveragedModel(student, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
    checkpoint, first = out / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        student.load_state_dict(saved["network"])
        mean.load_state_dict(saved["mean"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        first = saved["epoch"]
    began, pieces, sums = time.time(), 0, numpy.zeros(3)
    for epoch in range(first, args.epochs):
        rng = random.Random(args.seed * 1000 + epoch)
        torch.manual_seed(args.seed * 1000 + epoch)
        student.train()
        masked = MASKED[epoch == args.epochs - 1]
        for n, batch in enumerate(train.batches_of(train.epoch_windows(articles, rng), train.PIECES, rng), 1):
            gold, tags, hidden = losses_of(student, teacher, batch, cls, sep, mask, masked)
            optimizer.zero_grad()
            (0.5 * gold + tags + 2 * hidden).backward()
            torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            mean.update_parameters(student)
            pieces += sum(end - start for _, start, end in batch)
            sums += [gold.item(), tags.item(), hidden.item()]
            if n % 50 == 0:
                print(f"epoch {epoch} {n}/{per_epoch} {pieces / (time.time() - began):.0f} pieces/s "
                      f"losses {' '.join(f'{x:.4f}' for x in sums / 50)}", flush=True)
                sums[:] = 0
        with torch.no_grad():
            mean.eval()
            rng = random.Random(0)
            rows = [[x.item() for x in losses_of(mean.module, teacher, batch, cls, sep, mask, 0.0)]
                    for batch in train.batches_of(train.epoch_windows(dev, rng), train.PIECES, rng)]
            print(f"epoch {epoch} dev losses {' '.join(f'{x:.4f}' for x in numpy.mean(rows, 0))}", flush=True)
        torch.save({"network": student.state_dict(), "mean": mean.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "epoch": epoch + 1}, out / "saving.pt")
        (out / "saving.pt").rename(checkpoint)
        torch.save(mean.module.state_dict(), out / f"epoch-{epoch + 1}.pt")


if __name__ == "__main__":
    main()
