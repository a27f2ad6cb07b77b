"""Articles with gold, and their text as the word pieces of an uncased BERT vocabulary."""

import dataclasses
import pathlib
import unicodedata

MAX_WORD = 100
CASES, GAPS = 4, 3
FEATURES = CASES * GAPS


@dataclasses.dataclass
class Attribution:
    """One gold attribution: for each role its [start, end) spans in code points."""

    source: list
    cue: list
    content: list


@dataclasses.dataclass
class Quantity:
    """A gold number, or one that is found where the gold has none.

    `roles` has the [start, end) spans of each role that the annotator was asked for; a role that is missing is unknown.
    """

    spans: list  # its span as annotated, and as the program finds it
    roles: dict
    direction: str | None = None
    claimed: bool = True


@dataclasses.dataclass
class Article:
    name: str
    text: str
    attributions: list | None = None  # None: nobody looked for them
    inner: list | None = None  # those within the content of another
    ignored: list = dataclasses.field(default_factory=list)  # boilerplate, and where annotators might disagree
    quantities: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Pieces:
    """A text's word pieces: the id of each, its feature, and the span of its characters."""

    ids: list
    features: list
    spans: list
    firsts: list  # whether the piece begins a word

    def __len__(self):
        return len(self.ids)


def read_article(ann):
    """Reads NAME.ann and the NAME.txt beside it."""
    with open(ann.with_suffix(".txt"), encoding="utf-8", newline="") as file:
        text = file.read()
    marked, events = {}, []
    for line in ann.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 2:
            label, offsets = fields[1].split(" ", 1)
            marked[fields[0]] = (label, [tuple(map(int, o.split())) for o in offsets.split(";")])
        elif line.startswith("E") and len(fields) > 1:
            events.append([argument.split(":") for argument in fields[1].split()])
    attributions = []
    for event in events:
        if not event[0][0].startswith("Attribution"):
            continue
        spans = {"Source": [], "Cue": [], "Content": []}
        for role, mark in event[1:]:
            role = role.rstrip("0123456789")
            if role in spans:
                spans[role] += marked[mark][1]
        if spans["Content"]:
            attributions.append(Attribution(*(sorted(s) for s in spans.values())))
    discarded = [s for label, spans in marked.values() if label == "Discard" for s in spans]
    return Article(ann.stem, text, attributions, ignored=discarded)


def read_articles(folder):
    return [read_article(ann) for ann in sorted(pathlib.Path(folder).glob("*.ann"))]


def read_vocabulary(path):
    """The word pieces of the network's vocabulary, in the order of their ids."""
    return pathlib.Path(path).read_text(encoding="utf-8").split("\n")[:-1]


def is_space(c):
    return c in "\t\n\r" or unicodedata.category(c).startswith("Z")


def is_mark(c):
    return unicodedata.category(c) == "Mn"


def is_dropped(c):
    return c == "\ufffd" or (unicodedata.category(c) in ("Cc", "Cf") and not is_space(c))


def stands_alone(c):
    """Punctuation and Chinese characters are words of their own."""
    n = ord(c)
    return (
        (33 <= n <= 47 or 58 <= n <= 64 or 91 <= n <= 96 or 123 <= n <= 126)
        or unicodedata.category(c).startswith("P")
        or any(low <= n <= high for low, high in (
            (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
            (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)))
    )


def folded(c):
    """A character in lower case, without accents."""
    return "".join(d for d in unicodedata.normalize("NFD", c.lower()) if not is_mark(d))


def case_of(word):
    letters = [c for c in word if c.isupper() or c.islower()]
    if not letters:
        return 3
    if not letters[0].isupper():
        return 0
    return 2 if len(letters) > 1 and all(c.isupper() for c in letters) else 1


class WordPieces:
    """Cuts text as BERT's uncased tokenizer does, and knows where each piece stands."""

    def __init__(self, vocabulary):
        self.id_of = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.id_of["[UNK]"]

    def words(self, text):
        """The [start, end) span of each word."""
        start = end = None
        for i, c in enumerate(text):
            if is_mark(c) and start is not None:
                end = i + 1
            if is_dropped(c) or is_mark(c):
                continue
            alone = stands_alone(c)
            if (alone or is_space(c)) and start is not None:
                yield start, end
                start = None
            if alone:
                yield i, i + 1
            elif not is_space(c):
                start = i if start is None else start
                end = i + 1
        if start is not None:
            yield start, end

    def of(self, text):
        pieces, previous = Pieces([], [], [], []), 0
        for start, end in self.words(text):
            before = text[previous:start]
            gap = 2 if "\n" in before or "\r" in before or previous == 0 else 1 if any(map(is_space, before)) else 0
            feature = case_of(text[start:end]) * GAPS + gap
            found = self.split(text, start, end)
            if found[0][0] == self.unknown and not any(unicodedata.category(c)[0] == "L" or c.isdecimal() for c in text[start:end]):
                continue  # emoji and the like tell nothing, and so should change nothing
            for n, (piece, span) in enumerate(found):
                pieces.ids.append(piece)
                pieces.spans.append(span)
                pieces.features.append(feature)
                pieces.firsts.append(n == 0)
            previous = end
        return pieces

    def split(self, text, start, end):
        """A word's pieces, the longest first; the whole word is unknown if any part of it is."""
        letters, at = [], []
        for i in range(start, end):
            if not is_dropped(text[i]):
                for d in folded(text[i]):
                    letters.append(d)
                    at.append(i)
        found, begin = [], 0
        while begin < len(letters) <= MAX_WORD:
            stop = len(letters)
            while stop > begin:
                piece = self.id_of.get(("##" if begin else "") + "".join(letters[begin:stop]))
                if piece is not None:
                    break
                stop -= 1
            else:
                break
            found.append((piece, (at[begin], at[stop - 1] + 1)))
            begin = stop
        if not found or begin < len(letters):
            return [(self.unknown, (start, end))]
        piece, (first, _) = found[-1]
        return [*found[:-1], (piece, (first, end))]
