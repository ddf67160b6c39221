"""Makes fixtures/gpt1-random: random weights in the layout of Hugging Face's OpenAIGPTLMHeadModel, and what PyTorch makes of them.

python tests/conformance/make_gpt1.py

The block is written out with PyTorch's own functions, independently of src/ and of training/: Radford et al. 2018, post-LN,
tanh GELU (which `afn: "gelu"` means in this layout), Conv1D weights as [in, out]. It needs torch and nothing else.
"""

import json
import struct
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

V, P, D, LAYERS, HEADS, EPSILON = 53, 24, 24, 3, 3, 1e-5
HERE = Path(__file__).parent / "fixtures" / "gpt1-random"


def random_weights(generator: torch.Generator) -> dict[str, Tensor]:
    """Wide weights, so that attention is uneven and a forgotten term shows."""

    def normal(*shape: int, mean: float = 0.0, std: float = 0.3) -> Tensor:
        return mean + std * torch.randn(*shape, generator=generator)

    weights = {"tokens_embed.weight": normal(V, D, std=1.0), "positions_embed.weight": normal(P, D, std=0.5)}
    for layer in range(LAYERS):
        for name, inputs, outputs in [
            ("attn.c_attn", D, 3 * D),
            ("attn.c_proj", D, D),
            ("mlp.c_fc", D, 4 * D),
            ("mlp.c_proj", 4 * D, D),
        ]:
            weights[f"h.{layer}.{name}.weight"] = normal(inputs, outputs)
            weights[f"h.{layer}.{name}.bias"] = normal(outputs)
        for name in ("ln_1", "ln_2"):
            weights[f"h.{layer}.{name}.weight"] = normal(D, mean=1.0)
            weights[f"h.{layer}.{name}.bias"] = normal(D)
    return {f"transformer.{name}": value for name, value in weights.items()}


def run(w: dict[str, Tensor], ids: list[int]) -> dict:
    """One sequence; every state in float64, so that the numbers are PyTorch's at its best."""
    w = {name.removeprefix("transformer."): value.double() for name, value in w.items()}
    length = len(ids)
    x = w["tokens_embed.weight"][ids] + w["positions_embed.weight"][:length]  # [T, d]
    future = torch.ones(length, length, dtype=torch.bool).triu(1)
    hidden, attentions = [x], []
    for layer in range(LAYERS):

        def conv1d(y: Tensor, name: str) -> Tensor:
            return y @ w[f"h.{layer}.{name}.weight"] + w[f"h.{layer}.{name}.bias"]

        def norm(y: Tensor, name: str) -> Tensor:
            return F.layer_norm(y, (D,), w[f"h.{layer}.{name}.weight"], w[f"h.{layer}.{name}.bias"], EPSILON)

        q, k, v = (
            part.view(length, HEADS, D // HEADS).transpose(0, 1) for part in conv1d(x, "attn.c_attn").split(D, dim=-1)
        )  # [h, T, d/h] each
        scores = q @ k.transpose(-1, -2) / (D // HEADS) ** 0.5  # [h, T, T]
        attention = scores.masked_fill(future, float("-inf")).softmax(-1)  # [h, T, T]
        mixed = (attention @ v).transpose(0, 1).reshape(length, D)  # [T, d]
        x = norm(x + conv1d(mixed, "attn.c_proj"), "ln_1")
        x = norm(x + conv1d(F.gelu(conv1d(x, "mlp.c_fc"), approximate="tanh"), "mlp.c_proj"), "ln_2")
        hidden.append(x)
        attentions.append(attention)
    return {
        "input_ids": ids,
        "hidden_states": rounded(torch.stack(hidden)),
        "attentions": rounded(torch.stack(attentions)),
        "logits": rounded(x @ w["tokens_embed.weight"].T),
    }


def rounded(numbers: Tensor) -> list:
    if numbers.dim() == 0:
        return round(numbers.item(), 7)
    return [rounded(one) for one in numbers]


def save(w: dict[str, Tensor], path: Path) -> None:
    """The safetensors format by hand: header length, JSON header, numbers."""
    header, body = {}, b""
    for name, value in w.items():
        numbers = value.float().contiguous().numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [len(body), len(body) + len(numbers)]}
        body += numbers
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + body)


def main() -> None:
    generator = torch.Generator().manual_seed(1)
    weights = random_weights(generator)
    HERE.mkdir(parents=True, exist_ok=True)
    save(weights, HERE / "model.safetensors")
    config = {
        "model_type": "openai-gpt",
        "architectures": ["OpenAIGPTLMHeadModel"],
        "vocab_size": V,
        "n_embd": D,
        "n_layer": LAYERS,
        "n_head": HEADS,
        "n_positions": P,
        "afn": "gelu",
        "layer_norm_epsilon": EPSILON,
    }
    (HERE / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    sequences = [torch.randint(V, (length,), generator=generator).tolist() for length in (1, 9, P)]
    cases = [run(weights, ids) for ids in sequences]
    (HERE / "expected.json").write_text(json.dumps({"cases": cases}))


if __name__ == "__main__":
    main()
