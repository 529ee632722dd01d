"""How far the predictions can be trusted: what was foretold on earlier dates, and what came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from behoud.predict.withhold import told
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Money, Name, Reader, Share
from behoud.report.finding import Finding, Subject

Row = dict[str, Any]


@dataclass(frozen=True)
class Why:
    """A reason to withhold, with its facts per horizon."""

    code: str
    facts: tuple[Row, ...]

    def text(self, reader: Reader) -> str:
        (said,) = told([{"code": self.code, "facts": facts} for facts in self.facts], reader.words)
        return said

    @property
    def plain(self) -> dict[str, Any]:
        return {"code": self.code, "horizons": list(self.facts)}


def findings(evidence: Evidence) -> Iterator[Finding]:
    """What was foretold and came, how well it ranked beside simpler ways, and what is withheld."""
    if evidence.horizon is None:
        return
    for row in by_importance(evidence):
        yield Finding("trust-level", "trust", level(row))
    for row in by_importance(evidence)[:1]:
        yield from caught(row)
        yield from found(row)
        yield from beside_others(row)
        yield Finding("trust-moved", "trust", moved(row))
    yield from withheld(evidence, "trust")


def judged(evidence: Evidence) -> list[Row]:
    """The figures on all test dates together, per horizon that is given and was judged by itself."""
    horizons = evidence.card.get("horizons", {})
    by_itself = {
        int(days)
        for days, facts in horizons.items()
        if days.isdigit() and facts.get("given") and not facts.get("judged_through")
    }
    return [
        row for row in evidence.rows("evaluation") if row["test_on"] is None and row["horizon"] in by_itself
    ]


def by_importance(evidence: Evidence) -> list[Row]:
    """The same, the horizon of the value at risk first, then the longest."""
    return sorted(judged(evidence), key=lambda row: (row["horizon"] != evidence.horizon, -row["horizon"]))


def level(row: Row) -> dict[str, Fact]:
    return {
        "days": Count(row["horizon"]),
        "expected": Count(round(row["expected"])),
        "departures": Count(row["departures"]),
    }


def beside_others(row: Row) -> Iterator[Finding]:
    """The ranking and the error, beside the plain rule, a logistic regression and the same chance for all."""
    aucs = {name: row[name] for name in ("auc", "auc_rule", "auc_regression")}
    if any(value is None for value in aucs.values()):
        return
    of_hundred: dict[str, Fact] = {name: Count(round(100 * value)) for name, value in aucs.items()}
    yield Finding("trust-ranks", "trust", {"days": Count(row["horizon"])} | of_hundred)
    names = {"base": "skill", "rule": "skill_over_rule"}
    shares: dict[str, Fact] = {
        fact + ending.replace("_", "-"): Share(row[f"{column}{ending}"])
        for fact, column in names.items()
        for ending in ("", "_low", "_high")
        if row[f"{column}{ending}"] is not None
    }
    if len(shares) == 6:
        yield Finding("trust-error", "trust", {"days": Count(row["horizon"])} | shares)
    yield from beside_regression(row)


def beside_regression(row: Row) -> Iterator[Finding]:
    """Whether the error is smaller than that of a logistic regression, beyond chance."""
    low, high = row["skill_over_regression_low"], row["skill_over_regression_high"]
    if low is None or high is None:
        return
    facts: dict[str, Fact] = {
        "verdict": Name("better" if low > 0 else "worse" if high < 0 else "same"),
        "gain": Share(row["skill_over_regression"]),
        "low": Share(low),
        "high": Share(high),
    }
    yield Finding("trust-regression", "trust", facts)


def found(row: Row) -> Iterator[Finding]:
    """The value that left, and what of it stood in the first tenth by value at risk."""
    if not row["value_lost"]:
        return
    facts: dict[str, Fact] = {
        "days": Count(row["horizon"]),
        "lost": Money(row["value_lost"]),
        "found": Money(row["value_found_10"]),
        "share": Share(float(row["value_found_10"] / row["value_lost"]), 0),
    }
    yield Finding("trust-euros", "trust", facts)


def caught(row: Row) -> Iterator[Finding]:
    """Which part of those who left stood in the first tenth of the ranking."""
    if row["lift_10"] is None:
        return
    facts: dict[str, Fact] = {
        "days": Count(row["horizon"]),
        "departures": Count(row["departures"]),
        "caught": Share(min(row["lift_10"] * 0.1, 1.0), 0),
    }
    yield Finding("next-quality", "trust", facts)


def moved(row: Row) -> dict[str, Fact]:
    """The share that left in the past that was known, and on the dates that it was judged on."""
    before, after = row["base_known"], row["base_rate"]
    way = "same" if abs(after - before) < 0.1 * before else "down" if after < before else "up"
    return {
        "days": Count(row["horizon"]),
        "way": Name(way),
        "before": Share(before),
        "after": Share(after),
    }


def withheld(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """Why probabilities are kept back: each reason once, with the horizons that it holds for."""
    by_code: dict[str, list[Row]] = {}
    for row in evidence.rows("withheld_probabilities"):
        by_code.setdefault(row["code"], []).append(json.loads(row["facts"]))
    for code, facts in by_code.items():
        yield Finding("next-withheld", subject, {"why": Why(code, tuple(facts))})
