"""Reference numbers: what PyTorch computes from the exported files, for the page's own code to agree with.

Of each case `<name>.<quantity>`, all float32: input_ids, segment_ids, attention_mask [T] (1 = real); hidden.0 (the
embedding, BERT's after its LayerNorm) to hidden.L [T, d]; attention.0 to attention.L-1 [h, T, T]; logits [T, V];
for BERT pooled [d] and next_sentence_logits [2] (0 = is next). The rows of pads promise nothing.

Of ELMo, by `torch.nn.LSTM` on the file's tensors: input_ids [T]; hidden.0 [T, d]; forward.k and backward.k, the states of
layer k in the order of the text, logits.forward and logits.backward [T + 1, V]: row 0 of forward and row T of backward are
those of the boundary.
"""

import json
from pathlib import Path

import numpy as np
import torch

from training import safetensors
from training.export import load
from training.elmo import LAYERS, Elmo
from training.evaluation.sample import sample
from training.model import Bert, Gpt, look_ahead_mask, padding_mask
from training.wordpiece import CLS, PAD, SEP, WordPiece

CASES = {
    "bert": [
        {"name": "single", "text": "The bat flew out of the cave at night."},
        {"name": "masked", "text": "She put the money in the [MASK]."},
        {"name": "pair", "text": "Lily went to the park.", "pair": "She saw a big dog."},
        {"name": "padded", "text": "Tom sat on the bank.", "padTo": 12},
    ],
    "gpt": [
        {"name": "single", "text": "The bat flew out of the cave at night."},
        {"name": "story", "text": "Once upon a time, there was a little girl named Lily."},
        {"name": "empty", "text": ""},
        {"name": "padded", "text": "Tom sat on the bank.", "padTo": 12},
    ],
    "elmo": [
        {"name": "single", "text": "The bat flew out of the cave at night."},
        {"name": "word", "text": "Bank"},
    ],
}


def frame(kind: str, case: dict, tokenizer: WordPiece) -> tuple[list[int], list[int], list[int]]:
    """(ids, segments, real) of a case as the model reads it, padded on the right to `padTo`."""
    ids = tokenizer.typed_ids(case["text"])
    segments = [0] * len(ids)
    if kind == "bert":
        ids = [CLS, *ids, SEP]
        pair = [*tokenizer.typed_ids(case["pair"]), SEP] if "pair" in case else []
        segments = [0] * len(ids) + [1] * len(pair)
        ids += pair
    elif not ids:
        ids, segments = [SEP], [0]
    pads = max(0, case.get("padTo", 0) - len(ids))
    return ids + [PAD] * pads, segments + [0] * pads, [1] * len(ids) + [0] * pads


@torch.no_grad()
def numbers(model: Bert | Gpt, ids: list[int], segments: list[int], real: list[int]) -> dict[str, np.ndarray]:
    """Every quantity of one case, without the batch axis."""
    id_tensor, segment_tensor = torch.tensor([ids]), torch.tensor([segments])  # [1, T]
    real_tensor = torch.tensor([real]).bool()  # [1, T]
    is_bert = isinstance(model, Bert)
    mask = padding_mask(real_tensor) if is_bert else look_ahead_mask(real_tensor)
    states = model.states(model.embed(id_tensor, segment_tensor) if is_bert else model.embed(id_tensor), mask)
    found = {"input_ids": id_tensor, "segment_ids": segment_tensor, "attention_mask": real_tensor}
    for layer, state in enumerate(states):
        found[f"hidden.{layer}"] = state
    for layer, block in enumerate(model.blocks):
        found[f"attention.{layer}"] = block.attention.weights(states[layer], mask)
    found["logits"] = model.logits(states[-1])
    if is_bert:
        found["pooled"] = model.pooled(states[-1])
        found["next_sentence_logits"] = model.next_sentence(states[-1])
    return {name: tensor[0].float().numpy() for name, tensor in found.items()}


@torch.no_grad()
def elmo_numbers(model: Elmo, tensors: dict[str, np.ndarray], ids: list[int]) -> dict[str, np.ndarray]:
    """Every quantity of one case; `tensors` as in the file, `model` for the softmax alone."""
    embedding = torch.from_numpy(tensors["embedding.weight"].astype(np.float32))
    found = {"input_ids": np.array(ids, np.float32), "hidden.0": embedding[ids].numpy()}
    for direction, way in (("forward", 1), ("backward", -1)):
        states = embedding[[SEP, *ids[::way]]]  # [T + 1, d]
        for layer in range(LAYERS):
            own = {
                name.removeprefix(f"{direction}.{layer}."): torch.from_numpy(array.astype(np.float32))
                for name, array in tensors.items() if name.startswith(f"{direction}.{layer}.")
            }
            out, cells = own["weight_hr_l0"].shape
            lstm = torch.nn.LSTM(out, cells, proj_size=out)
            lstm.load_state_dict({**own, "bias_hh_l0": torch.zeros(4 * cells)})
            states = lstm(states)[0] + (states if layer else 0)
            found[f"{direction}.{layer + 1}"] = (states[1:] if way > 0 else states[1:].flip(0)).numpy()
        logits = model.logits(states)
        found[f"logits.{direction}"] = (logits if way > 0 else logits.flip(0)).numpy()
    return found


def write(models: Path, out: Path) -> None:
    """Writes out/TWIN.safetensors, out/cases.json and out/sample.json from the exports in `models`."""
    tokenizer = WordPiece.load()
    out.mkdir(parents=True, exist_ok=True)
    for kind, cases in CASES.items():
        model = load(models / kind)
        tensors = {}
        for case in cases:
            if kind == "elmo":
                ids = tokenizer.ids(case["text"])
                found = elmo_numbers(model, safetensors.read(models / kind / "model.safetensors"), ids)
            else:
                found = numbers(model, *frame(kind, case, tokenizer))
            for name, array in found.items():
                tensors[f"{case['name']}.{name}"] = np.ascontiguousarray(array)
        safetensors.write(out / f"{kind}.safetensors", tensors)
    (out / "cases.json").write_text(json.dumps(CASES, indent=2) + "\n", encoding="utf-8")
    (out / "sample.json").write_text(json.dumps(sample(models)) + "\n", encoding="utf-8")
