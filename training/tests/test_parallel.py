import os
import socket
import tempfile
import unittest
import warnings
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as processes

from training.pretrain import run
from training.tests.test_pretrain import pretraining

STEPS = 4


def one_of_two(rank: int, port: int, twin: str, out: str) -> None:
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    warnings.filterwarnings("ignore", "find_unused_parameters")
    torch.set_num_threads(1)
    dist.init_process_group("gloo", rank=rank, world_size=2)
    trial = pretraining(twin)
    losses = [trial.train_step() for _ in range(STEPS)]
    if rank == 0:
        torch.save((losses, trial.model.state_dict()), Path(out) / "two.pt")
    run(pretraining(twin, tokens=4000), Path(out) / "run")
    dist.destroy_process_group()


def free_port() -> int:
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


class TwoProcesses(unittest.TestCase):
    def test_each_with_half_the_batch_equal_one(self):
        for twin in ("bert", "gpt", "elmo"):
            with tempfile.TemporaryDirectory() as out, self.subTest(twin):
                processes.spawn(one_of_two, (free_port(), twin, out), nprocs=2)
                losses, weights = torch.load(Path(out) / "two.pt")
                self.assertTrue((Path(out) / "run" / "checkpoint.pt").exists())
            one = pretraining(twin)
            for expected in losses:
                for name, loss in one.train_step().items():
                    self.assertAlmostEqual(loss, expected[name], places=4)
            for name, weight in one.model.state_dict().items():
                torch.testing.assert_close(weights[name], weight, atol=2e-4, rtol=1e-3)
