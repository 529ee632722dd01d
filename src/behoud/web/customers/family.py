"""The companies that a customer belongs with: its parent, that one's other companies, who it merged with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from behoud.web.accounts.roles import Scope
from behoud.web.customers.told import shown_name
from behoud.web.reading.board import scoped
from behoud.web.reading.current import Current
from behoud.web.reading.histories import Row

MOST = 12


@dataclass(frozen=True)
class Relative:
    """A company beside the customer; `address` is empty where the reader may not open it."""

    name: str
    address: str
    status: str
    worth: Any


@dataclass(frozen=True)
class Family:
    """What a customer belongs with; `merged` are days with the company on the other side."""

    parent: Relative | None
    others: tuple[Relative, ...]
    merged: tuple[tuple[date, Relative], ...]

    def __bool__(self) -> bool:
        return bool(self.parent or self.others or self.merged)


def family(shown: Current, customer: str, successions: list[Row], scope: Scope, *, named: bool) -> Family:
    """The relatives of a customer that lie within a scope; what is another team's is left out."""
    kept = shown.histories
    parent = next((row["parent_id"] for row in kept.rows("parents", customer)), None)
    kin = kept.asked("parents", "parent_id = ?", [parent or customer])
    others = [row["customer_id"] for row in kin if row["customer_id"] != customer]
    before = kept.asked("customer_successions", "successor_id = ?", [customer])
    merged = [(row["on"], row["successor_id"]) for row in successions]
    merged += [(row["on"], row["customer_id"]) for row in before]
    known = relatives(shown, [*others, parent, *(who for _, who in merged)], scope, named=named)
    return Family(
        known.get(parent or ""),
        tuple(known[one] for one in others if one in known)[:MOST],
        tuple((on, known[one]) for on, one in sorted(merged) if one in known),
    )


def relatives(
    shown: Current, customers: list[str | None], scope: Scope, *, named: bool
) -> dict[str, Relative]:
    """Those of the customers that lie within the scope, by id."""
    asked = sorted({one for one in customers if one})
    if not asked:
        return {}
    condition = scoped(scope).and_("customer_id IN (SELECT unnest(?::VARCHAR[]))", asked)
    columns = "customer_id, pseudonym, name, status, worth"
    rows = shown.board.rows(f"SELECT {columns} FROM board WHERE {condition.sql}", condition.values)  # noqa: S608
    return {
        row["customer_id"]: Relative(
            shown_name(row, named=named),
            row["customer_id"] if named else row["pseudonym"],
            row["status"],
            row["worth"],
        )
        for row in rows
    }
