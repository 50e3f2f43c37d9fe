"""Writes src/testing/golden/cells.json: torch.nn.RNN (tanh), torch.nn.GRU and torch.nn.LSTM over ragged sequences, both
directions, with all gradients.

Run: python3 scripts/golden/cells.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

The loss is a weighted sum, Σ outputs·upstream.outputs + Σ hidden·upstream.hidden (+ Σ cell·upstream.cell), one for each
direction, so that `upstream` is what a backward pass starts from. PyTorch adds two biases. The second is 0 here but for
the GRU's candidate, where it stands inside the reset (`candidateBias`); elsewhere the gradient of either is that of the
one bias in the file. Matrices are turned to [inputs, gates·H], where PyTorch keeps [gates·H, inputs]. Sequences are
time-major.
"""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from golden_file import recipe, short_normal, write

seed = 21
batch_size, length, input_size, hidden_size = 3, 5, 3, 4
lengths = [3, 5, 1]
states = {"rnn": ["hidden"], "gru": ["hidden"], "lstm": ["hidden", "cell"]}


def main():
    torch.manual_seed(seed)
    inputs = short_normal(length, batch_size, input_size).requires_grad_()
    modules = {"rnn": torch.nn.RNN, "gru": torch.nn.GRU, "lstm": torch.nn.LSTM}
    write(
        "cells.json",
        {
            "recipe": {
                **recipe("cells.py", seed),
                "gateOrder": "GRU: reset, update, candidate; LSTM: input, forget, cell, output",
            },
            "variant": "ragged lengths by pack_padded_sequence; outputs are 0 on padding; LSTM without peepholes",
            "sizes": {"steps": length, "batch": batch_size, "units": hidden_size},
            "lengths": lengths,
            "inputs": inputs,
            "cells": {cell: both_directions(cell, module, inputs) for cell, module in modules.items()},
        },
    )


def both_directions(cell, kind, inputs):
    module = kind(input_size, hidden_size, bidirectional=True).double()
    for name, values in module.named_parameters():
        values.data = short_normal(*values.shape, deviation=0.7)
        if "bias_hh" in name:
            values.data[: 2 * hidden_size if cell == "gru" else None] = 0
    initial = [short_normal(2, batch_size, hidden_size, deviation=0.5).requires_grad_() for _ in states[cell]]
    packed = pack_padded_sequence(inputs, torch.tensor(lengths), enforce_sorted=False)
    packed_outputs, final = module(packed, tuple(initial) if cell == "lstm" else initial[0])
    outputs, _ = pad_packed_sequence(packed_outputs, total_length=length)
    finals = final if cell == "lstm" else [final]
    return {
        name: direction(cell, module, index, inputs, initial, outputs, finals)
        for index, name in enumerate(["forward", "backward"])
    }


def direction(cell, module, index, inputs, initial, outputs, finals):
    suffix = "_reverse" if index == 1 else ""
    weights = [getattr(module, f"{name}_l0{suffix}") for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
    own_outputs = outputs[..., index * hidden_size : (index + 1) * hidden_size]
    results = {"outputs": own_outputs, **dict(zip(states[cell], (final[index] for final in finals)))}
    upstream = {name: short_normal(*result.shape) for name, result in results.items()}
    loss = sum((result * upstream[name]).sum() for name, result in results.items())
    gradients = torch.autograd.grad(loss, [inputs, *weights, *initial], retain_graph=True)
    return {
        "inputs": by_name(cell, weights, [state[index] for state in initial]),
        "results": results,
        "upstream": upstream,
        "gradients": {
            "inputs": gradients[0],
            **by_name(cell, gradients[1:5], [state[index] for state in gradients[5:]]),
        },
    }


def by_name(cell, weights, initial):
    named = {"kernel": weights[0].T, "recurrent": weights[1].T, "bias": weights[2]}
    if cell == "gru":
        named["candidateBias"] = weights[3][2 * hidden_size :]
    return {**named, **dict(zip(states[cell], initial))}


main()
