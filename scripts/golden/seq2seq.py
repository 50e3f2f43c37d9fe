"""Writes src/testing/golden/seq2seq.json: the whole network in PyTorch, logits, loss, all gradients, five Adam steps.

Run: python3 scripts/golden/seq2seq.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

Embedding, torch.nn.LSTM over packed sequences, tanh bridge, decoder with attention after its cell (Luong et al. 2015,
section 3.1) or before it (Bahdanau et al. 2014, section 3.1: the former state asks, and the cell reads [word; context]),
h~ = tanh([context; d] W) (Luong et al. 2015, equation 5), softmax. Weights are named and laid out as in
src/core/spec/parameterTable.ts.
"""

import torch
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from golden_file import recipe, short_normal, write

seed = 25
batch_size, source_length, target_length = 3, 5, 4
embedding_size, hidden_size = 3, 4
source_vocabulary, target_vocabulary = 7, 6
learning_rate, clip_norm, epsilon, step_count = 0.05, 1.0, 1e-7, 5

# Ids: padding 0, unknown 1, <s> 2, </s> 3, words from 4.
source = torch.tensor([[4, 6, 3, 0, 0], [5, 4, 4, 1, 3], [3, 0, 0, 0, 0]])
source_lengths = torch.tensor([3, 5, 1])
target_input = torch.tensor([[2, 5, 4, 4], [2, 0, 0, 0], [2, 4, 1, 0]])
target_output = torch.tensor([[5, 4, 4, 3], [3, 0, 0, 0], [4, 1, 3, 0]])
target_lengths = torch.tensor([4, 1, 3])

source_is_real = torch.arange(source_length) < source_lengths[:, None]  # [B, S]
target_is_real = torch.arange(target_length) < target_lengths[:, None]  # [B, T]


def main():
    variants = {
        "additive, bidirectional, after the cell": ("additive", "afterCell", True),
        "dot, bidirectional, after the cell": ("dot", "afterCell", True),
        "none, bidirectional": ("none", "afterCell", True),
        "additive, unidirectional, after the cell": ("additive", "afterCell", False),
        "additive, bidirectional, before the cell": ("additive", "beforeCell", True),
        "dot, bidirectional, before the cell": ("dot", "beforeCell", True),
    }
    content = {
        "recipe": recipe("seq2seq.py", seed),
        "sizes": {"embeddingSize": embedding_size, "hiddenSize": hidden_size},
        "vocabulary": {"source": source_vocabulary, "target": target_vocabulary},
        "batch": {
            "batchSize": batch_size,
            "sourceLength": source_length,
            "targetLength": target_length,
            "source": source,
            "sourceLengths": source_lengths,
            "targetInput": target_input,
            "targetOutput": target_output,
            "targetLengths": target_lengths,
        },
        "training": {
            "optimizer": "torch.optim.Adam, betas 0.9 and 0.999; gradients times min(1, clipNorm / norm) before",
            "learningRate": learning_rate,
            "clipNorm": clip_norm,
            "epsilon": epsilon,
        },
        "variants": {name: golden(*variant) for name, variant in variants.items()},
    }
    write("seq2seq.json", content)


def golden(attention, wiring, bidirectional):
    torch.manual_seed(seed)
    parameters = initial_parameters(attention, wiring, bidirectional)
    copies = {name: values.detach().clone() for name, values in parameters.items()}
    logits, weights = forward(parameters, attention, wiring, bidirectional)
    loss = cross_entropy(logits)
    gradients = torch.autograd.grad(loss, list(parameters.values()))
    is_correct = (logits.argmax(-1) == target_output)[target_is_real]
    losses, norms = train(parameters, attention, wiring, bidirectional)
    assert max(norms) > clip_norm > min(norms), norms  # both sides of the clipping are seen
    return {
        "attention": attention,
        "wiring": wiring,
        "bidirectional": bidirectional,
        "parameters": copies,
        "logits": logits,
        "attentionWeights": weights,
        "loss": loss.item(),
        "accuracy": is_correct.double().mean().item(),
        "gradients": dict(zip(parameters, gradients)),
        "lossTrace": losses,
        "normTrace": norms,
    }


def initial_parameters(attention, wiring, bidirectional):
    encoder_size = hidden_size // 2 if bidirectional else hidden_size
    shapes = {
        "source.embedding": (source_vocabulary, embedding_size),
        **lstm_shapes("encoder.forward", encoder_size),
        **(lstm_shapes("encoder.backward", encoder_size) if bidirectional else {}),
        "bridge.hidden.kernel": (hidden_size, hidden_size),
        "bridge.hidden.bias": (hidden_size,),
        "bridge.cell.kernel": (hidden_size, hidden_size),
        "bridge.cell.bias": (hidden_size,),
        "target.embedding": (target_vocabulary, embedding_size),
        **lstm_shapes("decoder", hidden_size),
    }
    if attention != "none" and wiring == "beforeCell":
        shapes["decoder.context"] = (hidden_size, 4 * hidden_size)
    if attention == "additive":
        shapes["attention.query"] = shapes["attention.key"] = (hidden_size, hidden_size)
        shapes["attention.score"] = (hidden_size,)
    if attention != "none":
        shapes["combine.kernel"] = (2 * hidden_size, hidden_size)
    shapes["output.kernel"] = (hidden_size, target_vocabulary)
    shapes["output.bias"] = (target_vocabulary,)
    return {name: short_normal(*shape).requires_grad_() for name, shape in shapes.items()}


def lstm_shapes(name, size):
    return {
        f"{name}.kernel": (embedding_size, 4 * size),
        f"{name}.recurrent": (size, 4 * size),
        f"{name}.bias": (4 * size,),
    }


def forward(parameters, attention, wiring, bidirectional):
    """Returns logits [B, T, V] and attention weights [B, T, S] (None without attention)."""
    words = functional.embedding(source, parameters["source.embedding"])
    packed = pack_padded_sequence(words, source_lengths, batch_first=True, enforce_sorted=False)
    directions = ["encoder.forward", "encoder.backward"] if bidirectional else ["encoder.forward"]
    packed_states, final = lstm(parameters, directions, packed)
    states, _ = pad_packed_sequence(packed_states, batch_first=True, total_length=source_length)  # [B, S, H]
    hidden, cell = (torch.cat(list(part), dim=-1) for part in final)  # [B, H]
    hidden = torch.tanh(hidden @ parameters["bridge.hidden.kernel"] + parameters["bridge.hidden.bias"])
    cell = torch.tanh(cell @ parameters["bridge.cell.kernel"] + parameters["bridge.cell.bias"])

    target_words = functional.embedding(target_input, parameters["target.embedding"])
    decode = decode_before_cell if wiring == "beforeCell" and attention != "none" else decode_after_cell
    features, weights = decode(parameters, attention, states, target_words, (hidden, cell))
    return features @ parameters["output.kernel"] + parameters["output.bias"], weights


def decode_after_cell(parameters, attention, states, words, initial):
    """Returns what the output layer reads [B, T, H] and attention weights [B, T, S] (None without attention)."""
    outputs, _ = lstm(parameters, ["decoder"], words, tuple(part[None] for part in initial))  # [B, T, H]
    if attention == "none":
        return outputs, None
    contexts, weights = attend(parameters, attention, outputs, states)
    return combine(parameters, contexts, outputs), weights


def decode_before_cell(parameters, attention, states, words, initial):
    """The same, with PyTorch's LSTM cell over [word; context], one target position after the other."""
    kernel = torch.cat([parameters["decoder.kernel"], parameters["decoder.context"]])  # [E + H, 4H]
    bias = parameters["decoder.bias"]
    cell_weights = kernel.T, parameters["decoder.recurrent"].T, bias, torch.zeros_like(bias)
    state, features, weights = initial, [], []
    for word in words.unbind(1):
        context, look = attend(parameters, attention, state[0][:, None], states)  # [B, 1, H] and [B, 1, S]
        state = torch.lstm_cell(torch.cat([word, context[:, 0]], dim=-1), state, *cell_weights)
        features.append(combine(parameters, context, state[0][:, None]))
        weights.append(look)
    return torch.cat(features, dim=1), torch.cat(weights, dim=1)


def attend(parameters, attention, queries, states):
    """Returns contexts [B, T, H] and weights [B, T, S]."""
    scores = score(parameters, attention, queries, states)
    weights = torch.softmax(scores.masked_fill(~source_is_real[:, None], float("-inf")), dim=-1)
    return weights @ states, weights


def combine(parameters, contexts, outputs):
    return torch.tanh(torch.cat([contexts, outputs], dim=-1) @ parameters["combine.kernel"])


def lstm(parameters, names, inputs, initial=None):
    """torch.nn.LSTM on these weights, turned to PyTorch's layout; its second bias is 0."""
    size = parameters[f"{names[0]}.recurrent"].shape[0]
    module = torch.nn.LSTM(embedding_size, size, batch_first=True, bidirectional=len(names) == 2)
    flat_weights = []
    for name in names:
        kernel, recurrent, bias = (parameters[f"{name}.{part}"] for part in ("kernel", "recurrent", "bias"))
        flat_weights += [kernel.T, recurrent.T, bias, torch.zeros_like(bias)]
    module._flat_weights = flat_weights  # tensors of a larger graph, which module parameters cannot be
    return module(inputs, initial)


def score(parameters, attention, queries, states):
    if attention == "dot":
        return queries @ states.transpose(1, 2)
    projected = (queries @ parameters["attention.query"])[:, :, None] + (states @ parameters["attention.key"])[:, None]
    return torch.tanh(projected) @ parameters["attention.score"]


def cross_entropy(logits):
    targets = target_output.masked_fill(~target_is_real, -100)
    return functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-100)


def train(parameters, attention, wiring, bidirectional):
    """Returns the loss before each step and after the last, and the norm before each clipping."""
    optimizer = torch.optim.Adam(parameters.values(), lr=learning_rate, betas=(0.9, 0.999), eps=epsilon)
    losses, norms = [], []
    for _ in range(step_count):
        optimizer.zero_grad()
        loss = cross_entropy(forward(parameters, attention, wiring, bidirectional)[0])
        loss.backward()
        norm = torch.sqrt(sum((values.grad**2).sum() for values in parameters.values())).item()
        for values in parameters.values():
            values.grad *= min(1.0, clip_norm / norm)
        losses.append(loss.item())
        norms.append(norm)
        optimizer.step()
    losses.append(cross_entropy(forward(parameters, attention, wiring, bidirectional)[0]).item())
    return losses, norms


main()
