import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from training import export, reference, safetensors
from training.model import padding_mask
from training.twins import TWINS
from training.tests import small


class Files(unittest.TestCase):
    def test_a_twin_comes_back_to_half_precision(self):
        for kind, twin in TWINS.items():
            model = twin(small.SHAPE).initialize(torch.Generator().manual_seed(0))
            with tempfile.TemporaryDirectory() as directory:
                export.export(model, small.TOKENIZER, Path(directory))
                again = export.load(Path(directory))
                tokenizer = json.loads((Path(directory) / "tokenizer.json").read_text(encoding="utf-8"))
                names = safetensors.read(Path(directory) / "model.safetensors")
            self.assertEqual(again.shape.width, small.SHAPE.width)
            for a, b in zip(model.state_dict().values(), again.state_dict().values()):
                torch.testing.assert_close(a, b, atol=1e-4, rtol=1e-3)
            self.assertEqual(tokenizer["post_processor"] is None, kind != "bert")
            if kind == "gpt":  # Conv1D: [in, out]
                self.assertEqual(names["transformer.h.0.mlp.c_fc.weight"].shape, (32, 128))
                self.assertNotIn("lm_head.weight", names)

    def test_safetensors_keeps_types_and_shapes(self):
        tensors = {"a": np.arange(6, dtype=np.float16).reshape(2, 3), "b": np.array([1, 2], np.int32)}
        with tempfile.TemporaryDirectory() as directory:
            safetensors.write(Path(directory) / "x", tensors)
            again = safetensors.read(Path(directory) / "x")
        for name, array in tensors.items():
            self.assertEqual(array.dtype, again[name].dtype)
            np.testing.assert_array_equal(array, again[name])


class Reference(unittest.TestCase):
    def test_the_attention_shown_is_the_attention_used(self):
        bert = TWINS["bert"](small.SHAPE).initialize(torch.Generator().manual_seed(0)).eval()
        ids, segments, real = reference.frame("bert", {"text": "a cat", "pair": "a dog", "padTo": 12}, small.TOKENIZER)
        self.assertEqual((len(ids), sum(real), sum(segments)), (12, 7, 3))
        found = reference.numbers(bert, ids, segments, real)
        attention = bert.blocks[0].attention
        x, mask = torch.from_numpy(found["hidden.0"])[None], padding_mask(torch.tensor([real]).bool())
        value = attention._split(x)[2]  # [1, h, T, d/h]
        mixed = (torch.from_numpy(found["attention.0"])[None] @ value).transpose(1, 2).flatten(2)
        torch.testing.assert_close(attention.output(mixed), attention(x, mask), atol=1e-5, rtol=1e-5)
        self.assertTrue((found["attention.0"][:, :, 7:] == 0).all())
