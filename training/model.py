"""The twins: one Transformer block, used by BERT and by GPT.

Shapes: B batch, T tokens, d width, h heads, V vocabulary, N chosen places.
Vaswani et al. 2017 (the block); Devlin et al. 2019 (BERT); Radford et al. 2018 (GPT).
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class Shape:
    """The sizes that all twins share."""

    vocabulary: int = 4096
    width: int = 128
    layers: int = 4
    heads: int = 4
    inner: int = 512
    positions: int = 128
    segments: int = 2
    epsilon: float = 1e-5
    cells: int = 168  # of each of ELMo's LSTMs: as many parameters as the blocks have


def padding_mask(real: Tensor) -> Tensor:
    """`real` [B, T] bool -> [B, 1, 1, T]: every query may look at every key that is no pad."""
    return real[:, None, None, :]


def look_ahead_mask(real: Tensor) -> Tensor:
    """`real` [B, T] bool -> [B, 1, T, T]: itself and the past, not padding."""
    length = real.shape[1]
    past = torch.ones(length, length, dtype=torch.bool, device=real.device).tril()
    return past & padding_mask(real)


class Attention(nn.Module):
    """Multi-head scaled dot-product attention (Vaswani et al. 2017, 3.2). The mask is an argument."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.heads = shape.heads
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.output = nn.Linear(shape.width, shape.width)

    def _split(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        batch, length, width = x.shape
        qkv = self.query_key_value(x).view(batch, length, 3, self.heads, width // self.heads)
        return tuple(qkv.permute(2, 0, 3, 1, 4))  # 3 × [B, h, T, d/h]

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` [B, T, d], `mask` bool broadcast to [B, h, T, T], True = may look -> [B, T, d]."""
        q, k, v = self._split(x)
        if x.device.type == "cpu":
            # In bfloat16 the fused kernel is several times slower on a CPU than in float32.
            with torch.autocast("cpu", enabled=False):
                mixed = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=mask)
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)  # [B, h, T, d/h]
        return self.output(mixed.transpose(1, 2).flatten(2))  # [B, T, d]

    def weights(self, x: Tensor, mask: Tensor) -> Tensor:
        """softmax(q·k / √(d/h) + mask) [B, h, T, T]: what `forward` mixes the values with."""
        q, k, _ = self._split(x)
        scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5  # [B, h, T, T]
        return scores.masked_fill(~mask, float("-inf")).softmax(-1)  # [B, h, T, T]


class Block(nn.Module):
    """Post-LN block: attention and a feed-forward network, each with a residual, then LayerNorm (3.1, 3.3)."""

    def __init__(self, shape: Shape, dropout: float = 0.0):
        super().__init__()
        self.attention = Attention(shape)
        self.attention_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.output_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)  # on what is added to the residual (Vaswani et al. 2017, 5.4)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` [B, T, d], `mask` as in Attention -> [B, T, d]."""
        x = self.attention_norm(x + self.dropout(self.attention(x, mask)))  # [B, T, d]
        inner = F.gelu(self.inner(x), approximate="tanh")  # [B, T, 4d]
        return self.output_norm(x + self.dropout(self.outer(inner)))  # [B, T, d]


class Twin(nn.Module):
    """What BERT and GPT have in common: token and position embeddings, the blocks, the tied softmax."""

    def __init__(self, shape: Shape, dropout: float = 0.0):
        super().__init__()
        self.shape = shape
        self.dropout = nn.Dropout(dropout)
        self.tokens = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.blocks = nn.ModuleList(Block(shape, dropout) for _ in range(shape.layers))

    def initialize(self, generator: torch.Generator) -> "Twin":
        """Weights from N(0, 0.02), biases 0, LayerNorm 1 and 0 (Devlin et al. 2019; Radford et al. 2018)."""
        for module in self.modules():
            if isinstance(module, nn.Linear | nn.Embedding):
                nn.init.normal_(module.weight, std=0.02, generator=generator)
            if isinstance(module, nn.Linear):
                nn.init.zeros_(module.bias)
        return self

    def states(self, x: Tensor, mask: Tensor) -> list[Tensor]:
        """The embedding and the output of each block, each [B, T, d]."""
        states = [self.dropout(x)]
        for block in self.blocks:
            states.append(block(states[-1], mask))
        return states


class Bert(Twin):
    """BERT: sees all but padding; masked-LM head tied to the embedding, pooler and next-sentence head."""

    def __init__(self, shape: Shape, dropout: float = 0.0):
        super().__init__(shape, dropout)
        self.segments = nn.Embedding(shape.segments, shape.width)
        self.embedding_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.transform = nn.Linear(shape.width, shape.width)
        self.transform_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.pooler = nn.Linear(shape.width, shape.width)
        self.next_sentence_head = nn.Linear(shape.width, 2)

    def embed(self, ids: Tensor, segments: Tensor) -> Tensor:
        """`ids`, `segments` [B, T] -> [B, T, d], after the embedding's LayerNorm."""
        positions = self.positions.weight[: ids.shape[1]]  # [T, d]
        return self.embedding_norm(self.tokens(ids) + positions + self.segments(segments))

    def forward(self, ids: Tensor, segments: Tensor, real: Tensor) -> Tensor:
        """`ids`, `segments`, `real` [B, T] -> last states [B, T, d]."""
        return self.states(self.embed(ids, segments), padding_mask(real))[-1]

    def before_softmax(self, states: Tensor) -> Tensor:
        """The transform of the masked-LM head, `states` [..., d] -> [..., d]."""
        return self.transform_norm(F.gelu(self.transform(states), approximate="tanh"))

    def logits(self, states: Tensor) -> Tensor:
        """`states` [..., d] -> [..., V]."""
        return F.linear(self.before_softmax(states), self.tokens.weight, self.bias)

    def pooled(self, states: Tensor) -> Tensor:
        """`states` [B, T, d] -> [B, d], from the state of [CLS]."""
        return torch.tanh(self.pooler(states[:, 0]))

    def next_sentence(self, states: Tensor) -> Tensor:
        """`states` [B, T, d] -> logits [B, 2]; index 0 = is next."""
        return self.next_sentence_head(self.pooled(states))


class Gpt(Twin):
    """GPT: sees itself and the past; LM head tied to the embedding, no bias, no final LayerNorm.

    `look_ahead=False` takes its look-ahead mask away: each place then sees the very token that it is to predict.
    """

    def __init__(self, shape: Shape, dropout: float = 0.0, look_ahead: bool = True):
        super().__init__(shape, dropout)
        self.mask = look_ahead_mask if look_ahead else padding_mask

    def embed(self, ids: Tensor) -> Tensor:
        """`ids` [B, T] -> [B, T, d]."""
        return self.tokens(ids) + self.positions.weight[: ids.shape[1]]

    def forward(self, ids: Tensor, real: Tensor) -> Tensor:
        """`ids`, `real` [B, T] -> last states [B, T, d]."""
        return self.states(self.embed(ids), self.mask(real))[-1]

    def logits(self, states: Tensor) -> Tensor:
        """`states` [..., d] -> [..., V]; at t for the token at t + 1."""
        return F.linear(states, self.tokens.weight)
