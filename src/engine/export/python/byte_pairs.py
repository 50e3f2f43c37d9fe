"""Byte pair encoding (Sennrich et al. 2016): words in the pieces that were learnt. A piece that another one
follows in the same word ends in @@."""

from __future__ import annotations

CONTINUES = "@@"


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
