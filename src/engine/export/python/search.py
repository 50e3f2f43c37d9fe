"""Greedy and beam search over any network that can say, step by step, how likely each next word is.

The rules are the playground's: <pad> and <s> are never an answer, of equals the lower id wins, and a
translation ends with </s> or at 1.5 tokens for each source token and 8 more. Framework-free: PyTorch and
Keras share it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from checkpoint_files import END, PAD, START


class Steps(Protocol):
    """A network that is walked along its own output."""

    def start(self, source: list[int]) -> Any:
        """The state of one row, after reading a sentence that ends with </s>."""

    def step(
        self, state: Any, rows: list[int], previous: list[int]
    ) -> tuple[np.ndarray, np.ndarray | None, Any]:
        """Goes on from these rows of the state, each after its former word.

        Returns logits [rows, V], attention [rows, S] or None, and the state of as many rows.
        """


@dataclass(frozen=True)
class Translation:
    """A translation, or the beginning of one."""

    ids: tuple[int, ...] = ()  # </s> included, where it ended by itself
    log_probability: float = 0.0  # ln P(ids | source)
    attention: tuple[np.ndarray, ...] = ()  # [S] for each id; empty without attention
    score: float = 0.0  # what it is ranked by

    @property
    def is_complete(self) -> bool:
        return self.ids[-1:] == (END,)


def maximum_length(source: list[int], factor: float = 1.5, constant: int = 8) -> int:
    """In tokens, </s> included. source: ids with </s>, which does not count."""
    return math.floor((len(source) - 1) * factor) + constant


def greedy(network: Steps, source: list[int]) -> Translation:
    """Always the likeliest next word."""
    return beam(network, source, width=1, length_penalty=0.0, is_greedy=True)


def beam(
    network: Steps,
    source: list[int],
    width: int = 4,
    length_penalty: float = 0.6,
    coverage_penalty: float = 0.0,
    is_greedy: bool = False,
) -> Translation:
    """At each step the `width` likeliest of all continuations live on; complete ones leave the beam and are
    ranked by ln P / lp + cp (Wu et al. 2016, equation 14). Ends when nothing alive can become better than
    the best complete one.
    """
    longest = maximum_length(source)
    state, live, rows = network.start(source), [Translation()], [0]
    complete: list[Translation] = []

    def scored(found: Translation) -> Translation:
        cost = 0.0 if coverage_penalty == 0 else coverage_penalty * coverage_score(found.attention)
        score = found.log_probability / penalty(len(found.ids), length_penalty) + cost
        return Translation(found.ids, found.log_probability, found.attention, score)

    while live:
        previous = [found.ids[-1] if found.ids else START for found in live]
        logits, attention, state = network.step(state, rows, previous)
        chances = log_probabilities(logits)  # [live, V]
        reached = chances + np.array([[found.log_probability] for found in live])
        # Negated and stable, so that of equals the first comes first.
        order = np.argsort(-reached, axis=None, kind="stable")[:width]
        extended = [
            (
                extend(
                    live[row], int(word), chances[row, word], None if attention is None else attention[row]
                ),
                row,
            )
            for row, word in (divmod(int(index), reached.shape[1]) for index in order)
            if reached[row, word] > -np.inf
        ]
        if not extended:
            break  # nothing is likelier than anything: the numbers are none
        complete += [scored(found) for found, _ in extended if found.is_complete]
        going_on = [(found, row) for found, row in extended if not found.is_complete]
        live, rows = [found for found, _ in going_on], [row for _, row in going_on]
        if not live or len(live[0].ids) >= longest:
            break
        if complete and not is_greedy:
            best = max(found.score for found in complete)
            if best >= max(found.log_probability for found in live) / penalty(longest, length_penalty):
                break
    return max(complete or map(scored, live), key=lambda found: found.score)  # of equals the first


def extend(found: Translation, word: int, log_probability: float, look: np.ndarray | None) -> Translation:
    attention = found.attention if look is None else (*found.attention, look)
    return Translation((*found.ids, word), found.log_probability + float(log_probability), attention)


def log_probabilities(logits: np.ndarray) -> np.ndarray:
    """ln softmax in doubles, [rows, V]; -infinity for what is never an answer."""
    values = np.array(logits, dtype=np.float64)
    values[:, [PAD, START]] = -np.inf
    values -= values.max(axis=1, keepdims=True)
    return values - np.log(np.exp(values).sum(axis=1, keepdims=True))


def penalty(length: int, alpha: float) -> float:
    """lp(Y) = ((5 + |Y|) / 6) ** alpha"""
    return ((5 + length) / 6) ** alpha


def coverage_score(attention: tuple[np.ndarray, ...]) -> float:
    """The sum over source words, </s> left out, of ln min(1, attention it had), at most 0."""
    total = np.sum(attention, axis=0)[:-1] if attention else np.ones(0)
    return float(np.log(np.clip(total, 1e-12, 1)).sum())
