"""Dropout as the playground has it (Srivastava et al. 2014; Gal and Ghahramani 2016)."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


class Dropout:
    """For one pass through the network; of rate 0 it changes nothing. Recurrent connections stay whole."""

    def __init__(self, rate: float, is_variational: bool = False):
        self.rate = rate
        self.is_variational = is_variational  # one draw for all positions of a sentence, and not one for each
        self.masks: dict[str, Tensor] = {}

    def __call__(self, place: str, values: Tensor) -> Tensor:
        """values [B, length, width]; what is left grows to keep the mean."""
        if self.rate == 0:
            return values
        if not self.is_variational:
            return functional.dropout(values, self.rate)
        if place not in self.masks:
            self.masks[place] = functional.dropout(torch.ones_like(values[:, :1]), self.rate)
        return values * self.masks[place]


NO_DROPOUT = Dropout(0)
