"""Where a word of a language splits into the word proper and its clitics: English contractions to the right
(`don 't`), French elisions to the left (`l' ami`) and bound pronouns with their hyphen (`est -ce`), and a
few of other languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from unicode_classes import LETTERS, MARKS, NUMBERS

L = f"[{LETTERS}]"
INITIALS = f"(?:{L}[{MARKS}]*\\.){{2,}}"  # U.S.
NEVER = "(?!)"


@dataclass(frozen=True)
class WordRules:
    """Patterns; those that tell a whole token are matched against all of it."""

    clitic: re.Pattern  # the whole chunk is one, and its apostrophe or hyphen belongs to it
    cuts: tuple[re.Pattern, ...]  # the first that matches tells the two parts
    lexical: re.Pattern  # words that only look as if they fell apart
    abbreviation: re.Pattern  # the full stop at the end is part of the word
    joins_next: re.Pattern  # written together with the next token, as l' is
    joins_previous: re.Pattern  # with the one before, as 's is

    def is_clitic(self, chunk: str) -> bool:
        return self.clitic.fullmatch(chunk) is not None

    def cut(self, chunk: str) -> tuple[str, str] | None:
        if self.lexical.fullmatch(chunk):
            return None
        matches = (pattern.fullmatch(chunk) for pattern in self.cuts)
        return next((match.group(1, 2) for match in matches if match), None)

    def is_abbreviation(self, chunk: str) -> bool:
        return self.abbreviation.fullmatch(chunk) is not None


def pattern(text: str) -> re.Pattern:
    return re.compile(text, re.IGNORECASE)


def english() -> WordRules:
    clitic = "'(?:s|t|re|ve|ll|d|m)"
    return WordRules(
        clitic=pattern(clitic),
        cuts=(pattern(f"(.*[{LETTERS}{MARKS}{NUMBERS}.])({clitic})"),),
        lexical=pattern(NEVER),
        abbreviation=pattern(f"(?:mrs?|ms|dr|prof|rev|gen|st|mt|jr|sr|vs|etc|[b-hj-z])\\.|{INITIALS}"),
        joins_next=pattern(NEVER),
        joins_previous=pattern(f"'{L}.*"),
    )


def french() -> WordRules:
    elision = f"(?:{L}*qu|[cçdjlmnst])'"
    pronoun = "(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en)"
    bound_pronoun = f"(?:-t-(?:ils?|elles?|on)|-{pronoun})"
    bound_elision = "-[mtl]'"
    return WordRules(
        clitic=pattern(f"{elision}|{bound_pronoun}|{bound_elision}"),
        cuts=(
            pattern(f"({elision})(.+)"),
            pattern(f"({bound_elision})(en|y)"),
            pattern(f"(.+)({bound_elision}(?:en|y))"),
            pattern(f"(.*?[{LETTERS}{MARKS}'])({bound_pronoun})"),
        ),
        lexical=pattern("presqu'[îi]les?|rendez-vous|garde-à-vous|en-dira-t-on"),
        abbreviation=pattern(f"(?:mm|mmes?|mgr|mlles?|dr|pr|ste?|etc|cf|env|av|bd|[b-xz])\\.|{INITIALS}"),
        joins_next=pattern(f".*{L}'"),
        joins_previous=pattern(f"-{L}.*"),
    )


ELIDED = {
    "it": "(?:[cdlmnstv]|gl|ch|un|all|coll|dall|dell|nell|sull|quell|quest|bell|sant|buon|nessun|ciascun|anch"
    "|tutt|dov|com|cos|mezz)",
    "ca": "[lndmts]",
    "oc": "[lndmtsc]",
}
WHOLE = {"it": "(?:po|mo|be|va|fa|da|di|sta|ca)'", "nl": "'[tsnkm]", "af": "'n"}


def other(language: str) -> WordRules:
    elided = f"{ELIDED[language]}'" if language in ELIDED else NEVER
    return WordRules(
        clitic=pattern(f"{WHOLE.get(language, NEVER)}|{elided}"),
        cuts=(pattern(f"({elided})({L}.*)"),),
        lexical=pattern(NEVER),
        abbreviation=pattern(
            f"(?:{L}|dr|prof|st|nr|sr|sra|jr|mr|mrs|ms|dhr|mevr|hr|fr|ing|dott|sig)\\.|{INITIALS}"
        ),
        joins_next=pattern(elided),
        joins_previous=pattern(NEVER),
    )


@cache
def word_rules(language: str) -> WordRules:
    return {"en": english, "fr": french}.get(language, lambda: other(language))()
