"""From a file of sentence pairs to batches of ids, the same on every process.

The file is tab-separated text: a source and a target sentence on each line, further columns unread. A first
line that names its columns, as the page's own export has it, tells which is which and which pairs are held
out ("part").
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from checkpoint_files import END, PAD, START, CheckpointError
from text_codec import TextCodec

Pair = tuple[list[int], list[int]]  # ids of both sides, without <s> and </s>
POOL_BATCHES = 50  # how many batches' worth of pairs are sorted by length together


@dataclass(frozen=True)
class Corpus:
    training: list[Pair]
    validation: list[Pair]
    report: str


@dataclass(frozen=True)
class Batch:
    """Sentences side by side, padded: [B, S] and [B, T]."""

    source: Tensor
    source_lengths: Tensor  # [B], </s> included
    inputs: Tensor  # <s> and the words: what the decoder reads
    outputs: Tensor  # the words and </s>: what it should say
    target_lengths: Tensor  # [B], 0 for a row that only fills the rectangle

    def is_real(self) -> Tensor:
        """[B, T]"""
        places = torch.arange(self.outputs.shape[1], device=self.outputs.device)
        return places < self.target_lengths[:, None]

    def to(self, device: torch.device) -> Batch:
        return Batch(*(getattr(self, name).to(device) for name in self.__dataclass_fields__))


def read_corpus(
    path: str | Path, source: TextCodec, target: TextCodec, held_out: float, longest: int
) -> Corpus:
    """Reads and encodes a corpus. Pairs are held out as their column "part" says, test pairs being left
    alone, or else by chance.

    held_out: the share kept for validation, where the file does not say
    longest: pairs with more tokens than this on either side are left out
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CheckpointError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CheckpointError(f"{path} is not UTF-8 text.") from None
    rows = [line.rstrip("\r").split("\t") for line in text.split("\n") if line.strip()]
    first, second, part = columns_of(rows[0] if rows else [], source.language, target.language)
    rows = (
        rows
        if part is None and (first, second) == (0, 1) and not is_header(rows, source, target)
        else rows[1:]
    )
    parts: dict[str, list[Pair]] = {"training": [], "validation": [], "test": []}
    left_out = {"lack a column": 0, "are too long": 0}
    rng = random.Random("held out")  # the same pairs on every process, and at every start
    for row in rows:
        if len(row) <= max(first, second) or not row[first].strip() or not row[second].strip():
            left_out["lack a column"] += 1
            continue
        pair = source.encode(row[first]), target.encode(row[second])
        chance = "validation" if rng.random() < held_out else "training"
        if not pair[0] or max(map(len, pair)) > longest:
            left_out["are too long"] += 1
            continue
        told = row[part] if part is not None and part < len(row) else chance
        parts[told if told in parts else chance].append(pair)
    if not parts["training"]:
        raise CheckpointError(f"{path}: no sentence pairs to train on.")
    counts = ", ".join(f"{len(pairs):,} {name}" for name, pairs in parts.items() if pairs)
    lost = "".join(f"; {count:,} {reason}" for reason, count in left_out.items() if count)
    return Corpus(parts["training"], parts["validation"], f"{counts} pairs{lost}.")


def is_header(rows: list[list[str]], source: TextCodec, target: TextCodec) -> bool:
    return bool(rows) and {cell.strip() for cell in rows[0][:2]} in (
        {"source", "target"},
        {source.language, target.language},
    )


def columns_of(header: list[str], source: str, target: str) -> tuple[int, int, int | None]:
    """Where the source, the target and the part stand; the first two columns where no header tells."""
    names = [cell.strip() for cell in header]
    for one, other in (("source", "target"), (source, target)):
        if one != other and one in names and other in names:
            return names.index(one), names.index(other), names.index("part") if "part" in names else None
    return 0, 1, None


def epoch_batches(pairs: list[Pair], batch_size: int, rng: random.Random) -> list[list[Pair]]:
    """All pairs once, in batches of like length in random order: little padding, and still a new mixture."""
    shuffled = rng.sample(pairs, len(pairs))
    pool = batch_size * POOL_BATCHES
    batches = [
        batch
        for at in range(0, len(pairs), pool)
        for batch in by_length(shuffled[at : at + pool], batch_size)
    ]
    rng.shuffle(batches)
    return batches


def by_length(pairs: list[Pair], batch_size: int) -> list[list[Pair]]:
    ordered = sorted(pairs, key=lambda pair: (len(pair[0]), len(pair[1])))
    return [ordered[at : at + batch_size] for at in range(0, len(pairs), batch_size)]


def batch_of(pairs: list[Pair]) -> Batch:
    """Of no pairs, one row that counts nowhere: every process takes part in every step."""
    sources = [[*source, END] for source, _ in pairs] or [[END]]
    targets = [[*target, END] for _, target in pairs] or [[]]
    return Batch(
        source=rectangle(sources),
        source_lengths=torch.tensor([len(ids) for ids in sources]),
        inputs=rectangle([[START, *ids[:-1]] for ids in targets]),
        outputs=rectangle([ids or [PAD] for ids in targets]),
        target_lengths=torch.tensor([len(ids) for ids in targets]),
    )


def rectangle(rows: list[list[int]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])
