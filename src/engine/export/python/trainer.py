"""One process of a training run: steps, validations, and what is saved of them."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable

import torch
import torch.distributed as dist
from torch.nn import functional
from torch.nn.parallel import DistributedDataParallel

from checkpoint_files import PAD, START, Checkpoint, CheckpointError, checkpoint_contents
from dropout import Dropout
from seq2seq_model import Seq2Seq
from training_data import Batch, Corpus, Pair, batch_of, by_length, epoch_batches
from training_rules import (
    Progress,
    clip,
    create_optimizer,
    learning_rate_at,
    load_slots,
    stored_slots,
    teacher_forcing_at,
    trained_parameters,
)
from weight_places import load_weights, stored

VALIDATION_BATCH = 64


class Trainer:
    """One process of the run."""

    def __init__(
        self,
        checkpoint: Checkpoint,
        corpus: Corpus,
        settings: dict,
        device: torch.device,
        is_same_corpus: bool,
    ):
        """is_same_corpus: whether the page trained on it too, so that its validations can be compared with
        these"""
        self.checkpoint, self.corpus, self.training, self.device = checkpoint, corpus, settings, device
        self.rank, self.world = dist.get_rank(), dist.get_world_size()
        self.step: int = checkpoint.config["step"]
        self.is_same_corpus = is_same_corpus
        told = Progress(**checkpoint.config.get("progress") or {})
        self.progress = told if is_same_corpus else Progress(plateaus=told.plateaus)
        model = Seq2Seq(checkpoint.spec, *checkpoint.sizes)
        load_weights(model, checkpoint.tensors)
        self.model = model.to(device)
        self.parameters = list(trained_parameters(self.model).values())
        self.optimizer = create_optimizer(self.model, settings)
        kind = settings["optimizer"]
        self.remembers = load_slots(self.optimizer, self.model, checkpoint.tensors, kind, self.step)
        # Without attention and without a bridge the encoder is not asked at all.
        has_idle = not self.model.has_attention and checkpoint.spec["bridge"] == "zero"
        devices = [device.index] if device.type == "cuda" else None
        self.parallel = DistributedDataParallel(
            self.model, device_ids=devices, find_unused_parameters=has_idle
        )
        self.best = {
            name[len("best.") :]: values
            for name, values in checkpoint.tensors.items()
            if name.startswith("best.") and is_same_corpus
        }

    def run(self, until: int, tell_every: int, save: Callable[[dict[str, bytes]], None]) -> None:
        """Trains up to that step, or until the validations say that it is enough. Saves after each
        validation.

        Raises CheckpointError where the loss is no number any more; what was saved last is left as it is.
        """
        rng = random.Random(self.training["seed"] * 1_000_003 + self.step)  # the same on every process
        waiting: list[list[Pair]] = []
        if self.corpus.validation:
            self.say(f"step {self.step}: validation loss {self.validation_loss():.4f}")
        started, told, losses, tokens = time.monotonic(), self.step, 0.0, 0
        while self.step < until:
            waiting = waiting or epoch_batches(self.corpus.training, self.training["batchSize"], rng)
            loss, norm, count = self.train_on(waiting.pop())
            if not math.isfinite(loss):
                raise CheckpointError(
                    f"The loss of step {self.step} is no number: try a lower learning rate."
                )
            losses, tokens = losses + loss, tokens + count
            if self.step - told >= tell_every or self.step == until:
                speed = tokens / (time.monotonic() - started)
                rate = self.optimizer.param_groups[0]["lr"]
                self.say(
                    f"step {self.step}: loss {losses / (self.step - told):.6f}, gradient {norm:.3f}, "
                    f"rate {rate:.2e}, {speed:,.0f} tokens/s"
                )
                started, told, losses, tokens = time.monotonic(), self.step, 0.0, 0
            if self.step % self.training["validateEvery"] == 0 or self.step == until:
                self.validate()
                if self.rank == 0:
                    save(self.contents())
                if self.progress.is_enough(self.training):
                    self.say("Stopped early: no new lowest validation loss for a while.")
                    break

    def train_on(self, pairs: list[Pair]) -> tuple[float, float, int]:
        """One step. Returns the loss of the whole batch in nats per token, the gradient's norm before
        clipping, and how many target tokens there were."""
        torch.manual_seed((self.training["seed"] * 1_000_003 + self.step) * 1009 + self.rank)  # dropout
        step = self.step + 1
        batch = batch_of(pairs[self.rank :: self.world]).to(self.device)
        tokens = sum(len(target) + 1 for _, target in pairs)
        inputs = self.read_inputs(batch, teacher_forcing_at(self.training, step))
        dropout = Dropout(self.training["dropout"], self.training["dropoutKind"] == "variational")
        self.parallel.train()
        logits = self.parallel(batch.source, batch.source_lengths, inputs, dropout)
        summed = summed_loss(logits, batch, self.training["labelSmoothing"])
        self.optimizer.zero_grad()
        # DistributedDataParallel takes the mean over processes; what is wanted is their sum.
        (summed * (self.world / tokens)).backward()
        for values in self.parameters:
            values.grad = torch.zeros_like(values) if values.grad is None else values.grad
        norm = clip(self.parameters, self.training["clipNorm"])
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate_at(self.training, step, self.progress.plateaus)
        self.optimizer.step()
        self.step = step
        loss = summed.detach()
        dist.all_reduce(loss)
        return loss.item() / tokens, norm, tokens

    @torch.no_grad()
    def read_inputs(self, batch: Batch, teacher_forcing: float) -> torch.Tensor:
        """What the decoder reads: the right words, or, by the toss of a coin, the likeliest of its own."""
        if teacher_forcing == 1:
            return batch.inputs
        self.model.eval()
        inputs = batch.inputs.clone()
        memory, state = self.model.encode(batch.source, batch.source_lengths)
        for time_step in range(1, inputs.shape[1]):
            logits, _, state = self.model.decode(inputs[:, time_step - 1 : time_step], state, memory)
            logits[..., [PAD, START]] = -1e9  # never an answer
            is_own = torch.rand(len(inputs), device=inputs.device) >= teacher_forcing
            inputs[:, time_step] = torch.where(is_own, logits[:, 0].argmax(-1), inputs[:, time_step])
        return inputs

    def validate(self) -> None:
        """What the schedule and early stopping go by."""
        if not self.corpus.validation:
            return
        loss = self.validation_loss()
        self.say(f"step {self.step}: validation loss {loss:.4f}")
        self.progress = self.progress.after(self.step, loss, self.training)
        if (self.progress.best or {}).get("step") == self.step:
            self.best = stored(self.model, self.weights()) if self.training["keepBest"] else {}

    @torch.no_grad()
    def validation_loss(self) -> float:
        """On the pairs that are held out, in nats per token; each process takes its share."""
        pairs = self.corpus.validation[: self.training["validationPairs"]]
        self.model.eval()
        sums = torch.zeros(2, device=self.device)
        for members in by_length(pairs, VALIDATION_BATCH):
            batch = batch_of(members[self.rank :: self.world]).to(self.device)
            logits = self.model(batch.source, batch.source_lengths, batch.inputs)
            sums += torch.stack([summed_loss(logits, batch), batch.target_lengths.sum()])
        dist.all_reduce(sums)
        return (sums[0] / sums[1]).item()

    def weights(self) -> dict[str, torch.Tensor]:
        return dict(self.model.named_parameters())

    def contents(self) -> dict[str, bytes]:
        """The checkpoint as it stands now."""
        # The page's place in its order of sentences is not this one's; nor are weights alone what is saved.
        config = {
            name: value
            for name, value in self.checkpoint.config.items()
            if name not in ("place", "isWeightsOnly")
        }
        # Within what the page's settings allow.
        training = {
            **self.training,
            "batchSize": min(self.training["batchSize"], 256),
            "steps": min(self.training["steps"], 1_000_000),
        }
        config |= {"training": training, "step": self.step, "progress": self.progress.as_json()}
        config["corpus"] = config.get("corpus") if self.is_same_corpus else None
        weights = stored(self.model, self.weights())
        memory = stored_slots(self.optimizer, self.model, self.training["optimizer"])
        best = {f"best.{name}": values for name, values in self.best.items()}
        is_ended = self.step >= self.training["steps"] or self.progress.is_enough(self.training)
        if self.training["keepBest"] and is_ended and self.best:
            weights = (
                self.best
            )  # as on the page: training ends with the weights of the lowest validation loss
        return checkpoint_contents(config, self.checkpoint.vocabulary, {**weights, **memory, **best})

    def say(self, text: str) -> None:
        if self.rank == 0:
            print(text, flush=True)


def summed_loss(logits: torch.Tensor, batch: Batch, label_smoothing: float = 0.0) -> torch.Tensor:
    """Cross-entropy in nats, summed over the real target tokens. logits [B, T, V]"""
    targets = batch.outputs.masked_fill(~batch.is_real(), -100)
    return functional.cross_entropy(
        logits.flatten(0, 1),
        targets.flatten(),
        ignore_index=-100,
        reduction="sum",
        label_smoothing=label_smoothing,
    )
