"""The playground's encoder-decoder as a PyTorch module, every setting of config.json's "model".

Tokens -> recurrent encoder -> bridge -> recurrent decoder with attention -> a logit for each word of the
target vocabulary (Sutskever et al. 2014; Bahdanau et al. 2014; Luong et al. 2015). The layers are PyTorch's
own; where the weights of a checkpoint belong in them is written in weight_places.py.

Letters in shapes: B sentences, S source tokens, T target tokens, H the hidden size, V the target vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from attention import Attention, Memory
from dropout import NO_DROPOUT, Dropout

RECURRENT = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn": nn.RNN}
LayerState = tuple[Tensor, ...]  # (h,) or, of an LSTM, (h, c); each [B, H]


@dataclass(frozen=True)
class DecoderState:
    """What the decoder carries from one word to the next."""

    layers: list[LayerState]  # the lowest first
    feature: Tensor  # [B, H], what the last word was read off; zeros at first
    coverage: Tensor  # [B, S], how much each source word has been looked at
    position: int  # how many words there are already


class Seq2Seq(nn.Module):
    def __init__(self, spec: dict, source_size: int, target_size: int):
        super().__init__()
        self.spec, self.target_size = spec, target_size
        self.source_size = source_size
        hidden = spec["hiddenSize"]
        self.has_attention = spec["attention"] != "none"
        self.is_before_cell = self.has_attention and spec["wiring"] == "beforeCell"
        self.feeds_input = self.has_attention and spec["inputFeeding"]
        self.has_coverage = spec["attention"] in ("additive", "concat") and spec["coverage"]
        is_one_hot = spec["input"] == "oneHot"
        inputs = lambda tokens: tokens if is_one_hot else spec["embeddingSize"]

        self.source_embedding = None if is_one_hot else nn.Embedding(source_size, spec["embeddingSize"])
        self.target_embedding = None if is_one_hot else nn.Embedding(target_size, spec["embeddingSize"])
        directions = 2 if spec["bidirectional"] else 1
        self.encoder = nn.ModuleList(
            self.recurrent_layer(
                hidden if layer else inputs(source_size), hidden // directions, directions == 2
            )
            for layer in range(spec["layers"])
        )
        parts = ("hidden", "cell") if spec["cell"] == "lstm" else ("hidden",)
        self.bridge = nn.ModuleList(
            nn.ModuleDict({part: nn.Linear(hidden, hidden) for part in parts})
            for _ in range(spec["layers"] if spec["bridge"] == "dense" else 0)
        )
        beside_the_word = hidden * (self.is_before_cell + self.feeds_input)
        self.decoder = nn.ModuleList(
            self.recurrent_layer(hidden if layer else inputs(target_size) + beside_the_word, hidden)
            for layer in range(spec["layers"])
        )
        self.attention = (
            Attention(spec["attention"], hidden, self.has_coverage) if self.has_attention else None
        )
        self.combine = nn.Linear(2 * hidden, hidden, bias=False) if self.has_attention else None
        self.output = nn.Linear(hidden, target_size)
        if spec["tiedOutput"] and not is_one_hot:
            self.output.weight = self.target_embedding.weight  # Press and Wolf 2017

    def recurrent_layer(self, inputs: int, size: int, is_bidirectional: bool = False) -> nn.RNNBase:
        """One layer. PyTorch adds two biases where one is enough: the second stays 0, but for a GRU's
        candidate."""
        cell = self.spec["cell"]
        layer = RECURRENT[cell](inputs, size, batch_first=True, bidirectional=is_bidirectional)
        for name, bias in layer.named_parameters():
            if name.startswith("bias_hh"):
                nn.init.zeros_(bias)
                if cell == "gru":
                    bias.register_hook(keep_only_candidate)
                else:
                    bias.requires_grad_(False)
        return layer

    def forward(
        self, source: Tensor, lengths: Tensor, inputs: Tensor, dropout: Dropout = NO_DROPOUT
    ) -> Tensor:
        """Teacher forcing. source [B, S] and inputs [B, T], ids; lengths [B]. Returns logits [B, T, V]."""
        memory, state = self.encode(source, lengths, dropout)
        return self.decode(inputs, state, memory, dropout)[0]

    def encode(
        self, source: Tensor, lengths: Tensor, dropout: Dropout = NO_DROPOUT
    ) -> tuple[Memory, DecoderState]:
        """source [B, S], each sentence ending in </s>, then padding; lengths [B], real tokens. Returns what
        attention looks at, and the decoder's first state."""
        places = torch.arange(source.shape[1], device=source.device)
        is_real = places < lengths[:, None]
        # A reversed source is turned round before the encoder, and what comes out of it afterwards.
        from_end = lengths[:, None] - 1 - places
        order = (
            torch.where(is_real, from_end, places) if self.spec["reverseSource"] else places.expand_as(source)
        )
        outputs = self.token_inputs("source", source.gather(1, order), dropout)
        finals = []
        for index, layer in enumerate(self.encoder):
            below = outputs
            entering = dropout(f"encoder.{index + 1}", below) if index else below
            packed = pack_padded_sequence(entering, lengths.cpu(), batch_first=True, enforce_sorted=False)
            made, final = layer(packed)
            outputs, _ = pad_packed_sequence(made, batch_first=True, total_length=source.shape[1])
            if index and self.spec["residual"]:
                outputs = outputs + below
            final = final if isinstance(final, tuple) else (final,)
            finals.append(tuple(torch.cat(tuple(part), dim=-1) for part in final))  # directions side by side
        annotations = outputs.gather(1, order[..., None].expand_as(outputs))
        memory = Memory(
            annotations, is_real, self.attention.keys(annotations) if self.attention else annotations
        )
        layers = [self.cross_bridge(index, final) for index, final in enumerate(finals)]
        feature = torch.zeros_like(layers[0][0])
        return memory, DecoderState(layers, feature, torch.zeros_like(annotations[..., 0]), 0)

    def cross_bridge(self, layer: int, final: LayerState) -> LayerState:
        """From the encoder's last state to the decoder's first."""
        if self.spec["bridge"] == "copy":
            return final
        if self.spec["bridge"] == "zero":
            return tuple(torch.zeros_like(part) for part in final)
        return tuple(torch.tanh(dense(part)) for dense, part in zip(self.bridge[layer].values(), final))

    def decode(
        self, inputs: Tensor, state: DecoderState, memory: Memory, dropout: Dropout = NO_DROPOUT
    ) -> tuple[Tensor, Tensor | None, DecoderState]:
        """Any number of steps. inputs [B, T], ids. Returns logits [B, T, V], attention [B, T, S] (None
        without), and the state afterwards."""
        words = self.token_inputs("target", inputs, dropout)
        steps = words.shape[1]
        if not self.has_attention:
            features, layers = self.run_layers(words, state.layers, dropout)
            looks, state = None, replace(state, layers=layers, position=state.position + steps)
        elif not (self.is_before_cell or self.feeds_input or self.has_coverage):
            outputs, layers = self.run_layers(
                words, state.layers, dropout
            )  # nothing comes back: all steps at once
            contexts, looks = self.attention(outputs, memory, state.coverage, state.position)
            features = self.combined(contexts, outputs)
            state = replace(state, layers=layers, position=state.position + steps)
        else:
            made = []
            for word in words.split(1, dim=1):
                feature, look, state = self.step_with_attention(word, state, memory, dropout)
                made.append((feature, look))
            features, looks = (torch.cat(parts, dim=1) for parts in zip(*made))
        return self.output(dropout("features", features)), looks, state

    def step_with_attention(
        self, word: Tensor, state: DecoderState, memory: Memory, dropout: Dropout
    ) -> tuple[Tensor, Tensor, DecoderState]:
        """word [B, 1, E]. Returns what the output layer reads [B, 1, H], attention [B, 1, S], and the next
        state."""
        look = lambda query: self.attention(query, memory, state.coverage, state.position)
        entering = [word]
        if self.is_before_cell:  # the former state asks (Bahdanau et al. 2014, section 3.1)
            context, weights = look(state.layers[-1][0][:, None])
            entering.append(context)
        if self.feeds_input:  # Luong et al. 2015, section 3.3
            entering.append(state.feature[:, None])
        output, layers = self.run_layers(torch.cat(entering, dim=-1), state.layers, dropout)
        if not self.is_before_cell:  # the new state asks (Luong et al. 2015, section 3.1)
            context, weights = look(output)
        feature = self.combined(context, output)
        after = DecoderState(layers, feature[:, 0], state.coverage + weights[:, 0], state.position + 1)
        return feature, weights, after

    def run_layers(
        self, entering: Tensor, states: list[LayerState], dropout: Dropout
    ) -> tuple[Tensor, list[LayerState]]:
        """The decoder's layers over any number of steps. Returns the top layer's outputs [B, T, H] and all
        states."""
        outputs, after = entering, []
        for index, (layer, state) in enumerate(zip(self.decoder, states)):
            below = outputs
            parts = tuple(part[None].contiguous() for part in state)
            entering = dropout(f"decoder.{index + 1}", below) if index else below
            outputs, final = layer(entering, parts if len(parts) == 2 else parts[0])
            if index and self.spec["residual"]:
                outputs = outputs + below
            after.append(tuple(part[0] for part in final) if len(parts) == 2 else (final[0],))
        return outputs, after

    def combined(self, contexts: Tensor, outputs: Tensor) -> Tensor:
        """tanh([context; state] W) (Luong et al. 2015, equation 5)."""
        return torch.tanh(self.combine(torch.cat([contexts, outputs], dim=-1)))

    def token_inputs(self, side: str, ids: Tensor, dropout: Dropout) -> Tensor:
        """What a first layer reads: learnt vectors, or a 1 at each token's place. Returns [B, length,
        inputs]."""
        embedding = self.source_embedding if side == "source" else self.target_embedding
        if embedding is not None:
            return dropout(side, embedding(ids))
        tokens = self.source_size if side == "source" else self.target_size
        return functional.one_hot(ids, tokens).to(self.output.weight.dtype)


def keep_only_candidate(gradient: Tensor) -> Tensor:
    """A GRU's second bias counts inside r * (h U + b) alone, the last third (Cho et al. 2014 as in cuDNN)."""
    return torch.cat(
        [torch.zeros_like(gradient[: 2 * len(gradient) // 3]), gradient[2 * len(gradient) // 3 :]]
    )
