"""A fault as it is kept, so that each reader gets it said in the own language later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from behoud.errors import BehoudError


def kept_fault(error: BehoudError) -> dict[str, Any]:
    """Code, facts and parts as plain JSON values, and the sentence as it was raised.

    >>> kept_fault(BehoudError("Full.", code="engine-full", facts={"free": 3}))
    {'code': 'engine-full', 'said': 'Full.', 'facts': {'free': 3}, 'parts': []}
    """
    return {
        "code": error.code,
        "said": str(error),
        "facts": {name: plain(fact) for name, fact in error.facts.items()},
        "parts": [kept_fault(part) for part in error.parts],
    }


def plain(fact: object) -> Any:
    """A fact as JSON knows it: a fault inside a fault stays one, a number a number."""
    if isinstance(fact, BehoudError):
        return {"fault": kept_fault(fact)}
    return fact if isinstance(fact, str | int | float) else str(fact)


def fault_again(kept: Mapping[str, Any]) -> BehoudError:
    """The fault that was kept.

    >>> fault_again(kept_fault(BehoudError("Full.", code="engine-full", facts={"free": 3}))).facts
    {'free': 3}
    """
    facts = {
        name: fault_again(fact["fault"]) if isinstance(fact, dict) else fact
        for name, fact in kept["facts"].items()
    }
    parts = [fault_again(part) for part in kept["parts"]]
    return BehoudError(kept["said"], code=kept["code"], facts=facts, parts=parts)
