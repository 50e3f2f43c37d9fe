"""A checkpoint's weights as Keras's layers take them, and which networks Keras has layers for. No Keras here.

Keras multiplies row vectors from the left, as the playground does, so that matrices stay as they are. What
differs is the GRU alone: Keras has update, reset, candidate where the checkpoint has reset, update,
candidate; and two rows of biases, of which the second is added to the recurrent product (reset_after=True):
there the candidate's own stands. An LSTM's gates stand in the same order: input, forget, cell, output.
"""

from __future__ import annotations

import numpy as np

from checkpoint_files import CheckpointError, Tensors


def expect_layers_for(spec: dict) -> None:
    """Raises CheckpointError with what Keras has no layer for."""
    has_attention = spec["attention"] != "none"
    lacking = {
        "attention before the cell": has_attention and spec["wiring"] == "beforeCell",
        "input feeding": has_attention and spec["inputFeeding"],
        "coverage": spec["attention"] in ("additive", "concat") and spec["coverage"],
    }
    names = [name for name, is_wanted in lacking.items() if is_wanted]
    if names:
        raise CheckpointError(f"Keras has no layer for {' or '.join(names)}: use load_pytorch.py.")


def recurrent_weights(cell: str, tensors: Tensors, name: str) -> list[np.ndarray]:
    """For `set_weights` of keras.layers.LSTM, GRU (reset_after=True) or SimpleRNN: kernel, recurrent
    kernel, bias."""
    kernel, recurrent, bias = (tensor(tensors, f"{name}.{part}") for part in ("kernel", "recurrent", "bias"))
    if cell != "gru":
        return [kernel, recurrent, bias]
    size = recurrent.shape[0]
    second = np.concatenate([np.zeros(2 * size, np.float32), tensor(tensors, f"{name}.candidateBias")])
    biases = np.stack([update_first(bias), update_first(second)])  # [2, 3H]
    return [update_first(kernel), update_first(recurrent), biases]


def update_first(values: np.ndarray) -> np.ndarray:
    """From reset, update, candidate to update, reset, candidate, along the last axis."""
    reset, update, candidate = np.split(values, 3, axis=-1)
    return np.concatenate([update, reset, candidate], axis=-1)


def dense_weights(tensors: Tensors, name: str) -> list[np.ndarray]:
    """For keras.layers.Dense: kernel and bias."""
    return [tensor(tensors, f"{name}.kernel"), tensor(tensors, f"{name}.bias")]


def output_weights(spec: dict, tensors: Tensors) -> list[np.ndarray]:
    """For the last Dense; of a tied output layer the kernel is the target embeddings turned (Press and Wolf
    2017)."""
    if spec["tiedOutput"] and spec["input"] == "embedding":
        return [tensor(tensors, "target.embedding").T, tensor(tensors, "output.bias")]
    return dense_weights(tensors, "output")


def attention_weights(spec: dict, tensors: Tensors) -> dict[str, np.ndarray]:
    """What the score learns: `query` and `key`, matrices [H, H] before the comparison (or, of a trainable
    query, its vectors [positions, H]), and `score`, the vector of an additive one."""
    kind, hidden = spec["attention"], spec["hiddenSize"]
    named = lambda *parts: {part: tensor(tensors, f"attention.{part}") for part in parts}
    if kind == "concat":  # W [s; h] = W1 s + W2 h
        kernel = tensor(tensors, "attention.kernel")
        return {"query": kernel[:hidden], "key": kernel[hidden:], **named("score")}
    parts = {"additive": ("query", "key", "score"), "general": ("key",), "trainableQuery": ("query",)}
    return named(*parts.get(kind, ()))


def layer_name(side: str, index: int) -> str:
    """The lowest layer has the side's own name."""
    return side if index == 0 else f"{side}.{index + 1}"


def tensor(tensors: Tensors, name: str) -> np.ndarray:
    if name not in tensors:
        raise CheckpointError(f"model.safetensors: {name} is missing.")
    return tensors[name]
