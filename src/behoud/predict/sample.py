"""Which customers a model learns from: everyone, or of a large company a sample of whole customers."""

from __future__ import annotations

import zlib

from behoud.measure.scope import Definitions

MOST = 30_000
"""Customers that are followed through the past; of more a sample says the same within its intervals."""


def sampled(definitions: Definitions, most: int = MOST) -> Definitions:
    """The same company with `most` customers at most, the same ones every time."""
    lives = definitions.lives
    rows = definitions.views.engine.arrow(lives.select("customer_id").distinct())
    customers = rows["customer_id"].to_pylist()
    if len(customers) <= most:
        return definitions
    chosen = sorted(customers, key=lambda name: (stable_hash(name), name))[:most]
    return Definitions(definitions.views.only(sorted(chosen)), definitions.company)


def stable_hash(text: str) -> int:
    """A number for a text, the same on every machine and in every run.

    >>> stable_hash("Kaas & Zonen")
    4025311833
    """
    return zlib.crc32(text.encode())
