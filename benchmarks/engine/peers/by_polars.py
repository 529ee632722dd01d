"""Polars, lazily and streaming."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl

from benchmarks.engine.place import WINDOWS, Place

FAR = date(9999, 12, 31)
GRACE = timedelta(days=30)
EARLY = ["voluntary", "involuntary", "ended_by_us", "completed", "changed"]


def cohorts(place: Place) -> list[list[Any]]:
    """Rows of cohort month, months since, customers."""
    events = pl.scan_parquet(place.files("events")).filter(
        pl.col("known_on") < place.as_of, pl.col("on") >= place.first_day, pl.col("on") < place.as_of
    )
    return triangle(place, events.select("customer_id", at=month_number(pl.col("on"))).unique())


def cohorts_rolled(place: Place) -> list[list[Any]]:
    """The same from the rollup."""
    used = pl.scan_parquet(place.month_files).select(
        "customer_id", at=pl.col("month") - 1970 * 12, known=pl.col("known") - 1970 * 12
    )
    first, end = (pl.select(month_number(pl.lit(day))).item() for day in (place.first_day, place.as_of))
    used = used.filter(pl.col("at") >= first, pl.col("at") < end, pl.col("known") < end)
    return triangle(place, used.select("customer_id", pl.col("at").cast(pl.Int32)).unique())


def triangle(place: Place, active: pl.LazyFrame) -> list[list[Any]]:
    rows = active.join(members(place), on="customer_id").filter(pl.col("at") >= pl.col("began"))
    found = rows.group_by("began", age=pl.col("at") - pl.col("began")).agg(customers=pl.len())
    return [list(row) for row in found.sort("began", "age").collect(engine="streaming").rows()]


def members(place: Place) -> pl.LazyFrame:
    """Customers that began in the history: the first day of their first contract."""
    terms = pl.scan_parquet(place.files("contract_terms")).filter(pl.col("known_on") < place.as_of)
    firsts = terms.group_by("customer_id").agg(first_on=pl.col("started_on").min())
    customers = pl.scan_parquet(place.files("customers")).select("customer_id", "started_on")
    rows = firsts.join(customers, on="customer_id", how="left").filter(
        pl.col("first_on") >= place.first_day,
        ~(pl.col("started_on") < place.first_day).fill_null(False),
    )
    return rows.select("customer_id", began=month_number(pl.col("first_on")))


def month_number(day: pl.Expr) -> pl.Expr:
    """Months since 1970."""
    return (day.dt.year() - 1970) * 12 + day.dt.month() - 1


def renewals(place: Place) -> list[list[Any]]:
    """Rows of quarter, team, numerator, denominator."""
    terms = known_terms(place)
    due = terms.filter(pl.col("ends_on") > place.quarters[0].t0, pl.col("ends_on") <= place.quarters[-1].t1)
    rows = due.join(followed(due, terms), on="term_id", how="left")
    ended_early = pl.col("end_on") < pl.col("ends_on")
    cancelled = pl.col("end_kind").is_in(EARLY) | (
        pl.col("end_kind").is_null() & ~pl.col("linked").fill_null(False)
    )
    rows = rows.filter(~(ended_early & cancelled).fill_null(False))
    runs_on = pl.col("end_on").is_null() | (pl.col("end_on") > pl.col("ends_on"))
    rows = rows.select(
        "term_id",
        "customer_id",
        group_on=pl.coalesce("notice_deadline_on", "ends_on"),
        quarter=pl.format("{}-Q{}", pl.col("ends_on").dt.year(), pl.col("ends_on").dt.quarter()),
        renewed=pl.col("linked").is_not_null() | runs_on,
    )
    found = (
        with_team(place, rows)
        .group_by("quarter", "team")
        .agg(numerator=pl.col("renewed").sum(), denominator=pl.len())
    )
    return [list(row) for row in found.sort("quarter", "team").collect(engine="streaming").rows()]


def known_terms(place: Place) -> pl.LazyFrame:
    terms = pl.scan_parquet(place.files("contract_terms")).filter(pl.col("known_on") < place.as_of)
    ended = pl.col("ended_on") < place.as_of
    lapsed = (pl.col("renewal") == "manual") & (pl.col("ends_on") < place.as_of)
    terms = terms.with_columns(
        ended_on=pl.when(ended).then("ended_on"), end_kind=pl.when(ended).then("end_kind")
    )
    terms = terms.with_columns(end_on=pl.coalesce("ended_on", pl.when(lapsed).then("ends_on")))
    return terms.with_columns(last_day=pl.min_horizontal("end_on", "ends_on"))


def followed(due: pl.LazyFrame, terms: pl.LazyFrame) -> pl.LazyFrame:
    """term_id of what was followed, and whether by the same contract (`linked`) or only by a new one."""
    later = terms.select("contract_id", "customer_id", "product_id", "started_on", "previous_term_id")
    in_time = pl.col("started_on_right") <= pl.col("last_day") + GRACE
    named = due.join(later, left_on="term_id", right_on="previous_term_id").filter(in_time)
    of_contract = due.join(later, on="contract_id").filter(
        pl.col("started_on_right") > pl.col("started_on"), in_time
    )
    linked = pl.concat([named.select("term_id"), of_contract.select("term_id")]).unique()
    left = due.join(linked, on="term_id", how="anti")
    new = left.join(later.filter(pl.col("previous_term_id").is_null()), on="customer_id").filter(
        pl.col("started_on_right") > pl.col("started_on"),
        pl.col("product_id").is_null() | (pl.col("product_id") == pl.col("product_id_right")),
        (pl.col("contract_id") != pl.col("contract_id_right")).fill_null(True),
        in_time & (pl.col("started_on_right") >= pl.col("last_day") - GRACE),
    )
    return pl.concat(
        [
            linked.select("term_id", linked=pl.lit(True)),
            new.select("term_id", linked=pl.lit(False)).unique(),
        ]
    )


def with_team(place: Place, rows: pl.LazyFrame) -> pl.LazyFrame:
    """The team that had the customer on `group_on`: the assignment that began last, unless it has ended."""
    held = pl.scan_parquet(place.files("customer_teams")).filter(pl.col("known_on") < place.as_of)
    held = held.with_columns(to_on=pl.when(pl.col("to_on") < place.as_of).then("to_on"))
    names = pl.scan_parquet(place.files("teams")).select("team_id", "name")
    held = held.join(names, on="team_id", how="left").select(
        "customer_id", "from_on", "to_on", team=pl.coalesce("name", "team_id")
    )
    found = rows.sort("group_on").join_asof(
        held.sort("from_on"),
        left_on="group_on",
        right_on="from_on",
        by="customer_id",
        check_sortedness=False,
    )
    over = pl.col("to_on") < pl.col("group_on")
    return found.with_columns(team=pl.when(over.fill_null(False)).then(None).otherwise("team").fill_null(""))


def rollup(place: Place) -> None:
    """Parquet in usage/, breadth/, months/ and recency/ by month of known_on, or by year."""
    events = pl.scan_parquet(place.files("events"))
    known = events.select(first=pl.col("known_on").min(), last=pl.col("known_on").max()).collect(
        engine="streaming"
    )
    first, last = known.row(0)
    start = first.replace(day=1)
    while start <= last:
        following = (start + timedelta(days=32)).replace(day=1)
        rows = events.filter(pl.col("known_on") >= start, pl.col("known_on") < following)
        write(usage_of(rows), place.out / "usage" / f"{start:%Y-%m}.parquet")
        write(breadth_of(rows), place.out / "breadth" / f"{start:%Y-%m}.parquet")
        write(months_of(rows), place.out / "months" / f"{start:%Y-%m}.parquet")
        start = following
    for year in range(first.year + 1, last.year + 1):
        write(recency_of(place, year), place.out / "recency" / f"{year}.parquet")


def usage_of(rows: pl.LazyFrame) -> pl.LazyFrame:
    units = (pl.col("quantity") * 10_000).round().cast(pl.Int64).fill_null(10_000)
    return rows.group_by("customer_id", "on", "known_on").agg(
        events=pl.len().cast(pl.Int64), quantity=units.sum()
    )


def breadth_of(rows: pl.LazyFrame) -> pl.LazyFrame:
    ahead = pl.when(pl.col("on") > pl.col("known_on")).then("on")
    keys = ("customer_id", "product_id", "name", "known_on")
    return rows.group_by(*keys, ahead=ahead).agg(last_on=pl.col("on").max()).drop("ahead")


def months_of(rows: pl.LazyFrame) -> pl.LazyFrame:
    months = {
        name: month_number(pl.col(day)) + 1970 * 12 for name, day in (("month", "on"), ("known", "known_on"))
    }
    return rows.select("customer_id", **months).unique()


def recency_of(place: Place, year: int) -> pl.LazyFrame:
    day = date(year, 1, 1)
    of_year = sorted((place.out / "usage").glob(f"{year - 1}-*.parquet"))
    usage = pl.scan_parquet(of_year).filter(pl.col("on") < day).select("customer_id", last_on="on")
    before = place.out / "recency" / f"{year - 1}.parquet"
    rows = pl.concat([pl.scan_parquet(before), usage]) if before.exists() else usage
    return rows.group_by("customer_id").agg(pl.col("last_on").max())


def features(place: Place) -> None:
    """A Parquet file per date."""
    for day in place.dates:
        write(features_at(place, day), place.out / "features" / f"{day}.parquet")


def features_at(place: Place, day: date) -> pl.LazyFrame:
    rows = active_at(place, day).join(used_at(place, day), on="customer_id", how="left")
    rows = rows.join(breadth_at(place, day), on="customer_id", how="left")
    nothing_is_0 = ("usage_30", "usage_90", "usage_365", "usage_products_90", "usage_kinds_90")
    return rows.with_columns(*[pl.col(name).fill_null(0.0) for name in nothing_is_0], as_of=pl.lit(day))


def used_at(place: Place, day: date) -> pl.LazyFrame:
    since, year = day - timedelta(days=max(WINDOWS)), date(day.year, 1, 1)
    usage = pl.scan_parquet(place.usage_files(day)).filter(
        pl.col("known_on") < day, pl.col("on") < day, (pl.col("on") >= since) | (pl.col("known_on") >= year)
    )
    usage = usage.select("customer_id", "on", units=pl.col("quantity").cast(pl.Float64))
    earlier = pl.scan_parquet(place.recency_files(day)).select("customer_id", on="last_on", units=pl.lit(0.0))

    def within(days: int) -> pl.Expr:
        recent = pl.col("on") >= day - timedelta(days=days)
        return pl.when(recent).then("units").sum() / 10_000

    summed = (
        pl.concat([usage, earlier])
        .group_by("customer_id")
        .agg(last_on=pl.col("on").max(), **{f"of_{days}": within(days) for days in WINDOWS})
    )
    return summed.select(
        "customer_id",
        usage_days_since_last=(pl.lit(day) - pl.col("last_on")).dt.total_days().cast(pl.Float64),
        usage_30="of_30",
        usage_90="of_90",
        usage_365="of_365",
        usage_trend_30=share(pl.col("of_30") * 3, pl.col("of_120") - pl.col("of_30")) - 1,
        usage_trend_90=share(pl.col("of_90"), pl.col("of_180") - pl.col("of_90")) - 1,
    )


def share(part: pl.Expr, whole: pl.Expr) -> pl.Expr:
    return pl.when(whole != 0).then(part / whole)


def breadth_at(place: Place, day: date) -> pl.LazyFrame:
    rows = pl.scan_parquet(place.breadth_files(day)).filter(
        pl.col("known_on") < day, pl.col("last_on") >= day - timedelta(days=90), pl.col("last_on") < day
    )
    return rows.group_by("customer_id").agg(
        usage_products_90=pl.col("product_id").n_unique().cast(pl.Float64),
        usage_kinds_90=pl.col("name").n_unique().cast(pl.Float64),
    )


def active_at(place: Place, day: date) -> pl.LazyFrame:
    terms = pl.scan_parquet(place.files("contract_terms")).filter(pl.col("known_on") < day)
    ended = pl.col("ended_on") < day
    lapsed = (pl.col("renewal") == "manual") & (pl.col("ends_on") < day)
    end_on = pl.coalesce(pl.when(ended).then("ended_on"), pl.when(lapsed).then("ends_on"))
    handed_on = pl.when(ended).then("end_kind").is_in(["renewed", "changed"])
    rows = terms.select("customer_id", end_on=end_on, handed_on=handed_on.fill_null(False))
    eve = pl.col("end_on") == day - timedelta(days=1)
    return (
        rows.filter(pl.col("end_on").is_null() | (eve & pl.col("handed_on"))).select("customer_id").unique()
    )


def write(rows: pl.LazyFrame, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    rows.sink_parquet(file, compression="zstd")
