"""The names in an ELMo-twin's model.safetensors, both ways. Each LSTM has the names and the [out, in] matrices of
`torch.nn.LSTM` with one layer (gates in the order input, forget, candidate, output), so that PyTorch loads it as it is:

    forward.0.weight_ih_l0  forward.0.weight_hh_l0  forward.0.bias_ih_l0  forward.0.weight_hr_l0     backward.0. … , …1.

`bias_hh_l0` is left out: our cell has one bias. Beside them `embedding.weight` [V, d], `head.dense.weight`, `head.dense.bias`
and `head.norm.weight`, `head.norm.bias` (what stands between LSTM and softmax, where there is something), `mix.weights` [3]
(before their softmax) and `mix.gamma` [1]. What each means: public/models/elmo/README.md.
"""

import numpy as np
import torch

from training.elmo import LAYERS, Elmo
from training.model import Shape
from training.wordpiece import PAD, SEP

MODEL_TYPE = "bothways-elmo"
DIRECTIONS = ("forward", "backward")
_HEAD = {"transform.weight": "head.dense.weight", "transform.bias": "head.dense.bias",
         "norm.weight": "head.norm.weight", "norm.bias": "head.norm.bias"}
_LSTM = {"kernel": "weight_ih_l0", "recurrent": "weight_hh_l0", "bias": "bias_ih_l0", "projection": "weight_hr_l0"}


def to_file(model: Elmo) -> dict[str, np.ndarray]:
    """Float32 arrays by the file's names; the mix stands at its uniform start, since pre-training has no use for it."""
    own = {name: tensor.detach().cpu().float().numpy() for name, tensor in model.state_dict().items()}
    tensors = {"embedding.weight": own["tokens.weight"]}
    for ours, theirs in _HEAD.items():
        if ours in own:
            tensors[theirs] = own[ours]
    for layer in range(LAYERS):
        for way, direction in enumerate(DIRECTIONS):
            for ours, theirs in _LSTM.items():
                array = own[f"layers.{layer}.{ours}"][way]
                tensors[f"{direction}.{layer}.{theirs}"] = array.T if array.ndim == 2 else array
    tensors["mix.weights"] = np.zeros(LAYERS + 1, np.float32)
    tensors["mix.gamma"] = np.ones(1, np.float32)
    return dict(sorted(tensors.items()))


def from_file(tensors: dict[str, np.ndarray], config: dict) -> Elmo:
    """The model of an exported directory's tensors and config.json, in float32; a missing tensor is a KeyError."""
    shape = Shape(
        config["vocab_size"], config["hidden_size"], epsilon=config["layer_norm_eps"], cells=config["cell_size"],
        positions=config["max_position_embeddings"],
    )
    model = Elmo(shape, between=config["between"])
    own = {"tokens.weight": tensors["embedding.weight"]}
    own |= {ours: tensors[theirs] for ours, theirs in _HEAD.items() if theirs in tensors}
    for layer in range(LAYERS):
        for ours, theirs in _LSTM.items():
            both = (tensors[f"{direction}.{layer}.{theirs}"] for direction in DIRECTIONS)
            own[f"layers.{layer}.{ours}"] = np.stack([array.T if array.ndim == 2 else array for array in both])
    model.load_state_dict({name: torch.from_numpy(array.astype(np.float32)) for name, array in own.items()})
    return model


def config_of(model: Elmo) -> dict:
    """config.json. `boundary_token_id` is what both directions read before their first token."""
    return {
        "architectures": ["BothwaysElmo"],
        "model_type": MODEL_TYPE,
        "vocab_size": model.shape.vocabulary,
        "hidden_size": model.shape.width,
        "cell_size": model.shape.cells,
        "num_hidden_layers": LAYERS,
        "max_position_embeddings": model.shape.positions,
        "between": model.between,
        "hidden_act": "gelu_new",
        "layer_norm_eps": model.shape.epsilon,
        "boundary_token_id": SEP,
        "pad_token_id": PAD,
        "tie_word_embeddings": True,
    }
