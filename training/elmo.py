"""ELMo (Peters et al. 2018): a forward and a backward LSTM language model over static token embeddings.

The backward model is the same thing on the reversed text, so the two run side by side: S = 2 directions (forward,
backward), B batch, T steps (one more than tokens: the first reads the boundary), d width, c cells, V vocabulary.
Where it departs from the published one: a table of static vectors stands for the character CNN, and the softmax is
tied to it.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.lstm import Unroll
from training.model import Shape

LAYERS = 2
BETWEEN = ("none", "norm", "dense")
STARTS = ("twins", "lstm")


class Layer(nn.Module):
    """One LSTM a direction, with separate weights; gates in PyTorch's order."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.kernel = nn.Parameter(torch.empty(2, shape.width, 4 * shape.cells))
        self.recurrent = nn.Parameter(torch.empty(2, shape.width, 4 * shape.cells))
        self.bias = nn.Parameter(torch.empty(2, 4 * shape.cells))
        self.projection = nn.Parameter(torch.empty(2, shape.cells, shape.width))

    def forward(self, x: Tensor, dtype: torch.dtype) -> Tensor:
        """`x` [2, B, T, d] -> [2, B, T, d]."""
        steps_first = x.permute(2, 0, 1, 3).contiguous()  # [T, 2, B, d]
        out = Unroll.apply(steps_first, self.kernel, self.recurrent, self.bias, self.projection, dtype)
        return out.permute(1, 2, 0, 3)


class Elmo(nn.Module):
    """`between`: what stands between the last LSTM and the softmax: nothing, a LayerNorm, or BERT's transform (dense,
    GELU, LayerNorm). `start`: how the weights begin, see `initialize`.
    """

    def __init__(self, shape: Shape, between: str = "norm", start: str = "lstm", dropout: float = 0.0):
        super().__init__()
        if between not in BETWEEN or start not in STARTS:
            raise ValueError(f"between is one of {BETWEEN}, start one of {STARTS}")
        self.shape, self.between, self.start = shape, between, start
        self.tokens = nn.Embedding(shape.vocabulary, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(LAYERS))
        self.transform = nn.Linear(shape.width, shape.width) if between == "dense" else None
        self.norm = None if between == "none" else nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def initialize(self, generator: torch.Generator) -> "Elmo":
        """"twins": everything from N(0, 0.02), as the Transformers. "lstm": each matrix from N(0, 1 / inputs), so that
        a signal keeps its size on the way, and the forget gate open at first (bias 1; Jozefowicz et al. 2015).
        """
        own = self.start == "lstm"
        for name, parameter in self.named_parameters():
            if "norm" in name:
                continue
            if "bias" in name:
                nn.init.zeros_(parameter)
            elif name == "tokens.weight":
                nn.init.normal_(parameter, std=self.shape.width**-0.5 if own else 0.02, generator=generator)
            else:
                inputs = parameter.shape[-1] if name == "transform.weight" else parameter.shape[-2]
                nn.init.normal_(parameter, std=inputs**-0.5 if own else 0.02, generator=generator)
        if own:
            for layer in self.layers:
                layer.bias.data.view(2, 4, -1)[:, 1] = 1.0
        return self

    def states(self, ids: Tensor, dtype: torch.dtype = torch.float32) -> list[Tensor]:
        """`ids` [2, B, T], the boundary first, row 1 from the end backward -> the embedding and each layer's output,
        [2, B, T, d]; a residual connection goes round the second layer. Pads, last in their rows, change nothing.
        """
        embedded = self.dropout(self.tokens(ids))  # [2, B, T, d]
        first = self.dropout(self.layers[0](embedded, dtype))
        second = first + self.dropout(self.layers[1](first, dtype))
        return [embedded, first, second]

    def forward(self, ids: Tensor, dtype: torch.dtype = torch.float32) -> Tensor:
        """`ids` [2, B, T] -> last states [2, B, T, d]."""
        return self.states(ids, dtype)[-1]

    def before_softmax(self, states: Tensor) -> Tensor:
        """`states` [..., d] -> [..., d]."""
        if self.transform is not None:
            states = F.gelu(self.transform(states), approximate="tanh")
        return states if self.norm is None else self.norm(states)

    def logits(self, states: Tensor) -> Tensor:
        """`states` [..., d] -> [..., V]; for the token after in direction 0, for the one before in direction 1."""
        return F.linear(self.before_softmax(states), self.tokens.weight)
