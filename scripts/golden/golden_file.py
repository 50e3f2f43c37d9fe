"""What the golden files have in common: weights with few decimals, and JSON with one list of numbers per line."""

import json
import pathlib

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
