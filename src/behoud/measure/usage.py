"""Usage against churn: how much customers use before a period, and who among the heavy users slackens.

The window before a period is the `usage_window_days` up to and with t0: all that was known on
its eve. Usage of a customer on days that it was none (before, between or after its contracts)
is no sign of a customer's life; it is counted apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import ibis
import pyarrow as pa

from behoud.engine.calendar import day_before, or_far
from behoud.measure.bands import banded, fifth
from behoud.measure.observed import Observed, complete_periods
from behoud.measure.periods import Kind, Period
from behoud.measure.presence import islands
from behoud.measure.scope import Definitions, Scope
from behoud.stats.comparisons import fisher
from behoud.stats.intervals import Interval, share_difference
from behoud.stats.trend import Trend, trend
from behoud.tables import used
from behoud.tables.rollup import UNITS
from behoud.words import fault

QUARTERS = 4
NONE = -1
"""The band of customers that used nothing."""


@dataclass(frozen=True)
class Outside:
    """Usage on days that the customer was none, and all usage."""

    events: int
    quantity: float
    customers: int
    all_events: int

    @property
    def share(self) -> float | None:
        return self.events / self.all_events if self.all_events else None


@dataclass(frozen=True)
class UsageBand:
    """Churn of a quarter of the users of a period (0 uses least), or of those without usage (-1)."""

    band: int
    least: float
    most: float
    observed: Observed


@dataclass(frozen=True)
class Intensity:
    """Churn by usage before the period, each customer once per period; `trend` from none to most.

    `skipped` are complete periods before which the usage was not yet recorded.
    """

    periods: tuple[str, ...]
    skipped: tuple[str, ...]
    window_days: int
    bands: tuple[UsageBand, ...]
    trend: Trend | None
    outside: Outside


@dataclass(frozen=True)
class InDecline:
    """A heavy user whose usage fell: usage in the window before last and in the last, ARR on the day."""

    customer_id: str
    before: float
    after: float
    yearly_amount: Decimal


@dataclass(frozen=True)
class Decline:
    """Heavy users whose usage fell beside those whose usage did not, and the list of them today.

    `p` is Fisher's; `differs` is None where one of the two is too small. `now` has those of the
    last day before the as-of date, the most valuable first.
    """

    periods: tuple[str, ...]
    skipped: tuple[str, ...]
    declined: Observed
    steady: Observed
    difference: Interval | None
    p: float | None
    differs: bool | None
    on: date
    now: tuple[InDecline, ...]


def intensity(definitions: Definitions, *, period: Kind = "quarter") -> Intensity:
    """Usage in the window before each complete period against churn in it, over all periods together."""
    window = definitions.company.thresholds.usage_window_days
    found, skipped = recorded_periods(definitions, period, window)
    scope = Scope(definitions, found)
    rows = usage_rows(scope)
    sums = rows.group_by("band").aggregate(
        customers=rows.count(), departures=rows.numerator.sum(), least=rows.after.min(), most=rows.after.max()
    )
    confidence = definitions.company.thresholds.confidence
    bands = tuple(
        UsageBand(r["band"], r["least"], r["most"], Observed.of(r["departures"], r["customers"], confidence))
        for r in definitions.views.engine.arrow(sums.order_by("band")).to_pylist()
    )
    along = trend([b.observed.departures for b in bands], [b.observed.customers for b in bands])
    return Intensity(labels(found), labels(skipped), window, bands, along, outside(definitions))


def decline(definitions: Definitions, *, period: Kind = "quarter") -> Decline:
    """Heavy users in decline against heavy users that are not, over all periods together."""
    limits = definitions.company.thresholds
    found, skipped = recorded_periods(definitions, period, 2 * limits.usage_window_days)
    rows = usage_rows(Scope(definitions, found)).filter(ibis._.heavy)
    sums = rows.group_by("declined").aggregate(customers=rows.count(), departures=rows.numerator.sum())
    counts = {
        r["declined"]: (r["departures"], r["customers"])
        for r in definitions.views.engine.arrow(sums).to_pylist()
    }
    (left, n), (other_left, other_n) = counts.get(True, (0, 0)), counts.get(False, (0, 0))
    enough = min(n, other_n) >= limits.minimum_group
    p = fisher(left, n, other_left, other_n) if enough else None
    return Decline(
        periods=labels(found),
        skipped=labels(skipped),
        declined=Observed.of(left, n, limits.confidence),
        steady=Observed.of(other_left, other_n, limits.confidence),
        difference=share_difference(left, n, other_left, other_n, limits.confidence),
        p=p,
        differs=None if p is None else p <= 1 - limits.confidence,
        on=day_before(definitions.views.as_of),
        now=in_decline_now(definitions),
    )


def labels(found: Sequence[Period]) -> tuple[str, ...]:
    return tuple(p.label for p in found)


def in_decline_now(definitions: Definitions) -> tuple[InDecline, ...]:
    """The heavy users in decline on the day before the as-of date, the most valuable first."""
    today = day_before(definitions.views.as_of)
    rows = usage_rows(Scope(definitions, (Period("now", today, today, False),)))
    rows = rows.filter(rows.heavy & rows.declined).select(
        "customer_id", "before", "after", yearly_amount="value"
    )
    found = definitions.views.engine.arrow(rows).to_pylist()
    return tuple(
        InDecline(**row) for row in sorted(found, key=lambda r: (-r["yearly_amount"], r["customer_id"]))
    )


def usage_rows(scope: Scope) -> ibis.Table:
    """Per period and customer at t0, kept: the columns of `banded`, before, after, band, heavy, declined.

    `after` is the usage in the window up to t0, `before` that in the window before it. Heavy
    are the `heavy_user_share` of the users in the latter that used most; declined, those whose
    usage fell by at least `usage_decline`.
    """
    limits = scope.company.thresholds
    rows = with_usage(scope, banded(scope))
    fraction, fall = number(limits.heavy_user_share), number(1 - limits.usage_decline)
    users, past = rows.after > 0, rows.before > 0
    rows = rows.mutate(uses=users, used=past)
    most = ibis.window(group_by=["period", "used"], order_by=rows.before.desc())
    place = ibis.rank().over(most).cast("float64")
    among = rows.count().over(ibis.window(group_by=["period", "used"])).cast("float64")
    rows = rows.mutate(
        band=rows.uses.ifelse(fifth(rows, rows.after, "period", "uses", parts=QUARTERS), NONE),
        heavy=rows.used & (place < fraction * among),
        declined=rows.after <= rows.before * fall,
    )
    return scope.views.engine.keep(rows)


def number(value: float) -> ibis.Value:
    return ibis.literal(value).cast("float64")


def with_usage(scope: Scope, rows: ibis.Table) -> ibis.Table:
    """Add before and after, 0 where there is no usage."""
    daily = daily_usage(scope.definitions).filter(ibis._.inside)
    windows = scope.views.engine.table(window_table(scope))
    used = daily.cross_join(windows)
    used = used.filter((used.on > used.earlier) & (used.on <= used.t0))
    recent = used.on > used.middle
    zero = number(0)
    sums = used.group_by("period", "customer_id").aggregate(
        before=recent.ifelse(zero, used.quantity).sum(), after=recent.ifelse(used.quantity, zero).sum()
    )
    joined = rows.left_join(sums, ["period", "customer_id"]).drop("period_right", "customer_id_right")
    return joined.mutate(
        before=ibis.coalesce(joined.before.round(6), zero), after=ibis.coalesce(joined.after.round(6), zero)
    )


def window_table(scope: Scope) -> pa.Table:
    """Columns period, t0, middle (the last day of the window before last), earlier (the eve of that)."""
    window = timedelta(days=scope.company.thresholds.usage_window_days)
    return pa.table(
        {
            "period": pa.array([p.label for p in scope.found], pa.string()),
            "t0": pa.array([p.t0 for p in scope.found], pa.date32()),
            "middle": pa.array([p.t0 - window for p in scope.found], pa.date32()),
            "earlier": pa.array([p.t0 - 2 * window for p in scope.found], pa.date32()),
        }
    )


def daily_usage(definitions: Definitions) -> ibis.Table:
    """Per customer and day: events, quantity (1 per event without one), inside (it was a customer then)."""
    views = definitions.views
    if not views.has("events"):
        raise fault("usage-no-events")
    rows = used.all_usage(views)
    daily = rows.group_by("customer_id", "on").aggregate(events=rows.events.sum(), units=rows.quantity.sum())
    daily = daily.mutate(quantity=daily.units.cast("float64") / number(UNITS)).drop("units")
    there = islands(definitions.presence, gap=1)
    there = there.select(there_customer="customer_id", there_from="started_on", there_to=or_far(there.end_on))
    held = [
        daily.customer_id == there.there_customer,
        there.there_from <= daily.on,
        there.there_to >= daily.on,
    ]
    joined = daily.left_join(there, held)
    return joined.select(*daily.columns, inside=joined.there_customer.notnull())


def outside(definitions: Definitions) -> Outside:
    """Usage on days that the customer was none."""
    daily = daily_usage(definitions)
    none = ibis.literal(0).cast("int64")
    sums = daily.aggregate(
        events=daily.inside.ifelse(none, daily.events).sum(),
        quantity=daily.inside.ifelse(number(0), daily.quantity).sum(),
        customers=daily.customer_id.nunique(where=~daily.inside),
        all_events=daily.events.sum(),
    )
    row = definitions.views.engine.arrow(sums).to_pylist()[0]
    return Outside(row["events"] or 0, row["quantity"] or 0.0, row["customers"], row["all_events"] or 0)


def recorded_periods(
    definitions: Definitions, period: Kind, days: int
) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
    """The complete periods before which usage was recorded for so many days, and the others."""
    if definitions.company.churn.kind == "snapshot":
        raise fault("usage-snapshot")
    if not definitions.views.has("events"):
        raise fault("usage-no-events")
    complete = complete_periods(definitions, period)
    first = used.first_use(definitions.views)
    enough = first + timedelta(days=days - 1) if first else date.max
    found = tuple(p for p in complete if p.t0 >= enough)
    if not found:
        raise fault("usage-short", days=days, period=period, first=first.isoformat() if first else "none")
    return found, tuple(p for p in complete if p.t0 < enough)
