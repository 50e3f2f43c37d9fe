"""From words back to a sentence as it is printed, with the spaces and joins of the language. French
typography follows the Imprimerie nationale: a narrow no-break space before `;`, `!` and `?`, a no-break
space before `:` and inside guillemets."""

from __future__ import annotations

import re

from unicode_classes import LETTERS, MARKS, NUMBERS, UNSPACED
from word_rules import word_rules

NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE = "\u202f", "\u00a0"
CLOSING = re.compile("[.,)\\]}…،؛؟۔।॥።፣፤፥។៕၊။։׃、。，．：；！？）〕〉》」』】]|\\.{2,}")
OPENING = set("[([{¿¡（〔〈《「『【")
DOUBLE = set(";!?")
BINDING = set("/־")  # written together with both neighbours
NUMBER = re.compile(f"[{NUMBERS}]+")
STARTS_UNSPACED = re.compile(f"[{UNSPACED}]")
ENDS_UNSPACED = re.compile(f"[{UNSPACED}][{MARKS}]*\\Z")
ENDS_PLAIN = re.compile(f"[{LETTERS}{NUMBERS}]\\Z")
STARTS_PLAIN = re.compile(f"[{LETTERS}{NUMBERS}]")
UNSPACED_LANGUAGES = {"zh", "ja", "yue", "wuu", "hak", "nan", "gan", "hsn", "lzh"}
UNSPACED_SCRIPTS = {"Hans", "Hant", "Hani", "Jpan", "Kana"}


def sentence_of(tokens: list[str], language: str) -> str:
    rules, is_french = word_rules(language), language == "fr"
    sentence, pending = "", ""  # pending: what the former token leaves before the next one
    is_open = {'"': False, "'": False}
    for at, token in enumerate(tokens):
        previous = tokens[at - 1] if at else ""
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        before, after = pending, " "
        if token in is_open:
            opens = not is_open[token] and (token == '"' or token in tokens[at + 1 :])
            before, after = (before, "") if opens else ("", after)
            is_open[token] = opens
        elif token in OPENING or (token == "«" and not is_french):
            after = ""
        elif sentence:
            between_numbers = token == ":" and is_number(previous) and is_number(following)
            is_bound = CLOSING.fullmatch(token) or token in BINDING or between_numbers
            if is_bound or rules.joins_previous.fullmatch(token):
                before = ""
            else:
                space = french_space(token, previous) if is_french else plain_space(token)
                before = pending if space is None else space
        if rules.joins_next.fullmatch(token):
            after = ""
        if is_french and token == "«":
            after = NO_BREAK_SPACE
        if token in BINDING or (token == ":" and before == "" and is_number(following)):
            after = ""
        if is_unspaced(previous, token, language):
            before = ""
        sentence += (before if sentence else "") + token
        pending = after
    return sentence


def is_number(token: str) -> bool:
    return NUMBER.fullmatch(token) is not None


def french_space(token: str, previous: str) -> str | None:
    if token in DOUBLE:
        return "" if previous in DOUBLE else NARROW_NO_BREAK_SPACE
    return NO_BREAK_SPACE if token in (":", "»", "%") else None


def plain_space(token: str) -> str | None:
    return "" if token in DOUBLE or token in (":", "%", "»") else None


def is_unspaced(left: str, right: str, language: str) -> bool:
    """Whether the script or the language puts no space between two neighbours."""
    first, second = ENDS_UNSPACED.search(left) is not None, STARTS_UNSPACED.match(right) is not None
    tag, _, script = language.partition("-")
    if script in UNSPACED_SCRIPTS or (not script and tag in UNSPACED_LANGUAGES):
        # Between two foreign words or numbers alone.
        return first or second or not ENDS_PLAIN.search(left) or not STARTS_PLAIN.match(right)
    return first and second
