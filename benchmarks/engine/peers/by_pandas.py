"""pandas, which holds in memory what it reads: for sizes that fit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd
import pyarrow.dataset as ds

from benchmarks.engine.place import WINDOWS, Place


def cohorts(place: Place) -> list[list[Any]]:
    """Rows of cohort month, months since, customers."""
    known = (ds.field("known_on") < place.as_of) & (ds.field("on") >= place.first_day)
    events = read(place.files("events"), ["customer_id", "on"], known & (ds.field("on") < place.as_of))
    active = pd.DataFrame(
        {"customer_id": events.customer_id, "at": month_number(events.on)}
    ).drop_duplicates()
    rows = active.merge(members(place), on="customer_id")
    rows = rows[rows["at"] >= rows.began]
    found = rows.groupby(["began", rows["at"] - rows.began]).size()
    counted = found.rename_axis(["began", "age"]).reset_index(name="customers").sort_values(["began", "age"])
    return [[int(value) for value in row] for row in counted.to_numpy()]


def members(place: Place) -> pd.DataFrame:
    """Customers that began in the history: the first day of their first contract."""
    known = ds.field("known_on") < place.as_of
    terms = read(place.files("contract_terms"), ["customer_id", "started_on"], known)
    first_on = terms.groupby("customer_id").started_on.min().rename("first_on").reset_index()
    rows = first_on.merge(read(place.files("customers"), ["customer_id", "started_on"], None), how="left")
    first_day = pd.Timestamp(place.first_day)
    rows = rows[(rows.first_on >= first_day) & ~(rows.started_on < first_day)]
    return pd.DataFrame({"customer_id": rows.customer_id, "began": month_number(rows.first_on)})


def features(place: Place) -> None:
    """A Parquet file per date; the partitions of all dates are read once."""
    first, last = place.dates[0], place.dates[-1]
    files = dict.fromkeys(file for day in place.dates for file in place.usage_files(day))
    usage = read(list(files), ["customer_id", "on", "known_on", "quantity"], ds.field("known_on") < last)
    files = dict.fromkeys(file for day in place.dates for file in place.breadth_files(day))
    recent = ds.field("last_on") >= first - timedelta(days=90)
    breadth = read(list(files), ["customer_id", "product_id", "name", "known_on", "last_on"], recent)
    terms = read(
        place.files("contract_terms"),
        ["customer_id", "known_on", "ended_on", "ends_on", "end_kind", "renewal"],
        ds.field("known_on") < last,
    )
    (place.out / "features").mkdir(parents=True)
    for day in place.dates:
        recency = read(place.recency_files(day), ["customer_id", "last_on"], None)
        rows = features_at(pd.Timestamp(day), usage, breadth, recency, terms)
        rows.to_parquet(place.out / "features" / f"{day}.parquet", compression="zstd", index=False)


def features_at(
    day: pd.Timestamp, usage: pd.DataFrame, breadth: pd.DataFrame, recency: pd.DataFrame, terms: pd.DataFrame
) -> pd.DataFrame:
    rows = active_at(day, terms).join(used_at(day, usage, recency)).join(breadth_at(day, breadth))
    nothing_is_0 = ["usage_30", "usage_90", "usage_365", "usage_products_90", "usage_kinds_90"]
    rows[nothing_is_0] = rows[nothing_is_0].fillna(0.0)
    return rows.assign(as_of=day).reset_index()


def used_at(day: pd.Timestamp, usage: pd.DataFrame, recency: pd.DataFrame) -> pd.DataFrame:
    since, year = day - pd.Timedelta(days=max(WINDOWS)), day.replace(month=1, day=1)
    rows = usage[(usage.known_on < day) & (usage.on < day) & ((usage.on >= since) | (usage.known_on >= year))]
    earlier = pd.DataFrame({"customer_id": recency.customer_id, "on": recency.last_on, "quantity": 0})
    rows = pd.concat([rows[["customer_id", "on", "quantity"]], earlier], ignore_index=True)
    within = {f"of_{n}": rows.quantity.where(rows.on >= day - pd.Timedelta(days=n), 0) for n in WINDOWS}
    summed = (
        rows.assign(**within)
        .groupby("customer_id")[["on", *within]]
        .agg({"on": "max"} | dict.fromkeys(within, "sum"))
    )
    of = summed[list(within)] / 10_000
    return pd.DataFrame(
        {
            "usage_days_since_last": (day - summed.on).dt.days.astype("float64"),
            "usage_30": of.of_30,
            "usage_90": of.of_90,
            "usage_365": of.of_365,
            "usage_trend_30": of.of_30 * 3 / (of.of_120 - of.of_30).where(lambda x: x != 0) - 1,
            "usage_trend_90": of.of_90 / (of.of_180 - of.of_90).where(lambda x: x != 0) - 1,
        }
    )


def breadth_at(day: pd.Timestamp, breadth: pd.DataFrame) -> pd.DataFrame:
    since = day - pd.Timedelta(days=90)
    rows = breadth[(breadth.known_on < day) & (breadth.last_on >= since) & (breadth.last_on < day)]
    by = rows.groupby("customer_id")
    return pd.DataFrame(
        {
            "usage_products_90": by.product_id.nunique().astype("float64"),
            "usage_kinds_90": by.name.nunique().astype("float64"),
        }
    )


def active_at(day: pd.Timestamp, terms: pd.DataFrame) -> pd.DataFrame:
    terms = terms[terms.known_on < day]
    ended = terms.ended_on < day
    lapsed = (terms.renewal == "manual") & (terms.ends_on < day)
    end_on = terms.ended_on.where(ended).fillna(terms.ends_on.where(lapsed))
    handed_on = ended & terms.end_kind.isin(["renewed", "changed"]) & (end_on == day - pd.Timedelta(days=1))
    return pd.DataFrame(
        index=pd.Index(terms.customer_id[end_on.isna() | handed_on].unique(), name="customer_id")
    )


def read(files: list[str], columns: list[str], condition: ds.Expression | None) -> pd.DataFrame:
    """The rows of some Parquet files, days as datetime64 and texts as Arrow has them."""
    table = ds.dataset(files, format="parquet").to_table(columns=columns, filter=condition)
    rows: pd.DataFrame = table.to_pandas(date_as_object=False)
    return rows


def month_number(day: pd.Series) -> pd.Series:
    """Months since 1970."""
    number: pd.Series = (day.dt.year - 1970) * 12 + day.dt.month - 1
    return number
