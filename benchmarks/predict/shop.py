"""online_retail as a company of ours: imported once, its snapshots, and what was bought after each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from behoud.company import load
from behoud.engine import connect_for
from behoud.engine.holdings import Holdings
from behoud.measure.scope import Definitions
from behoud.predict.label import day_number
from behoud.predict.panel import Panel, Past, panel
from behoud.predict.purchasing import Purchases
from behoud.predict.remember import AtOnce
from behoud.sources.intake import import_all
from behoud.stats.arrays import FloatArray, floats
from behoud.tables import Views

AS_OF = date(2011, 9, 9)
INACTIVE = 180
STEP, WARM_UP = 30, 30
LINES = """
    copy (
        select cast(cast(CustomerID as bigint) as varchar) customer_id, cast(InvoiceDate as timestamp) as at,
            StockCode product_id, cast(Quantity * UnitPrice as decimal(18, 2)) amount,
            cast(row_number() over () as varchar) transaction_id
        from read_parquet('{file}') where CustomerID > 0 and Quantity > 0 and UnitPrice > 0
    ) to '{out}' (format parquet)
"""
COMPANY = f"""
[company]
name = "Online retail"
language = "en"
currency = "GBP"
time_zone = "Europe/London"
as_of = {AS_OF}

[churn]
kind = "inactivity"
inactivity_days = {INACTIVE}

[[sources]]
name = "lines"
table = "transactions"
files = "lines.parquet"
"""


@dataclass(frozen=True)
class Shop:
    """Snapshots every thirty days back from a test date, and every day on which someone bought."""

    definitions: Definitions
    bought: pd.DataFrame

    @classmethod
    def made(cls, file: Path, folder: Path) -> Shop:
        """A company in `folder` with the lines of `file`, imported."""
        duckdb.sql(LINES.format(file=file, out=folder / "lines.parquet"))
        (folder / "behoud.toml").write_text(COMPANY, encoding="utf-8")
        company = load(folder)
        report = import_all(company)
        if report.failed or report.counts.quarantined:
            raise RuntimeError(f"the lines were not all read: {report}")
        definitions = Definitions(
            Views(connect_for(company), Holdings.load(company.lake), company.as_of), company
        )
        rows = definitions.views.engine.arrow(
            definitions.views["transactions"].select("customer_id", "on", "amount")
        ).to_pandas()
        rows["day"] = pd.to_datetime(rows.on).to_numpy().astype("datetime64[D]").astype(np.int64)
        rows["amount"] = floats(rows.amount.astype(str))
        return cls(definitions, rows.groupby(["customer_id", "day"], as_index=False).amount.sum())

    def panel(self, test_on: date) -> Panel:
        """The snapshots that can be had at `test_on`, itself last."""
        first = int(self.bought.day.min())
        steps = (day_number(test_on) - first - WARM_UP) // STEP
        days = [test_on - timedelta(days=STEP * step) for step in range(steps, -1, -1)]
        return panel(self.definitions, days, Past(frozenset(), AtOnce(self.definitions.company.lake)))

    def next_purchase(self, rows: pd.DataFrame) -> FloatArray:
        """Days from each row's date (customer_id, as_of) to the next purchase; infinite without one."""
        asked = rows[["customer_id", "as_of"]].reset_index(drop=True).reset_index(names="row")
        met = asked.merge(self.bought, on="customer_id")
        met = met[met.day >= met.as_of]
        wait = (met.day - met.as_of).groupby(met.row).min()
        return floats(wait.reindex(asked.row).fillna(np.inf))

    def purchases(self, customers: Sequence[str]) -> Purchases:
        """Days of purchase of these customers, numbered in this order."""
        place = pd.Series(np.arange(len(customers)), index=pd.Index(customers))
        rows = self.bought[self.bought.customer_id.isin(place.index)]
        return Purchases(floats(place[rows.customer_id]), floats(rows.day))

    def summary(self, rows: pd.DataFrame) -> FloatArray:
        """Recency, frequency and amount of rows (customer_id, as_of), as a peer would make them."""
        made = [self._of_day(group, int(str(day))) for day, group in rows.groupby("as_of", sort=False)]
        return np.asarray(pd.concat(made).reindex(rows.index), dtype=np.float64)

    def _of_day(self, rows: pd.DataFrame, day: int) -> pd.DataFrame:
        before = self.bought[self.bought.day < day]
        found = before.groupby("customer_id").agg(
            last=("day", "max"), first=("day", "min"), frequency=("day", "size"), amount=("amount", "sum")
        )
        for window in (30, 60, 90):
            lately = before[before.day >= day - window].groupby("customer_id")
            found[f"days_{window}"] = lately.size().reindex(found.index).fillna(0)
        found["recency"], found["age"] = day - found["last"], day - found["first"]
        found["gap"] = (found["last"] - found["first"]) / (found.frequency - 1).clip(lower=1)
        told = found.drop(columns=["last", "first"]).reindex(rows.customer_id).set_index(rows.index)
        return told.apply(np.log1p)
