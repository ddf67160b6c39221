import unittest
import warnings

import torch

from training.lstm import Unroll


def case(steps: int, copies: int, rows: int, width: int, cells: int, seed: int = 0) -> list[torch.Tensor]:
    """x, kernel, recurrent, bias, projection, large enough that every gate is at work."""
    generator = torch.Generator().manual_seed(seed)
    shapes = [
        (steps, copies, rows, width), (copies, width, 4 * cells), (copies, width, 4 * cells), (copies, 4 * cells),
        (copies, cells, width),
    ]
    return [torch.randn(shape, generator=generator).requires_grad_() for shape in shapes]


def pytorch(x, kernel, recurrent, bias, projection) -> torch.Tensor:
    """The same with torch.nn.LSTM, a copy at a time."""
    outputs = []
    for copy in range(x.shape[1]):
        lstm = torch.nn.LSTM(x.shape[-1], projection.shape[1], proj_size=x.shape[-1])
        own = {
            "weight_ih_l0": kernel[copy].T, "weight_hh_l0": recurrent[copy].T, "bias_ih_l0": bias[copy],
            "bias_hh_l0": torch.zeros_like(bias[copy]), "weight_hr_l0": projection[copy].T,
        }
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it says which kernel it takes
            outputs.append(torch.func.functional_call(lstm, own, (x[:, copy],))[0])
    return torch.stack(outputs, 1)


class AgainstPyTorch(unittest.TestCase):
    def test_outputs_and_gradients(self):
        for sizes in ((7, 2, 3, 5, 6), (1, 1, 1, 4, 9), (12, 2, 4, 3, 8)):
            inputs = case(*sizes)
            ours, theirs = Unroll.apply(*inputs, torch.float32), pytorch(*inputs)
            torch.testing.assert_close(ours, theirs, atol=1e-5, rtol=1e-5)
            weight = torch.randn(ours.shape, generator=torch.Generator().manual_seed(1))
            gradients = (torch.autograd.grad((out * weight).sum(), inputs) for out in (ours, theirs))
            for a, b in zip(*gradients):
                torch.testing.assert_close(a, b, atol=1e-4, rtol=1e-4)

    def test_bfloat16_products_stay_near(self):
        inputs = case(5, 2, 3, 8, 6)
        exact, coarse = (Unroll.apply(*inputs, dtype) for dtype in (torch.float32, torch.bfloat16))
        self.assertLess((exact - coarse).abs().max().item(), 0.3)
        self.assertEqual(coarse.dtype, torch.float32)
