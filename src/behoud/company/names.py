"""The names that a company file may use, beside the tables and columns of the schemas."""

from __future__ import annotations

from behoud.schemas import TABLES, Column, Type

METRIC_NAMES: tuple[str, ...] = (
    "customer_churn_rate",
    "retention_rate",
    "voluntary_churn_rate",
    "involuntary_churn_rate",
    "ended_by_us_rate",
    "completed_departures",
    "successions",
    "came_and_left",
    "gross_revenue_retention",
    "net_revenue_retention",
    "revenue_churn_rate",
    "renewal_rate",
    "gross_renewal_rate",
    "value_not_renewed",
    "contract_value_not_renewed",
    "value_of_ended_contracts",
    "arr",
    "mrr",
    "arr_bridge",
    "tenure",
    "partial_churn",
    "partial_churn_value",
    "departed_share",
    "departed_value_share",
    "customers",
    "benchmark_ratio",
    "adjusted_customer_churn_rate",
)
"""The measures of the glossary, in snake case."""

COMPUTED_DIMENSIONS = ("team", "product", "channel")
"""Dimensions that are no column of customers: account team, product, acquisition channel."""

GROUPING_TYPES = (Type.TEXT, Type.FLAG, Type.INTEGER)

LAKE_COLUMNS = (
    "recorded_at",
    "known_on",
    "row_hash",
    "version",
    "from_source",
    "from_file",
    "from_line",
)
"""Columns that every stored row has, so that no attribute may be called so."""

SETTLED_SPARK = (
    "spark.master",
    "spark.sql.ansi.enabled",
    "spark.sql.parquet.outputTimestampType",
    "spark.sql.session.timeZone",
    "spark.sql.sources.partitionColumnTypeInference.enabled",
)
"""Settings of Spark that the figures rest on, or that have a place of their own: not for a company to set."""

RECORDED_AT = Column("recorded_at", Type.MOMENT)
"""When a row could first be known: a source may say so for any table."""


def grouping_names(attributes: dict[str, Type]) -> tuple[str, ...]:
    """What figures may be split by: own `attributes` of customers and the columns that name no one.

    >>> grouping_names({"plan_tier": Type.TEXT})[:4]
    ('team', 'product', 'channel', 'plan_tier')
    """
    customers = TABLES["customers"]
    columns = [c.name for c in customers if c.type in GROUPING_TYPES and not c.personal]
    own = [name for name, kind in attributes.items() if kind in GROUPING_TYPES]
    return (*COMPUTED_DIMENSIONS, *own, *(c for c in columns if c not in customers.key))


def compared_names(attributes: dict[str, Type]) -> tuple[str, ...]:
    """What predictions may be compared by: the columns of customers that name no one, own ones included.

    >>> compared_names({"birth_year": Type.INTEGER, "score": Type.NUMBER})[:2]
    ('birth_year', 'score')
    """
    own = [name for name, kind in attributes.items() if kind in (*GROUPING_TYPES, Type.NUMBER)]
    return (*own, *(name for name in grouping_names({}) if name not in COMPUTED_DIMENSIONS))
