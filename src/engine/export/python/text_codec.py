"""How text of one side becomes token ids and back, as config.json and vocab.json say."""

from __future__ import annotations

from functools import lru_cache

from checkpoint_files import END, UNKNOWN, Checkpoint
from sentence_text import sentence_of
from sentence_tokens import characters_of, normalised, text_of_characters, words_of

CONTINUES = "@@"  # ends a piece that another one follows in the same word


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


class Merges:
    """Byte pair encoding: pairs of neighbouring pieces that become one, in the order they were learnt."""

    def __init__(self, merges: list[tuple[str, str]], known: dict[str, int]):
        self.known = known
        self.ranks: dict[tuple[str, str], list[int]] = {}
        self.made_from: dict[str, tuple[str, str]] = {}
        for rank, pair in enumerate(merges):
            self.ranks.setdefault(pair, []).append(rank)
            self.made_from.setdefault(join(*pair), pair)

    def pieces_of(self, word: str) -> list[str]:
        """The pieces of a word after all merges; those the vocabulary lacks are taken apart again."""
        pieces = [letter + CONTINUES for letter in word[:-1]] + [word[-1]]
        done = -1
        while True:
            pairs = list(zip(pieces, pieces[1:]))
            nexts = [(rank, pair) for pair in pairs for rank in self.ranks.get(pair, []) if rank > done]
            if not nexts:
                return [part for piece in pieces for part in self.apart(piece)]
            done, pair = min(nexts)
            pieces = merged(pieces, pair)

    def apart(self, piece: str) -> list[str]:
        if piece in self.known or piece not in self.made_from:
            return [piece]
        return [part for half in self.made_from[piece] for part in self.apart(half)]


def merged(pieces: list[str], pair: tuple[str, str]) -> list[str]:
    """Every occurrence of the pair, from left to right."""
    result, at = [], 0
    while at < len(pieces):
        is_pair = tuple(pieces[at : at + 2]) == pair
        result.append(join(*pair) if is_pair else pieces[at])
        at += 2 if is_pair else 1
    return result


def join(left: str, right: str) -> str:
    return letters_of(left) + right


def letters_of(piece: str) -> str:
    return piece[: -len(CONTINUES)] if piece.endswith(CONTINUES) else piece


def join_pieces(pieces: list[str]) -> list[str]:
    """The words that pieces make up."""
    words: list[str] = []
    is_open = False
    for piece in pieces:
        if is_open:
            words[-1] += letters_of(piece)
        else:
            words.append(letters_of(piece))
        is_open = piece.endswith(CONTINUES)
    return words
