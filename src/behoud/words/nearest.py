"""The word that a reader may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

NO_MATCH = "none"
"""What a sentence's `near` holds when nothing looks alike."""

LIKENESS = 60.0


def nearest(word: str, known: Iterable[str]) -> str:
    """The member of `known` that looks most like `word`, or `NO_MATCH`.

    >>> nearest("custmer_id", ["customer_id", "contract_id"])
    'customer_id'
    >>> nearest("weather", ["customer_id"])
    'none'
    """
    names = sorted(set(known))
    alike = process.extractOne(
        word, names, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=LIKENESS
    )
    return str(alike[0]) if alike else NO_MATCH
