"""A row of the list in words."""

from __future__ import annotations

from typing import Any

from behoud.predict.loyalty.told import of_customer as loyalty_lines
from behoud.predict.persona_told import of_customer as persona_line
from behoud.predict.reasons_told import worded
from behoud.web.reading.history import ABSENT
from behoud.words import Words

BEFORE_DEADLINE = "p_leave_before_notice_deadline"


def shown_name(row: dict[str, Any], *, named: bool) -> str:
    return str(row["name"] or row["customer_id"]) if named else str(row["pseudonym"])


def reasons(row: dict[str, Any], words: Words, currency: str) -> list[tuple[str, str]]:
    """Which way each reason works, and its sentence."""
    return [(r["direction"], worded(r, words, currency)) for r in row["reasons"] or []]


def horizons(row: dict[str, Any]) -> list[int]:
    """The horizons of which a row has a probability, the shortest first."""
    found = [name.removeprefix("p_leave_") for name in row if name.startswith("p_leave_")]
    return sorted(int(name) for name in found if name.isdigit() and row[f"p_leave_{name}"] is not None)


def headline(row: dict[str, Any], words: Words, currency: str) -> str:
    """The one sentence on a customer that one reads before calling it."""
    if row["status"] == "cancelled":
        facts = {"given": words.date(row["notice_given_on"])}
        ends = words.date(row["leaves_on"]) if row["leaves_on"] else ABSENT
        return words.say("web-customer-cancelled", **facts, ends=ends)
    if row["status"] == "former":
        return words.say("web-customer-former")
    if not horizons(row):
        code = "web-customer-withheld" if row["status"] == "active" else "web-customer-unscored"
        return words.say(code)
    return chance_sentence(row, words, currency)


def chance_sentence(row: dict[str, Any], words: Words, currency: str) -> str:
    """Before its last day to cancel where that is near enough, else within the longest horizon."""
    until = horizons(row)[-1]
    near = row.get(BEFORE_DEADLINE) is not None
    name = BEFORE_DEADLINE if near else f"p_leave_{until}"
    said = {end: words.percent(row[f"{name}{end and '_' + end}"], 0) for end in ("", "low", "high")}
    at_risk = row["value_at_risk"]
    value = ABSENT if at_risk is None else words.short_money(at_risk, currency)
    facts = {"share": said[""], "low": said["low"], "high": said["high"], "value": value}
    if near:
        return words.say("web-customer-chance-until", day=words.date(row["notice_deadline_on"]), **facts)
    return words.say("web-customer-chance", days=until, **facts)


def bonds(row: dict[str, Any], words: Words, currency: str) -> list[str]:
    """Loyalty with its parts, and the persona with what made it one."""
    lines = loyalty_lines(row, words) if row.get("loyalty") is not None else []
    if row.get("persona"):
        told = {"persona": row["persona"], "because": row["persona_because"]}
        lines.append(persona_line(told, words, currency))
    return lines
