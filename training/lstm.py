"""The LSTM with a projection, in several independent copies side by side (Hochreiter & Schmidhuber 1997; the forget
gate: Gers et al. 2000; the projection: Sak et al. 2014, as in ELMo, Peters et al. 2018).

Shapes: T steps, S copies (ELMo has two, a direction each), B rows, d in- and output width, c cells. Gates stand in
PyTorch's order: input, forget, candidate, output.
"""

import torch
from torch import Tensor


def _add_product(into: Tensor, left: Tensor, right: Tensor) -> None:
    """into += left · right, [S, B, …]; the product in the type of `right`."""
    if right.dtype == into.dtype:
        into.baddbmm_(left, right)
    else:
        into += torch.bmm(left.to(right.dtype), right)


def _of_all_steps(x: Tensor, dtype: torch.dtype) -> Tensor:
    """[T, S, B, n] -> [S, T · B, n], for one product over all steps."""
    return x.to(dtype).transpose(0, 1).flatten(1, 2)


class Unroll(torch.autograd.Function):
    """All steps of S LSTMs that start from zeros: x [T, S, B, d] -> their outputs [T, S, B, d].

        i, f, o = σ(x W + h U + b)    g = tanh(x W + h U + b)
        c = f · c₋₁ + i · g           h = (o · tanh c) P

    kernel W [S, d, 4c], recurrent U [S, d, 4c], bias b [S, 4c], projection P [S, c, d]; products in `dtype`, sums and
    states in fp32. The gradient is written out, since PyTorch's own LSTM takes half as long again on a CPU: what
    does not depend on the step before is done for all steps in one product, and the copies go in step.
    """

    @staticmethod
    def forward(ctx, x: Tensor, kernel: Tensor, recurrent: Tensor, bias: Tensor, projection: Tensor, dtype: torch.dtype):
        steps, copies, rows, width = x.shape
        cells = projection.shape[1]
        twice = x.new_tensor([1.0, 1.0, 2.0, 1.0], dtype=torch.float32).repeat_interleave(cells)
        u, p = (recurrent * twice).to(dtype), projection.to(dtype)  # tanh z = 2 σ(2z) − 1: one kernel for all gates
        inputs = torch.bmm(_of_all_steps(x, dtype), (kernel * twice).to(dtype)).float()  # [S, T · B, 4c]
        inputs += (bias * twice)[:, None]
        gates = inputs.view(copies, steps, rows, 4 * cells).transpose(0, 1).contiguous()  # [T, S, B, 4c]
        cell = gates.new_zeros(steps + 1, copies, rows, cells)  # zeros before the first step
        out = gates.new_zeros(steps + 1, copies, rows, width)
        squashed = gates.new_empty(steps, copies, rows, cells)  # tanh c
        mixed = torch.empty_like(squashed)  # o · tanh c
        for t in range(steps):
            _add_product(gates[t], out[t], u)
            gate = gates[t].sigmoid_().view(copies, rows, 4, cells)
            i, f, g, o = gate.unbind(2)  # [S, B, c] each
            g.mul_(2).sub_(1)
            torch.mul(f, cell[t], out=cell[t + 1]).addcmul_(i, g)
            torch.mul(cell[t + 1], 2, out=squashed[t]).sigmoid_().mul_(2).sub_(1)
            torch.mul(o, squashed[t], out=mixed[t])
            _add_product(out[t + 1], mixed[t], p)
        ctx.save_for_backward(x, kernel, recurrent, projection, gates, cell, out, squashed, mixed)
        ctx.dtype = dtype
        return out[1:].clone()

    @staticmethod
    def backward(ctx, upstream: Tensor):
        x, kernel, recurrent, projection, gates, cell, out, squashed, mixed = ctx.saved_tensors
        dtype = ctx.dtype
        steps, copies, rows, _ = x.shape
        i, f, g, o = gates.view(steps, copies, rows, 4, -1).unbind(3)  # [T, S, B, c] each
        slope = gates * (1 - gates)  # of σ; the gradient of what stands before it is written over it, step by step
        input_, forget, candidate, output = slope.view(steps, copies, rows, 4, -1).unbind(3)
        torch.mul(g, g, out=candidate).neg_().add_(1)  # of tanh
        input_.mul_(g)
        forget.mul_(cell[:-1])
        candidate.mul_(i)
        output.mul_(squashed)
        through = (1 - squashed * squashed).mul_(o)  # ∂(o · tanh c)/∂c
        back_u, back_p = (weight.to(dtype).transpose(1, 2).contiguous() for weight in (recurrent, projection))
        outer = upstream.float().clone()  # [T, S, B, d]
        carried = torch.zeros_like(cell[0])  # [S, B, c]
        for t in reversed(range(steps)):
            if t + 1 < steps:
                _add_product(outer[t], slope[t + 1], back_u)
            inner = torch.bmm(outer[t].to(dtype), back_p).float()  # [S, B, c]
            carried.addcmul_(inner, through[t])
            step = slope[t].view(copies, rows, 4, -1)
            step[:, :, :3].mul_(carried[:, :, None])
            step[:, :, 3].mul_(inner)
            carried.mul_(f[t])
        gradient = _of_all_steps(slope, dtype)  # [S, T · B, 4c]

        def product(left: Tensor, right: Tensor) -> Tensor:
            return torch.bmm(_of_all_steps(left, dtype).transpose(1, 2), right).float()

        by_input = torch.bmm(gradient, kernel.to(dtype).transpose(1, 2))  # [S, T · B, d]
        return (
            by_input.view(copies, steps, rows, -1).transpose(0, 1).to(x.dtype),
            product(x, gradient),
            product(out[:-1], gradient),
            slope.sum((0, 2)),
            product(mixed, _of_all_steps(outer, dtype)),
            None,
        )
