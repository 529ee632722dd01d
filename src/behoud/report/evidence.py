"""Everything a report reads: figures and tables, computed once, and what could not be had with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import pandas as pd
import pyarrow as pa

from behoud.company import Company
from behoud.engine.read import Snapshot
from behoud.errors import BehoudError
from behoud.measure import departed
from behoud.measure import figures as measured
from behoud.measure.adjusted import AdjustedFigure, adjusted_rates
from behoud.measure.benchmark import BenchmarkRatio, benchmark_ratios
from behoud.measure.catalogue import METRICS, metric_named
from behoud.measure.cohorts import Cell, triangle
from behoud.measure.coming import coming_up
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import Figure
from behoud.measure.ownership import Ownership, ownership
from behoud.measure.periods import Kind
from behoud.measure.rows import behind
from behoud.measure.scope import Definitions
from behoud.measure.survival import Survival, survival
from behoud.measure.targets import Target, Worth, targets, worth_of_points
from behoud.measure.usage import Decline, Intensity, decline, intensity

Found = TypeVar("Found")
PREDICTED = (
    "scores",
    "cancelled_but_running",
    "evaluation",
    "withheld_probabilities",
    "calibration",
    "expected_loss",
    "value_backtest",
    "groups",
    "drift",
    "loyalty_evaluation",
    "loyalty_value",
    "persona_movements",
)
"""Published tables that a report reads; what it measures it computes, to the cent."""
DAYS_AHEAD = 90
"""How far the renewals that come up are listed."""


@dataclass(frozen=True)
class Evidence:
    """A company's definitions with the tables and notes of its published snapshot.

    What cannot be had is an empty list or None, and its reason stands in `missing`. `snapshot` is
    the name of that snapshot, where there is one.
    """

    definitions: Definitions
    published: Mapping[str, pa.Table] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)
    missing: dict[str, BehoudError] = field(default_factory=dict)
    snapshot: str | None = None
    _figures: dict[tuple[str, str, str], list[Figure]] = field(default_factory=dict)
    _survival: dict[str, Survival | None] = field(default_factory=dict)

    @classmethod
    def of(cls, definitions: Definitions, snapshot: Snapshot) -> Evidence:
        """The evidence of a published snapshot."""
        tables = {name: snapshot.read(name) for name in PREDICTED if snapshot.has(name)}
        return cls(definitions, tables, snapshot.notes, snapshot=snapshot.name)

    @property
    def company(self) -> Company:
        return self.definitions.company

    @property
    def kind(self) -> str:
        """What counts as leaving: contract, inactivity or snapshot."""
        return self.company.churn.kind

    @cached_property
    def rate(self) -> str:
        """The metric that says which share left."""
        return "departed_share" if self.kind == "snapshot" else "customer_churn_rate"

    def figures(self, metric: str, by: str = TOTAL, period: Kind = "year") -> list[Figure]:
        """The figures of a metric; empty where the data cannot give them, with the reason in `missing`."""
        key = (metric, by, period)
        if key not in self._figures:
            made = self.attempt(
                metric,
                lambda: measured.figures(self.definitions, metric_named(metric), by=by, period=period),
            )
            self._figures[key] = made or []
        return self._figures[key]

    def attempt(self, what: str, make: Callable[[], Found]) -> Found | None:
        """What `make` returns, or None with the reason kept under `what`."""
        try:
            return make()
        except BehoudError as error:
            self.missing[what] = error
            return None

    def figure(self, metric: str, period: str | None, group: str = TOTAL, by: str = TOTAL) -> Figure | None:
        """The figure of one period and group, where it has a value."""
        found = [f for f in self.figures(metric, by) if (f.period, f.group) == (period, group)]
        return found[0] if found and found[0].value is not None else None

    @cached_property
    def year(self) -> str | None:
        """The last complete year with anybody in it; else the running one; the snapshot itself; or None."""
        found = [f for f in self.figures(self.rate) if f.denominator]
        complete = [f.period for f in found if f.complete]
        return complete[-1] if complete else (found[-1].period if found else None)

    @cached_property
    def running_year(self) -> str | None:
        """The year that still runs, where it is not the one that the report is about."""
        found = [f.period for f in self.figures(self.rate) if f.denominator and not f.complete]
        return found[-1] if found and found[-1] != self.year else None

    @cached_property
    def sector(self) -> list[BenchmarkRatio]:
        """Our figures beside the sector's, and those that may not be compared with their reason."""
        return self.attempt("benchmark", lambda: benchmark_ratios(self.definitions)) or []

    def against_sector(self, metric: str, period: str | None) -> BenchmarkRatio | None:
        """The sector's figure for a metric and year, where the two may be compared."""
        found = [r for r in self.sector if (r.metric, r.year) == (metric, period) and r.ratio is not None]
        return found[0] if found else None

    @cached_property
    def targets(self) -> list[Target]:
        return self.attempt("targets", lambda: targets(self.definitions)) or []

    @cached_property
    def worth(self) -> list[Worth]:
        """What one, two and three points less churn would have been worth."""
        return self.attempt("worth", lambda: worth_of_points(self.definitions)) or []

    @cached_property
    def adjusted(self) -> dict[str, AdjustedFigure]:
        """The teams' rates of the report's year with the company's mix of customers."""
        if not self.has_teams:
            return {}
        found = self.attempt("adjusted", lambda: adjusted_rates(self.definitions)) or []
        return {f.group: f for f in found if f.period == self.year}

    def table(self, name: str) -> pa.Table | None:
        """A published table, or None where the snapshot has none of that name."""
        return self.published.get(name)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a published table; [] where there is none."""
        found = self.table(name)
        return [] if found is None else list(found.to_pylist())

    @cached_property
    def has_teams(self) -> bool:
        return self.kind != "snapshot" and self.definitions.views.has("customer_teams")

    @cached_property
    def teams(self) -> list[str]:
        """The teams of the report's year and of now, without the unassigned."""
        if not self.has_teams:
            return []
        asked = {self.year, self.running_year}
        return sorted({f.group for f in self.figures(self.rate, "team") if f.period in asked and f.group})

    @cached_property
    def team_of(self) -> dict[str, str]:
        """Customer to team, on the last day before the as-of date."""
        if not self.has_teams:
            return {}
        label = self.definitions.scope("year").found[-1].label
        rows = behind(self.definitions, METRICS["customers"], by="team", within=label)
        return dict(zip(rows["customer_id"].to_pylist(), rows["group"].to_pylist(), strict=True))

    @cached_property
    def coming_up(self) -> pa.Table | None:
        """Contracts whose last day to cancel comes up, with their team; see `measure.coming`."""
        return self.attempt("coming_up", lambda: coming_up(self.definitions, days=DAYS_AHEAD, by="team"))

    @cached_property
    def names(self) -> dict[str, str]:
        """Customer to name; its number where it has none."""
        customers = self.definitions.views["customers"].select("customer_id", "name")
        rows = self.definitions.views.engine.arrow(customers).to_pylist()
        return {row["customer_id"]: row["name"] or row["customer_id"] for row in rows}

    @cached_property
    def departures(self) -> pd.DataFrame:
        """All departures, with yearly_amount_lost and the main reason."""
        arrow = self.definitions.views.engine.arrow
        found = arrow(departed.departed(self.definitions)).to_pandas()
        reasons = arrow(departed.reasons(self.definitions)).to_pandas()
        main = reasons[reasons["rank"] == 1][["customer_id", "left_on", "reason"]]
        joined = found.merge(main, on=["customer_id", "left_on"], how="left")
        made: pd.DataFrame = joined.assign(reason=joined["reason"].fillna(departed.UNKNOWN))
        return made

    def survival(self, by: str) -> Survival | None:
        """Kaplan-Meier per group of a dimension, computed once."""
        if by not in self._survival:
            self._survival[by] = self.attempt(f"survival {by}", lambda: survival(self.definitions, by=by))
        return self._survival[by]

    @cached_property
    def cohorts(self) -> list[Cell]:
        """The cohort triangle by quarter of start."""
        return self.attempt("cohorts", lambda: triangle(self.definitions, period="quarter")) or []

    @cached_property
    def ownership(self) -> Ownership | None:
        return self.attempt("ownership", lambda: ownership(self.definitions))

    @cached_property
    def intensity(self) -> Intensity | None:
        return self.attempt("usage", lambda: intensity(self.definitions))

    @cached_property
    def decline(self) -> Decline | None:
        return self.attempt("usage", lambda: decline(self.definitions))

    @cached_property
    def card(self) -> dict[str, Any]:
        """What the model says of itself; empty where nothing was predicted."""
        return dict(self.notes.get("model") or {})

    @property
    def horizon(self) -> int | None:
        """Days of the probability that the value at risk is made with; None where it is withheld."""
        days = self.card.get("value_at_risk_horizon")
        return None if days is None else int(days)

    @cached_property
    def value_basis(self) -> str:
        """What the value of a customer is stated in: margin or revenue."""
        return str(self.card.get("value_basis", "revenue"))

    @cached_property
    def leavers(self) -> pd.DataFrame:
        """Who makes the numerator of the churn rate of the report's year.

        Columns customer_id, group (its team at t0), left_on, kind, reason, yearly_amount_lost.
        """
        by = "team" if self.has_teams else TOTAL
        rows = behind(self.definitions, METRICS["customer_churn_rate"], by=by, within=self.year)
        left = rows.to_pandas().query("numerator == 1")[["customer_id", "group", "left_on", "kind"]]
        own = self.departures[["customer_id", "left_on", "reason", "yearly_amount_lost"]]
        made: pd.DataFrame = left.merge(own, on=["customer_id", "left_on"], how="left")
        return made
