"""How text of one side becomes token ids and back, as config.json and vocab.json say."""

from __future__ import annotations

from functools import lru_cache

from byte_pairs import Merges, join_pieces
from checkpoint_files import END, UNKNOWN, Checkpoint
from sentence_text import sentence_of
from sentence_tokens import characters_of, normalised, text_of_characters, words_of


class TextCodec:
    def __init__(self, checkpoint: Checkpoint, side: str):
        """side: source or target"""
        config = checkpoint.config[side]
        self.language: str = config["language"]
        self.lower_case: bool = config["lowerCase"]
        self.kind: str = config.get("tokens", "word")  # word, bpe or character
        self.tokens: list[str] = checkpoint.vocabulary[side]
        self.id_of = {token: index for index, token in enumerate(self.tokens)}
        if self.kind == "bpe":
            merges = [tuple(merge.split(" ")) for merge in checkpoint.vocabulary["merges"]]
            self.pieces_of = lru_cache(maxsize=100_000)(Merges(merges, self.id_of).pieces_of)

    def tokenise(self, text: str) -> list[str]:
        """The tokens of one sentence, without </s>."""
        text = normalised(text, self.lower_case, self.language)
        if self.kind == "character":
            return characters_of(text)
        words = words_of(text, self.language, unspaced_in_runs=self.kind == "bpe")
        return [piece for word in words for piece in self.pieces_of(word)] if self.kind == "bpe" else words

    def encode(self, text: str) -> list[int]:
        """The ids of one sentence, without </s>; <unk> for what the vocabulary lacks."""
        return [self.id_of.get(token, UNKNOWN) for token in self.tokenise(text)]

    def decode(self, ids: list[int]) -> list[str]:
        """The tokens of a translation, without </s>."""
        return [self.tokens[index] for index in ids if index != END]

    def text(self, ids: list[int]) -> str:
        """A sentence a person would write."""
        tokens = self.decode(ids)
        if self.kind == "character":
            return text_of_characters(tokens)
        return sentence_of(join_pieces(tokens) if self.kind == "bpe" else tokens, self.language)
