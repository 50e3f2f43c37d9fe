"""The proof that a network loaded here is the one that was taken out of the page: sample_io.json says what
that one made of a few sentences, and this one must make the same of them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np

from checkpoint_files import START, Checkpoint, CheckpointError, read_bytes, read_json
from search import Steps, Translation, beam, greedy
from text_codec import TextCodec


class Network(Steps, Protocol):
    def forced(self, source: list[int], inputs: list[int]) -> tuple[np.ndarray, np.ndarray | None]:
        """What the decoder says when it is led along `inputs`: logits [T, V] and attention [T, S], or
        None."""


def check_samples(network: Network, checkpoint: Checkpoint, folder: str | Path) -> str:
    """Returns the proof, a sentence or two. Raises CheckpointError with what is different."""
    sample_io = read_json(read_bytes(Path(folder) / "sample_io.json"), "sample_io.json")
    if sample_io.get("format") != "seq2seq-playground sample" or sample_io.get("version") != 1:
        raise CheckpointError("sample_io.json is not of a version that is known here.")
    samples, tolerance = sample_io["samples"], sample_io["tolerance"]
    if not samples:
        raise CheckpointError("sample_io.json holds no samples: nothing would be proven.")
    source, target = TextCodec(checkpoint, "source"), TextCodec(checkpoint, "target")
    largest, notes = 0.0, []
    for number, sample in enumerate(samples, 1):
        largest = max(largest, logit_difference(network, sample, number, tolerance))
        found = {
            "greedy": greedy(network, sample["sourceIds"]),
            "beam": beam(
                network, sample["sourceIds"], sample["beam"]["width"], sample["beam"]["lengthPenalty"]
            ),
        }
        for name, translation in found.items():
            check_translation(translation, sample[name], target, f"Sample {number}, {name} search")
            if target.text(list(translation.ids)) != sample[name]["text"]:
                notes.append(f"Note: the words of sample {number} are spaced otherwise than on the page.")
        if [*source.encode(sample["source"]), 3] != sample["sourceIds"]:
            notes.append(
                f"Note: sample {number} is cut into other tokens here than on the page; its ids were used."
            )
    count = f"{len(samples)} samples" if len(samples) > 1 else "1 sample"
    proof = f"{count}: max |Δlogit| {largest:.1e}; greedy and beam the same, token by token."
    return "\n".join([proof, *dict.fromkeys(notes)])


def logit_difference(network: Network, sample: dict, number: int, tolerance: float) -> float:
    """The largest difference of any logit, which attention's weights are held to as well."""
    inputs = [START, *sample["targetIds"][:-1]]
    logits, attention = network.forced(sample["sourceIds"], inputs)
    expected = np.array(sample["logits"], dtype=np.float64)
    columns = sample.get("logitColumns")
    logits = logits if columns is None else logits[:, columns]
    if logits.shape != expected.shape:
        raise CheckpointError(
            f"Sample {number}: logits are {logits.shape}, sample_io.json has {expected.shape}."
        )
    difference = float(np.abs(logits - expected).max())
    if not difference <= tolerance:  # so that NaN fails
        raise CheckpointError(
            f"Sample {number}: a logit differs by {difference:.2e} from the page's, "
            f"more than {tolerance:.0e}."
        )
    if (attention is None) != (sample["attention"] is None):
        raise CheckpointError(f"Sample {number}: one of the two networks has attention, the other has none.")
    if attention is not None:
        difference_of_weights = float(np.abs(attention - np.array(sample["attention"])).max())
        if not difference_of_weights <= tolerance:
            raise CheckpointError(
                f"Sample {number}: an attention weight differs by {difference_of_weights:.2e}."
            )
    return difference


def check_translation(found: Translation, expected: dict, target: TextCodec, what: str) -> None:
    if list(found.ids) != expected["ids"]:
        here = " ".join(target.tokens[index] for index in found.ids)
        raise CheckpointError(f'{what}: "{here}" here, "{" ".join(expected["tokens"])}" on the page.')
    score = expected.get("score")
    if score is not None and not abs(found.score - score) <= 1e-4 * max(1.0, abs(score)):
        raise CheckpointError(f"{what}: the score is {found.score:.6f} here, {score:.6f} on the page.")
