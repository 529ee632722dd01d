"""Why a figure was withheld, as plain values that outlive the refresh that found it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from behoud.errors import BehoudError

ERROR = "error"
WITHHELD = "withheld"
"""The note of a step, and of a snapshot, that lists such reasons."""


def plain(error: BehoudError) -> dict[str, Any]:
    """An error as JSON values.

    >>> plain(BehoudError("No terms.", code="measure-needs", facts={"table": "contract_terms"}))
    {'code': 'measure-needs', 'message': 'No terms.', 'facts': {'table': 'contract_terms'}, 'parts': []}
    """
    return {
        "code": error.code,
        "message": str(error),
        "facts": {name: plain_fact(fact) for name, fact in error.facts.items()},
        "parts": [plain(part) for part in error.parts],
    }


def plain_fact(fact: object) -> object:
    if isinstance(fact, BehoudError):
        return {ERROR: plain(fact)}
    if isinstance(fact, date):
        return fact.isoformat()
    return float(fact) if isinstance(fact, Decimal) else fact


def error_of(content: Mapping[str, Any]) -> BehoudError:
    """The error that `plain` made values of."""
    facts = {name: fact_of(fact) for name, fact in content["facts"].items()}
    parts = [error_of(part) for part in content["parts"]]
    return BehoudError(content["message"], code=content["code"], facts=facts, parts=parts)


def fact_of(fact: object) -> object:
    return error_of(fact[ERROR]) if isinstance(fact, dict) and ERROR in fact else fact
