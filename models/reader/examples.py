"""Windows of word pieces with the tags to learn, and windows to predict in."""

import dataclasses

import numpy

from corpus import GAPS

LONGEST = 384  # word pieces in a window to train on, with the one before and the one behind
ROOM = 158  # word pieces in the core of a window to predict in
CONTEXT = 24  # word pieces beside a core that begins or ends in a paragraph, which only inform it
IGNORED = -100


@dataclasses.dataclass
class Window:
    """A run of a document's pieces; spans are found by their cues in its core."""

    start: int
    end: int
    core_start: int
    core_end: int


def windows_of(pieces, room=ROOM, context=CONTEXT):
    """Cores of about one length, as few as can be, that meet between paragraphs where one is near enough.

    Window.java also cuts long paragraphs between sentences, which are not known here.
    """
    length = len(pieces)
    begins = [first and feature % GAPS == GAPS - 1 for first, feature in zip(pieces.firsts, pieces.features)]
    found, start, before = [], 0, 0
    while start < length:
        end, behind = length, 0
        if length - start > room:
            rest = length - start
            share = -(-rest // -(-rest // room))
            near = [i for i in range(start + room // 4, start + room + 1) if begins[i]]
            end = min(near, key=lambda i: (abs(i - start - share), -i)) if near else start + room
            behind = 0 if near else context
        found.append(Window(max(0, start - before), min(length, end + behind), start, end))
        start, before = end, behind
    return found


class Tagged:
    """An article's pieces with its gold as the words that it covers."""

    def __init__(self, article, pieces):
        self.pieces = pieces
        n = len(pieces)
        starts = numpy.array([s for s, _ in pieces.spans])
        self.firsts = numpy.array(pieces.firsts)
        word_of = numpy.cumsum(self.firsts) - 1
        word_starts = starts[self.firsts]
        ends = numpy.zeros(len(word_starts), int)
        for i in range(n):
            ends[word_of[i]] = max(ends[word_of[i]], pieces.spans[i][1])
        self.word_piece = numpy.flatnonzero(self.firsts)

        def words(span):
            first = int(numpy.searchsorted(ends, span[0], "right"))
            last = int(numpy.searchsorted(word_starts, span[1], "left")) - 1
            return (first, last) if last >= first else None

        def statements(attributions):
            return [(words(a.cue[0]) if a.cue else None, [[w for w in map(words, spans) if w] for spans in (a.source, a.content)])
                    for a in attributions or ()]

        outer, inner = statements(article.attributions), statements(article.inner)
        self.attributions = [a for a in outer + inner if a[0]]
        self.ignored = numpy.zeros(n, bool)
        for start, end in article.ignored:
            self.ignored |= (starts >= start) & (starts < end)
        self.cue_tags = self.cues(article.attributions, outer)
        self.inner_tags = self.cues(article.inner, inner)
        self.quantities = []
        for q in article.quantities:
            spans = [w for w in map(words, q.spans) if w]
            roles = {role: [w for w in map(words, found) if w] for role, found in q.roles.items()}
            if spans:
                self.quantities.append((spans, roles, q))

    def cues(self, asked, attributions):
        if asked is None:
            return numpy.full(len(self.pieces), IGNORED)
        tags = self.tags([[a[0] for a in attributions if a[0]]])
        tags[self.ignored] = IGNORED
        return tags

    def tags(self, spans_by_role):
        tags = numpy.where(self.firsts, 0, IGNORED)
        for role, spans in enumerate(spans_by_role):
            for first, last in spans:
                self.mark(tags, role, first, last)
        return tags

    def mark(self, tags, role, first, last):
        at = self.word_piece[first:last + 1]
        base = 1 + 4 * role
        if len(at) == 1:
            tags[at] = base + 3
        else:
            tags[at] = base + 1
            tags[at[0]], tags[at[-1]] = base, base + 2
        return tags

    def role_tags(self, attribution):
        return self.tags(attribution[1])

    def paragraph_begins(self):
        return [i for i in range(len(self.pieces)) if self.firsts[i] and self.pieces.features[i] % GAPS == GAPS - 1]

    def sentences(self, vocabulary):
        """Guessed bounds of sentences: after a full stop and its quotation marks, or where a line begins."""
        begins = set(self.paragraph_begins())
        for i in range(1, len(self.pieces) - 1):
            feature = self.pieces.features[i]
            if self.firsts[i] and feature % GAPS and feature // GAPS in (1, 2):
                before = i - 1
                while before > 0 and vocabulary[self.pieces.ids[before]] in "\"'”’)":
                    before -= 1
                if vocabulary[self.pieces.ids[before]] in (".", "!", "?"):
                    begins.add(i)
        bounds = sorted(begins | {0, len(self.pieces)})
        return list(zip(bounds, bounds[1:]))
