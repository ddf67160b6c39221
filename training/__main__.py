"""The command line: `python -m training <command>`; README.md walks through it."""

import argparse
import json
import os
from pathlib import Path

import torch
import torch.distributed as dist

from training import card, cheat, continuations, evaluate, export, predictions, reference, safetensors, vocabulary
from training.batches import Texts
from training.corpus import Packed, read_documents, split
from training.model import Shape
from training.twins import TWINS
from training.pretrain import Config, Pretraining, run
from training.wordpiece import WordPiece

CONFIGS = Path(__file__).parent / "configs"
LOGS = Path(__file__).parent / "runs"
MODELS = Path(__file__).parent.parent / "public" / "models"


def command_vocab(arguments: argparse.Namespace) -> None:
    training, held_out = split(read_documents(arguments.corpus))
    tokenizer = vocabulary.learn(training)
    tokenizer.save(arguments.out)
    for source, texts in held_out.items():
        print(source, vocabulary.coverage(tokenizer, texts))


def command_pretrain(arguments: argparse.Namespace) -> None:
    torch.set_num_threads(arguments.threads)
    device = arguments.device
    if "RANK" in os.environ:  # started by torchrun
        dist.init_process_group("nccl" if device == "cuda" else "gloo")
        if device == "cuda":
            device = f"cuda:{os.environ['LOCAL_RANK']}"
            torch.cuda.set_device(device)
    tokenizer = WordPiece.load()
    training, held_out = (
        Texts(Packed.from_documents(documents, tokenizer)) for documents in split(read_documents(arguments.corpus))
    )
    config = Config.load(arguments.config or CONFIGS / f"{arguments.twin}.json")
    if config.twin != arguments.twin:
        raise SystemExit(f"{arguments.config} is a configuration of {config.twin}, not of {arguments.twin}")
    pretraining = Pretraining(config, training, held_out, Shape(), device)
    if arguments.start:
        pretraining.start_from(export.load(arguments.start), arguments.seen)
    run(pretraining, arguments.out)
    if dist.is_initialized():
        dist.destroy_process_group()


def command_export(arguments: argparse.Namespace) -> None:
    committed = CONFIGS / f"{arguments.twin}.json"
    config = Config.load(arguments.config) if arguments.config else Config.of_run(arguments.run, committed)
    model = TWINS[arguments.twin](Shape(), **config.options)
    model.load_state_dict(torch.load(arguments.run / "checkpoint.pt", map_location="cpu")["model"])
    export.export(model, WordPiece.load(), arguments.out or MODELS / arguments.twin)


def command_evaluate(arguments: argparse.Namespace) -> None:
    torch.set_num_threads(arguments.threads)
    file = MODELS / "metrics.json"
    earlier = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    material = evaluate.Material(MODELS, *split(read_documents(arguments.corpus)))
    found = evaluate.metrics(
        material, arguments.runs, CONFIGS, LOGS, arguments.machine, earlier, only=arguments.only, pairs=arguments.eval
    )
    file.write_text(evaluate.as_text(found), encoding="utf-8")


def command_cheat(arguments: argparse.Namespace) -> None:
    models = {}
    for name, run, options in (("without", arguments.without, {"look_ahead": False}), ("with", arguments.masked, {})):
        models[name] = TWINS["gpt"](Shape(), **options)
        models[name].load_state_dict(torch.load(run / "checkpoint.pt", map_location="cpu")["model"])
    logs = {"without": arguments.without / "log.jsonl", "with": arguments.masked / "log.jsonl"}
    cheat.write(MODELS / "no-mask.json", models, logs, WordPiece.load())


def command_card(arguments: argparse.Namespace) -> None:
    files = {twin: safetensors.read(MODELS / twin / "model.safetensors") for twin in TWINS}
    parameters = {twin: sum(tensor.size for tensor in file.values()) for twin, file in files.items()}
    card.write(MODELS, parameters)


def command_reference(arguments: argparse.Namespace) -> None:
    reference.write(MODELS, arguments.out)


def command_predictions(arguments: argparse.Namespace) -> None:
    predictions.write(MODELS, arguments.out)


def command_continuations(arguments: argparse.Namespace) -> None:
    continuations.write(MODELS, arguments.out)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(required=True)

    vocab = commands.add_parser("vocab", help="learn the vocabulary (frozen: only for a new set of twins)")
    vocab.add_argument("--corpus", type=Path, required=True)
    vocab.add_argument("--out", type=Path, required=True)
    vocab.set_defaults(do=command_vocab)

    pretrain = commands.add_parser("pretrain", help="train one twin, or go on with a run")
    pretrain.add_argument("twin", choices=list(TWINS))
    pretrain.add_argument("--corpus", type=Path, required=True)
    pretrain.add_argument("--out", type=Path, required=True, help="where the run keeps its checkpoint and log")
    pretrain.add_argument("--config", type=Path)
    pretrain.add_argument("--from", dest="start", type=Path, help="an exported directory whose weights to start from")
    pretrain.add_argument("--seen", type=int, default=0, help="with --from: tokens of the budget these weights have seen")
    pretrain.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    pretrain.add_argument("--threads", type=int, default=1)
    pretrain.set_defaults(do=command_pretrain)

    files = commands.add_parser("export", help="write a run's weights, config and tokenizer to public/models")
    files.add_argument("twin", choices=list(TWINS))
    files.add_argument("--run", type=Path, required=True)
    files.add_argument("--config", type=Path, help="its settings, where the run kept none (config.json)")
    files.add_argument("--out", type=Path)
    files.set_defaults(do=command_export)

    figures = commands.add_parser("evaluate", help="measure the exported twins on held-out documents")
    figures.add_argument("--corpus", type=Path, required=True)
    figures.add_argument("--runs", type=Path, required=True, help="the directory with the runs bert, gpt and elmo")
    figures.add_argument("--eval", type=Path, help="the directory with the minimal pairs (blimp-in-vocab.jsonl)")
    figures.add_argument("--only", metavar="PART", nargs="+", help="measure these parts (keys up to the first dot: gap, probes, …), keep the others")
    figures.add_argument("--machine", required=True, help="what the runs ran on, in words, for the card")
    figures.add_argument("--threads", type=int, default=1)
    figures.set_defaults(do=command_evaluate)

    unmasked = commands.add_parser("cheat", help="write what a GPT trained without its look-ahead mask learned and writes")
    unmasked.add_argument("--without", type=Path, required=True, help="the run of configs/gpt-no-mask.json")
    unmasked.add_argument("--masked", type=Path, required=True, help="the run of configs/gpt-short.json: the mask, else the same")
    unmasked.set_defaults(do=command_cheat)

    cards = commands.add_parser("card", help="write the model cards from metrics.json")
    cards.set_defaults(do=command_card)

    numbers = commands.add_parser("reference", help="write PyTorch's numbers for the page's conformance tests")
    numbers.add_argument("--out", type=Path, default=MODELS.parent.parent / "tests" / "conformance" / "twins")
    numbers.set_defaults(do=command_reference)

    predicted = commands.add_parser("predictions", help="write what PyTorch predicts with the page's weights, for the same tests")
    predicted.add_argument("--out", type=Path, default=MODELS.parent.parent / "tests" / "conformance" / "twins")
    predicted.set_defaults(do=command_predictions)

    writing = commands.add_parser("continuations", help="write what PyTorch continues texts with, for the same tests")
    writing.add_argument("--out", type=Path, default=MODELS.parent.parent / "tests" / "conformance" / "twins")
    writing.set_defaults(do=command_continuations)

    arguments = parser.parse_args()
    arguments.do(arguments)


if __name__ == "__main__":
    main()
