"""What a company file says, frozen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from behoud.company.types import (
    Basis,
    Character,
    Constant,
    Count,
    Currency,
    Day,
    Days,
    Decimals,
    Delimiter,
    Encoding,
    EngineUrl,
    Exact,
    Format,
    Fraction,
    Kind,
    Language,
    Metric,
    Share,
    SparkSettings,
    TableName,
    Text,
    Whole,
    Zone,
)
from behoud.schemas import Type


class Frozen(BaseModel):
    """A part of the company file: no key beyond its fields, never changed once read."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


class About(Frozen):
    """The table [company]: who this is, and how its figures are stated."""

    name: Text
    industry: Text | None = None
    language: Language = "en"
    currency: Currency
    time_zone: Zone = "UTC"
    as_of: Day | None = None
    history_from: Day | None = None
    gross_margin: Share | None = None
    engine: EngineUrl = "duckdb://"


class Churn(Frozen):
    """The table [churn]: when a customer counts as gone."""

    kind: Kind
    grace_days: Days = 30
    inactivity_days: Count | None = None
    departed: Text | None = None
    tenure_months: Text | None = None
    yearly_amount: Text | None = None


class Groups(Frozen):
    """The table [groups]: what figures are split by.

    `attributes` are compared on the page of the evaluation that shows how predictions turn out
    per group; sensitive ones may stand here, and are used for nothing else.
    """

    dimensions: tuple[Text, ...] = ()
    attributes: tuple[Text, ...] = ()


class Thresholds(Frozen):
    """The table [thresholds]: from when on a figure says something."""

    confidence: Fraction = 0.95
    minimum_departures: Count = 50
    minimum_test_departures: Count = 20
    minimum_group: Count = 10
    maximum_calibration_error: Fraction = 0.25
    maximum_drift: Fraction = 0.10
    maximum_level_change: Fraction = 0.5
    heavy_user_share: Fraction = 0.25
    usage_decline: Fraction = 0.5
    usage_window_days: Count = 90
    contacts_too_many: Count = 5
    complaint_days: Count = 14
    silence_days: Count = 180


class Predict(Frozen):
    """The table [predict]: what a prediction may be made from.

    `errors` and `lookups` are names of events: something went wrong, or the customer looked into
    leaving. Where they are not given, telling parts of a name are looked for. Own attributes that
    are sensitive are used only where `allow_sensitive` names them.
    """

    errors: tuple[Text, ...] | None = None
    lookups: tuple[Text, ...] | None = None
    allow_sensitive: tuple[Text, ...] = ()


class Value(Frozen):
    """The table [value]: how money of later years is counted.

    `discount_rate` is per year; what comes after `lifetime_years` is left out of a lifetime value.
    """

    discount_rate: Fraction = 0.10
    lifetime_years: Count = 5


class Retention(Frozen):
    """The table [retention]: how long published snapshots are kept."""

    days: Days = 35
    months: Days = 24
    least: Count = 3


class Benchmark(Frozen):
    """One figure of the sector, with where it stands."""

    metric: Metric
    year: Whole
    value: Exact
    definition: Metric
    basis: Basis
    industry: Text | None = None
    source: Text


class Mapping(Frozen):
    """Where one column of a table comes from: exactly one of column, sql, value and lookup.

    A lookup takes the source's `column`, finds the row of table `lookup` whose `key` equals
    it and gives that row's `give`.
    """

    column: Text | None = None
    format: Format | None = None
    sql: Text | None = None
    value: Constant | None = None
    values: dict[str, Constant] | None = None
    lookup: TableName | None = None
    key: Text | None = None
    give: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def renamed(cls, given: object) -> object:
        """A bare text is a rename: `term_id = "subscription_id"`."""
        return {"column": given} if isinstance(given, str) else given

    @property
    def kind(self) -> Literal["column", "sql", "value", "lookup"]:
        if self.lookup is not None:
            return "lookup"
        if self.sql is not None:
            return "sql"
        return "column" if self.column is not None else "value"


class Source(Frozen):
    """One place where rows come from: files, or a table or query of a database.

    Without `columns`, columns that carry the table's own names are taken as they are. `about`
    says what the data are and where they come from, for whoever misses them.
    """

    name: Text
    table: TableName
    about: Text | None = None
    files: Text | None = None
    url: Text | None = None
    query: Text | None = None
    from_: Text | None = Field(default=None, alias="from")
    where: Text | None = None
    delimiter: Delimiter | None = None
    quote: Character | None = None
    encoding: Encoding | None = None
    decimal: Decimals | None = None
    sheet: Text | None = None
    columns: dict[str, Mapping] | None = None


class CompanyFile(Frozen):
    """behoud.toml as it stands."""

    company: About
    churn: Churn
    spark: SparkSettings = {}
    groups: Groups = Groups()
    attributes: dict[TableName, dict[str, Type]] = {}
    thresholds: Thresholds = Thresholds()
    predict: Predict = Predict()
    value: Value = Value()
    personas: dict[Text, Text] | None = None
    retention: Retention = Retention()
    targets: dict[Metric, Exact] = {}
    benchmarks: tuple[Benchmark, ...] = ()
    sources: tuple[Source, ...] = ()


class Company(Frozen):
    """A company as the rooms see it: its file, resolved.

    `as_of` is the first instant of that day in `time_zone`; `root` is the company folder.
    """

    root: Path
    name: str
    industry: str | None
    language: str
    currency: str
    time_zone: str
    as_of: date
    history_from: date | None
    gross_margin: Decimal | None
    engine: str
    spark: dict[str, str] = {}
    churn: Churn
    dimensions: tuple[str, ...]
    attributes: dict[str, dict[str, Type]]
    thresholds: Thresholds
    predict: Predict = Predict()
    value: Value = Value()
    compared: tuple[str, ...] = ()
    """Attributes by which the evaluation shows how predictions turn out per group."""
    personas: dict[str, str] | None = None
    """Rules by name, in the order in which they are asked; None where the file has none of its own."""
    retention: Retention = Retention()
    targets: dict[str, Decimal]
    benchmarks: tuple[Benchmark, ...]
    sources: tuple[Source, ...]

    def at(self, as_of: date) -> Company:
        """The same company, seen at another day."""
        return self.model_copy(update={"as_of": as_of})

    @property
    def lake(self) -> Path:
        """The folder of everything behoud stores for this company."""
        return self.root / "lake"
