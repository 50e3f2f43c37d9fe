"""Writes src/testing/golden/crossEntropy.json: PyTorch's cross-entropy with label smoothing, and its gradient.

Run: python3 scripts/golden/cross_entropy.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

The mean is over the rows that are not padding, as in src/engine/kernels/sparseCrossEntropy.
"""

import torch
from torch.nn import functional

from golden_file import recipe, short_normal, write

seed = 31
rows, vocabulary = 6, 7
targets = torch.tensor([4, 0, 6, -100, 2, 4])  # -100: padding


def main():
    torch.manual_seed(seed)
    logits = short_normal(rows, vocabulary, deviation=2.0).requires_grad_()
    content = {
        "recipe": recipe("cross_entropy.py", seed),
        "rows": rows,
        "vocabulary": vocabulary,
        "logits": logits.detach(),
        "targets": targets.clamp(min=0),
        "isReal": (targets >= 0).int(),
        "smoothings": {str(smoothing): golden(logits, smoothing) for smoothing in (0.0, 0.1, 0.5)},
    }
    write("crossEntropy.json", content)


def golden(logits, smoothing):
    loss = functional.cross_entropy(logits, targets, ignore_index=-100, label_smoothing=smoothing)
    return {"labelSmoothing": smoothing, "loss": loss.item(), "gradient": torch.autograd.grad(loss, logits)[0]}


main()
