"""What the golden files have in common: weights with few decimals, and JSON with one list of numbers per line."""

import json
import math
import pathlib
import zlib

import torch

folder = pathlib.Path(__file__).resolve().parents[2] / "src" / "testing" / "golden"


def recipe(script, seed):
    """How to make the file again."""
    return {
        "script": f"scripts/golden/{script}",
        "torch": torch.__version__,
        "seed": seed,
        "precision": "float64, lists printed with 13 significant digits; matrices row-major",
        "gateOrder": "input, forget, cell, output",
    }


def short_normal(*shape, deviation=1.0):
    """Normal numbers of three decimals, so that the file holds exactly the numbers that were used."""
    return torch.round(torch.randn(*shape, dtype=torch.float64) * deviation * 1000) / 1000


def rounded(values, digits=11):
    """At that digit of the largest of them, so that a large file need not be larger."""
    largest = values.abs().max().item()
    return torch.round(values, decimals=digits - 1 - math.floor(math.log10(largest))) if largest > 0 else values


class SharedWeights:
    """Weights of several networks: a parameter of the same name and shape is drawn once and has the same values in all."""

    def __init__(self, seed, draw):
        self.seed = seed
        self.draw = draw  # from a name and a shape to a tensor, by PyTorch's generator
        self.drawn = {}  # by name and shape, as "output.bias [6]"

    def take(self, name, shape):
        key = f"{name} [{', '.join(map(str, shape))}]"
        if key not in self.drawn:
            torch.manual_seed(zlib.crc32(f"{self.seed} {key}".encode()))
            self.drawn[key] = self.draw(name, shape)
        return self.drawn[key].clone().requires_grad_()


def write(name, content):
    path = folder / name
    path.write_text(render(content) + "\n")
    print(f"{name}: {path.stat().st_size} bytes")


def render(value, indent=""):
    """Dictionaries one entry per line, tensors as flat lists on one line."""
    if isinstance(value, torch.Tensor):
        value = [number if isinstance(number, int) else float(f"{number:.13g}") for number in value.flatten().tolist()]
    if isinstance(value, dict):
        inner = indent + " "
        entries = (f"{inner}{json.dumps(key)}: {render(entry, inner)}" for key, entry in value.items())
        return "{\n" + ",\n".join(entries) + "\n" + indent + "}"
    return json.dumps(value)
