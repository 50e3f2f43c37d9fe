"""The whole network in PyTorch, for the scripts that write golden values; every setting of src/core/spec/modelSpec.ts.

torch.nn.LSTM, GRU and RNN over packed sequences, as deep and as wide as the settings say, on weights that are named and
laid out as in src/core/spec/parameterTable.ts. Where the source is read from its end, whole sentences are turned round
before the encoder and their states after it. Dropout is left out: golden values know no chance.
"""

import math
from dataclasses import dataclass

import torch
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

modules = {"lstm": torch.nn.LSTM, "gru": torch.nn.GRU, "rnn": torch.nn.RNN}
gate_count = {"lstm": 4, "gru": 3, "rnn": 1}
state_parts = {"lstm": ("hidden", "cell"), "gru": ("hidden",), "rnn": ("hidden",)}
query_positions = 64


@dataclass(frozen=True)
class Batch:
    source: torch.Tensor  # [B, S], as are all ids
    source_lengths: torch.Tensor  # [B]
    target_input: torch.Tensor  # [B, T]
    target_output: torch.Tensor  # [B, T]
    target_lengths: torch.Tensor  # [B]

    def source_is_real(self):
        return torch.arange(self.source.shape[1]) < self.source_lengths[:, None]

    def target_is_real(self):
        return torch.arange(self.target_output.shape[1]) < self.target_lengths[:, None]


def layer_names(side, spec):
    return [side if layer == 1 else f"{side}.{layer}" for layer in range(1, spec["layers"] + 1)]


def directions(spec):
    return ["forward", "backward"] if spec["bidirectional"] else ["forward"]


def parameter_shapes(spec, vocabulary):
    hidden, embedding = spec["hiddenSize"], spec["embeddingSize"]
    encoder_size = hidden // len(directions(spec))
    width = gate_count[spec["cell"]] * hidden
    is_one_hot = spec["input"] == "oneHot"
    shapes = {}
    if not is_one_hot:
        shapes["source.embedding"] = (vocabulary["source"], embedding)
        shapes["target.embedding"] = (vocabulary["target"], embedding)
    for index, name in enumerate(layer_names("encoder", spec)):
        size = hidden if index else vocabulary["source"] if is_one_hot else embedding
        for direction in directions(spec):
            shapes |= cell_shapes(spec["cell"], f"{name}.{direction}", size, encoder_size)
    if spec["bridge"] == "dense":
        for name in layer_names("bridge", spec):
            for part in state_parts[spec["cell"]]:
                shapes |= {f"{name}.{part}.kernel": (hidden, hidden), f"{name}.{part}.bias": (hidden,)}
    for index, name in enumerate(layer_names("decoder", spec)):
        size = hidden if index else vocabulary["target"] if is_one_hot else embedding
        shapes |= cell_shapes(spec["cell"], name, size, hidden)
    if spec["attention"] != "none":
        if spec["wiring"] == "beforeCell":
            shapes["decoder.context"] = (hidden, width)
        if spec["inputFeeding"]:
            shapes["decoder.feed"] = (hidden, width)
        if spec["coverage"]:
            shapes["attention.coverage"] = (hidden,)
        shapes["combine.kernel"] = (2 * hidden, hidden)
    shapes |= {
        "additive": {"attention.query": (hidden, hidden), "attention.key": (hidden, hidden), "attention.score": (hidden,)},
        "concat": {"attention.kernel": (2 * hidden, hidden), "attention.score": (hidden,)},
        "general": {"attention.key": (hidden, hidden)},
        "trainableQuery": {"attention.query": (query_positions, hidden)},
    }.get(spec["attention"], {})
    if not spec["tiedOutput"]:
        shapes["output.kernel"] = (hidden, vocabulary["target"])
    shapes["output.bias"] = (vocabulary["target"],)
    return shapes


def cell_shapes(cell, name, inputs, size):
    width = gate_count[cell] * size
    shapes = {f"{name}.kernel": (inputs, width), f"{name}.recurrent": (size, width), f"{name}.bias": (width,)}
    return shapes | ({f"{name}.candidateBias": (size,)} if cell == "gru" else {})


def forward(parameters, spec, batch):
    """Returns logits [B, T, V] and attention weights [B, T, S] (None without attention)."""
    states, final = encode(parameters, spec, batch)
    words = token_inputs(parameters, spec, "target", batch.target_input)
    features, weights = decode(parameters, spec, words, bridge(parameters, spec, final), states, batch.source_is_real())
    kernel = parameters["target.embedding"].T if spec["tiedOutput"] else parameters["output.kernel"]
    return features @ kernel + parameters["output.bias"], weights


def cross_entropy(logits, batch, label_smoothing=0.0):
    targets = batch.target_output.masked_fill(~batch.target_is_real(), -100).flatten()
    return functional.cross_entropy(
        logits.flatten(0, 1), targets, ignore_index=-100, label_smoothing=label_smoothing
    )


def token_inputs(parameters, spec, side, ids):
    """Returns [B, length, inputs]."""
    if spec["input"] == "oneHot":
        kernel = parameters["encoder.forward.kernel" if side == "source" else "decoder.kernel"]
        return functional.one_hot(ids, kernel.shape[0]).to(kernel.dtype)
    return functional.embedding(ids, parameters[f"{side}.embedding"])


def encode(parameters, spec, batch):
    """Returns states [B, S, H], 0 on padding, and for each part of the final state [layers, B, H]."""
    words = token_inputs(parameters, spec, "source", batch.source)
    layers = [
        [cell_weights(parameters, spec["cell"], f"{name}.{direction}") for direction in directions(spec)]
        for name in layer_names("encoder", spec)
    ]
    turn = turned_round(batch.source_lengths) if spec["reverseSource"] else lambda sequence: sequence
    states, final = run_stack(spec, layers, turn(words), None, batch.source_lengths)
    by_layer = [part.unflatten(0, (spec["layers"], -1)).transpose(1, 2).flatten(2) for part in final]
    return turn(states), by_layer


def turned_round(lengths):
    """What turns the real words of each sentence round, and leaves padding where it is."""

    def turn(sequence):
        places = torch.arange(sequence.shape[1])
        from_end = lengths[:, None] - 1 - places
        order = torch.where(from_end >= 0, from_end, places)[..., None]
        return sequence.gather(1, order.expand(-1, -1, sequence.shape[2]))

    return turn


def bridge(parameters, spec, final):
    """From the encoder's final state to the decoder's first: each part [layers, B, H]."""
    if spec["bridge"] == "copy":
        return final
    if spec["bridge"] == "zero":
        return [torch.zeros_like(part) for part in final]
    names = layer_names("bridge", spec)
    return [
        torch.stack(
            [
                torch.tanh(state @ parameters[f"{name}.{part}.kernel"] + parameters[f"{name}.{part}.bias"])
                for name, state in zip(names, states)
            ]
        )
        for part, states in zip(state_parts[spec["cell"]], final)
    ]


def decode(parameters, spec, words, state, annotations, is_real):
    """Returns what the output layer reads [B, T, H], and attention weights [B, T, S] (None without attention)."""
    layers = [[cell_weights(parameters, spec["cell"], name)] for name in layer_names("decoder", spec)]
    if spec["attention"] == "none":
        outputs, _ = run_stack(spec, layers, words, state)
        return outputs, None
    is_before_cell = spec["wiring"] == "beforeCell"
    if not is_before_cell and not spec["inputFeeding"] and not spec["coverage"]:
        outputs, _ = run_stack(spec, layers, words, state)
        contexts, weights = attend(parameters, spec, outputs, annotations, is_real)
        return combine(parameters, contexts, outputs), weights

    ways_in = [*(["decoder.context"] if is_before_cell else []), *(["decoder.feed"] if spec["inputFeeding"] else [])]
    layers[0][0]["kernel"] = torch.cat([layers[0][0]["kernel"], *(parameters[name] for name in ways_in)])
    feature = torch.zeros_like(state[0][-1])[:, None]  # [B, 1, H], as all of one step
    coverage = torch.zeros_like(annotations[..., 0])
    features, weights = [], []
    for position, word in enumerate(words.split(1, dim=1)):
        where = (annotations, is_real, position, coverage)
        inputs = [word]
        if is_before_cell:
            context, look = attend(parameters, spec, state[0][-1][:, None], *where)
            inputs.append(context)
        if spec["inputFeeding"]:
            inputs.append(feature)
        output, state = run_stack(spec, layers, torch.cat(inputs, dim=-1), state)
        if not is_before_cell:
            context, look = attend(parameters, spec, output, *where)
        coverage = coverage + look[:, 0]
        feature = combine(parameters, context, output)
        features.append(feature)
        weights.append(look)
    return torch.cat(features, dim=1), torch.cat(weights, dim=1)


def combine(parameters, contexts, outputs):
    """h~ = tanh([context; s] W) (Luong et al. 2015, equation 5)."""
    return torch.tanh(torch.cat([contexts, outputs], dim=-1) @ parameters["combine.kernel"])


def attend(parameters, spec, queries, annotations, is_real, first_position=0, coverage=None):
    """Returns contexts [B, T, H] and weights [B, T, S]."""
    scores = score(parameters, spec, queries, annotations, first_position, coverage)
    weights = torch.softmax(scores.masked_fill(~is_real[:, None], float("-inf")), dim=-1)
    return weights @ annotations, weights


def score(parameters, spec, queries, annotations, first_position, coverage):
    """Returns [B, T, S]."""
    attention, steps = spec["attention"], queries.shape[1]
    keys = annotations
    if attention in ("additive", "concat"):
        if attention == "additive":
            projected = (queries @ parameters["attention.query"])[:, :, None] + (keys @ parameters["attention.key"])[:, None]
        else:
            pair = (-1, steps, keys.shape[1], -1)
            both = torch.cat([queries[:, :, None].expand(*pair), keys[:, None].expand(*pair)], dim=-1)
            projected = both @ parameters["attention.kernel"]
        if spec["coverage"]:
            projected = projected + coverage[:, None, :, None] * parameters["attention.coverage"]
        return torch.tanh(projected) @ parameters["attention.score"]
    if attention == "trainableQuery":
        positions = torch.arange(first_position, first_position + steps).clamp(max=query_positions - 1)
        queries = parameters["attention.query"][positions].expand(len(keys), -1, -1)
    if attention == "general":
        keys = keys @ parameters["attention.key"]
    scores = queries @ keys.transpose(1, 2)
    return scores / math.sqrt(queries.shape[-1]) if attention == "scaledDot" else scores


def cell_weights(parameters, cell, name):
    parts = ("kernel", "recurrent", "bias", *(("candidateBias",) if cell == "gru" else ()))
    return {part: parameters[f"{name}.{part}"] for part in parts}


def run_stack(spec, layers, inputs, initial, lengths=None):
    """All layers by one PyTorch module; with residual connections, by one for each layer.

    Returns outputs [B, length, H] and for each part of the final state [layers * directions, B, size].
    """
    if not spec["residual"]:
        return run_module(spec["cell"], layers, inputs, initial, lengths)
    finals = []
    for index, layer in enumerate(layers):
        first = initial and [part[index : index + 1] for part in initial]
        outputs, final = run_module(spec["cell"], [layer], inputs, first, lengths)
        inputs = outputs + inputs if index else outputs
        finals.append(final)
    return inputs, [torch.cat(parts) for parts in zip(*finals)]


def run_module(cell, layers, inputs, initial, lengths):
    """torch.nn.LSTM, GRU or RNN on these weights, turned to PyTorch's layout."""
    first = layers[0][0]
    module = modules[cell](
        first["kernel"].shape[0],
        first["recurrent"].shape[0],
        num_layers=len(layers),
        bidirectional=len(layers[0]) == 2,
        batch_first=True,
    )
    # Tensors of a larger graph, which module parameters cannot be.
    module._flat_weights = [tensor for layer in layers for weights in layer for tensor in torch_weights(weights)]
    state = initial and (tuple(initial) if cell == "lstm" else initial[0])
    if lengths is None:
        outputs, final = module(inputs, state)
    else:
        packed = pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        outputs, final = module(packed, state)
        outputs, _ = pad_packed_sequence(outputs, batch_first=True, total_length=inputs.shape[1])
    return outputs, list(final) if cell == "lstm" else [final]


def torch_weights(weights):
    """Weights of inputs and state, then two biases: the second is 0 but for a GRU's candidate, inside r * (...)."""
    second = torch.zeros_like(weights["bias"])
    if "candidateBias" in weights:
        candidate = weights["candidateBias"]
        second = torch.cat([second[: -len(candidate)], candidate])
    return [weights["kernel"].T, weights["recurrent"].T, weights["bias"], second]
