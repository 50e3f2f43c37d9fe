"""Loads a network from the Seq2Seq Playground into PyTorch, proves that it computes the same, and
translates with it.

    python3 load_pytorch.py [FOLDER]                    the proof alone
    python3 load_pytorch.py [FOLDER] "the cat sleeps."  and a translation
    python3 load_pytorch.py [FOLDER] --interactive      and one for each line that is typed

    from load_pytorch import load
    model = load(".")
    print(model.translate("the cat sleeps."))

Needs PyTorch 1.13 or newer and numpy. The proof is computed in 64-bit floats, as the logits in sample_io.json
are: devices round 32-bit sums each in their own way. Translations are computed in 32-bit floats.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from attention import Memory
from checkpoint_files import END, Checkpoint, CheckpointError, read_checkpoint
from sample_check import check_samples
from search import Translation, beam, greedy
from seq2seq_model import DecoderState, Seq2Seq
from text_codec import TextCodec
from weight_places import load_weights


class Translator:
    """A PyTorch network with its two vocabularies. `model` is the torch.nn.Module."""

    def __init__(self, checkpoint: Checkpoint):
        self.checkpoint = checkpoint
        self.model = Seq2Seq(checkpoint.spec, *checkpoint.sizes)
        load_weights(self.model, checkpoint.tensors)
        self.model.eval()
        self.source, self.target = TextCodec(checkpoint, "source"), TextCodec(checkpoint, "target")

    def translate(self, sentence: str, width: int = 1, length_penalty: float = 0.6) -> str:
        """width: 1 for greedy search, more for a beam."""
        ids = self.source.encode(sentence)
        return self.target.text(self.translate_ids(ids, width, length_penalty).ids) if ids else ""

    def translate_ids(self, ids: list[int], width: int = 1, length_penalty: float = 0.6) -> Translation:
        """ids: of the source, without </s>"""
        source = [*ids, END]
        return greedy(self, source) if width == 1 else beam(self, source, width, length_penalty)

    # What search.py and sample_check.py ask of a network:

    @torch.no_grad()
    def start(self, source: list[int]) -> tuple[Memory, DecoderState]:
        device = self.model.output.bias.device
        lengths = torch.tensor([len(source)], device=device)
        return self.model.encode(torch.tensor([source], device=device), lengths)

    @torch.no_grad()
    def step(self, state, rows: list[int], previous: list[int]):
        memory, before = state
        chosen = torch.tensor(rows, device=memory.annotations.device)
        take = lambda values: values[chosen]
        memory = Memory(take(memory.annotations), take(memory.is_real), take(memory.keys))
        before = replace(
            before,
            layers=[tuple(map(take, layer)) for layer in before.layers],
            feature=take(before.feature),
            coverage=take(before.coverage),
        )
        inputs = torch.tensor(previous, device=chosen.device)[:, None]
        logits, looks, after = self.model.decode(inputs, before, memory)
        return (
            logits[:, 0].cpu().numpy(),
            None if looks is None else looks[:, 0].cpu().numpy(),
            (memory, after),
        )

    @torch.no_grad()
    def forced(self, source: list[int], inputs: list[int]) -> tuple[np.ndarray, np.ndarray | None]:
        memory, state = self.start(source)
        logits, looks, _ = self.model.decode(torch.tensor([inputs], device=memory.keys.device), state, memory)
        return logits[0].cpu().numpy(), None if looks is None else looks[0].cpu().numpy()


def load(folder: str | Path = ".", is_checked: bool = True) -> Translator:
    """The network in that folder. Raises CheckpointError where a file is damaged, or where the network does
    not do what sample_io.json says (which a folder that was trained on in PyTorch has not)."""
    return load_with_proof(folder, is_checked)[0]


def load_with_proof(folder: str | Path, is_checked: bool = True) -> tuple[Translator, str]:
    translator = Translator(read_checkpoint(folder))
    proof = "There is no sample_io.json to hold the network against: nothing is proven."
    if is_checked and (Path(folder) / "sample_io.json").exists():
        translator.model.double()
        proof = check_samples(translator, translator.checkpoint, folder)
        translator.model.float()
    return translator, proof


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Loads a network of the Seq2Seq Playground, and translates.")
    parser.add_argument(
        "folder", nargs="?", default=None, help="where its files are; by default where this one is"
    )
    parser.add_argument("sentence", nargs="?", default=None, help="to be translated")
    parser.add_argument("--interactive", action="store_true", help="translate each line that is typed")
    parser.add_argument(
        "--beam", type=int, default=1, metavar="WIDTH", help="beam search; 1, the default, is greedy"
    )
    options = parser.parse_args(arguments)
    here = str(Path(__file__).resolve().parent)
    folder, sentence = options.folder, options.sentence
    if folder is not None and sentence is None and not Path(folder).is_dir():
        folder, sentence = None, folder
    try:
        translator, proof = load_with_proof(folder or here)
    except CheckpointError as error:
        print(error, file=sys.stderr)
        return 1
    print(proof)
    if sentence is not None:
        print(translator.translate(sentence, options.beam))
    if options.interactive:
        for line in sys.stdin:
            print(translator.translate(line, options.beam), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
