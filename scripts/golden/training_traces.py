"""Writes src/testing/golden/trainingTraces.json: the loss of fifty training steps in PyTorch, for three models.

Run: python3 scripts/golden/training_traces.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

Five batches take turns, under torch.optim.Adam and torch.nn.utils.clip_grad_norm_; the model is that of
seq2seq_model.py. The pairs are an invented language: the target is the source from its end, each word another one, and
now and then one more at the end.
"""

import random

import torch

from golden_file import SharedWeights, recipe, rounded, write
from seq2seq_model import Batch, cross_entropy, forward, parameter_shapes

seed = 50
words = range(4, 30)  # ids: padding 0, unknown 1, <s> 2, </s> 3
vocabulary = {"source": 30, "target": 30}
batch_count, batch_size, longest_source = 5, 6, 8
learning_rate, clip_norm, epsilon, step_count = 0.01, 0.4, 1e-7, 50

# The defaults of src/core/spec/modelSpec.ts, but for the sizes.
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
    "embeddingSize": 8,
    "hiddenSize": 16,
}
variants = {
    "default": {},
    "Luong with input feeding": {"attention": "general", "inputFeeding": True, "layers": 2},
    "vanilla RNN": {"cell": "rnn", "attention": "none"},
}


def main():
    batches = invented_batches()
    runs = {name: trained(settings, batches) for name, settings in variants.items()}
    norms = [norm for _, run_norms in runs.values() for norm in run_norms]
    assert max(norms) > clip_norm > min(norms), norms  # both sides of the clipping are seen
    content = {
        "recipe": {
            **recipe("training_traces.py", seed),
            "precision": "PyTorch in float64; losses rounded at the 11th digit; matrices row-major",
        },
        "vocabulary": vocabulary,
        "batches": batches,
        "training": {
            "optimizer": "torch.optim.Adam, betas 0.9 and 0.999, after torch.nn.utils.clip_grad_norm_",
            "learningRate": learning_rate,
            "clipNorm": clip_norm,
            "epsilon": epsilon,
        },
        "base": base,
        "weights": weights.drawn,
        "variants": {
            name: {"settings": settings, "lossTrace": rounded(torch.tensor(runs[name][0], dtype=torch.float64))}
            for name, settings in variants.items()
        },
    }
    write("trainingTraces.json", content)


def invented_batches():
    """Each batch a list of pairs, each pair two lists of ids without <s> and </s>."""
    draw = random.Random(seed)
    translation = dict(zip(words, draw.sample(words, len(words))))

    def pair():
        source = draw.choices(words, k=draw.randint(1, longest_source))
        target = [translation[word] for word in reversed(source)]
        return {"source": source, "target": target + draw.choices(words, k=draw.randint(0, 1))}

    return [[pair() for _ in range(batch_size)] for _ in range(batch_count)]


def short_uniform(name, shape):
    """Embeddings from -1.7 to 1.7, all others from -0.25 to 0.25; three decimals, as the file has them."""
    bound = 1.7 if name.endswith(".embedding") else 0.25
    return torch.round((torch.rand(*shape, dtype=torch.float64) * 2 - 1) * bound * 1000) / 1000


weights = SharedWeights(seed, short_uniform)


def trained(settings, batches):
    """Returns the loss before each step, and the gradients' norm before each clipping."""
    spec = {**base, **settings}
    parameters = {name: weights.take(name, shape) for name, shape in parameter_shapes(spec, vocabulary).items()}
    optimizer = torch.optim.Adam(parameters.values(), lr=learning_rate, betas=(0.9, 0.999), eps=epsilon)
    losses, norms = [], []
    for step in range(step_count):
        batch = padded(batches[step % len(batches)])
        loss = cross_entropy(forward(parameters, spec, batch)[0], batch)
        optimizer.zero_grad()
        loss.backward()
        norms.append(torch.nn.utils.clip_grad_norm_(parameters.values(), clip_norm).item())
        optimizer.step()
        losses.append(loss.item())
    return losses, norms


def padded(pairs):
    sources = [pair["source"] + [3] for pair in pairs]
    outputs = [pair["target"] + [3] for pair in pairs]
    return Batch(
        source=rectangle(sources),
        source_lengths=torch.tensor([len(ids) for ids in sources]),
        target_input=rectangle([[2] + ids[:-1] for ids in outputs]),
        target_output=rectangle(outputs),
        target_lengths=torch.tensor([len(ids) for ids in outputs]),
    )


def rectangle(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


main()
