"""Loads a network from the Seq2Seq Playground into Keras 3, proves that it computes the same, and
translates with it.

    python3 load_keras.py [FOLDER]                    the proof alone
    python3 load_keras.py [FOLDER] "the cat sleeps."  and a translation

    from load_keras import load
    model = load(".")
    print(model.translate("the cat sleeps."))

Needs Keras 3 with any backend (TensorFlow, JAX or PyTorch), and numpy. Every layer is Keras's own:
Embedding, LSTM, GRU, SimpleRNN, Dense, Attention, AdditiveAttention. It has none for attention before the
cell, input feeding and coverage: networks with those are refused by name. One sentence at a time, without
padding; train_torchrun.py is for training.

Tried with Keras 3.15 on TensorFlow 2.21; written by the documentation for the other backends.
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

os.environ.setdefault("JAX_ENABLE_X64", "1")  # the proof is in 64 bits; JAX asks before it starts

import numpy as np
from keras import layers, ops

from checkpoint_files import END, Checkpoint, CheckpointError, read_checkpoint
from keras_weights import (
    attention_weights,
    dense_weights,
    expect_layers_for,
    layer_name,
    output_weights,
    recurrent_weights,
    tensor,
)
from sample_check import check_samples
from search import Translation, beam, greedy
from text_codec import TextCodec

RECURRENT = {"lstm": layers.LSTM, "gru": layers.GRU, "rnn": layers.SimpleRNN}
QUERY_POSITIONS = 64


class KerasSeq2Seq:
    """Keras layers with a checkpoint's weights. Letters in shapes: S source, T target tokens, H the hidden
    size."""

    def __init__(self, checkpoint: Checkpoint, dtype: str = "float32"):
        self.spec, self.tensors, self.dtype = checkpoint.spec, checkpoint.tensors, dtype
        expect_layers_for(self.spec)
        self.source_size, self.target_size = checkpoint.sizes
        self.source, self.target = TextCodec(checkpoint, "source"), TextCodec(checkpoint, "target")
        spec, hidden = self.spec, self.spec["hiddenSize"]
        count = range(spec["layers"])
        is_one_hot = spec["input"] == "oneHot"
        inputs = lambda tokens: tokens if is_one_hot else spec["embeddingSize"]

        self.embeddings = {} if is_one_hot else {side: self.embedding(side) for side in ("source", "target")}
        directions = ("forward", "backward") if spec["bidirectional"] else ("forward",)
        self.encoder = [
            {
                direction: self.recurrent(
                    f"{layer_name('encoder', index)}.{direction}",
                    hidden if index else inputs(self.source_size),
                    hidden // len(directions),
                    go_backwards=(direction == "backward") != spec["reverseSource"],
                )
                for direction in directions
            }
            for index in count
        ]
        parts = ("hidden", "cell") if spec["cell"] == "lstm" else ("hidden",)
        self.bridge = [
            [
                self.dense(dense_weights(self.tensors, f"{layer_name('bridge', index)}.{part}"), "tanh")
                for part in parts
            ]
            for index in (count if spec["bridge"] == "dense" else ())
        ]
        self.decoder = [
            self.recurrent(
                layer_name("decoder", index), hidden if index else inputs(self.target_size), hidden
            )
            for index in count
        ]
        self.build_attention()
        self.output = self.dense(output_weights(spec, self.tensors))

    def build_attention(self) -> None:
        """The score's own layers, and the way out."""
        spec, hidden = self.spec, self.spec["hiddenSize"]
        if spec["attention"] == "none":
            return
        learnt = attention_weights(spec, self.tensors)
        self.is_additive = "score" in learnt
        self.attend = (
            layers.AdditiveAttention(dtype=self.dtype)
            if self.is_additive
            else layers.Attention(dtype=self.dtype)
        )
        self.attend.build([(None, None, hidden)] * 3)
        if self.is_additive:
            self.attend.set_weights([learnt["score"]])
        positions = spec["attention"] == "trainableQuery"
        self.queries = learnt["query"] if positions else None
        self.query = self.dense([learnt["query"]]) if "query" in learnt and not positions else None
        self.key = self.dense([learnt["key"]]) if "key" in learnt else None
        self.combine = self.dense([tensor(self.tensors, "combine.kernel")], "tanh")

    # Keras's layers, with their weights:

    def embedding(self, side: str):
        table = tensor(self.tensors, f"{side}.embedding")
        layer = layers.Embedding(*table.shape, dtype=self.dtype)
        layer.build((None, None))
        layer.set_weights([table])
        return layer

    def recurrent(self, name: str, inputs: int, units: int, go_backwards: bool = False):
        layer = RECURRENT[self.spec["cell"]](
            units, return_sequences=True, return_state=True, go_backwards=go_backwards, dtype=self.dtype
        )
        layer.build((None, None, inputs))
        layer.set_weights(recurrent_weights(self.spec["cell"], self.tensors, name))
        return layer

    def dense(self, weights: list[np.ndarray], activation: str | None = None):
        layer = layers.Dense(
            weights[0].shape[1], activation=activation, use_bias=len(weights) == 2, dtype=self.dtype
        )
        layer.build((None, weights[0].shape[0]))
        layer.set_weights(weights)
        return layer

    # The network:

    def token_inputs(self, side: str, ids: np.ndarray):
        """ids [B, length]. Returns [B, length, inputs]."""
        if self.embeddings:
            return self.embeddings[side](ids)
        return ops.one_hot(ids, self.source_size if side == "source" else self.target_size, dtype=self.dtype)

    def encode(self, source: list[int]):
        """Returns annotations [1, S, H] and the decoder's first state of each layer."""
        outputs, states = self.token_inputs("source", np.array([source], "int32")), []
        for index, directions in enumerate(self.encoder):
            made, finals = [], []
            for layer in directions.values():
                sequence, *final = layer(outputs)
                # One that goes backwards tells the last word first.
                made.append(ops.flip(sequence, axis=1) if layer.go_backwards else sequence)
                finals.append(final)
            joined = ops.concatenate(made, axis=-1)
            outputs = joined + outputs if index and self.spec["residual"] else joined
            states.append(self.cross(index, [ops.concatenate(parts, axis=-1) for parts in zip(*finals)]))
        return outputs, states

    def cross(self, index: int, final: list) -> list:
        """The bridge: from the encoder's last state to the decoder's first."""
        if self.spec["bridge"] == "copy":
            return final
        if self.spec["bridge"] == "zero":
            return [ops.zeros_like(part) for part in final]
        return [dense(part) for dense, part in zip(self.bridge[index], final)]

    def decode(self, inputs: np.ndarray, states: list, annotations, position: int):
        """inputs [B, T]. Returns logits [B, T, V], attention [B, T, S] or None, and the states afterwards."""
        outputs, after = self.token_inputs("target", inputs), []
        for index, (layer, state) in enumerate(zip(self.decoder, states)):
            below = outputs
            outputs, *final = layer(below, initial_state=state)
            outputs = outputs + below if index and self.spec["residual"] else outputs
            after.append(final)
        if self.spec["attention"] == "none":
            return self.output(outputs), None, after
        queries = outputs
        if self.queries is not None:
            places = np.minimum(np.arange(position, position + inputs.shape[1]), QUERY_POSITIONS - 1)
            chosen = ops.cast(ops.convert_to_tensor(self.queries[places]), self.dtype)
            queries = ops.broadcast_to(chosen, outputs.shape)
        if self.query is not None:
            queries = self.query(queries)
        if self.spec["attention"] == "scaledDot":
            queries = queries / math.sqrt(self.spec["hiddenSize"])
        keys = annotations if self.key is None else self.key(annotations)
        contexts, weights = self.attend([queries, annotations, keys], return_attention_scores=True)
        features = self.combine(ops.concatenate([contexts, outputs], axis=-1))
        return self.output(features), weights, after

    # What search.py and sample_check.py ask of a network:

    def start(self, source: list[int]):
        annotations, states = self.encode(source)
        return annotations, states, 0

    def step(self, state, rows: list[int], previous: list[int]):
        annotations, states, position = state
        take = lambda values: ops.take(values, np.array(rows, "int32"), axis=0)
        annotations, states = take(annotations), [[take(part) for part in layer] for layer in states]
        logits, weights, states = self.decode(
            np.array(previous, "int32")[:, None], states, annotations, position
        )
        looks = None if weights is None else as_numpy(weights)[:, 0]
        return as_numpy(logits)[:, 0], looks, (annotations, states, position + 1)

    def forced(self, source: list[int], inputs: list[int]) -> tuple[np.ndarray, np.ndarray | None]:
        annotations, states = self.encode(source)
        logits, weights, _ = self.decode(np.array([inputs], "int32"), states, annotations, 0)
        return as_numpy(logits)[0], None if weights is None else as_numpy(weights)[0]

    def translate(self, sentence: str, width: int = 1, length_penalty: float = 0.6) -> str:
        """width: 1 for greedy search, more for a beam."""
        ids = self.source.encode(sentence)
        if not ids:
            return ""
        source = [*ids, END]
        found: Translation = greedy(self, source) if width == 1 else beam(self, source, width, length_penalty)
        return self.target.text(found.ids)


def as_numpy(values) -> np.ndarray:
    return np.asarray(ops.convert_to_numpy(values))


def load(folder: str | Path = ".") -> KerasSeq2Seq:
    """Raises CheckpointError where a file is damaged, where Keras has no layer for something, or where the
    network does not do what sample_io.json says."""
    return load_with_proof(folder)[0]


def load_with_proof(folder: str | Path) -> tuple[KerasSeq2Seq, str]:
    checkpoint = read_checkpoint(folder)
    proof = "There is no sample_io.json to hold the network against: nothing is proven."
    if (Path(folder) / "sample_io.json").exists():
        proof = check_samples(KerasSeq2Seq(checkpoint, "float64"), checkpoint, folder)
    return KerasSeq2Seq(checkpoint), proof


def main(arguments: list[str]) -> int:
    is_folder = bool(arguments) and Path(arguments[0]).is_dir()
    folder = arguments[0] if is_folder else Path(__file__).resolve().parent
    try:
        model, proof = load_with_proof(folder)
    except CheckpointError as error:
        print(error, file=sys.stderr)
        return 1
    print(proof)
    for sentence in arguments[is_folder:]:
        print(model.translate(sentence))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
