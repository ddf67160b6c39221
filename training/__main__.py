"""The command line: `python -m training <command>`; README.md walks through it."""

import argparse
from pathlib import Path

import torch

from training import export, vocabulary
from training.batches import Texts
from training.corpus import Packed, read_documents, split
from training.model import TWINS, Shape
from training.pretrain import Config, Pretraining, run
from training.wordpiece import WordPiece

CONFIGS = Path(__file__).parent / "configs"
MODELS = Path(__file__).parent.parent / "public" / "models"


def command_vocab(arguments: argparse.Namespace) -> None:
    training, held_out = split(read_documents(arguments.corpus))
    tokenizer = vocabulary.learn(training)
    tokenizer.save(arguments.out)
    for source, texts in held_out.items():
        print(source, vocabulary.coverage(tokenizer, texts))


def command_pretrain(arguments: argparse.Namespace) -> None:
    torch.set_num_threads(arguments.threads)
    tokenizer = WordPiece.load()
    training, held_out = (
        Texts(Packed.from_documents(documents, tokenizer)) for documents in split(read_documents(arguments.corpus))
    )
    config = Config.load(arguments.config or CONFIGS / f"{arguments.twin}.json")
    pretraining = Pretraining(config, training, held_out, Shape(), arguments.device)
    if arguments.start:
        pretraining.model.load_state_dict(export.load(arguments.start).state_dict())
    run(pretraining, arguments.out)


def command_export(arguments: argparse.Namespace) -> None:
    model = TWINS[arguments.twin](Shape())
    model.load_state_dict(torch.load(arguments.run / "checkpoint.pt", map_location="cpu")["model"])
    export.export(model, WordPiece.load(), arguments.out or MODELS / arguments.twin)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(required=True)

    vocab = commands.add_parser("vocab", help="learn the vocabulary (frozen: only for a new set of twins)")
    vocab.add_argument("--corpus", type=Path, required=True)
    vocab.add_argument("--out", type=Path, required=True)
    vocab.set_defaults(do=command_vocab)

    pretrain = commands.add_parser("pretrain", help="train one twin, or go on with a run")
    pretrain.add_argument("twin", choices=["bert", "gpt"])
    pretrain.add_argument("--corpus", type=Path, required=True)
    pretrain.add_argument("--out", type=Path, required=True, help="where the run keeps its checkpoint and log")
    pretrain.add_argument("--config", type=Path)
    pretrain.add_argument("--from", dest="start", type=Path, help="an exported directory whose weights to start from")
    pretrain.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    pretrain.add_argument("--threads", type=int, default=1)
    pretrain.set_defaults(do=command_pretrain)

    files = commands.add_parser("export", help="write a run's weights, config and tokenizer to public/models")
    files.add_argument("twin", choices=["bert", "gpt"])
    files.add_argument("--run", type=Path, required=True)
    files.add_argument("--out", type=Path)
    files.set_defaults(do=command_export)

    arguments = parser.parse_args()
    arguments.do(arguments)


if __name__ == "__main__":
    main()
