"""Writes src/testing/golden/cells.json: torch.nn.RNN (tanh) and torch.nn.GRU over ragged sequences, both directions,
with all gradients.

Run: python3 scripts/golden/cells.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

The loss is a weighted sum, Σ outputs·upstream.outputs + Σ hidden·upstream.hidden, one for each direction, so that
`upstream` is what a backward pass starts from. PyTorch adds two biases. The second is 0 here but for the GRU's
candidate, where it stands inside the reset (`candidateBias`); elsewhere the gradient of either is that of the one bias
in the file. Matrices are turned to [inputs, gates·H], where PyTorch keeps [gates·H, inputs]. Sequences are time-major.
"""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from golden_file import recipe, short_normal, write

seed = 21
batch_size, length, input_size, hidden_size = 3, 5, 3, 4
lengths = [3, 5, 1]


def main():
    torch.manual_seed(seed)
    inputs = short_normal(length, batch_size, input_size).requires_grad_()
    write(
        "cells.json",
        {
            "recipe": {**recipe("cells.py", seed), "gateOrder": "GRU: reset, update, candidate"},
            "variant": "ragged lengths by pack_padded_sequence; outputs are 0 on padding; sequences time-major",
            "batchSize": batch_size,
            "length": length,
            "inputSize": input_size,
            "hiddenSize": hidden_size,
            "lengths": lengths,
            "inputs": inputs,
            "cells": {"rnn": both_directions(torch.nn.RNN, inputs), "gru": both_directions(torch.nn.GRU, inputs)},
        },
    )


def both_directions(kind, inputs):
    module = kind(input_size, hidden_size, bidirectional=True).double()
    for name, values in module.named_parameters():
        values.data = short_normal(*values.shape, deviation=0.7)
        if "bias_hh" in name:
            values.data[: 2 * hidden_size] = 0
    initial = short_normal(2, batch_size, hidden_size, deviation=0.5).requires_grad_()
    packed = pack_padded_sequence(inputs, torch.tensor(lengths), enforce_sorted=False)
    packed_outputs, final = module(packed, initial)
    outputs, _ = pad_packed_sequence(packed_outputs, total_length=length)
    return {
        name: direction(module, index, inputs, initial, outputs, final)
        for index, name in enumerate(["forward", "backward"])
    }


def direction(module, index, inputs, initial, outputs, final):
    suffix = "_reverse" if index == 1 else ""
    weights = [getattr(module, f"{name}_l0{suffix}") for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
    own_outputs = outputs[..., index * hidden_size : (index + 1) * hidden_size]
    hidden = final[index]
    upstream = {"outputs": short_normal(*own_outputs.shape), "hidden": short_normal(*hidden.shape)}
    loss = (own_outputs * upstream["outputs"]).sum() + (hidden * upstream["hidden"]).sum()
    gradients = torch.autograd.grad(loss, [*weights, inputs, initial], retain_graph=True)
    return {
        "parameters": in_our_layout(weights),
        "initial": initial[index],
        "outputs": own_outputs,
        "hidden": hidden,
        "upstream": upstream,
        "gradients": {
            "parameters": in_our_layout(gradients[:4]),
            "inputs": gradients[4],
            "initial": gradients[5][index],
        },
    }


def in_our_layout(weights):
    layout = {"kernel": weights[0].T, "recurrent": weights[1].T, "bias": weights[2]}
    if len(weights[3]) == 3 * hidden_size:
        layout["candidateBias"] = weights[3][2 * hidden_size :]
    return layout


main()
