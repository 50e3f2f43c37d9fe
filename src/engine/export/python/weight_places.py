"""Where each parameter of a checkpoint stands in the PyTorch module.

The playground's matrices are [inputs, outputs], PyTorch's [outputs, inputs]; the order of gates is the
same: input, forget, cell, output in an LSTM; reset, update, candidate in a GRU. What enters the decoder's
lowest layer beside the word has a matrix of its own in the checkpoint, and columns of `weight_ih_l0` in
PyTorch. A `Place` is a view, so that the same table reads and writes weights, gradients and Adam's moments.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from checkpoint_files import CheckpointError, Tensors
from seq2seq_model import Seq2Seq


@dataclass(frozen=True)
class Place:
    parameter: str  # as in `model.named_parameters()`
    is_turned: bool = False
    first: int = 0  # of the parameter's last axis
    size: int | None = None  # all of it by default
    shape: tuple[int, ...] | None = None  # where a vector is a matrix of one row in PyTorch

    def view(self, tensor: Tensor) -> Tensor:
        """The part of a tensor of the parameter's shape, in the checkpoint's shape."""
        part = tensor.narrow(
            -1, self.first, tensor.shape[-1] - self.first if self.size is None else self.size
        )
        part = part.t() if self.is_turned else part
        return part if self.shape is None else part.view(self.shape)


def weight_places(model: Seq2Seq) -> dict[str, Place]:
    """By the names of the checkpoint, in its order."""
    spec, hidden = model.spec, model.spec["hiddenSize"]
    places: dict[str, Place] = {}
    if model.source_embedding is not None:
        places["source.embedding"] = Place("source_embedding.weight")
    for index, layer in enumerate(model.encoder):
        for direction, suffix in (("forward", ""), ("backward", "_reverse"))[
            : 2 if layer.bidirectional else 1
        ]:
            name = f"{layer_name('encoder', index)}.{direction}"
            places |= recurrent_places(spec["cell"], name, f"encoder.{index}.", suffix, layer.hidden_size)
    for index, bridge in enumerate(model.bridge):
        for part in bridge:
            places |= dense_places(f"{layer_name('bridge', index)}.{part}", f"bridge.{index}.{part}")
    if model.target_embedding is not None:
        places["target.embedding"] = Place("target_embedding.weight")
    for index in range(len(model.decoder)):
        places |= recurrent_places(
            spec["cell"], layer_name("decoder", index), f"decoder.{index}.", "", hidden
        )
    if model.has_attention:
        ways = ["decoder.context"] * model.is_before_cell + ["decoder.feed"] * model.feeds_input
        words = model.decoder[0].input_size - hidden * len(ways)
        entering = "decoder.0.weight_ih_l0"
        places["decoder.kernel"] = Place(entering, True, 0, words)
        for index, way in enumerate(ways):
            places[way] = Place(entering, True, words + index * hidden, hidden)
        places |= attention_places(spec["attention"], hidden)
        if model.has_coverage:
            places["attention.coverage"] = Place("attention.coverage")
        places["combine.kernel"] = Place("combine.weight", True)
    places |= dense_places("output", "output")
    if model.target_embedding is not None and model.output.weight is model.target_embedding.weight:
        del places["output.kernel"]  # the target embeddings themselves
    return places


def recurrent_places(cell: str, name: str, module: str, suffix: str, size: int) -> dict[str, Place]:
    places = {
        f"{name}.kernel": Place(f"{module}weight_ih_l0{suffix}", True),
        f"{name}.recurrent": Place(f"{module}weight_hh_l0{suffix}", True),
        f"{name}.bias": Place(f"{module}bias_ih_l0{suffix}"),
    }
    if cell == "gru":
        places[f"{name}.candidateBias"] = Place(f"{module}bias_hh_l0{suffix}", first=2 * size)
    return places


def dense_places(name: str, module: str) -> dict[str, Place]:
    return {f"{name}.kernel": Place(f"{module}.weight", True), f"{name}.bias": Place(f"{module}.bias")}


def attention_places(kind: str, hidden: int) -> dict[str, Place]:
    score = {"attention.score": Place("attention.score.weight", shape=(hidden,))}
    query = {"attention.query": Place("attention.query.weight", True)}
    key = {"attention.key": Place("attention.key.weight", True)}
    return {
        "additive": query | key | score,
        "concat": {"attention.kernel": Place("attention.both.weight", True)} | score,
        "general": key,
        "trainableQuery": {"attention.query": Place("attention.query.weight")},
    }.get(kind, {})


def layer_name(side: str, index: int) -> str:
    """The lowest layer has the side's own name, as in the checkpoint."""
    return side if index == 0 else f"{side}.{index + 1}"


def load_weights(model: Seq2Seq, tensors: Tensors) -> None:
    """Puts a checkpoint's weights in their places.

    Raises CheckpointError where one is missing or of another shape than config.json says.
    """
    parameters = dict(model.named_parameters())
    for name, place in weight_places(model).items():
        copy_into(place.view(parameters[place.parameter].data), tensors, name)


def copy_into(view: Tensor, tensors: Tensors, name: str) -> None:
    values = tensors.get(name)
    if values is None:
        raise CheckpointError(f"model.safetensors: {name} is missing.")
    if values.shape != tuple(view.shape):
        raise CheckpointError(f"{name} is {list(values.shape)}, the settings say {list(view.shape)}.")
    view.copy_(torch.from_numpy(values))


def stored(model: Seq2Seq, values: dict[str, Tensor], prefix: str = "") -> Tensors:
    """Tensors in the checkpoint's names and layout.

    values: by the names of `model.named_parameters()`: the weights themselves, or moments of the same shapes
    """
    return {
        prefix + name: place.view(values[place.parameter].detach()).contiguous().cpu().numpy()
        for name, place in weight_places(model).items()
    }
