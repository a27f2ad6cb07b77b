"""The network: a BERT encoder, a tagger of cues, and two readers of what belongs to a cue and to a number."""

import math

import torch
from torch import nn
from torch.nn import functional

from corpus import FEATURES

# A span of one role is tagged B I* E, or S if it is one word.
TAGS = 5  # O B I E S
ROLE_TAGS = 9  # O, then B I E S of the source, then of the content
# What a number is said of, its unit or counted noun where that stands elsewhere, its change, place and time; what NewsQuant
# calls its concept. Each has one span or none, and their words can be the same.
QUANTITY_ROLES = ("of", "unit", "change", "place", "time", "concept")
DIRECTIONS = ("none", "up", "down")
FACTS = len(DIRECTIONS) + 1  # the direction of its change, and whether it is a quantity at all
FARTHEST = 200  # word pieces between a span and a word, beyond which all are alike
PAIR_WIDTH, PAIR_HEADS, PAIR_LAYERS = 128, 4, 2


def mask_of(attended):
    return None if attended is None else (1.0 - attended[:, None, None, :].float()) * -10000.0


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = (
            f(x).view(batch, length, self.heads, width // self.heads).transpose(1, 2)
            for f in (self.query, self.key, self.value)
        )
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)
        mixed = (scores if mask is None else scores + mask.to(scores.dtype)).softmax(-1).to(v.dtype) @ v
        return self.output(mixed.transpose(1, 2).reshape(batch, length, width))


class Dropout(nn.Module):
    """Hides the same features of all words of a window, which takes far fewer random numbers than each word's own."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        return x * functional.dropout(x.new_ones(x.shape[0], 1, x.shape[2]), self.share) if self.training else x


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.attention = Attention(width, heads)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x, mask):
        x = self.attention_norm(x + self.dropout(self.attention(x, mask)))
        return self.norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT's encoder, with the case of each word and the white space before it as one more input."""

    def __init__(self, vocabulary=30522, width=384, layers=12, heads=12, inner=1536, longest=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(longest, width)
        self.features = nn.Embedding(FEATURES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, features, mask):
        positions = torch.arange(ids.shape[1])
        x = self.words(ids) + self.positions(positions) + self.features(features)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class SpanReader(nn.Module):
    """Scores each word piece of a window for each of some spans in it, a cue's or a number's."""

    def __init__(self, width, outputs, dropout):
        super().__init__()
        self.word = nn.Linear(width, PAIR_WIDTH)
        self.first, self.last = nn.Linear(width, PAIR_WIDTH), nn.Linear(width, PAIR_WIDTH)
        self.distance = nn.Embedding(2 * FARTHEST + 2, PAIR_WIDTH)
        self.pair_norm = nn.LayerNorm(PAIR_WIDTH, eps=1e-12)
        self.pairs = nn.ModuleList(Layer(PAIR_WIDTH, PAIR_HEADS, 2 * PAIR_WIDTH, dropout) for _ in range(PAIR_LAYERS))
        self.roles = nn.Linear(PAIR_WIDTH, outputs)

    def forward(self, hidden, attended, window, first, last):
        """The hidden states and the logits of each piece for each span: its window, its first and its last word."""
        word = self.word(hidden)[window]
        begin = self.first(hidden[window, first])
        end = self.last(hidden[window, last])
        at = torch.arange(hidden.shape[1])[None, :]
        left = (at - first[:, None]).clamp(-FARTHEST, 0)
        right = (at - last[:, None]).clamp(0, FARTHEST)
        # Words of the span itself share one place.
        place = torch.where(left < 0, left + FARTHEST, right + FARTHEST + 1)
        pair = functional.gelu(self.pair_norm(word + (begin + end)[:, None, :] + self.distance(place)))
        mask = mask_of(attended[window] if attended is not None else None)
        for layer in self.pairs:
            pair = layer(pair, mask)
        return pair, self.roles(pair)


class Network(nn.Module):
    """One encoder; a tagger of cues; a reader of what belongs to a cue, and one of what belongs to a number."""

    def __init__(self, layers=12, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(layers=layers, dropout=dropout)
        width = self.encoder.norm.normalized_shape[0]
        self.cue = nn.Linear(width, TAGS)  # of statements that are in no other
        self.inner_cue = nn.Linear(width, TAGS)  # of statements in the content of another
        self.statement = SpanReader(width, ROLE_TAGS, dropout)
        self.quantity = SpanReader(width, 2 * len(QUANTITY_ROLES), dropout)
        self.facts = nn.Linear(PAIR_WIDTH, FACTS)

    def encode(self, ids, features, attended=None):
        """The hidden states and the logits of the cue tags of each piece; `attended` is 0 on padding, if there is any."""
        hidden = self.encoder(ids, features, mask_of(attended))
        return hidden, self.cue(hidden), self.inner_cue(hidden)

    def statements(self, hidden, attended, window, first, last):
        """The logits of the role tags of each piece for each cue."""
        return self.statement(hidden, attended, window, first, last)[1]

    def quantities(self, hidden, attended, window, first, last):
        """For each number how likely each piece begins, and ends, the span of each role, and the logits of its facts.

        Piece 0, which is no word, is where a role without a span is.
        """
        pair, roles = self.quantity(hidden, attended, window, first, last)
        own = pair[torch.arange(pair.shape[0]), first]
        return roles, self.facts(own)
