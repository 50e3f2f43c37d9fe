"""How the decoder looks at the source: the scores of Bahdanau et al. 2014, Luong et al. 2015 and Vaswani et
al. 2017."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

QUERY_POSITIONS = 64  # how many learnt queries there are; later words share the last


@dataclass(frozen=True)
class Memory:
    """What was read of the source."""

    annotations: Tensor  # [B, S, H], the top layer's states
    is_real: Tensor  # [B, S], False on padding
    keys: Tensor  # [B, S, H], the annotations as the score compares them


class Attention(nn.Module):
    def __init__(self, kind: str, hidden: int, has_coverage: bool):
        super().__init__()
        self.kind = kind
        if kind in ("additive", "concat"):
            self.score = nn.Linear(hidden, 1, bias=False)
        if kind == "additive":
            self.query = nn.Linear(hidden, hidden, bias=False)
        if kind in ("additive", "general"):
            self.key = nn.Linear(hidden, hidden, bias=False)
        if kind == "concat":
            self.both = nn.Linear(2 * hidden, hidden, bias=False)
        if kind == "trainableQuery":
            self.query = nn.Embedding(QUERY_POSITIONS, hidden)
        self.coverage = nn.Parameter(torch.zeros(hidden)) if has_coverage else None

    def keys(self, annotations: Tensor) -> Tensor:
        """[B, S, H], computed once for a sentence."""
        if self.kind == "concat":  # W [s; h] is a sum, of which this part depends on h alone
            return functional.linear(annotations, self.both.weight[:, annotations.shape[-1] :])
        return self.key(annotations) if self.kind in ("additive", "general") else annotations

    def forward(
        self, queries: Tensor, memory: Memory, coverage: Tensor, position: int
    ) -> tuple[Tensor, Tensor]:
        """queries [B, T, H] of the words from `position` on; coverage [B, S]. Returns contexts [B, T, H]
        and weights [B, T, S], a probability each and 0 on padding."""
        scores = self.scores(queries, memory.keys, coverage, position)
        weights = torch.softmax(scores.masked_fill(~memory.is_real[:, None], float("-inf")), dim=-1)
        return weights @ memory.annotations, weights

    def scores(self, queries: Tensor, keys: Tensor, coverage: Tensor, position: int) -> Tensor:
        """[B, T, S]"""
        if self.kind in ("additive", "concat"):
            # v . tanh(W s + U h), and v . tanh(W [s; h])
            is_additive = self.kind == "additive"
            asked = self.query.weight if is_additive else self.both.weight[:, : queries.shape[-1]]
            both = functional.linear(queries, asked)[:, :, None] + keys[:, None]  # [B, T, S, H]
            if self.coverage is not None:
                both = both + coverage[:, None, :, None] * self.coverage  # See et al. 2017, equation 11
            return self.score(torch.tanh(both))[..., 0]
        if self.kind == "trainableQuery":
            places = torch.arange(position, position + queries.shape[1], device=keys.device)
            queries = self.query(places.clamp(max=QUERY_POSITIONS - 1)).expand(len(keys), -1, -1)
        scores = queries @ keys.transpose(1, 2)
        return scores / math.sqrt(queries.shape[-1]) if self.kind == "scaledDot" else scores
