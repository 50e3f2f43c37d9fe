"""From a sentence to tokens, as the playground cuts it: words after the conventions of the Moses tokeniser,
pieces of words that byte pair encoding has learnt (Sennrich et al. 2016), or characters.

Text is brought into one spelling first: character references are decoded, accents composed (NFC), all kinds
of spaces, apostrophes, quotes and hyphens become one of each, and what is invisible goes. Lithuanian
capitals with two accents apart, lower case is that of every language.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from unicode_classes import ARMENIAN, LATIN, LETTERS, MARKS, NUMBERS, PICTOGRAPHS, UNSPACED
from word_rules import WordRules, word_rules

SPACE = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
LONGEST_WORD = 100  # longer chunks are no words and stay whole

# one spelling

REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));", re.ASCII)
ACCENTED = [base + mark for base in "aeiouyAEIOUY" for mark in ("grave", "acute", "circ", "uml")]
KNOWN_REFERENCES = set(
    "amp lt gt quot apos nbsp ensp emsp thinsp shy lsquo rsquo ldquo rdquo laquo raquo hellip ndash mdash "
    "deg euro pound copy reg ccedil Ccedil oelig OElig aelig AElig ntilde Ntilde".split()
) | {name for name in ACCENTED if len(unicodedata.normalize("NFC", html.unescape(f"&{name};"))) == 1}
CONTROLS = "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f"
INVISIBLE = re.compile(f"[\\xad\\u200b\\u2060\\ufeff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069{CONTROLS}]")
# Joiners carry meaning between letters of Arabic or Indic scripts and in emoji, never in Latin text.
JOINABLE = f"{LETTERS}{MARKS}{PICTOGRAPHS}"
JOINERS = re.compile(
    f"(?<![{JOINABLE}])[\\u200c\\u200d]+|[\\u200c\\u200d]+(?![{JOINABLE}])"
    f"|(?<=[{LATIN}])[\\u200c\\u200d]+|[\\u200c\\u200d]+(?=[{LATIN}])"
)
RESPELT = [
    (re.compile(f"[{SPACE}]+"), " "),
    (re.compile("[\u2018\u2019\u201b\u02bc\u02b9\u00b4\u2032`]"), "'"),
    (re.compile("[\u201c\u201d\u201e\u201f\u2033]|''"), '"'),
    (re.compile("[\u2010\u2011]"), "-"),
]


def normalised(text: str, lower_case: bool, language: str) -> str:
    """The text in one spelling, in lower case where that is chosen, without spaces at either end."""
    text = REFERENCE.sub(decode_reference, text)
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = JOINERS.sub("", text)
    for pattern, plain in RESPELT:
        text = pattern.sub(plain, text)
    text = unicodedata.normalize("NFC", text).strip(" ")
    if not lower_case:
        return text
    if language in ("tr", "az"):
        text = text.replace("I\u0307", "i").replace("\u0130", "i").replace("I", "\u0131")
    return unicodedata.normalize("NFC", text.lower())


def decode_reference(match: re.Match) -> str:
    decimal, hexadecimal, name = match.groups()
    if name is not None:
        return html.unescape(match[0]) if name in KNOWN_REFERENCES else match[0]
    code = int(decimal) if decimal is not None else int(hexadecimal, 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match[0]


# words

PICTOGRAPH = f"[{PICTOGRAPHS}][{MARKS}\\U0001f3fb-\\U0001f3ff]*"
UNSPACED_CHARACTER = f"[{UNSPACED}][{MARKS}]*(?:[\\u200c\\u200d]+[{LETTERS}{MARKS}][{MARKS}]*)*"
# Catalan's middle dot, Hebrew's geresh and gershayim, and Armenian's tones stand inside words.
INNER_MARK = (
    "(?<=[lL])\\xb7(?=[lL])|(?<=[\\u05d0-\\u05ea])[\\u05f3\\u05f4](?=[\\u05d0-\\u05ea])"
    f"|(?<=[{ARMENIAN}])[\\u055b-\\u055e](?=[{ARMENIAN}])"
)
SYMBOL = f"(?!{INNER_MARK})[^{LETTERS}{MARKS}{NUMBERS}_\\u200c\\u200d{SPACE}.,'\\-]"
ALONE = {
    is_run: re.compile(f"{PICTOGRAPH}(?:\\u200d{PICTOGRAPH})*|{unspaced}|{SYMBOL}")
    for is_run, unspaced in ((False, UNSPACED_CHARACTER), (True, f"(?:{UNSPACED_CHARACTER})+"))
}
REPEATED = re.compile(r"\.{2,}|-{2,}")
COMMA = re.compile(f"(?<![{NUMBERS}]),|,(?![{NUMBERS}])")
LOOSE_BEFORE = re.compile(f"'|-(?![{NUMBERS}])")


def words_of(text: str, language: str, unspaced_in_runs: bool = False) -> list[str]:
    """The words of a text in one spelling. Scripts without spaces fall to characters, or stay in runs."""
    chunks = [chunk for chunk in text.split(" ") if chunk]
    last = len(chunks) - 1
    return [
        word
        for at, chunk in enumerate(chunks)
        for word in chunk_words(chunk, at == last, language, unspaced_in_runs)
    ]


@lru_cache(maxsize=100_000)
def chunk_words(chunk: str, is_last: bool, language: str, unspaced_in_runs: bool) -> tuple[str, ...]:
    spaced = ALONE[unspaced_in_runs].sub(r" \g<0> ", chunk)
    parts = COMMA.sub(" , ", REPEATED.sub(r" \g<0> ", spaced)).split(" ")
    parts = [part for part in parts if part]
    rules = word_rules(language)
    return tuple(
        word
        for at, part in enumerate(parts)
        for word in split_chunk(part, is_last and at == len(parts) - 1, rules)
    )


def split_chunk(chunk: str, is_last: bool, rules: WordRules) -> list[str]:
    """Cuts clitics off and peels quotes, loose hyphens and the full stop, until nothing more comes off."""
    length = len(chunk.encode("utf-16-le", "surrogatepass")) // 2  # as JavaScript counts
    if length < 2 or length > LONGEST_WORD or re.fullmatch(r"\.+|-+", chunk) or rules.is_clitic(chunk):
        return [chunk]
    parts = rules.cut(chunk) or peeled(chunk, is_last, rules)
    return [word for part in parts for word in split_chunk(part, is_last, rules)] if parts else [chunk]


def peeled(chunk: str, is_last: bool, rules: WordRules) -> tuple[str, str] | None:
    if LOOSE_BEFORE.match(chunk):
        return chunk[:1], chunk[1:]
    # The last full stop ends the sentence, even after an abbreviation.
    is_full_stop = chunk.endswith(".") and (is_last or not rules.is_abbreviation(chunk))
    return (chunk[:-1], chunk[-1:]) if chunk[-1] in "'-" or is_full_stop else None


# characters

SPACE_SYMBOL = "\u2423"  # how the token for a space is written; the symbol itself is written twice


def characters_of(text: str) -> list[str]:
    written = {" ": SPACE_SYMBOL, SPACE_SYMBOL: 2 * SPACE_SYMBOL}
    return [written.get(character, character) for character in unicodedata.normalize("NFC", text)]


def text_of_characters(tokens: list[str]) -> str:
    read = {SPACE_SYMBOL: " ", 2 * SPACE_SYMBOL: SPACE_SYMBOL}
    return "".join(read.get(token, token) for token in tokens)
