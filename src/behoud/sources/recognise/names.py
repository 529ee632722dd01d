"""How much a name in a file looks like the name of a table, a column or a value."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz

CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
APART = re.compile(r"[^a-z0-9]+")
ALIKE = 88.0
CONTAINED = 0.75


@dataclass(frozen=True, order=True)
class Likeness:
    """How much a name looks like a known one, from 0 to 1, and in which language; "" is neither."""

    score: float
    language: str = ""


@cache
def known() -> dict[str, Any]:
    """The names of names.toml."""
    return tomllib.loads((files("behoud.sources.recognise") / "names.toml").read_text(encoding="utf-8"))


@cache
def plain(name: str) -> str:
    """A name without capitals, accents and separators.

    >>> plain("InvoiceDate"), plain("Beëindigd_op"), plain("customerID")
    ('invoice date', 'beeindigd op', 'customer id')
    """
    letters = unicodedata.normalize("NFKD", CAMEL.sub(" ", name))
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return APART.sub(" ", bare.lower()).strip()


@cache
def likeness(name: str, *, among: tuple[tuple[str, str], ...]) -> Likeness:
    """The best likeness of `name` to any of the (language, word) pairs.

    >>> likeness("Klant_nr", among=(("nl", "klantnr"), ("en", "customer id")))
    Likeness(score=1.0, language='nl')
    """
    return max(
        (Likeness(alike(plain(name), plain(word)), lang) for lang, word in among), default=Likeness(0.0)
    )


def alike(name: str, word: str) -> float:
    """1 for the same letters, up to 0.9 for nearly the same, up to 0.75 for one word in another."""
    if name.replace(" ", "") == word.replace(" ", ""):
        return 1.0
    ratio = fuzz.token_sort_ratio(name, word)
    if ratio >= ALIKE and name[:1] == word[:1]:  # arr is no misspelt mrr
        return ratio / 100 * 0.9
    if len(word) >= 4 and set(word.split()) <= set(name.split()):
        return CONTAINED * (0.6 + 0.4 * len(word) / len(name))
    return 0.0


def pairs(*groups: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((lang, word) for group in groups for lang, words in group.items() for word in words)


@cache
def table_words(table: str) -> tuple[tuple[str, str], ...]:
    return (("", table), *pairs(known()["tables"].get(table, {})))


@cache
def column_words(table: str, column: str) -> tuple[tuple[str, str], ...]:
    everywhere = known()["columns"]["any"].get(column, {})
    return (("", column), *pairs(everywhere, known()["columns"].get(table, {}).get(column, {})))


@cache
def part_words(part: str) -> tuple[tuple[str, str], ...]:
    return pairs(known()["parts"][part])


def is_part(name: str, part: str) -> bool:
    """Whether a column is by its name one of `parts`: a price, a quantity, something personal."""
    return likeness(name, among=part_words(part)).score >= 0.8


def value_map(column: str, allowed: Iterable[str], found: Iterable[str]) -> dict[str, str]:
    """What each of the values `found` means among those `allowed`; those without a meaning are left out.

    >>> value_map("renewal", ("auto", "manual"), ["stilzwijgend", "TRUE", "?"])
    {'stilzwijgend': 'auto', 'TRUE': 'auto'}
    """
    words = known()["values"].get(column, {})
    meanings = {plain(word): code for code in allowed for word in (code, *words.get(code, ()))}
    return {value: meanings[plain(value)] for value in found if plain(value) in meanings}
