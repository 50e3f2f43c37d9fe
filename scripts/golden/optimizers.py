"""Writes src/testing/golden/optimizers.json: twenty steps of PyTorch's optimisers on given gradients.

Run: python3 scripts/golden/optimizers.py (PyTorch on the CPU; Debian: python3-torch and libopenblas0).

The gradients are given and not computed, so that an error stays where it was made. They range over five orders of
magnitude, down to where epsilon counts; some steps are clipped by their global norm, some are not; and the learning
rate falls on the way, as under a schedule. PyTorch has no RMSprop with epsilon inside the root, as Keras has it: that
one is written out here.
"""

import torch

from golden_file import recipe, short_normal, write

seed = 41
step_count, clip_norm = 20, 1.0
shapes = {"a": (2, 3), "b": (5,)}
learning_rates = [0.02] * 8 + [0.01] * 7 + [0.005] * 5
told_steps = [1, 2, 10, 20]


class KerasRmsprop(torch.optim.Optimizer):
    """v = rho v + (1 - rho) g^2; theta -= lr g / sqrt(v + epsilon)."""

    def __init__(self, parameters, lr, rho, eps):
        super().__init__(parameters, {"lr": lr, "rho": rho, "eps": eps})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for values in group["params"]:
                square = self.state[values].setdefault("square", torch.zeros_like(values))
                square.mul_(group["rho"]).addcmul_(values.grad, values.grad, value=1 - group["rho"])
                values.sub_(group["lr"] * values.grad / torch.sqrt(square + group["eps"]))


variants = {
    "Adam": (torch.optim.Adam, {}, {"optimizer": "adam"}),
    "Adam, other betas, L2": (
        torch.optim.Adam,
        {"betas": (0.8, 0.98), "weight_decay": 0.1},
        {"optimizer": "adam", "beta1": 0.8, "beta2": 0.98, "weightDecay": 0.1},
    ),
    "AdamW": (torch.optim.AdamW, {"weight_decay": 0.3}, {"optimizer": "adamw", "weightDecay": 0.3}),
    "RMSprop, epsilon outside": (
        torch.optim.RMSprop,
        {"alpha": 0.99},
        {"optimizer": "rmsprop", "rmspropDecay": 0.99, "epsilonPlace": "outsideRoot"},
    ),
    "RMSprop, epsilon outside, L2": (
        torch.optim.RMSprop,
        {"alpha": 0.9, "weight_decay": 0.1},
        {"optimizer": "rmsprop", "rmspropDecay": 0.9, "epsilonPlace": "outsideRoot", "weightDecay": 0.1},
    ),
    "RMSprop, epsilon inside": (
        KerasRmsprop,
        {"rho": 0.9},
        {"optimizer": "rmsprop", "rmspropDecay": 0.9, "epsilonPlace": "insideRoot"},
    ),
    "SGD": (torch.optim.SGD, {}, {"optimizer": "sgd", "momentum": 0}),
    "SGD with momentum": (torch.optim.SGD, {"momentum": 0.9}, {"optimizer": "sgd", "momentum": 0.9}),
    "SGD with momentum, L2": (
        torch.optim.SGD,
        {"momentum": 0.8, "weight_decay": 0.1},
        {"optimizer": "sgd", "momentum": 0.8, "weightDecay": 0.1},
    ),
}
epsilon = 1e-4  # large, so that its place is seen


def main():
    torch.manual_seed(seed)
    start = {name: short_normal(*shape) for name, shape in shapes.items()}
    gradients = [
        {name: short_normal(*shape) * 10.0 ** -(step % 6) for name, shape in shapes.items()}
        for step in range(step_count)
    ]
    norms = [torch.sqrt(sum((values**2).sum() for values in step.values())).item() for step in gradients]
    assert max(norms) > clip_norm > min(norms), norms
    content = {
        "recipe": recipe("optimizers.py", seed),
        "shapes": shapes,
        "start": start,
        "clipNorm": clip_norm,
        "epsilon": epsilon,
        "learningRates": learning_rates,
        "gradients": {str(step + 1): values for step, values in enumerate(gradients)},
        "norms": norms,
        "variants": {name: golden(*variant, start, gradients, norms) for name, variant in variants.items()},
    }
    write("optimizers.json", content)


def golden(optimizer_class, options, settings, start, gradients, norms):
    parameters = {name: values.clone().requires_grad_() for name, values in start.items()}
    takes_epsilon = optimizer_class is not torch.optim.SGD
    optimizer = optimizer_class(
        parameters.values(), lr=learning_rates[0], **options, **({"eps": epsilon} if takes_epsilon else {})
    )
    after = {}
    for step in range(step_count):
        for group in optimizer.param_groups:
            group["lr"] = learning_rates[step]
        for name, values in parameters.items():
            values.grad = gradients[step][name] * min(1.0, clip_norm / norms[step])
        optimizer.step()
        if step + 1 in told_steps:
            after[str(step + 1)] = {name: values.detach().clone() for name, values in parameters.items()}
    return {"settings": settings, "after": after}


main()
