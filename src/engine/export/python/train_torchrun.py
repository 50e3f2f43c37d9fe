"""Goes on training a network from the Seq2Seq Playground, on one machine or many, with PyTorch
DistributedDataParallel.

    python3 train_torchrun.py --corpus corpus.tsv --steps 1000 --out trained
    torchrun --nproc_per_node=4 train_torchrun.py --corpus larger.tsv --steps 100000 --out trained.zip

It begins with the weights of the checkpoint, and with what its optimiser remembers where that is there, and
follows `training` in config.json: optimiser, schedule, clipping, dropout, label smoothing. What it saves is
a checkpoint like the one it began with: the page takes it, load_pytorch.py loads it, and this program goes
on from it.

A batch is one for all processes: each takes its share of the sentences, and the gradient is that of the
mean over all real target tokens of the whole batch. NVIDIA cards are used where there are any (nccl), else
processors (gloo).
"""

from __future__ import annotations

import argparse
import os
import sys
import zipfile
from pathlib import Path

import torch
import torch.distributed as dist

from checkpoint_files import Checkpoint, CheckpointError, read_checkpoint
from text_codec import TextCodec
from trainer import Trainer
from training_data import read_corpus
from training_rules import SCHEDULES, expect_known


def start_processes() -> torch.device:
    """Joins the other processes that torchrun has started, or stands alone. Returns where to compute."""
    local_rank, local_world = (int(os.environ.get(name, "0")) for name in ("LOCAL_RANK", "LOCAL_WORLD_SIZE"))
    has_cards = torch.cuda.is_available()
    if has_cards and local_world > torch.cuda.device_count():
        raise CheckpointError(
            f"{local_world} processes share {torch.cuda.device_count()} cards: start one for each card, "
            'or set CUDA_VISIBLE_DEVICES="" to train on processors.'
        )
    device = torch.device("cuda", local_rank) if has_cards else torch.device("cpu")
    if has_cards:
        torch.cuda.set_device(device)
    backend = "nccl" if has_cards else "gloo"
    if "RANK" in os.environ:
        dist.init_process_group(backend)
    else:
        dist.init_process_group(backend, store=dist.HashStore(), rank=0, world_size=1)
    return device


def settings_of(checkpoint: Checkpoint, options: argparse.Namespace) -> dict:
    """`training` with what the command line changes. The schedule spans the new steps too."""
    expect_known(checkpoint.training)
    settings = {**checkpoint.training, "epochs": 0}
    settings["steps"] = max(settings["steps"], checkpoint.config["step"] + options.steps)
    for name, value in (
        ("learningRate", options.learning_rate),
        ("schedule", options.schedule),
        ("batchSize", options.batch_size),
        ("validateEvery", options.validate_every),
    ):
        if value is not None:
            settings[name] = value
    expect_known(settings)
    return settings


def save(out: Path, contents: dict[str, bytes]) -> None:
    """Into a folder, or into one file where its name ends in .zip."""
    if out.suffix == ".zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in contents.items():
                archive.writestr(name, data)
        return
    out.mkdir(parents=True, exist_ok=True)
    for name, data in contents.items():
        (out / name).write_bytes(data)


def read_options(arguments: list[str] | None = None) -> argparse.Namespace:
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(
        description="Goes on training a network of the Seq2Seq Playground with PyTorch.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--checkpoint", type=Path, default=here, help="the folder to begin with")
    parser.add_argument(
        "--corpus", type=Path, default=here / "corpus.tsv", help="tab-separated sentence pairs"
    )
    parser.add_argument(
        "--out", type=Path, required=True, help="a folder to save to, or a file that ends in .zip"
    )
    parser.add_argument("--steps", type=int, default=1000, help="how many steps to go on")
    parser.add_argument(
        "--held-out", type=float, default=0.05, help="validation share, where the file tells none"
    )
    parser.add_argument(
        "--longest", type=int, default=100, help="pairs with more tokens on a side are left out"
    )
    parser.add_argument(
        "--tell-every", type=int, default=10, metavar="STEPS", help="how often the loss is printed"
    )
    for name, kind in (("learning-rate", float), ("batch-size", int), ("validate-every", int)):
        parser.add_argument(f"--{name}", type=kind, default=None, help="instead of what config.json says")
    parser.add_argument(
        "--schedule", choices=SCHEDULES, default=None, help="instead of what config.json says"
    )
    options = parser.parse_args(arguments)
    if options.steps < 1:
        parser.error("--steps must be 1 or more")
    return options


def train(options: argparse.Namespace) -> None:
    checkpoint = read_checkpoint(options.checkpoint)
    settings = settings_of(checkpoint, options)
    codecs = TextCodec(checkpoint, "source"), TextCodec(checkpoint, "target")
    corpus = read_corpus(options.corpus, *codecs, options.held_out, options.longest)
    is_same = options.corpus.resolve() == (options.checkpoint / "corpus.tsv").resolve()
    trainer = Trainer(checkpoint, corpus, settings, start_processes(), is_same)
    memory = "with" if trainer.remembers else "without"
    trainer.say(f"{corpus.report} {trainer.world} processes, {dist.get_backend()}, on {trainer.device.type}.")
    trainer.say(f"From step {trainer.step}, {memory} what the optimiser ({settings['optimizer']}) remembers.")
    trainer.run(
        trainer.step + options.steps, options.tell_every, lambda contents: save(options.out, contents)
    )
    trainer.say(f"Saved to {options.out}.")


def main(arguments: list[str] | None = None) -> int:
    options = read_options(arguments)
    try:
        train(options)
    except CheckpointError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if dist.is_initialized():
            dist.destroy_process_group()
    return 0


if __name__ == "__main__":
    sys.exit(main())
