"""What holds customers: loyalty, what it is worth, personas, and who moved between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

import pyarrow as pa

from behoud.predict.persona_told import persona_name
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Day, Fact, Money, Name, Number, Reader, Said, Share
from behoud.report.finding import Finding
from behoud.report.subjects.foresight import of_team

Row = dict[str, Any]
ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Persona:
    """A persona by its name: ours in the reader's language, the company's own as it wrote it."""

    value: str

    def text(self, reader: Reader) -> str:
        return persona_name(self.value, reader.words)

    @property
    def plain(self) -> str:
        return self.value


def findings(evidence: Evidence) -> Iterator[Finding]:
    """What loyalty tells of the value that stays, who is least loyal now, and the personas."""
    yield from by_value(evidence)
    yield from least_loyal(evidence)
    yield from beside_nps(evidence)
    yield from unknown(evidence)
    yield from personas(evidence)
    yield from moved(evidence)


def of_team_beside(evidence: Evidence, team: str) -> Iterator[Finding]:
    """The middle of a team's loyalty beside the company's."""
    scores = evidence.table("scores")
    whole = scored(scores)
    own = scored(None if scores is None else of_team(evidence, scores, team))
    if not whole or len(own) < evidence.company.thresholds.minimum_group:
        return
    facts: dict[str, Fact] = {"team": Name(team), "own": Number(median(own), 0)}
    yield Finding("loyalty-team", "loyalty", facts | {"company": Number(median(whole), 0)})


def scored(scores: pa.Table | None) -> list[float]:
    """The loyalty of those that have one."""
    if scores is None or "loyalty" not in scores.column_names:
        return []
    return [value for value in scores["loyalty"].to_pylist() if value is not None]


def fifths(evidence: Evidence) -> list[Row]:
    """Per fifth, the least loyal first, what became of its value; all dates together."""
    found = [row for row in evidence.rows("loyalty_value") if row["test_on"] is None]
    return sorted(found, key=lambda row: row["fifth"])


def by_value(evidence: Evidence) -> Iterator[Finding]:
    found = fifths(evidence)
    if len(found) < 2 or found[0]["retained_share"] is None or found[-1]["retained_share"] is None:
        return
    facts: dict[str, Fact] = {
        "days": Count(found[0]["horizon"]),
        "high": Share(found[-1]["retained_share"], 0),
        "low": Share(found[0]["retained_share"], 0),
        "apart": Name("yes" if clearly_apart(found) else "no"),
    }
    yield Finding("loyalty-value", "loyalty", facts)


def clearly_apart(found: list[Row]) -> bool:
    """Whether the intervals of the least and the most loyal fifth do not touch."""
    low, high = found[0]["retained_high"], found[-1]["retained_low"]
    return low is not None and high is not None and low < high


def least_loyal(evidence: Evidence) -> Iterator[Finding]:
    """How many score now as the least loyal fifth did, and what they bring in a year."""
    found, scores = fifths(evidence), evidence.rows("scores")
    if not found or not scores or "loyalty" not in scores[0]:
        return
    upto = found[0]["loyalty_to"]
    low = [row for row in scores if row["loyalty"] is not None and row["loyalty"] <= upto]
    facts: dict[str, Fact] = {
        "count": Count(len(low)),
        "all": Count(len(scores)),
        "score": Number(upto, 0),
        "value": Money(sum((row["value"] or ZERO for row in low), ZERO)),
        "basis": Name(evidence.value_basis),
    }
    yield Finding("loyalty-low", "loyalty", facts)


def beside_nps(evidence: Evidence) -> Iterator[Finding]:
    """Whether loyalty told more than the recommendation score alone, among those that gave one."""
    for row in evidence.rows("loyalty_evaluation"):
        if row["test_on"] is None and row["among"] == "nps" and row["difference_low"] is not None:
            better, worse = row["difference_low"] > 0, row["difference_high"] < 0
            names = {"auc": "auc", "nps": "auc_nps", "difference": "difference"}
            names |= {"low": "difference_low", "high": "difference_high"}
            figures: dict[str, Fact] = {fact: Number(row[column], 2) for fact, column in names.items()}
            verdict = Name("better" if better else "worse" if worse else "same")
            yield Finding("loyalty-nps", "loyalty", {"verdict": verdict} | figures)


def unknown(evidence: Evidence) -> Iterator[Finding]:
    """Why there is no loyalty score."""
    reason = (evidence.card.get("loyalty") or {}).get("withheld")
    if reason:
        why = Said(reason["code"], tuple(reason["facts"].items()))
        yield Finding("loyalty-withheld", "loyalty", {"why": why})


def has_personas(evidence: Evidence) -> bool:
    """Whether there are rules at all: an empty table in the company file asks for none."""
    return bool((evidence.card.get("personas") or {}).get("rules"))


def personas(evidence: Evidence) -> Iterator[Finding]:
    """The persona of most customers, and the one with which most is at stake."""
    if not has_personas(evidence):
        return
    rows = evidence.rows("scores")
    known = sorted({row["persona"] for row in rows if row["persona"]})
    if not known:
        return
    counts = {name: sum(row["persona"] == name for row in rows) for name in known}
    stake = {name: at_stake(rows, name) for name in known}
    most, heaviest = (max(known, key=lambda name: of[name]) for of in (counts, stake))
    facts: dict[str, Fact] = {
        "most": Persona(most),
        "count": Count(counts[most]),
        "all": Count(len(rows)),
        "cost": Name("none" if not stake[heaviest] else "same" if heaviest == most else "other"),
        "heaviest": Persona(heaviest),
        "value": Money(stake[heaviest]),
    }
    yield Finding("persona-most", "loyalty", facts)


def at_stake(rows: list[Row], persona: str) -> Decimal:
    return sum((row["value_at_risk"] or ZERO for row in rows if row["persona"] == persona), ZERO)


def last_quarter(evidence: Evidence) -> list[Row]:
    """The movements of the last quarter, of those who changed persona, came or left; most customers first."""
    rows = evidence.rows("persona_movements")
    last = max((row["from_day"] for row in rows), default=None)
    found = [row for row in rows if row["from_day"] == last and row["from"] != row["to"]]
    return sorted(found, key=lambda row: (-row["customers"], str(row["from"]), str(row["to"])))


def moved(evidence: Evidence) -> Iterator[Finding]:
    """How many changed persona in the last quarter, and the most common change."""
    found = [row for row in last_quarter(evidence) if row["from"] is not None and row["to"] is not None]
    if not found:
        return
    top = found[0]
    facts: dict[str, Fact] = {
        "count": Count(sum(row["customers"] for row in found)),
        "first": Day(top["from_day"]),
        "last": Day(top["to_day"]),
        "value": Money(sum((row["value"] or ZERO for row in found), ZERO)),
        "top": Count(top["customers"]),
        "was": Persona(top["from"]),
        "is": Persona(top["to"]),
    }
    yield Finding("persona-moved", "loyalty", facts)
