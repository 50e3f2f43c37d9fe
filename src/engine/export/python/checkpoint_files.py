"""The three files of a trained network: config.json, vocab.json and model.safetensors.

Read and written with the standard library and numpy alone. The safetensors format is small enough to be
read by hand: eight bytes (little-endian) tell the length of a JSON header, which tells each tensor's type,
shape and range of bytes; the numbers follow. Nothing in such a file is ever executed.

Tensors stand under the names of the playground's parameters: weights as they are ("decoder.kernel",
[inputs, outputs]), what the optimiser remembers under "adam.mean.", "adam.square." and the like, the best
weights so far under "best.".
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FORMAT = "seq2seq-playground"
NEWEST_VERSION = 2
FILES = ("config.json", "vocab.json", "model.safetensors")

PAD, UNKNOWN, START, END = 0, 1, 2, 3  # the ids of the tokens that every vocabulary begins with
SPECIAL_TOKENS = ["<pad>", "<unk>", "<s>", "</s>"]

Tensors = dict[str, np.ndarray]


class CheckpointError(Exception):
    """A file that cannot be used; the message says which and why."""


@dataclass
class Checkpoint:
    """A trained network as it stands on disk."""

    config: dict
    vocabulary: dict
    tensors: Tensors  # float32

    @property
    def spec(self) -> dict:
        """What the network looks like."""
        return self.config["model"]

    @property
    def training(self) -> dict:
        """How it is trained."""
        return self.config["training"]

    @property
    def sizes(self) -> tuple[int, int]:
        """How many tokens the source and the target vocabulary hold."""
        return len(self.vocabulary["source"]), len(self.vocabulary["target"])


def read_checkpoint(folder: str | Path) -> Checkpoint:
    """Reads the three files and holds them against their checksums, where config.json has any."""
    contents = {name: read_bytes(Path(folder) / name) for name in FILES}
    config = read_json(contents["config.json"], "config.json")
    version = config.get("version")
    if config.get("format") != FORMAT or type(version) is not int or version < 1:
        raise CheckpointError("config.json is not from the Seq2Seq Playground.")
    if version > NEWEST_VERSION:
        raise CheckpointError(
            f"config.json is of version {version}; these programs know up to {NEWEST_VERSION}."
        )
    for name, expected in (config.get("sha256") or {}).items():
        if name in contents and hashlib.sha256(contents[name]).hexdigest() != expected:
            raise CheckpointError(
                f"{name} was changed or damaged: its SHA-256 is not the one in config.json."
            )
    vocabulary = read_json(contents["vocab.json"], "vocab.json")
    for side in ("source", "target"):
        if (vocabulary.get(side) or [])[:4] != SPECIAL_TOKENS:
            raise CheckpointError(f"vocab.json: {side} does not begin with {', '.join(SPECIAL_TOKENS)}.")
    return Checkpoint(config, vocabulary, read_safetensors(contents["model.safetensors"]))


def checkpoint_contents(config: dict, vocabulary: dict, tensors: Tensors) -> dict[str, bytes]:
    """The three files of a network, with checksums that are true."""
    contents = {"vocab.json": as_json(vocabulary), "model.safetensors": write_safetensors(tensors)}
    sha256 = {
        name: hashlib.sha256(contents[name]).hexdigest() for name in ("model.safetensors", "vocab.json")
    }
    return {"config.json": as_json({**config, "version": NEWEST_VERSION, "sha256": sha256}), **contents}


def read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CheckpointError(f"{path} cannot be read: {error.strerror}.") from None


def read_json(data: bytes, name: str) -> dict:
    try:
        value = json.loads(data)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise CheckpointError(f"{name} is not a JSON object.")
    return value


def as_json(value: dict) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def read_safetensors(data: bytes) -> Tensors:
    """Every tensor by its name, as float32: half precision is widened."""
    start = 8 + int.from_bytes(data[:8], "little")
    if len(data) < 8 or start > len(data):
        raise CheckpointError("model.safetensors: the tensor table is longer than the file.")
    header = read_json(data[8:start], "The tensor table of model.safetensors")
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") not in ("F32", "F16"):
            raise CheckpointError(f"model.safetensors: {name} is in neither 32-bit nor 16-bit floats.")
        dtype = np.dtype("<f4" if entry["dtype"] == "F32" else "<f2")
        begin, end = entry["data_offsets"]
        if (
            end - begin != dtype.itemsize * math.prod(entry["shape"])
            or not 0 <= begin <= end <= len(data) - start
        ):
            raise CheckpointError(f"model.safetensors: {name} does not fill its place in the file.")
        values = np.frombuffer(data, dtype, math.prod(entry["shape"]), start + begin)
        tensors[name] = values.reshape(entry["shape"]).astype(np.float32)
    return tensors


def write_safetensors(tensors: Tensors) -> bytes:
    """The tensors in 32-bit floats, in their order."""
    header, parts, offset = {}, [], 0
    for name, values in tensors.items():
        part = np.ascontiguousarray(values, "<f4").tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(values.shape),
            "data_offsets": [offset, offset + len(part)],
        }
        offset += len(part)
        parts.append(part)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # so that the numbers are aligned
    return len(text).to_bytes(8, "little") + text + b"".join(parts)
