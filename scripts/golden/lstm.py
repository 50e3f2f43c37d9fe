"""Writes src/testing/golden/lstm.json: torch.nn.LSTM over ragged sequences, both directions, with all gradients.

Run: python3 scripts/golden/lstm.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

The loss is a weighted sum, Σ outputs·upstream.outputs + Σ final·upstream.final, one for each direction, so that
`upstream` is what a backward pass starts from. PyTorch adds two biases; the second is 0 here, and the gradient of
either is that of the one bias in the file. Matrices are turned to [inputs, 4H], where PyTorch keeps [4H, inputs].
"""

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from golden_file import recipe, short_normal, write

seed = 20
batch_size, length, input_size, hidden_size = 3, 5, 3, 4
lengths = [3, 5, 1]


def main():
    torch.manual_seed(seed)
    module = torch.nn.LSTM(input_size, hidden_size, batch_first=True, bidirectional=True).double()
    for name, values in module.named_parameters():
        values.data = torch.zeros_like(values) if "bias_hh" in name else short_normal(*values.shape, deviation=0.7)
    inputs = short_normal(batch_size, length, input_size).requires_grad_()
    initial = [short_normal(2, batch_size, hidden_size, deviation=0.5).requires_grad_() for _ in range(2)]

    packed = pack_padded_sequence(inputs, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
    packed_outputs, final = module(packed, tuple(initial))
    outputs, _ = pad_packed_sequence(packed_outputs, batch_first=True, total_length=length)

    write(
        "lstm.json",
        {
            "recipe": recipe("lstm.py", seed),
            "variant": "no peepholes, one bias, ragged lengths by pack_padded_sequence; outputs are 0 on padding",
            "batchSize": batch_size,
            "length": length,
            "inputSize": input_size,
            "hiddenSize": hidden_size,
            "lengths": lengths,
            "inputs": inputs,
            "forward": direction(module, 0, inputs, initial, outputs, final),
            "backward": direction(module, 1, inputs, initial, outputs, final),
        },
    )


def direction(module, index, inputs, initial, outputs, final):
    suffix = "_reverse" if index == 1 else ""
    weights = [getattr(module, f"{name}_l0{suffix}") for name in ("weight_ih", "weight_hh", "bias_ih")]
    own_outputs = outputs[..., index * hidden_size : (index + 1) * hidden_size]
    upstream = [short_normal(*part.shape) for part in (own_outputs, final[0][index], final[1][index])]
    results = (own_outputs, final[0][index], final[1][index])
    loss = sum((part * weight).sum() for part, weight in zip(results, upstream))
    gradients = torch.autograd.grad(loss, [*weights, inputs, *initial], retain_graph=True)
    return {
        "parameters": in_our_layout(weights),
        "initial": state(initial[0][index], initial[1][index]),
        "outputs": own_outputs,
        "final": state(final[0][index], final[1][index]),
        "upstream": {"outputs": upstream[0], "final": state(upstream[1], upstream[2])},
        "gradients": {
            "parameters": in_our_layout(gradients[:3]),
            "inputs": gradients[3],
            "initial": state(gradients[4][index], gradients[5][index]),
        },
    }


def in_our_layout(weights):
    return {"kernel": weights[0].T, "recurrent": weights[1].T, "bias": weights[2]}


def state(hidden, cell):
    return {"hidden": hidden, "cell": cell}


main()
