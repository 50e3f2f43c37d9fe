"""Writes src/testing/golden/seq2seq.json: the whole network in PyTorch, logits, loss, all gradients, five Adam steps.

Run: python3 scripts/golden/seq2seq.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

The equations are those of seq2seq_model.py. A variant holds the settings in which it differs from the base. Weights
stand in the file once: a parameter of the same name and shape has the same values in every variant.
"""

import torch

from golden_file import SharedWeights, recipe, rounded, short_normal, write
from seq2seq_model import Batch, cross_entropy, forward, parameter_shapes

seed = 54  # and the deviation below: no unit so saturated that 32 bits lose digits of its slope, 1 - tanh^2
vocabulary = {"source": 7, "target": 6}
learning_rate, clip_norm, epsilon, step_count = 0.05, 1.0, 1e-7, 5

# Ids: padding 0, unknown 1, <s> 2, </s> 3, words from 4.
batch = Batch(
    source=torch.tensor([[4, 6, 3, 0, 0], [5, 4, 4, 1, 3], [3, 0, 0, 0, 0]]),
    source_lengths=torch.tensor([3, 5, 1]),
    target_input=torch.tensor([[2, 5, 4, 4], [2, 0, 0, 0], [2, 4, 1, 0]]),
    target_output=torch.tensor([[5, 4, 4, 3], [3, 0, 0, 0], [4, 1, 3, 0]]),
    target_lengths=torch.tensor([4, 1, 3]),
)

base = {
    "attention": "additive",
    "wiring": "afterCell",
    "inputFeeding": False,
    "coverage": False,
    "cell": "lstm",
    "layers": 1,
    "residual": False,
    "bidirectional": True,
    "reverseSource": False,
    "bridge": "dense",
    "input": "embedding",
    "tiedOutput": False,
    "embeddingSize": 3,
    "hiddenSize": 4,
}
before = {"wiring": "beforeCell"}
feeding = {"inputFeeding": True}
coverage = {"coverage": True}

variants = {
    "additive": {},
    "dot": {"attention": "dot"},
    "scaled dot": {"attention": "scaledDot"},
    "general": {"attention": "general"},
    "concat": {"attention": "concat"},
    "trainable query": {"attention": "trainableQuery"},
    "no attention": {"attention": "none"},
    "additive before the cell": before,
    "dot before the cell": {"attention": "dot", **before},
    "scaled dot before the cell": {"attention": "scaledDot", **before},
    "general before the cell": {"attention": "general", **before},
    "concat before the cell": {"attention": "concat", **before},
    "trainable query before the cell": {"attention": "trainableQuery", **before},
    "unidirectional": {"bidirectional": False},
    "GRU": {"cell": "gru"},
    "GRU, dot before the cell": {"cell": "gru", "attention": "dot", **before},
    "GRU, trainable query, input feeding": {"cell": "gru", "attention": "trainableQuery", **feeding},
    "RNN": {"cell": "rnn"},
    "RNN, general before the cell, input feeding": {"cell": "rnn", "attention": "general", **before, **feeding},
    "RNN, unidirectional, no attention": {"cell": "rnn", "attention": "none", "bidirectional": False},
    "general, input feeding": {"attention": "general", **feeding},
    "additive before the cell, input feeding": {**before, **feeding},
    "additive, coverage": coverage,
    "concat before the cell, coverage": {"attention": "concat", **before, **coverage},
    "GRU, additive, coverage, input feeding": {"cell": "gru", **coverage, **feeding},
    "two layers, general": {"layers": 2, "attention": "general"},
    "two layers, additive before the cell": {"layers": 2, **before},
    "two layers, residual, general, input feeding": {"layers": 2, "residual": True, "attention": "general", **feeding},
    "RNN, three layers, residual, dot before the cell": {
        "cell": "rnn",
        "layers": 3,
        "residual": True,
        "attention": "dot",
        **before,
    },
    "GRU, three layers, residual, no attention": {"cell": "gru", "layers": 3, "residual": True, "attention": "none"},
    "reversed source": {"reverseSource": True},
    "two layers, unidirectional, reversed source, bridge copies, no attention": {
        "layers": 2,
        "bidirectional": False,
        "reverseSource": True,
        "bridge": "copy",
        "attention": "none",
    },
    "bridge copies": {"bridge": "copy"},
    "bridge is zero": {"bridge": "zero"},
    "RNN, two layers, bridge is zero": {"cell": "rnn", "layers": 2, "bridge": "zero"},
    "one-hot": {"input": "oneHot"},
    "GRU, unidirectional, reversed source, one-hot, dot, input feeding": {
        "cell": "gru",
        "bidirectional": False,
        "reverseSource": True,
        "input": "oneHot",
        "attention": "dot",
        **feeding,
    },
    "tied output": {"tiedOutput": True, "embeddingSize": 4},
    "label smoothing": {"labelSmoothing": 0.1},
}

weights = SharedWeights(seed, lambda name, shape: short_normal(*shape, deviation=0.8))


def main():
    runs = {name: golden(settings) for name, settings in variants.items()}
    norms = [norm for run in runs.values() for norm in run["normTrace"]]
    assert max(norms) > clip_norm > min(norms), norms  # both sides of the clipping are seen
    content = {
        "recipe": {
            **recipe("seq2seq.py", seed),
            "precision": "float64, lists rounded at the 11th digit of their largest number; matrices row-major",
            "gateOrder": "LSTM: input, forget, cell, output; GRU: reset, update, candidate",
        },
        "vocabulary": vocabulary,
        "batch": {
            "batchSize": batch.source.shape[0],
            "sourceLength": batch.source.shape[1],
            "targetLength": batch.target_input.shape[1],
            "source": batch.source,
            "sourceLengths": batch.source_lengths,
            "targetInput": batch.target_input,
            "targetOutput": batch.target_output,
            "targetLengths": batch.target_lengths,
        },
        "training": {
            "optimizer": "torch.optim.Adam, betas 0.9 and 0.999; gradients times min(1, clipNorm / norm) before",
            "learningRate": learning_rate,
            "clipNorm": clip_norm,
            "epsilon": epsilon,
        },
        "base": base,
        "weights": weights.drawn,
        "variants": runs,
    }
    write("seq2seq.json", content)


def golden(settings):
    spec = {**base, **settings}
    smoothing = spec.pop("labelSmoothing", 0.0)
    parameters = {name: weights.take(name, shape) for name, shape in parameter_shapes(spec, vocabulary).items()}
    logits, looks = forward(parameters, spec, batch)
    loss = cross_entropy(logits, batch, smoothing)
    gradients = torch.autograd.grad(loss, list(parameters.values()))
    is_correct = (logits.argmax(-1) == batch.target_output)[batch.target_is_real()]
    losses, norms = train(parameters, spec, smoothing)
    return {
        "settings": settings,
        "logits": rounded(logits),
        "attentionWeights": looks if looks is None else rounded(looks),
        "loss": loss.item(),
        "accuracy": is_correct.double().mean().item(),
        "gradients": {name: rounded(values) for name, values in zip(parameters, gradients)},
        "lossTrace": losses,
        "normTrace": norms,
    }


def train(parameters, spec, smoothing):
    """Returns the loss before each step and after the last, and the norm before each clipping."""
    optimizer = torch.optim.Adam(parameters.values(), lr=learning_rate, betas=(0.9, 0.999), eps=epsilon)
    losses, norms = [], []
    for _ in range(step_count):
        optimizer.zero_grad()
        loss = cross_entropy(forward(parameters, spec, batch)[0], batch, smoothing)
        loss.backward()
        norm = torch.sqrt(sum((values.grad**2).sum() for values in parameters.values())).item()
        for values in parameters.values():
            values.grad *= min(1.0, clip_norm / norm)
        losses.append(loss.item())
        norms.append(norm)
        optimizer.step()
    losses.append(cross_entropy(forward(parameters, spec, batch)[0], batch, smoothing).item())
    return losses, norms


main()
