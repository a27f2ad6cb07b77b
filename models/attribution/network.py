"""The network: a BERT encoder, a tagger of cues, and a decoder that finds each cue's source and content."""

import math

import numpy
import onnx
import onnx.numpy_helper
import torch
from torch import nn
from torch.nn import functional

from corpus import FEATURES

# A span of one role is tagged B I* E, or S if it is one word.
TAGS = 5  # O B I E S
ROLE_TAGS = 9  # O, then B I E S of the source, then of the content
FARTHEST = 200  # word pieces between a cue and a word, beyond which all are alike
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
        if mask is None:
            mixed = (q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)).softmax(-1) @ v
        else:
            # No dropout here: it would rule out the fast kernel.
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        return self.output(mixed.transpose(1, 2).reshape(batch, length, width))


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.attention = Attention(width, heads)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

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
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, features, mask):
        positions = torch.arange(ids.shape[1])
        x = self.words(ids) + self.positions(positions) + self.features(features)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Network(nn.Module):
    def __init__(self, layers=12, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(layers=layers, dropout=dropout)
        width = self.encoder.norm.normalized_shape[0]
        self.cue = nn.Linear(width, TAGS)
        self.flat = nn.Linear(width, 2 * TAGS)  # sources and contents of any cue: helps to train the encoder
        self.word = nn.Linear(width, PAIR_WIDTH)
        self.first, self.last = nn.Linear(width, PAIR_WIDTH), nn.Linear(width, PAIR_WIDTH)
        self.distance = nn.Embedding(2 * FARTHEST + 2, PAIR_WIDTH)
        self.pair_norm = nn.LayerNorm(PAIR_WIDTH, eps=1e-12)
        self.pairs = nn.ModuleList(Layer(PAIR_WIDTH, PAIR_HEADS, 2 * PAIR_WIDTH, dropout) for _ in range(PAIR_LAYERS))
        self.roles = nn.Linear(PAIR_WIDTH, ROLE_TAGS)

    def encode(self, ids, features, attended=None):
        """The hidden states and the logits of the cue tags of each piece; `attended` is 0 on padding, if there is any."""
        hidden = self.encoder(ids, features, mask_of(attended))
        return hidden, self.cue(hidden)

    def decode(self, hidden, attended, window, first, last):
        """The logits of the role tags of each piece for each cue: the window it lies in, its first and last word."""
        word = self.word(hidden)[window]
        begin = self.first(hidden[window, first])
        end = self.last(hidden[window, last])
        at = torch.arange(hidden.shape[1])[None, :]
        left = (at - first[:, None]).clamp(-FARTHEST, 0)
        right = (at - last[:, None]).clamp(0, FARTHEST)
        # Words of the cue itself share one place.
        place = torch.where(left < 0, left + FARTHEST, right + FARTHEST + 1)
        pair = functional.gelu(self.pair_norm(word + (begin + end)[:, None, :] + self.distance(place)))
        mask = mask_of(attended[window] if attended is not None else None)
        for layer in self.pairs:
            pair = layer(pair, mask)
        return self.roles(pair)


def load_encoder(network, path):
    """Copies the weights of a BERT encoder that was exported to ONNX from Hugging Face's implementation."""
    graph = onnx.load(path).graph
    weights = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            weights[node.name.strip("/").replace("/", ".").removesuffix("MatMul") + "weight"] = weights[node.input[1]].T

    def copy(parameter, name):
        with torch.no_grad():
            parameter.copy_(torch.tensor(numpy.ascontiguousarray(weights[name])))

    def copy_pair(module, name):
        copy(module.weight, name + ".weight")
        copy(module.bias, name + ".bias")

    encoder = network.encoder
    copy(encoder.words.weight, "embeddings.word_embeddings.weight")
    copy(encoder.positions.weight, "embeddings.position_embeddings.weight")
    with torch.no_grad():  # every piece has BERT's first token type
        encoder.positions.weight += torch.tensor(weights["embeddings.token_type_embeddings.weight"][0])
        encoder.features.weight.zero_()
    copy_pair(encoder.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(encoder.layers):
        name = f"encoder.layer.{i}."
        copy_pair(layer.attention.query, name + "attention.self.query")
        copy_pair(layer.attention.key, name + "attention.self.key")
        copy_pair(layer.attention.value, name + "attention.self.value")
        copy_pair(layer.attention.output, name + "attention.output.dense")
        copy_pair(layer.attention_norm, name + "attention.output.LayerNorm")
        copy_pair(layer.inner, name + "intermediate.dense")
        copy_pair(layer.outer, name + "output.dense")
        copy_pair(layer.norm, name + "output.LayerNorm")
