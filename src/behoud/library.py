"""A company opened for reading: its figures, customers and reports, as Arrow tables.

The command line and the pages are skins over this.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyarrow as pa

from behoud.company import Company, load
from behoud.engine import connect_for
from behoud.engine.holdings import Holdings
from behoud.engine.read import Snapshot, published
from behoud.measure import figures as measured
from behoud.measure.catalogue import metric_named
from behoud.measure.derived import figures_named
from behoud.measure.figures import Figure
from behoud.measure.periods import Kind
from behoud.measure.rows import behind
from behoud.measure.scope import Definitions
from behoud.report.evidence import Evidence
from behoud.tables import Views
from behoud.words import Words


@dataclass(frozen=True)
class OpenCompany:
    """A company folder, opened. What it shows is the snapshot that was published last."""

    company: Company
    words: Words
    refreshed: Definitions | None = None
    """The definitions of a refresh that has just been published, so that nothing is computed twice."""
    fresh: Snapshot | None = None
    """What that refresh published."""

    @cached_property
    def snapshot(self) -> Snapshot:
        return self.fresh or published(self.company.lake)

    @cached_property
    def definitions(self) -> Definitions:
        """The tables of the published snapshot with the company's definitions."""
        if self.refreshed is not None:
            return self.refreshed
        holdings = Holdings.of(self.company.lake, self.snapshot.manifest["holdings"])
        views = Views(connect_for(self.company), holdings, self.snapshot.as_of)
        return Definitions(views, self.company.at(self.snapshot.as_of))

    @cached_property
    def evidence(self) -> Evidence:
        """What the reports and the summary are made from, computed once."""
        return Evidence.of(self.definitions, self.snapshot)

    def figures(self, metric: str, *, by: str = "total", period: Kind = "year") -> list[Figure]:
        """The figures of a metric per period and group; BehoudError where the data cannot give it."""
        return figures_named(self.definitions, metric, by=by, period=period)

    def metric(self, metric: str, *, by: str = "total", period: Kind = "year") -> pa.Table:
        """The same as a table, a column per field of `Figure`."""
        return measured.as_arrow(self.figures(metric, by=by, period=period))

    def rows(
        self,
        metric: str,
        *,
        by: str = "total",
        period: Kind = "year",
        group: str | None = None,
        within: str | None = None,
    ) -> pa.Table:
        """The rows behind a metric: of one group, and within one period, where these are given."""
        return behind(
            self.definitions, metric_named(metric), by=by, period=period, group=group, within=within
        )

    def table(self, name: str) -> pa.Table:
        """A published table: departures, metrics, scores, …; see `snapshot.manifest`."""
        return self.snapshot.read(name)

    def close(self) -> None:
        if "definitions" in vars(self):
            self.definitions.views.engine.close()


def open_company(folder: Path | str, *, language: str | None = None) -> OpenCompany:
    """Open the company in `folder`; BehoudError where its behoud.toml is missing or wrong."""
    company = load(Path(folder))
    return OpenCompany(company, Words(language or company.language))
