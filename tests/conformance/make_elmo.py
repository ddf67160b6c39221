"""Makes fixtures/elmo-*: random weights in the layout of public/models/elmo, and what torch.nn.LSTM makes of them.

python tests/conformance/make_elmo.py

Independent of src/ and of training/: each LSTM is PyTorch's own, fed step by step so that its cell shows; only the gates,
which PyTorch keeps to itself, are written out. It needs torch and nothing else.
"""

import json
import struct
import warnings
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

HERE = Path(__file__).parent / "fixtures"
VOCABULARY, BOUNDARY, EPSILON, LAYERS = 41, 3, 1e-5, 2
SHAPES = {
    "elmo-projected": {"d": 12, "c": 17, "between": "dense", "projected": True, "second_bias": True},
    "elmo-plain": {"d": 10, "c": 10, "between": "none", "projected": False, "second_bias": False},
    "elmo-wide": {"d": 6, "c": 23, "between": "norm", "projected": True, "second_bias": False},
}
CASES = [[7, 9, 22, 9, 40, 5, 13], [30], [5, 5, 5, 5], []]


def random_weights(d: int, c: int, between: str, projected: bool, second_bias: bool, generator) -> dict[str, Tensor]:
    def normal(*shape: int, mean: float = 0.0, std: float = 0.4) -> Tensor:
        return mean + std * torch.randn(*shape, generator=generator)

    weights = {"embedding.weight": normal(VOCABULARY, d, std=1.0)}
    for direction in ("forward", "backward"):
        for layer in range(LAYERS):
            own = {"weight_ih_l0": normal(4 * c, d), "weight_hh_l0": normal(4 * c, d), "bias_ih_l0": normal(4 * c)}
            if second_bias:
                own["bias_hh_l0"] = normal(4 * c)
            if projected:
                own["weight_hr_l0"] = normal(d, c)
            weights |= {f"{direction}.{layer}.{name}": value for name, value in own.items()}
    if between == "dense":
        weights |= {"head.dense.weight": normal(d, d), "head.dense.bias": normal(d)}
    if between != "none":
        weights |= {"head.norm.weight": normal(d, mean=1.0), "head.norm.bias": normal(d)}
    weights |= {"mix.weights": normal(LAYERS + 1, std=1.0), "mix.gamma": normal(1, mean=1.0)}
    return weights


def unroll(x: Tensor, w: dict[str, Tensor], name: str, c: int) -> dict[str, list]:
    """x [T, d] -> hidden, cell and gates of each step."""
    own = {key.removeprefix(name + "."): value for key, value in w.items() if key.startswith(name + ".")}
    own.setdefault("bias_hh_l0", torch.zeros(4 * c, dtype=x.dtype))
    d = x.shape[1]
    lstm = nn.LSTM(d, c, proj_size=d if "weight_hr_l0" in own else 0).double()
    lstm.load_state_dict(own)
    found = {key: [] for key in ("hidden", "cell", "input", "forget", "candidate", "output")}
    state = (torch.zeros(1, d, dtype=x.dtype), torch.zeros(1, c, dtype=x.dtype))
    for step in x:
        z = own["weight_ih_l0"] @ step + own["bias_ih_l0"] + own["weight_hh_l0"] @ state[0][0] + own["bias_hh_l0"]
        i, f, g, o = z.chunk(4)
        _, state = lstm(step[None], state)
        values = (state[0][0], state[1][0], i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid())
        for key, value in zip(found, values):
            found[key].append(value)
    return {key: torch.stack(values) for key, values in found.items()}


def run(w: dict[str, Tensor], shape: dict, ids: list[int]) -> dict:
    w = {name: value.double() for name, value in w.items()}
    boundary, embedded = w["embedding.weight"][BOUNDARY][None], w["embedding.weight"][ids]
    directions = {}
    for direction in ("forward", "backward"):
        turn = (lambda y: y.flip(0)) if direction == "backward" else (lambda y: y)
        x = torch.cat([boundary, turn(embedded)])
        layers = []
        for layer in range(LAYERS):
            states = unroll(x, w, f"{direction}.{layer}", shape["c"])
            if layer > 0:
                states["hidden"] = states["hidden"] + x
            x = states["hidden"]
            layers.append({key: turn(value[1:]).tolist() for key, value in states.items()})
        if shape["between"] == "dense":
            x = F.gelu(x @ w["head.dense.weight"].T + w["head.dense.bias"], approximate="tanh")
        if shape["between"] != "none":
            x = F.layer_norm(x, x.shape[-1:], w["head.norm.weight"], w["head.norm.bias"], EPSILON)
        logits = x @ w["embedding.weight"].T
        directions[direction] = {
            "layers": layers, "logits": turn(logits[1:]).tolist(), "boundaryLogits": logits[:1].tolist(),
        }
    joined = [
        torch.cat([torch.tensor(directions[way]["layers"][k]["hidden"], dtype=torch.float64).view(len(ids), shape["d"])
                   for way in ("forward", "backward")], 1)
        for k in range(LAYERS)
    ]
    layers = torch.stack([torch.cat([embedded, embedded], 1), *joined])  # [3, T, 2d]
    mixed = w["mix.gamma"] * torch.einsum("k,ktd->td", w["mix.weights"].softmax(0), layers)
    return {"ids": ids, "embeddings": embedded.tolist(), **directions, "mixed": mixed.tolist()}


def write_safetensors(path: Path, weights: dict[str, Tensor]) -> None:
    header, data = {}, b""
    for name, value in weights.items():
        raw = value.contiguous().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    encoded = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(encoded)) + encoded + data)


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return float(f"{value:.7g}") if isinstance(value, float) else value


def main() -> None:
    warnings.simplefilter("ignore")  # PyTorch says which kernel it takes
    for seed, (name, shape) in enumerate(SHAPES.items()):
        weights = random_weights(**shape, generator=torch.Generator().manual_seed(seed))
        out = HERE / name
        out.mkdir(parents=True, exist_ok=True)
        config = {
            "model_type": "bothways-elmo", "vocab_size": VOCABULARY, "hidden_size": shape["d"], "cell_size": shape["c"],
            "num_hidden_layers": LAYERS, "max_position_embeddings": 16, "between": shape["between"],
            "hidden_act": "gelu_new", "layer_norm_eps": EPSILON, "boundary_token_id": BOUNDARY,
        }
        (out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
        write_safetensors(out / "model.safetensors", weights)
        expected = [rounded(run(weights, shape, ids)) for ids in CASES]
        (out / "expected.json").write_text(json.dumps(expected) + "\n")


if __name__ == "__main__":
    main()
