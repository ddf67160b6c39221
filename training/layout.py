"""Hugging Face's names for our parameters, both ways: `BertForPreTraining` and `OpenAIGPTLMHeadModel`."""

import numpy as np
import torch

from training.model import Bert, Gpt, Shape, Twin

_LINEARS_AND_NORMS = {
    "bert": {
        "attention.output": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "output_norm": "output.LayerNorm",
    },
    "gpt": {
        "attention.query_key_value": "attn.c_attn",
        "attention.output": "attn.c_proj",
        "attention_norm": "ln_1",
        "inner": "mlp.c_fc",
        "outer": "mlp.c_proj",
        "output_norm": "ln_2",
    },
}

_OUTSIDE_BLOCKS = {
    "bert": {
        "tokens.weight": "bert.embeddings.word_embeddings.weight",
        "positions.weight": "bert.embeddings.position_embeddings.weight",
        "segments.weight": "bert.embeddings.token_type_embeddings.weight",
        "embedding_norm.weight": "bert.embeddings.LayerNorm.weight",
        "embedding_norm.bias": "bert.embeddings.LayerNorm.bias",
        "pooler.weight": "bert.pooler.dense.weight",
        "pooler.bias": "bert.pooler.dense.bias",
        "transform.weight": "cls.predictions.transform.dense.weight",
        "transform.bias": "cls.predictions.transform.dense.bias",
        "transform_norm.weight": "cls.predictions.transform.LayerNorm.weight",
        "transform_norm.bias": "cls.predictions.transform.LayerNorm.bias",
        "bias": "cls.predictions.bias",
        "next_sentence_head.weight": "cls.seq_relationship.weight",
        "next_sentence_head.bias": "cls.seq_relationship.bias",
    },
    "gpt": {
        "tokens.weight": "transformer.tokens_embed.weight",
        "positions.weight": "transformer.positions_embed.weight",
    },
}


def _names(kind: str, shape: Shape) -> dict[str, str]:
    """Ours -> theirs, for every parameter that has one name on both sides."""
    names = dict(_OUTSIDE_BLOCKS[kind])
    stem = {"bert": "bert.encoder.layer", "gpt": "transformer.h"}[kind]
    for layer in range(shape.layers):
        for ours, theirs in _LINEARS_AND_NORMS[kind].items():
            for part in ("weight", "bias"):
                names[f"blocks.{layer}.{ours}.{part}"] = f"{stem}.{layer}.{theirs}.{part}"
    return names


def _is_conv1d(kind: str, name: str, array: np.ndarray) -> bool:
    """GPT's linear layers are stored [in, out] (`Conv1D`)."""
    return kind == "gpt" and name.startswith("blocks.") and array.ndim == 2


def to_hugging_face(model: Twin) -> dict[str, np.ndarray]:
    """Float32 arrays by Hugging Face's names; tied weights stand once."""
    kind = "bert" if isinstance(model, Bert) else "gpt"
    own = {name: tensor.detach().cpu().float().numpy() for name, tensor in model.state_dict().items()}
    tensors = {}
    for ours, theirs in _names(kind, model.shape).items():
        array = own.pop(ours)
        tensors[theirs] = array.T if _is_conv1d(kind, ours, array) else array
    for ours, array in own.items():  # BERT keeps query, key and value apart
        _, layer, _, _, part = ours.split(".")
        for name, third in zip(("query", "key", "value"), np.split(array, 3)):
            tensors[f"bert.encoder.layer.{layer}.attention.self.{name}.{part}"] = third
    return dict(sorted(tensors.items()))


def from_hugging_face(tensors: dict[str, np.ndarray], config: dict) -> Bert | Gpt:
    """The model of an exported directory's tensors and config.json, in float32; a missing tensor is a KeyError."""
    if config["model_type"] == "bert":
        kind, twin = "bert", Bert
        shape = Shape(
            config["vocab_size"], config["hidden_size"], config["num_hidden_layers"], config["num_attention_heads"],
            config["intermediate_size"], config["max_position_embeddings"], config["type_vocab_size"],
            config["layer_norm_eps"],
        )
    else:
        kind, twin = "gpt", Gpt
        shape = Shape(
            config["vocab_size"], config["n_embd"], config["n_layer"], config["n_head"], 4 * config["n_embd"],
            config["n_positions"], epsilon=config["layer_norm_epsilon"],
        )
    own = {}
    for ours, theirs in _names(kind, shape).items():
        array = tensors[theirs]
        own[ours] = array.T if _is_conv1d(kind, ours, array) else array
    if kind == "bert":
        for layer in range(shape.layers):
            for part in ("weight", "bias"):
                thirds = (
                    tensors[f"bert.encoder.layer.{layer}.attention.self.{name}.{part}"]
                    for name in ("query", "key", "value")
                )
                own[f"blocks.{layer}.attention.query_key_value.{part}"] = np.concatenate(list(thirds))
    model = twin(shape)
    model.load_state_dict({name: torch.from_numpy(array.astype(np.float32)) for name, array in own.items()})
    return model
