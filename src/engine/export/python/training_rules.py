"""How the playground trains, as `training` in config.json says it: optimiser, clipping, schedule,
validations."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import torch
from torch import Tensor

from checkpoint_files import CheckpointError, Tensors
from seq2seq_model import Seq2Seq
from weight_places import copy_into, stored, weight_places

# What an optimiser remembers of each weight: its name in a checkpoint, and in PyTorch's optimiser.
SLOTS = {
    "adam": {"mean": "exp_avg", "square": "exp_avg_sq"},
    "adamw": {"mean": "exp_avg", "square": "exp_avg_sq"},
    "rmsprop": {"square": "square_avg"},
    "sgd": {"velocity": "momentum_buffer"},
}
SCHEDULES = ("constant", "cosine", "warmupInverseSquareRoot", "plateau")
# Everything that `training` may say. `validateBleuPairs` only makes the page tell BLEU: it is not told here.
KNOWN_SETTINGS = set(
    "optimizer learningRate beta1 beta2 rmspropDecay momentum epsilon epsilonPlace weightDecay clipNorm "
    "schedule warmupSteps plateauFactor plateauPatience batchSize steps epochs dropout dropoutKind seed "
    "labelSmoothing teacherForcingStart teacherForcingEnd validateEvery validationPairs validateBleuPairs "
    "earlyStopping keepBest".split()
)


def expect_known(training: dict) -> None:
    """Raises CheckpointError with a setting that would otherwise be passed over in silence."""
    unknown = sorted(set(training) - KNOWN_SETTINGS)
    if unknown:
        raise CheckpointError(f"config.json: training has {', '.join(unknown)}, which is not known here.")
    for name, known in (
        ("optimizer", SLOTS),
        ("schedule", SCHEDULES),
        ("epsilonPlace", ("insideRoot", "outsideRoot")),
        ("dropoutKind", ("plain", "variational")),
    ):
        if training[name] not in known:
            raise CheckpointError(f"config.json: {name} is {training[name]}, which is not known here.")


class KerasRmsprop(torch.optim.Optimizer):
    """RMSprop with epsilon inside the root: v = rho v + (1 - rho) g^2, then g / sqrt(v + epsilon)."""

    def __init__(self, params, lr: float, alpha: float, eps: float, weight_decay: float):
        super().__init__(params, {"lr": lr, "alpha": alpha, "eps": eps, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for values in group["params"]:
                gradient = values.grad + group["weight_decay"] * values
                square = self.state[values].setdefault("square_avg", torch.zeros_like(values))
                square.mul_(group["alpha"]).addcmul_(gradient, gradient, value=1 - group["alpha"])
                values.sub_(group["lr"] * gradient / torch.sqrt(square + group["eps"]))


def trained_parameters(model: Seq2Seq) -> dict[str, torch.nn.Parameter]:
    return {name: values for name, values in model.named_parameters() if values.requires_grad}


def create_optimizer(model: Seq2Seq, training: dict) -> torch.optim.Optimizer:
    parameters = list(trained_parameters(model).values())
    rate, decay, epsilon = training["learningRate"], training["weightDecay"], training["epsilon"]
    kind = training["optimizer"]
    if kind in ("adam", "adamw"):
        make = torch.optim.Adam if kind == "adam" else torch.optim.AdamW
        betas = (training["beta1"], training["beta2"])
        return make(parameters, lr=rate, betas=betas, eps=epsilon, weight_decay=decay)
    if kind == "sgd":
        return torch.optim.SGD(parameters, lr=rate, momentum=training["momentum"], weight_decay=decay)
    make = KerasRmsprop if training["epsilonPlace"] == "insideRoot" else torch.optim.RMSprop
    return make(parameters, lr=rate, alpha=training["rmspropDecay"], eps=epsilon, weight_decay=decay)


def load_slots(
    optimizer: torch.optim.Optimizer, model: Seq2Seq, tensors: Tensors, kind: str, step: int
) -> bool:
    """What the optimiser remembers, where the checkpoint has it. Returns whether it did."""
    places, parameters = weight_places(model), trained_parameters(model)
    if not all(f"{kind}.{slot}.{name}" in tensors for slot in SLOTS[kind] for name in places):
        return False
    for slot, key in SLOTS[kind].items():
        memory = {name: torch.zeros_like(values) for name, values in parameters.items()}
        for name, place in places.items():
            copy_into(place.view(memory[place.parameter]), tensors, f"{kind}.{slot}.{name}")
        for name, values in parameters.items():
            optimizer.state[values][key] = memory[name]
            optimizer.state[values]["step"] = torch.tensor(float(step))
    return True


def stored_slots(optimizer: torch.optim.Optimizer, model: Seq2Seq, kind: str) -> Tensors:
    tensors: Tensors = {}
    for slot, key in SLOTS[kind].items():
        memory = {
            name: remembered(optimizer, values, key) for name, values in trained_parameters(model).items()
        }
        tensors |= stored(model, memory, f"{kind}.{slot}.")
    return tensors


def remembered(optimizer: torch.optim.Optimizer, values: Tensor, key: str) -> Tensor:
    """Zeros where there is nothing, as of a momentum of 0."""
    held = optimizer.state[values].get(key)
    return torch.zeros_like(values) if held is None else held


def clip(parameters: list[Tensor], limit: float) -> float:
    """Shortens all gradients together to a norm of `limit` at most; 0 never does. Returns the norm before."""
    norm = torch.sqrt(sum((values.grad.double() ** 2).sum() for values in parameters)).item()
    if limit and norm > limit:
        for values in parameters:
            values.grad.mul_(limit / norm)
    return norm


def learning_rate_at(training: dict, step: int, plateaus: int) -> float:
    """step: 1 for the first; plateaus: how many there have been (the schedule of that name alone asks)"""
    rate, schedule = training["learningRate"], training["schedule"]
    peak = max(1, training["warmupSteps"])
    if schedule == "warmupInverseSquareRoot":  # Vaswani et al. 2017, section 5.3
        return rate * min(step / peak, math.sqrt(peak / step))
    if schedule == "cosine":  # Loshchilov and Hutter 2016, equation 5, down to a hundredth
        if step < peak:
            return rate * step / peak
        share = min(1, (step - peak) / max(1, training["steps"] - peak))
        return rate * (0.01 + 0.99 * (1 + math.cos(math.pi * share)) / 2)
    return rate * training["plateauFactor"] ** plateaus if schedule == "plateau" else rate


def teacher_forcing_at(training: dict, step: int) -> float:
    """The share of right words among what the decoder reads (Bengio et al. 2015, section 2.4)."""
    share = min(1, (step - 1) / max(1, training["steps"] - 1))
    return (1 - share) * training["teacherForcingStart"] + share * training["teacherForcingEnd"]


@dataclass
class Progress:
    """What the validations have shown so far."""

    best: dict | None = None  # {"step", "lossNatsPerToken"}
    sinceBest: int = 0
    plateaus: int = 0
    sincePlateau: int = 0

    def after(self, step: int, loss: float, training: dict) -> Progress:
        """A loss that is not a number is never the lowest."""
        if loss < (self.best["lossNatsPerToken"] if self.best else math.inf):
            return Progress({"step": step, "lossNatsPerToken": loss}, 0, self.plateaus, 0)
        waited = self.sincePlateau + 1
        is_plateau = training["schedule"] == "plateau" and waited >= training["plateauPatience"]
        return Progress(
            self.best, self.sinceBest + 1, self.plateaus + is_plateau, 0 if is_plateau else waited
        )

    def is_enough(self, training: dict) -> bool:
        return 0 < training["earlyStopping"] <= self.sinceBest

    def as_json(self) -> dict:
        return asdict(self)
